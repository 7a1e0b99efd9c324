"""On which ballots one vote would have decided: those cast, and those a model draws."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from ninevotes.forecast.power.pivotal import Cast, decisive_in, decisive_in_simulated
from ninevotes.forecast.power.recorded import cast_in_precedents, cast_in_record
from ninevotes.rules.many import CODES
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote
from tests.rules.known_votes import AGENDA, DRAFT, PANEL, PANEL_DAY, SYRIA, SYRIA_DAY


def test_the_member_that_vetoed_could_have_carried() -> None:
    found = decisive_in([Cast(DRAFT, PANEL, PANEL_DAY)])
    could = {one.member: one.could_carry for one in found.members if one.share}
    assert could == {"RUS": 1}
    assert (found.ballots, found.adopted) == (1, 0)


def test_one_vote_short_of_a_meeting_everyone_outside_could_have_carried() -> None:
    found = decisive_in([Cast(AGENDA, SYRIA, SYRIA_DAY)])
    could = {one.member for one in found.members if one.could_carry}
    assert could == {"BOL", "CHN", "KAZ", "RUS", "CIV", "GNQ", "ETH"}
    assert not any(one.could_defeat for one in found.members)


def test_permanent_members_stand_first() -> None:
    found = decisive_in([Cast(DRAFT, PANEL, PANEL_DAY)])
    assert [one.permanent for one in found.members] == [True] * 5 + [False] * 10


def test_what_was_not_voted_or_is_not_known_is_left_out() -> None:
    on = dt.date(2024, 3, 28)
    found = decisive_in(
        [
            Cast(Question(QuestionType.DRAFT_RESOLUTION, facts={"without_vote": "yes"}), PANEL, on),
            Cast(DRAFT, Ballot.counted(13, 1, 1), on),
            Cast(Question(QuestionType.ASSEMBLY_PLENARY, Organ.GENERAL_ASSEMBLY), PANEL, on),
            Cast(DRAFT, PANEL, dt.date(1945, 1, 1)),
        ]
    )
    assert (found.ballots, found.left_out, found.members) == (0, 4, ())


@pytest.mark.parametrize("question", [DRAFT, AGENDA])
def test_ballots_drawn_are_judged_as_ballots_cast(question: Question) -> None:
    members = members_on(PANEL_DAY)
    codes = np.random.default_rng(27).choice(3, size=(60, 15), p=[0.6, 0.1, 0.3]).astype(np.int8)
    cast = [
        Cast(
            question,
            Ballot.of(
                **{
                    words: [code for code, vote in zip(members, row, strict=True) if vote == number]
                    for number, words in enumerate(("in_favour", "against", "abstaining"))
                }
            ),
            PANEL_DAY,
        )
        for row in codes
    ]
    drawn, told = decisive_in_simulated(question, codes, PANEL_DAY), decisive_in(cast)
    assert set(drawn.members) == set(told.members)
    assert (drawn.ballots, drawn.adopted, drawn.left_out) == (told.ballots, told.adopted, 0)
    assert any(one.could_carry and one.could_defeat for one in drawn.members)


def test_members_that_always_vote_alike_never_decide_alone() -> None:
    """What the indices cannot see: ten of one mind carry, and none of them matters."""
    codes = np.zeros((40, 15), np.int8)
    codes[20:, :] = CODES.index(Vote.ABSTENTION)
    found = decisive_in_simulated(AGENDA, codes, PANEL_DAY)
    assert not any(one.share for one in found.members)


def test_the_precedents_can_all_be_judged() -> None:
    found = decisive_in(cast_in_precedents())
    assert found.ballots + found.left_out == len(list(cast_in_precedents()))
    assert found.left_out == 0
    russia = next(one for one in found.members if one.member == "RUS")
    assert russia.could_carry > 10


def test_imported_votes_of_other_bodies_and_without_a_day_are_left_out() -> None:
    def vote(key: str, organ: Organ, on: dt.date | None) -> OfficialVote:
        return OfficialVote("made-up", key, organ, on, str(on), "A vote", PANEL)

    council, assembly = Organ.SECURITY_COUNCIL, Organ.GENERAL_ASSEMBLY
    given = [
        vote("1", council, PANEL_DAY),
        vote("2", assembly, PANEL_DAY),
        vote("3", council, None),
    ]
    cast = list(cast_in_record(given))
    assert [(one.ballot, one.on) for one in cast] == [(PANEL, PANEL_DAY)]
    assert cast[0].question.type is QuestionType.DRAFT_RESOLUTION
