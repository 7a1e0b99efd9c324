"""Reported votes, judged by the rules."""

from __future__ import annotations

import pytest
from tests.record.builders import Said, agenda_vote, prediction, reading, tally, vote

from ninevotes.record.derive import derive
from ninevotes.record.recompute import (
    Recomputed,
    ballot_of,
    outcome_disagreements,
    question_of,
    recompute,
)
from ninevotes.rules.decision import Outcome, Reason
from ninevotes.vocabulary.events import History
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import BallotError, Vote


def _history(*said: Said) -> History:
    return derive([reading(f"r{n}", claim) for n, claim in enumerate(said)])


def _one(said: Said) -> Recomputed:
    (result,) = recompute(_history(said))
    return result


@pytest.mark.parametrize(
    ("said", "outcome", "reason"),
    [
        (
            agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], outcome="adopted"),
            Outcome.ADOPTED,
            Reason.ADOPTED_NO_VETO_PROCEDURAL,
        ),
        (
            agenda_vote("2018-03-19", **tally(8, 4, 3), outcome="rejected"),
            Outcome.NOT_ADOPTED,
            Reason.FAILED_VOTES,
        ),
        (
            vote("2024-03-28", **tally(13, 1, 1), vetoed_by=["RUS"], outcome="vetoed"),
            Outcome.NOT_ADOPTED,
            Reason.VETOED,
        ),
        (
            vote("2014-12-18", "UNGA", **tally(116, 20, 53), outcome="adopted"),
            Outcome.ADOPTED,
            Reason.SIMPLE_MAJORITY,
        ),
        (
            vote("2014-11-18", "UNGA-C3", **tally(40, 77, 50), outcome="failed"),
            Outcome.NOT_ADOPTED,
            Reason.FAILED_SIMPLE_MAJORITY,
        ),
    ],
)
def test_report_and_rules_agree(said: Said, outcome: Outcome, reason: Reason) -> None:
    found = _one(said)
    assert found.decision is not None
    assert (found.decision.outcome, found.decision.reason) == (outcome, reason)
    assert found.agrees is True
    assert outcome_disagreements(_history(said)) == ()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], outcome="rejected"),
            Reason.ADOPTED_NO_VETO_PROCEDURAL,
        ),
        (
            vote("2013-11-15", **tally(7, 1, 7), no_by=["RUS"], outcome="vetoed"),
            Reason.FAILED_VOTES_P5_AGAINST,
        ),
        (
            vote("2024-03-28", **tally(13, 1, 1), no_by=["RUS"], outcome="adopted"),
            Reason.VETOED,
        ),
    ],
)
def test_a_report_that_the_rules_contradict_is_listed(said: Said, reason: Reason) -> None:
    (found,) = outcome_disagreements(_history(said))
    assert found.agrees is False
    assert found.decision is not None
    assert found.decision.reason is reason


def test_failed_says_less_than_vetoed_and_is_not_wrong() -> None:
    said = vote("2024-03-28", **tally(13, 1, 1), no_by=["RUS"], outcome="failed")
    assert _one(said).agrees is True


def test_a_vote_lost_for_want_of_two_thirds_is_explained() -> None:
    found = _one(vote("2021-12-10", "UNGA", **tally(60, 40, 50), outcome="failed"))
    assert found.agrees is True
    assert found.decision is not None
    assert found.decision.reason is Reason.FAILED_TWO_THIRDS


def test_an_unknown_vote_of_a_permanent_member_leaves_the_outcome_open() -> None:
    found = _one(vote("2024-03-28", **tally(13, 1, 1), outcome="vetoed"))
    assert found.agrees is None
    assert found.decision is not None
    assert found.decision.outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "said",
    [
        vote("2013-03-07", outcome="adopted", unanimous=True),
        vote(None, **tally(15, 0, 0), outcome="adopted"),
        vote("2014-12-18", None, **tally(116, 20, 53), outcome="adopted"),
        prediction("2014-12-22", "a vote"),
        Said("resolution_vote", "2014-12-22", {"organ": "UNSC", **tally(9, 0, 6)}, "predicted"),
    ],
)
def test_what_says_too_little_is_not_judged(said: Said) -> None:
    assert recompute(_history(said)) == ()


def test_a_month_is_enough_where_the_day_makes_no_difference() -> None:
    said = vote("2022-05", yes=13, no_by=["CHN", "RUS"], vetoed_by=["CHN", "RUS"], outcome="vetoed")
    assert _one(said).agrees is True


def test_more_members_listed_than_counted_is_a_problem_not_a_guess() -> None:
    said = vote("2024-03-28", **tally(13, 1, 1), no_by=["CHN", "RUS"], outcome="vetoed")
    (found,) = outcome_disagreements(_history(said))
    assert found.decision is None
    assert found.agrees is None
    assert "2 members are listed against, the tally says 1" in found.problem


def test_a_day_before_the_council_is_a_problem() -> None:
    (found,) = outcome_disagreements(_history(vote("1945-12-01", **tally(7, 0, 0))))
    assert "1946" in found.problem


def test_the_question_says_what_was_put_and_where() -> None:
    history = _history(vote("2014-12-18", "UNGA", subject="DPRK", symbol="A/RES/69/188"))
    question = question_of(history.events[0])
    assert question is not None
    assert (question.type, question.organ) == (
        QuestionType.ASSEMBLY_PLENARY,
        Organ.GENERAL_ASSEMBLY,
    )
    assert (question.text, question.symbol) == ("DPRK", "A/RES/69/188")


def test_a_body_that_takes_no_such_votes_gives_no_question() -> None:
    (event,) = _history(vote("2014-12-18", "IAEA", **tally(20, 1, 2))).events
    assert question_of(event) is None


def test_a_member_reported_with_two_votes_is_no_ballot() -> None:
    with pytest.raises(BallotError, match="CHN is reported with two different votes"):
        ballot_of({"yes_by": ["CHN"], "no_by": ["CHN"]})


def test_a_veto_is_a_vote_against() -> None:
    ballot = ballot_of({"yes": 13, "vetoed_by": ["RUS"], "no_by": ["RUS"]})
    assert ballot.votes == {"RUS": Vote.AGAINST}
    assert ballot.count(Vote.AGAINST) is None
