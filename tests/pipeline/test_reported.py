"""Asked for a thing on record, what reports tell of it: the tie from its other end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ninevotes.pipeline.official.reported import with_reports
from ninevotes.record.search import Shown, show
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Event
from tests.pipeline.test_official import MEETINGS, SAID, VOTES, beside, keep
from tests.record.builders import Said, reading, tally, vote

MORE = (
    Said("procedural_vote", "2014-12-22", {"organ": "UNSC", **tally(11, 2, 2)}),
    Said("objection", "2014-12-22", {"by": ["CHN"]}),
    vote("2014-12", "UNGA", **tally(116, 20, 53)),
    vote(None, "UNSC", symbol="S/RES/2094 (2013)"),
    vote("2014-12-18", "UNGA", **tally(99, 1, 2)),
    Said("quote", "2014-12-22", {"text": "we will not attend"}),
)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as made:
        for place, each in enumerate((*SAID, *MORE)):
            made.add(reading(f"r{place}", each, outlet=f"Paper {place}", origin=str(place)))
        keep(made, *MEETINGS, *VOTES)
        yield made


def shown(store: Store, asked: str, as_of: dt.date | None = None) -> Shown:
    return with_reports(store, show(store, asked, as_of=as_of), as_of)


def test_every_tie_is_seen_from_both_ends(full: Store) -> None:
    whole = beside(full)
    ties = [tie for tie in whole.record.ties if tie.type != "nothing" and tie.symbol]
    events: dict[str, Event] = {event.id: event for event in whole.history.events}
    assert len({tie.symbol for tie in ties}) >= 3
    for tie in ties:
        found = {one.event.id: one for one in shown(full, str(tie.symbol)).reported}
        assert tie.event in found, (tie.symbol, events[tie.event])
        assert found[tie.event].judgement == tie.judgement


def test_what_reports_give_otherwise_stands_beside_the_record(full: Store) -> None:
    told = shown(full, "A/RES/69/188").reported
    differing = [one for tie in told for one in tie.disagreements if one.field == "abstain"]
    values = {value for one in differing for value, _ in one.values}
    assert values == {53, 55}


def test_reports_of_other_votes_of_the_day_are_not_shown(full: Store) -> None:
    assert shown(full, "A/RES/69/189").reported == ()
    assert all(tie.event.fields.get("yes") != 99 for tie in shown(full, "A/RES/69/188").reported)


def test_as_of_a_day_what_happened_later_is_not_told(full: Store) -> None:
    day = dt.date(2014, 12, 21)
    assert shown(full, "S/PV.7353").reported
    assert shown(full, "S/PV.7353", day).reported == ()


def test_without_reports_nothing_is_added(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        keep(store, *MEETINGS, *VOTES)
        assert shown(store, "S/PV.7353") == show(store, "S/PV.7353")
