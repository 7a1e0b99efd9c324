from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.council_votes import SHORT, VETOED, shared_votes, vote

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.official.tying.events import event_of, events
from ninevotes.record.official.tying.history import OfficialHistory, OneVote, one_history
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import tie
from ninevotes.vocabulary.claims import FIELDS, ClaimType
from ninevotes.vocabulary.events import Truth
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

NOTHING = Corrections([])
TABLE = "dhl_meetings"


def counted(
    key: str, tally: tuple[int, int, int], day: str = "2014-05-22", **more: object
) -> OfficialVote:
    """A statement of the table of meetings: a tally, no names."""
    return vote(key, day, ballot=Ballot.counted(*tally), source=TABLE, **more)  # type: ignore[arg-type]


def history(*votes: OfficialVote, **more: object) -> OfficialHistory:
    return one_history(votes, corrections=NOTHING, **more)  # type: ignore[arg-type]


def sole(made: OfficialHistory) -> OneVote:
    (found,) = made.votes
    return found


def test_one_resolution_is_one_vote_whatever_else_differs() -> None:
    names = vote("S/RES/1559 (2004)", "2004-09-02")
    table = counted("S/RES/1559 (2004)", (9, 0, 6), "2004-09-03")
    found = sole(history(names, table))
    assert found.sources == (TABLE, "sciencespo_votes")
    assert {each.field: each.values for each in found.disagreements} == {
        "date": (("2004-09-02", ("sciencespo_votes",)), ("2004-09-03", (TABLE,))),
        "tally": (("15-0-0", ("sciencespo_votes",)), ("9-0-6", (TABLE,))),
    }
    # The ballot with names is the one to show; what the other says stands beside it.
    assert len(found.ballot.votes) == 15


def test_corrected_statements_agree() -> None:
    names = vote("S/RES/1559(2004)", "2004-09-02", resolution="S/RES/1559 (2004)", symbol=None)
    table = counted("S/RES/1559 (2004)", (9, 0, 6), "2004-09-02")
    found = sole(one_history([names, table]))
    assert found.disagreements == ()
    assert found.ballot.count(Vote.ABSTENTION) == 6
    assert found.statements[0].printed.ballot.count(Vote.ABSTENTION) == 0


def test_a_draft_voted_once() -> None:
    names = vote("S/2014/348", against="CHN RUS", outcome=VETOED)
    assert len(history(names, counted("S/2014/348", (13, 2, 0), outcome=VETOED)).votes) == 1
    other = counted("S/2014/349", (13, 2, 0), outcome=VETOED)
    assert len(history(names, other).votes) == 2


def test_drafts_are_known_under_any_spelling() -> None:
    names = vote("S/4733/Rev. 1 (as amended)", "1961-02-20", against="SUN", outcome=VETOED)
    table = counted("S/4733/Rev.1", (10, 1, 0), "1961-02-20", outcome=VETOED)
    assert len(history(names, table).votes) == 1


def test_parts_voted_apart_are_told_by_their_tallies() -> None:
    first = vote("S/1894", "1950-11-30", against="SUN", abstaining="YUG", outcome=VETOED)
    whole = vote("S/1894 #2", "1950-11-30", against="SUN", outcome=VETOED, symbol="S/1894")
    table = counted("S/1894", (10, 1, 0), "1950-11-30", outcome=VETOED)
    made = history(first, whole, table)
    assert [found.sources for found in made.votes] == [
        ("sciencespo_votes",),
        (TABLE, "sciencespo_votes"),
    ]
    assert made.review == ()


def test_as_many_alike_on_either_side_are_tied_in_their_order() -> None:
    names = [
        vote(f"n{i}", "1947-08-18", against="SUN", outcome=VETOED, symbol=None, meeting="S/PV.186")
        for i in (1, 2)
    ]
    table = [
        counted(f"t{i}", (10, 1, 0), "1947-08-18", outcome=VETOED, symbol=None, meeting="S/PV.186")
        for i in (1, 2)
    ]
    made = history(*names, *table)
    assert [[h.printed.key for h in found.statements] for found in made.votes] == [
        ["n1", "t1"],
        ["n2", "t2"],
    ]


def test_one_against_many_alike_waits_for_a_person() -> None:
    names = [
        vote(f"S/3502 #{i}", "1955-12-13", against="SUN", outcome=VETOED, symbol="S/3502")
        for i in (1, 2, 3)
    ]
    table = counted("S/3502", (10, 1, 0), "1955-12-13", outcome=VETOED)
    made = history(*names, table)
    assert len(made.votes) == 4
    assert len(made.review) == 3
    assert "1 and 3 statements alike" in made.review[0].evidence.words()  # type: ignore[union-attr]
    decided = tie(
        "dhl_meetings/S/3502", "sciencespo_votes/S/3502 #2", Judgement.SAME, "the whole", author="A"
    )
    assert len(history(*names, table, judged=[decided]).votes) == 3


