from __future__ import annotations

import datetime as dt

import pytest
from tests.record.council_votes import (
    SHORT,
    VETOED,
    shared_meetings,
    shared_vetoes,
    shared_votes,
    vote,
)

from ninevotes.record.counting.count import Count
from ninevotes.record.counting.meetings import MeetingRule, count_meetings
from ninevotes.record.counting.procedural import ProceduralRule, count_procedural
from ninevotes.record.counting.vetoes import ListRule, VetoRule, count_list, count_vetoes
from ninevotes.record.official.tying.names import draft_name, record_name
from ninevotes.record.replay.replay import Replay, replay
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVeto
from ninevotes.vocabulary.questions import QuestionType

LAST_LISTED = dt.date(2022, 5, 26)
"""The last veto on the shared copy of the library's list."""

NOT_LISTED = {
    *("S/PV.194", "S/1431", "S/PV.613", "S/3502", "S/3509", "S/3671", "S/4985/Rev.1"),
    *("S/4733/Rev.1", "S/10786", "S/17172", "S/17354/Rev.1", "S/1996/952"),
}
"""Vetoed by the ballots, but not on the library's list: among them the recommendations on the
Secretary-General of 1953 and 1996, voted in private."""

LISTED_ONCE = {"S/PV.45"}
"""Two votes here, one entry there."""

PARTS = [
    vote("S/17172", "1985-05-10", against="USA", outcome=VETOED),
    vote("S/17172 #2", "1985-05-10", against="USA GBR", outcome=VETOED, symbol="S/17172"),
    vote("S/2014/348", against="CHN RUS", outcome=VETOED),
]


def numbers(votes: list[object]) -> dict[str, int]:
    made = replay(votes)  # type: ignore[arg-type]
    return {rule.value: count_vetoes(made, rule).number for rule in VetoRule}


def test_a_veto_by_draft_by_vote_and_by_cast() -> None:
    assert numbers([*PARTS]) == {"drafts": 2, "votes": 3, "casts": 5}


def test_a_vote_against_is_not_always_a_veto() -> None:
    short = vote("S/2014/1", against="RUS", abstaining="CHN ARG AUS TCD CHL FRA", outcome=SHORT)
    call = vote("S/RES/2623 (2022)", "2022-02-27", against="RUS")
    assert numbers([short, call]) == {"drafts": 0, "votes": 0, "casts": 0}


def test_a_vote_printed_twice_counts_once() -> None:
    twice = [
        vote(key, "2023-12-22", against="USA", outcome=VETOED, symbol=None)
        for key in ("Oral amendment", "Oral amendment #2")
    ]
    assert numbers([*twice]) == {"drafts": 1, "votes": 1, "casts": 1}


def test_a_preliminary_question_can_be_vetoed() -> None:
    double = vote(
        "S/552",
        "1947-08-19",
        against="SUN POL",
        outcome=VETOED,
        title="preliminary question",
    )
    assert numbers([double]) == {"drafts": 1, "votes": 1, "casts": 1}


@pytest.mark.parametrize("rule", [*VetoRule, *ListRule, *MeetingRule, *ProceduralRule])
def test_no_number_without_its_rule_in_words(
    rule: VetoRule | ListRule | MeetingRule | ProceduralRule,
) -> None:
    assert len(rule.words) > 30
    assert str(Count(3, rule.value, rule.words, ("a", "b", "c"))) == f"3 ({rule.words})"


def meeting(key: str, symbol: str | None) -> OfficialMeeting:
    return OfficialMeeting("dhl_meetings", key, symbol, dt.date(2000, 1, 1), "1 January", "t")


def test_meetings_with_and_without_resumptions() -> None:
    table = [
        meeting("S/PV.9052", "S/PV.9052"),
        meeting("S/PV.9052 #2", "S/PV.9052"),
        meeting("S/PV.9052 (Resumption 1)", "S/PV.9052 (Resumption 1)"),
        meeting("2020-06-03 S/RES/2524 (2020)", None),
    ]
    assert {rule.value: count_meetings(table, rule).number for rule in MeetingRule} == {
        "numbers": 1,
        "resumptions": 2,
        "items": 3,
    }


def test_procedural_votes() -> None:
    made = replay(
        [
            vote("S/RES/2623 (2022)", "2022-02-27", against="RUS"),
            vote("m", "2014-12-22", symbol=None, question=QuestionType.AGENDA),
            vote(
                "S/RES/1018 (1995)",
                "1995-11-07",
                title="election to fill a vacancy in the International Court of Justice",
            ),
            vote("S/2014/348", against="CHN RUS", outcome=VETOED),
        ]
    )
    assert {rule.value: count_procedural(made, rule).number for rule in ProceduralRule} == {
        "voted": 2,
        "permanent-against": 1,
        "with-decisions": 3,
    }


@pytest.fixture(scope="module")
def to_the_last_listed() -> Replay:
    known = shared_votes("sciencespo_votes")
    return replay(each for each in known if each.date and each.date <= LAST_LISTED)


def test_vetoes_against_the_published_list(to_the_last_listed: Replay) -> None:
    listed = shared_vetoes("dhl_vetoes")
    assert count_list(listed, ListRule.ROW).number == 213
    assert count_vetoes(to_the_last_listed, VetoRule.VOTE).number == 250
    by_draft = count_vetoes(to_the_last_listed, VetoRule.DRAFT)
    ours = {name.split(" ")[0].rstrip(",") for name in by_draft.counted}
    # What the list has is all here; what it leaves out is told by name.
    assert {_listed(entry) for entry in listed} <= ours
    assert by_draft.number == 213 + len(NOT_LISTED) + len(LISTED_ONCE)
    assert ours - {_listed(entry) for entry in listed} == NOT_LISTED


def test_meetings_of_the_table() -> None:
    table = shared_meetings()
    numbered = count_meetings(table, MeetingRule.NUMBERED)
    # 9,085 records to 30 June 2022, of which the table lacks four.
    assert numbered.number == 9081
    assert count_meetings(table, MeetingRule.WITH_RESUMPTIONS).number > numbered.number


def _listed(entry: OfficialVeto) -> str:
    return draft_name(entry.draft) or record_name(entry.draft, entry.meeting) or entry.draft
