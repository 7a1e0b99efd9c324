"""The official record beside what is reported: never mixed, each value with who gives it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest

from ninevotes.brief import build, render
from ninevotes.brief.inputs import OfficialRecord
from ninevotes.brief.model import ItemBrief, Kind, Line
from ninevotes.vocabulary.events import Event, Truth
from tests.brief.pages import Page
from tests.brief.story import (
    AS_OF,
    ASSEMBLY,
    BRIEFING,
    HISTORY,
    KEY,
    OBJECTION,
    RECORD,
    REQUEST,
    story_brief,
)

FORMATS = ("terminal", "markdown", "html", "json")
NOTHING = "the official table has no meeting on this matter that day"


@pytest.fixture(scope="module")
def item() -> ItemBrief:
    return story_brief().items[0]


def line(item: ItemBrief, event: Event) -> Line:
    return next(one for one in item.timeline if event.id in (one.event, *one.folded))


def test_a_reported_line_stays_reported_and_bears_its_tie(item: ItemBrief) -> None:
    told = line(item, ASSEMBLY)
    assert told.kind is Kind.REPORTED
    (tie,) = told.on_record
    assert (tie.symbol, tie.judgement) == ("A/RES/69/188", "same")
    assert tie.evidence == (
        "the General Assembly, 2014-12-18",
        "116 yes, 20 no, 53 abstain",
        "both on Democratic People's Republic of Korea",
    )
    assert tie.link == "https://undocs.org/A/RES/69/188"
    assert tie.record == ("b",)


def test_a_meeting_on_record_is_a_line_of_its_own(item: ItemBrief) -> None:
    (met,) = [one for one in item.timeline if one.type == "meeting"]
    assert (met.kind, met.origins, met.notes, met.record) == (Kind.OFFICIAL, 0, (), ("a",))
    assert met.text == (
        "The Security Council met (S/PV.7353): “The situation in the country asked”."
    )
    (tie,) = line(item, REQUEST).on_record
    assert tie.line == met.id


def test_what_is_not_certain_is_said_to_be(item: ItemBrief) -> None:
    (tie,) = line(item, BRIEFING).on_record
    assert (tie.text, tie.line) == ("S/PV.7354 (not certain)", None)


def test_that_nothing_was_held_is_said(item: ItemBrief) -> None:
    (tie,) = line(item, OBJECTION).on_record
    assert (tie.type, tie.text) == ("nothing", NOTHING)


def test_nothing_on_record_after_the_day_of_the_brief_is_told() -> None:
    early = story_brief(as_of=dt.date(2014, 12, 21)).items[0]
    assert not [one for one in early.timeline if one.type == "meeting"]
    shown = render(story_brief(), "json")
    assert "S/PV.9999" not in shown
    assert "S/RES/9999" not in shown


def test_a_meeting_on_another_item_is_told_there() -> None:
    both = story_brief(items=[KEY, "MMR:situation"])
    texts = [[one.text for one in item.timeline if one.type == "meeting"] for item in both.items]
    assert [len(each) for each in texts] == [1, 1]
    assert "S/PV.7355" in texts[1][0]


@pytest.mark.parametrize("format_", FORMATS)
def test_every_rendering_shows_symbol_nothing_sides_and_sources(format_: str) -> None:
    shown = " ".join(render(story_brief(), format_, width=200).split())
    for words in ("A/RES/69/188", NOTHING, "Meetings of the Council", "Filled marks are"):
        assert words in shown, words
    escaped = "A library, \\*Meetings\\*" if format_ == "markdown" else "A library, *Meetings*"
    assert escaped in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_terminal_marks_official_with_a_filled_mark(width: int) -> None:
    shown = render(story_brief(), "terminal", width=width)
    assert "◉" in shown
    assert "official record)" in " ".join(shown.split())


def test_ties_stand_in_the_json_with_their_evidence() -> None:
    (item,) = json.loads(render(story_brief(), "json"))["items"]
    ties = {tie["text"]: tie for one in item["timeline"] for tie in one["on_record"]}
    assert ties["S/PV.7353"]["evidence"] == [
        "the Council met that day, 2014-12-22",
        "both on Democratic People's Republic of Korea",
    ]
    (difference,) = item["differences"]
    assert [side["kind"] for side in difference["sides"]] == ["official", "reported", "reported"]


def test_links_on_the_page_lead_somewhere() -> None:
    page = Page(render(story_brief(), "html"))
    anchors = set(page.attributes("id"))
    inside = [link[1:] for link in page.attributes("href") if link.startswith("#")]
    assert {link for link in inside if link not in anchors} == set()
    assert "record-a" in inside


def official_vote(**fields: object) -> Event:
    """A vote of the record, as the history holds it: no claims, its sources as origins."""
    told = {**ASSEMBLY.fields, "abstain_by": None, **fields}
    return dataclasses.replace(
        ASSEMBLY,
        id="official A/RES/69/188",
        fields=told,
        truth=Truth.OFFICIAL,
        claims=(),
        origins=("roll-calls",),
        disagreements=(),
        known_from=dt.date(2014, 12, 18),
    )


def with_vote(event: Event) -> ItemBrief:
    first, *rest = RECORD.ties
    record = dataclasses.replace(RECORD, ties=(dataclasses.replace(first, act=event.id), *rest))
    history = dataclasses.replace(HISTORY, events=(*HISTORY.events, event))
    return build(history, as_of=AS_OF, items=[KEY], official=record).items[0]


def test_an_official_vote_stands_beside_the_reported_one() -> None:
    told = with_vote(official_vote())
    mine, theirs = line(told, official_vote()), line(told, ASSEMBLY)
    assert (mine.kind, mine.origins, mine.record) == (Kind.OFFICIAL, 0, ("b",))
    assert (theirs.kind, theirs.on_record[0].line) == (Kind.REPORTED, mine.id)
    kinds = [vote.kind for vote in told.votes if vote.organ == "General Assembly"]
    assert sorted(kinds) == [Kind.OFFICIAL, Kind.REPORTED]
    recorded = next(v for v in told.votes if v.kind is Kind.OFFICIAL and v.record)
    assert recorded.result.startswith("Recorded as adopted")


def test_a_vote_told_by_outcome_alone_is_no_gap_where_the_record_tells_it_in_full() -> None:
    bare = dict.fromkeys(("yes", "no", "abstain"))
    event = dataclasses.replace(ASSEMBLY, fields={**ASSEMBLY.fields, **bare}, disagreements=())
    others = tuple(each for each in HISTORY.events if each.id != ASSEMBLY.id)
    record = dataclasses.replace(
        RECORD,
        ties=(dataclasses.replace(RECORD.ties[0], act="official A/RES/69/188", disagreements=()),),
    )
    without = dataclasses.replace(HISTORY, events=(*others, event))
    full = dataclasses.replace(HISTORY, events=(*others, event, official_vote()))
    alone = build(without, as_of=AS_OF, items=[KEY]).items[0]
    beside = build(full, as_of=AS_OF, items=[KEY], official=record).items[0]
    assert any("known by outcome only" in gap for gap in alone.gaps)
    assert not any("known by outcome only" in gap for gap in beside.gaps)


@pytest.mark.parametrize("format_", FORMATS)
def test_without_official_data_one_line_says_how_to_import_some(format_: str) -> None:
    how = "No official data are in the record; 'ninevotes import FILE...' brings them in."
    shown = render(story_brief(official=OfficialRecord(words=how)), format_, width=100)
    plain = shown.replace("&#39;", "'").replace("\\", "")
    assert how in plain
    silent = render(story_brief(official=None), format_, width=100)
    assert "ninevotes import" not in silent
