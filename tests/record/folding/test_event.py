"""What an event says when its claims agree, say different parts, or differ."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.record.builders import Said, agenda_vote, prediction, reading, request, tally, vote

from ninevotes.record.derive import derive
from ninevotes.vocabulary.events import Disagreement, Event


def _one_event(*claims: Said, origins: str = "") -> Event:
    """The single event of claims made by reports a, b, c ... one each.

    Args:
        claims: one for each report.
        origins: a letter for each report; reports with one letter copy one text.
    """
    letters = origins or "nopqrstuv"
    readings = [
        reading(name, claim, origin=f"story{letter}")
        for name, claim, letter in zip("abcdefghi", claims, letters, strict=False)
    ]
    events = derive(readings).events
    assert len(events) == 1, [event.id for event in events]
    return events[0]


def test_parts_told_by_different_reports_are_brought_together() -> None:
    event = _one_event(
        agenda_vote("2014-12-22", yes=11, no=2, no_by=["CHN"], outcome="adopted"),
        agenda_vote("2014-12", yes=11, abstain_by=["TCD", "NGA"]),
        agenda_vote("2014-12-22", yes=11, no=2, no_by=["RUS", "CHN"]),
    )
    assert event.date == "2014-12-22"
    assert event.fields["no_by"] == ["CHN", "RUS"]
    assert event.fields["abstain_by"] == ["NGA", "TCD"]
    assert event.fields["yes_by"] is None
    assert event.disagreements == ()


def test_the_value_of_most_origins_stands_and_the_other_beside_it() -> None:
    event = _one_event(
        vote("2014-12-18", "UNGA", **tally(116, 20, 53)),
        vote("2014-12-18", "UNGA", **tally(116, 20, 55)),
        vote("2014-12-18", "UNGA", **tally(116, 20, 53)),
    )
    assert event.fields["abstain"] == 53
    assert event.disagreements == (Disagreement("abstain", ((53, ("a", "c")), (55, ("b",)))),)


def test_copies_do_not_outvote_an_independent_report() -> None:
    event = _one_event(
        vote("2014-12-18", "UNGA", **tally(116, 20, 55)),
        vote("2014-12-18", "UNGA", **tally(116, 20, 55)),
        vote("2014-12-18", "UNGA", **tally(116, 20, 53)),
        origins="xxy",
    )
    assert event.fields["abstain"] is None
    assert event.disagreements == (Disagreement("abstain", ((55, ("a", "b")), (53, ("c",)))),)
    assert event.origins == ("O1", "O2")


def test_days_that_differ_stand_side_by_side_and_the_month_remains() -> None:
    event = _one_event(
        request("2014-12-04", requester_count=10), request("2014-12-05", requester_count=10)
    )
    assert event.date == "2014-12"
    assert event.disagreements == (
        Disagreement("date", (("2014-12-04", ("a",)), ("2014-12-05", ("b",)))),
    )


def test_days_that_differ_across_the_new_year_leave_no_date() -> None:
    event = _one_event(
        request("2014-12-30", requester_count=10), request("2015-01-02", requester_count=10)
    )
    assert event.date is None


def test_a_more_precise_date_is_no_difference() -> None:
    event = _one_event(
        request("2014-12-05", requester_count=10), request("2014-12", requester_count=10)
    )
    assert (event.date, event.disagreements) == ("2014-12-05", ())


def test_members_with_two_votes_are_a_difference_not_a_longer_list() -> None:
    event = _one_event(
        agenda_vote("2015-12-10", **tally(9, 4, 2), no_by=["AGO", "CHN", "RUS", "VEN"]),
        agenda_vote("2015-12-10", **tally(9, 4, 2), abstain_by=["AGO", "NGA"]),
    )
    assert event.fields["no_by"] == ["AGO", "CHN", "RUS", "VEN"]
    assert event.fields["abstain_by"] == ["AGO", "NGA"]
    assert event.disagreements == ()


def test_more_members_named_than_counted_are_not_added_up() -> None:
    event = _one_event(
        agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"]),
        agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "VEN"]),
        agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"]),
    )
    assert event.fields["no_by"] == ["CHN", "RUS"]
    assert event.disagreements == (
        Disagreement("no_by", ((["CHN", "RUS"], ("a", "c")), (["CHN", "VEN"], ("b",)))),
    )


def test_wording_is_no_difference_and_the_commonest_is_kept() -> None:
    event = _one_event(
        request("2014-12-05", item="North Korea", requester_count=10),
        request("2014-12-05", item="human rights in North Korea", requester_count=10),
        request("2014-12-05", item="North Korea", requester_count=10),
    )
    assert event.fields["item"] == "North Korea"
    assert event.disagreements == ()


def test_one_person_under_two_spellings_is_listed_once() -> None:
    event = _one_event(
        Said("briefing", "2014-12-22", {"who": ["Ivan Šimonović", "Tayé-Brook Zerihoun"]}),
        Said("briefing", "2014-12-22", {"who": ["Ivan Simonovic, human rights"]}),
    )
    assert event.fields["who"] == ["Ivan Simonovic, human rights", "Tayé-Brook Zerihoun"]


def test_numbers_of_a_finding_are_collected_in_order() -> None:
    finding = {"body": "UN inquiry", "finding": "people held in prison camps"}
    event = _one_event(
        Said("report", "2014-02", {**finding, "numbers": [120000]}),
        Said("report", "2014", {**finding, "numbers": [80000, 120000]}),
    )
    assert event.fields["numbers"] == [80000, 120000]


def test_an_event_knows_since_when_it_was_known_and_its_claims_stand_by_document_date() -> None:
    claim = request("2014-12-05", requester_count=10)
    history = derive(
        [
            reading("undated", claim, date=None),
            reading("late", claim, date="2014-12-23"),
            reading("early", claim, date="2014-12-08"),
        ]
    )
    (event,) = history.events
    assert event.known_from == dt.date(2014, 12, 8)
    assert [told.document for told in event.claims] == ["early", "late", "undated"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (vote("2013-01-22", outcome="adopted"), vote("2013-03-07", outcome="adopted")),
        (vote("2014-12-18", "UNGA"), vote("2014-12-18", "UNGA-C3")),
        (prediction("2014-12-22", "a veto"), prediction("2014-12-22", "a veto", "unlikely")),
    ],
)
def test_two_events_have_two_ids_and_keep_them_alone_or_together(one: Said, other: Said) -> None:
    together = derive([reading("a", one), reading("b", other)])
    alone = [*derive([reading("a", one)]).events, *derive([reading("b", other)]).events]
    assert len(together.events) == 2
    assert {event.id for event in together.events} == {event.id for event in alone}


def test_an_id_does_not_change_with_another_report_of_the_same() -> None:
    claim: Any = vote("2014-12-18", "UNGA", **tally(116, 20, 53))
    (before,) = derive([reading("a", claim)]).events
    (after,) = derive([reading("a", claim), reading("b", claim)]).events
    assert before.id == after.id
    assert before.id.startswith("resolution-vote-2014-12-18-")
