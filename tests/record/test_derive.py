"""The derived record is a fold: the same in whatever order the readings come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.builders import (
    ARMS,
    RIGHTS,
    Said,
    agenda_vote,
    prediction,
    reading,
    request,
    tally,
    vote,
)

from ninevotes.record.derive import derive
from ninevotes.vocabulary.events import Item, Reading, Truth

POOL = (
    reading(
        "wire",
        request(None, requester_count=10, requested_for="2014-12-22"),
        vote("2014-12-18", "UNGA", **tally(116, 20, 53), outcome="adopted"),
        prediction("2014-12-22", "China tries to block the meeting", by="diplomats"),
        outlet="AFP",
        origin="afp",
    ),
    reading(
        "wire-copy",
        request(None, requester_count=10),
        vote("2014-12", "UNGA", no_by=["CHN", "RUS"], outcome="adopted"),
        origin="afp",
    ),
    reading(
        "rival",
        request("2014-12", requester_count=10),
        vote("2014-11-18", "UNGA-C3", outcome="adopted"),
        vote("2013-03-07", outcome="adopted", unanimous=True),
        vote("2013-01-22", outcome="adopted", unanimous=True),
        outlet="AP",
    ),
    reading("vague", vote("2013", outcome="adopted"), date="2014-12-20"),
    reading("wrong", vote("2014-12-18", "UNGA", **tally(116, 20, 55)), date="2014-12-23"),
    reading(
        "arms",
        vote("2013-03-07", symbol="S/RES/2094 (2013)", outcome="adopted"),
        vote("2014-12-18", "UNGA", **tally(116, 20, 53)),
        item=ARMS,
        date="2015-01-05",
    ),
    reading(
        "after",
        agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], outcome="adopted"),
        date="2014-12-23",
    ),
    reading("undated", request("2014", requester_count=10), date=None),
    reading("elsewhere", item=None),
)


@settings(deadline=None, max_examples=60)
@given(order=st.permutations(POOL), again=st.lists(st.sampled_from(POOL), max_size=4))
def test_neither_order_nor_repetition_matters(order: list[Reading], again: list[Reading]) -> None:
    assert derive([*order, *again]) == derive(POOL)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(POOL), unique_by=lambda r: r.document.id))
def test_every_claim_and_every_document_is_there_once(readings: list[Reading]) -> None:
    history = derive(readings)
    told = [claim for event in history.events for claim in event.claims]
    assert len(told) == sum(len(r.claims) for r in readings)
    assert {repr(claim) for claim in told} == {repr(c) for r in readings for c in r.claims}
    grouped = [name for group in history.origins for name in group.documents]
    assert sorted(grouped) == sorted(r.document.id for r in readings)
    assert len({event.id for event in history.events}) == len(history.events)


def test_background_keeps_its_own_date_and_other_bodies_their_own_votes() -> None:
    votes = {
        (event.fields["organ"], event.date): event
        for event in derive(POOL).events
        if event.type == "resolution_vote"
    }
    assert set(votes) == {
        ("UNGA", "2014-12-18"),
        ("UNGA-C3", "2014-11-18"),
        ("UNSC", "2013-01-22"),
        ("UNSC", "2013-03-07"),
        ("UNSC", "2013"),
    }
    assert len(votes["UNGA", "2014-12-18"].claims) == 4
    assert votes["UNSC", "2013"].claims[0].document == "vague"


def test_copies_count_as_one_origin() -> None:
    history = derive(POOL)
    (asked,) = (event for event in history.events if event.type == "meeting_request")
    assert [claim.document for claim in asked.claims] == ["rival", "wire", "wire-copy", "undated"]
    by_id = {group.id: group for group in history.origins}
    labels = [by_id[origin].label for origin in asked.origins]
    assert labels == ["AP", "AFP", "unknown"]


def test_everything_here_is_reported_not_official() -> None:
    assert {event.truth for event in derive(POOL).events} == {Truth.REPORTED}


def test_a_vote_told_under_another_matter_belongs_to_that_of_most_documents() -> None:
    (plenary,) = (e for e in derive(POOL).events if e.fields.get("organ") == "UNGA")
    assert plenary.item == RIGHTS.key


def test_the_council_s_own_wording_of_an_item_is_preferred() -> None:
    official = Item(RIGHTS.key, "The situation in the DPRK", ("PRK",), official=True)
    readings = [reading("a"), reading("b"), reading("c", item=official)]
    assert derive(readings).items == (official,)


def test_titles_and_notes_are_carried_by_document() -> None:
    noted = replace(reading("a"), notes=("printed twice",), title="Council meets")
    history = derive([noted, reading("b")])
    assert history.titles == {"a": "Council meets", "b": "Report b"}
    assert history.notes == {"a": ("printed twice",)}


def test_events_that_cannot_be_told_apart_are_numbered() -> None:
    """A vague claim under each of two matters that a third document fits equally."""
    vague = Said("resolution_vote", None, {"organ": "UNSC", "outcome": "adopted"})
    told = [
        reading("a", vote("2014-12-01", outcome="adopted")),
        reading("b", vote("2014-12-02", outcome="adopted")),
        reading("c", vague, vague),
    ]
    events = derive(told).events
    assert len({event.id for event in events}) == len(events) == 3


@pytest.mark.parametrize("readings", [[], [reading("x", item=None)]])
def test_nothing_gives_nothing(readings: list[Reading]) -> None:
    history = derive(readings)
    assert (history.events, history.items) == ((), ())