def test_an_adopted_text_is_not_the_draft_that_failed() -> None:
    failed = vote("S/1", outcome=SHORT, abstaining="CHN FRA RUS GBR USA ARG AUS")
    adopted = counted("S/1", (15, 0, 0), symbol="S/1")
    assert len(history(failed, adopted).votes) == 2


def test_a_vote_given_twice_is_one() -> None:
    twice = [
        vote(key, "2023-12-22", against="USA", outcome=VETOED, symbol=None)
        for key in ("Oral amendment", "Oral amendment #2")
    ]
    found = sole(one_history(twice))
    assert [held.repeats for held in found.statements] == [None, "Oral amendment"]


@given(st.permutations(range(6)))
def test_the_order_of_sources_does_not_matter(order: list[int]) -> None:
    said = [
        vote("S/RES/1 (1946)", "1946-01-25"),
        counted("S/RES/1 (1946)", (11, 0, 0), "1946-01-25"),
        vote("S/2014/348", against="CHN RUS", outcome=VETOED),
        counted("S/2014/348", (13, 2, 0), outcome=VETOED),
        vote("S/2014/349", against="CHN RUS", outcome=VETOED),
        vote("S/RES/1 (1946)", "1946-01-25", source="third"),
    ]
    made = history(*(said[place] for place in order))
    groups = {frozenset(h.printed.source for h in found.statements) for found in made.votes}
    assert len(made.votes) == 3
    assert frozenset({"sciencespo_votes", TABLE, "third"}) in groups


def test_a_vote_as_an_event() -> None:
    vetoed = vote("S/2014/348", against="CHN RUS", outcome=VETOED, vetoed_by=("CHN", "RUS"))
    event = event_of(sole(history(vetoed)))
    assert event.type is ClaimType.RESOLUTION_VOTE
    assert event.truth is Truth.OFFICIAL
    assert set(event.fields) == set(FIELDS[ClaimType.RESOLUTION_VOTE])
    assert (event.fields["yes"], event.fields["no"]) == (13, 2)
    assert event.fields["vetoed_by"] == ["CHN", "RUS"]
    assert event.fields["outcome"] == "vetoed"
    assert event.date == "2014-05-22"
    assert event.origins == ("sciencespo_votes",)


def test_a_motion_is_a_procedural_vote() -> None:
    motion = vote(
        "motion",
        "2014-12-22",
        against="CHN RUS",
        abstaining="TCD NGA",
        symbol=None,
        question=QuestionType.AGENDA,
        source="procedural_votes",
    )
    event = event_of(sole(history(motion)))
    assert event.type is ClaimType.PROCEDURAL_VOTE
    assert set(event.fields) == set(FIELDS[ClaimType.PROCEDURAL_VOTE])
    assert event.fields["outcome"] == "adopted"


def test_unanimous_only_where_it_is_known() -> None:
    unanimous = event_of(sole(history(vote("S/RES/2311 (2016)", "2016-10-06"))))
    assert unanimous.fields["unanimous"] is True
    away = event_of(sole(history(vote("S/RES/344 (1973)", "1973-12-15", away="CHN"))))
    assert away.fields["unanimous"] is False
    without = vote(
        "S/RES/704 (1991)",
        "1991-08-09",
        ballot=Ballot(),
        outcome=OfficialOutcome.ADOPTED_WITHOUT_VOTE,
    )
    assert event_of(sole(history(without))).fields["unanimous"] is None


@pytest.fixture(scope="module")
def whole() -> OfficialHistory:
    return one_history(shared_votes("sciencespo_votes", TABLE, "procedural_votes"))


def test_the_shared_sources_make_one_history(whole: OfficialHistory) -> None:
    assert Counter(found.sources for found in whole.votes) == {
        (TABLE, "sciencespo_votes"): 2958,
        ("sciencespo_votes",): 243,
        ("procedural_votes",): 12,
        (TABLE,): 2,
    }
    assert len({found.id for found in whole.votes}) == len(whole.votes)
    # One vote of the table for three paragraphs voted apart: which, it does not say.
    assert {each.left for each in whole.review} == {"dhl_meetings/S/PV.1666 S/10805/Rev.1"}


def test_what_still_differs_is_a_night_or_not_settled(whole: OfficialHistory) -> None:
    differing = [(found, each) for found in whole.votes for each in found.disagreements]
    nights = [found for found, each in differing if each.field == "date"]
    for found in nights:
        days = {held.statement.date for held in found.statements}
        first, last = min(filter(None, days)), max(filter(None, days))
        # Meetings that ran past midnight, or for some days; the written votes of 2020, which
        # bear the day on which they ended, were announced the next day.
        assert last - first <= dt.timedelta(days=2), found.id
    assert len(nights) == 17
    assert [found.id for found, each in differing if each.field == "tally"] == [
        "S/1340/Rev.2 1949-09-15",
        "S/4879 1961-07-22",
    ]
    assert not [each for _, each in differing if each.field == "outcome"]


def test_every_vote_becomes_an_event(whole: OfficialHistory) -> None:
    made = list(events(whole))
    assert len({event.id for event in made}) == len(whole.votes)
    assert Counter(event.type for event in made)[ClaimType.PROCEDURAL_VOTE] == 12
