"""Meetings: rows of a table, and the meetings that votes and vetoes name."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.council_votes import (
    VETOED,
    shared_meetings,
    shared_vetoes,
    shared_votes,
    vote,
)

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.meetings.history import (
    MeetingHistory,
    OneMeeting,
    meeting_history,
)
from ninevotes.record.official.tying.ties import tie
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVeto, OfficialVote

SYRIA = "The situation in the Middle East (Syria)"
GREECE = "The Greek question"


def row(symbol: str, day: str, topic: str = SYRIA, key: str = "", **more: str) -> OfficialMeeting:
    on = dt.date.fromisoformat(day)
    return OfficialMeeting("table", key or symbol, symbol, on, more.get("printed", day), topic)


def at(meeting: str | None, key: str, day: str, **more: object) -> OfficialVote:
    """A vote of the table's own row."""
    return vote(key, day, source="table", meeting=meeting, **more)  # type: ignore[arg-type]


def veto(draft: str, meeting: str, day: str, item: str = "Middle East - Syria") -> OfficialVeto:
    key = f"{draft} {meeting}"
    return OfficialVeto(
        "vetoes", key, dt.date.fromisoformat(day), day, draft, meeting, item, ("RUS",)
    )


def history(*said: OfficialMeeting | OfficialVote | OfficialVeto, **more: object) -> MeetingHistory:
    return meeting_history(
        [each for each in said if isinstance(each, OfficialMeeting)],
        [each for each in said if isinstance(each, OfficialVote)],
        [each for each in said if isinstance(each, OfficialVeto)],
        corrections=Corrections([]),
        **more,  # type: ignore[arg-type]
    )


def by_symbol(made: MeetingHistory) -> dict[str, OneMeeting]:
    return {each.symbol: each for each in made.meetings}


def test_a_record_is_one_meeting_whoever_names_it() -> None:
    made = history(
        row("S/PV.7180", "2014-05-22"),
        at("S/PV.7180", "S/2014/348", "2014-05-22", outcome=VETOED),
        veto("S/2014/348", "S/PV.7180", "2014-05-22"),
        vote("agenda", "2014-05-22", symbol=None, meeting="S/PV.7180", source="procedural"),
    )
    (found,) = made.meetings
    assert found.sources == ("procedural", "table", "vetoes")
    assert found.voted == ("S/2014/348",)
    assert found.disagreements == ()
    assert {each.judgement for each in made.ties} == {Judgement.SAME}
    assert {each.reason for each in made.ties} == {"one record of one day"}


def test_a_vote_that_names_no_record_was_taken_where_the_table_has_it() -> None:
    made = history(
        row("S/PV.7180", "2014-05-22"),
        row("S/PV.7181", "2014-05-22", "The situation in Mali"),
        at("S/PV.7180", "S/2014/348", "2014-05-22", outcome=VETOED),
        vote("S/2014/348", "2014-05-22", outcome=VETOED, source="names"),
    )
    assert by_symbol(made)["S/PV.7180"].sources == ("names", "table")
    assert by_symbol(made)["S/PV.7181"].sources == ("table",)


def test_days_that_differ_stand_with_who_gives_them() -> None:
    made = history(
        row("S/PV.1644", "1972-02-27"),
        at("S/PV.1644", "S/RES/312 (1972)", "1972-02-27"),
        vote("S/RES/312 (1972)", "1972-02-28", source="names"),
    )
    (found,) = made.meetings
    (differing,) = found.disagreements
    assert differing.field == "date"
    assert differing.values == (("1972-02-27", ("table",)), ("1972-02-28", ("names",)))
    # Where sources are even, the table of meetings has the word.
    assert found.date == dt.date(1972, 2, 27)


def test_a_range_of_days_covers_each_of_them() -> None:
    made = history(
        row("S/PV.1308", "1966-10-14", printed="14-15 October"),
        veto("S/7575", "S/PV.1308", "1966-10-15"),
    )
    (found,) = made.meetings
    assert found.disagreements == ()


def test_resumptions_are_sittings_of_one_meeting() -> None:
    made = history(row("S/PV.4625", "2002-10-16"), row("S/PV.4625 (Resumption 1)", "2002-10-16"))
    first, second = made.meetings
    assert (first.sittings, second.sittings) == ((second.symbol,), (first.symbol,))
    (compared,) = made.ties
    assert compared.judgement is Judgement.DIFFERENT
    assert compared.reason == "sittings of one meeting, each with a record of its own"


def test_two_meetings_of_a_day_on_one_item_are_two() -> None:
    made = history(
        row("S/PV.86", "1946-12-19", GREECE),
        row("S/PV.87", "1946-12-19", GREECE),
        row("S/PV.88", "1946-12-19", "The Indonesian question"),
    )
    found = by_symbol(made)
    assert found["S/PV.86"].same_day == ("S/PV.87",)
    assert found["S/PV.88"].same_day == ()
    assert len(made.meetings) == 3


def test_a_row_for_each_item_is_one_meeting_with_its_items() -> None:
    made = history(
        row("S/PV.222", "1947-12-09", GREECE),
        row("S/PV.222", "1947-12-09", "The Indonesian question", key="S/PV.222 #2"),
    )
    (found,) = made.meetings
    assert found.items == (GREECE, "The Indonesian question")
    assert found.disagreements == ()


def test_another_day_and_another_item_under_one_record_wait_for_a_person() -> None:
    said = (row("S/PV.3038", "1992-01-15", GREECE), veto("S/1", "S/PV.3038", "1993-05-11"))
    made = history(*said)
    assert len(made.meetings) == 2
    (waiting,) = made.review
    assert waiting.evidence is not None
    assert waiting.evidence.words() == ("record same", "date different", "item different")
    decided = tie(waiting.left, waiting.right, Judgement.SAME, "a misprint", author="A")
    assert len(history(*said, judged=[decided]).meetings) == 1


def test_by_day_and_item_only_where_one_meeting_would_do() -> None:
    motion = vote("motion", "2024-06-12", symbol=None, source="procedural", title="Mali: agenda")
    one = row("S/PV.9650", "2024-06-12", "The situation in Mali")
    other = row("S/PV.9651", "2024-06-12", "The situation in Mali")
    assert by_symbol(history(motion, one))["S/PV.9650"].sources == ("procedural", "table")
    assert [each.reason for each in history(motion, one, other).review] == [
        "several meetings of the day were on the item"
    ] * 2


def test_a_draft_voted_on_at_two_meetings_belongs_to_the_one_of_its_day() -> None:
    made = history(
        row("S/PV.1063", "1963-09-03"),
        row("S/PV.1069", "1963-09-10"),
        at("S/PV.1063", "S/5407", "1963-09-03", outcome=VETOED),
        at("S/PV.1069", "S/5407", "1963-09-10"),
        vote("S/5407", "1963-09-03", outcome=VETOED, source="names"),
    )
    assert by_symbol(made)["S/PV.1063"].sources == ("names", "table")
    assert made.review == ()


def test_items_that_share_no_word_are_a_disagreement() -> None:
    made = history(
        row("S/PV.3730", "1997-01-10", "Guatemala"),
        veto("S/1997/18", "S/PV.3730", "1997-01-10", "Central America: efforts towards peace"),
    )
    (found,) = made.meetings
    assert [each.field for each in found.disagreements] == ["item"]


@given(st.permutations(range(7)))
def test_the_order_of_statements_does_not_matter(order: list[int]) -> None:
    said: list[Any] = [
        row("S/PV.7180", "2014-05-22"),
        row("S/PV.7180", "2014-05-22", "Mali", key="S/PV.7180 #2"),
        row("S/PV.7181", "2014-05-22"),
        at("S/PV.7180", "S/2014/348", "2014-05-22", outcome=VETOED),
        veto("S/2014/348", "S/PV.7180", "2014-05-23"),
        vote("S/2014/348", "2014-05-22", outcome=VETOED, source="names"),
        vote("agenda", "2014-05-22", symbol=None, meeting="S/PV.7181", source="procedural"),
    ]
    plain, mixed = history(*said), history(*(said[place] for place in order))
    assert [(one.symbol, one.sources) for one in mixed.meetings] == [
        (one.symbol, one.sources) for one in plain.meetings
    ]
    assert set(mixed.ties) == set(plain.ties)


@pytest.fixture(scope="module")
def whole() -> MeetingHistory:
    return meeting_history(
        shared_meetings(),
        shared_votes("sciencespo_votes", "dhl_meetings", "procedural_votes"),
        [*shared_vetoes("dhl_vetoes"), *shared_vetoes("yordan_vetoes")],
    )


def test_the_meetings_of_the_shared_sources(whole: MeetingHistory) -> None:
    judged = Counter(each.judgement for each in whole.ties)
    assert judged[Judgement.SAME] >= 4100
    assert judged[Judgement.UNSURE] <= 56
    # One of them is of July 2022, beyond the table.
    unlisted = [one for one in whole.meetings if "dhl_meetings" not in one.sources]
    assert [one.symbol for one in unlisted] == ["S/PV.9087"]
    differing = Counter(each.field for one in whole.meetings for each in one.disagreements)
    assert differing["record"] == 0
    assert differing["date"] <= 20
    assert differing["item"] <= 18


def test_the_disagreements_that_are_known_are_found(whole: MeetingHistory) -> None:
    found = by_symbol(whole)
    (misdated,) = found["S/PV.4305"].disagreements
    assert dict(misdated.values)["2001-04-12"] == ("yordan_vetoes",)
    assert found["S/PV.7353"].sources == ("dhl_meetings", "procedural_votes")
    assert found["S/PV.7353"].disagreements == ()
