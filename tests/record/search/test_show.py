"""One thing, and what every source says of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.official.stores import database
from tests.record.search.asked import add, council_vote, fill

from ninevotes.record.derive import derive
from ninevotes.record.search import show
from ninevotes.record.search.differences import differences
from ninevotes.record.search.identifiers import identifier
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.votes import Ballot


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The small record; no test here changes it."""
    folder = tmp_path_factory.mktemp("asked")
    with database(request.param, folder) as address, Store.at(address) as opened:
        fill(opened)
        yield opened


@pytest.mark.parametrize(
    "asked", ["S/RES/2094 (2013)", "s/res/2094(2013)", "2094", "resolution 2094", "S/2013/136"]
)
def test_a_resolution_brings_its_draft_and_its_meeting(store: Store, asked: str) -> None:
    shown = show(store, asked)
    assert [held.printed.key for held in shown.votes] == ["2", "r2094"]
    assert [held.printed.key for held in shown.meetings] == ["m1"]
    assert [draft.key for draft in shown.drafts] == ["d"]
    assert [link.address for link in shown.links] == ["https://example.org/2094"]
    assert not shown.empty


def test_sources_that_differ_stand_side_by_side(store: Store) -> None:
    told = {one.field: dict(one.values) for one in show(store, "2094").differences}
    assert told["date"] == {"2013-03-07": ("one",), "2013-03-08": ("two",)}
    assert told["in favour"] == {"5": ("one",), "4": ("two",)}
    assert told["CHN"] == {"in favour": ("one",), "abstaining": ("two",)}
    assert "FRA" not in told
    assert "outcome" not in told


def test_reports_that_name_it_are_shown(store: Store) -> None:
    """The words name it; a claim whose words do not is found by the search, not shown here."""
    shown = show(store, "S/2014/348")
    assert [held.printed.key for held in shown.votes] == ["1"]
    assert [held.printed.key for held in shown.vetoes] == ["v"]
    assert shown.claims == ()


def test_a_meeting_brings_the_votes_taken_at_it(store: Store) -> None:
    shown = show(store, "S/PV.7180")
    assert [held.printed.symbol for held in shown.votes] == ["S/2014/348"]


def test_an_event_by_its_id(store: Store) -> None:
    (event,) = [
        event
        for event in derive(store.readings()).events
        if event.fields.get("outcome") == "vetoed"
    ]
    shown = show(store, event.id)
    assert shown.event == event
    assert [document.id for document in shown.documents] == ["paper"]


@pytest.mark.parametrize("asked", ["S/9999", "9999", "", "no such thing", "%", "' OR 1=1 --"])
def test_what_is_not_there(store: Store, asked: str) -> None:
    assert show(store, asked).empty


def test_what_was_printed_stands_beside_what_is_held_true(tmp_path: Path) -> None:
    """Resolution 1559 had nine votes; one source prints it as unanimous."""
    nine = "AGO BEN CHL DEU ESP FRA GBR ROU USA"
    six = "BRA CHN DZA PAK PHL RUS"
    printed = council_vote(
        "sciencespo_votes",
        "S/RES/1559(2004)",
        "2004-09-02",
        "Lebanon",
        Ballot.of(f"{nine} {six}"),
        resolution="S/RES/1559 (2004)",
        outcome=OfficialOutcome.ADOPTED,
    )
    with Store.open(tmp_path) as store:
        add(store, printed)
        (held,) = show(store, "1559").votes
    assert held.printed == printed
    assert held.statement.ballot == Ballot.of(nine, "", six)
    assert all(correction.citation for correction in held.applied)


def test_several_votes_of_one_source_are_not_compared() -> None:
    """On paragraphs, or on several applicants: they are not one vote."""
    parts = [council_vote("one", str(n), "1955-12-13", "", Ballot.counted(n, 1)) for n in (8, 9)]
    other = council_vote("two", "x", "1955-12-13", "", Ballot.counted(7, 1))
    assert differences([*parts, other]) == ()
    assert differences(parts[:1]) == ()
    assert [one.field for one in differences([parts[0], other])] == ["in favour"]


@given(st.text(max_size=30))
def test_any_text_names_something_or_nothing(text: str) -> None:
    named = identifier(text)
    assert named.spellings or named.beginning
    assert not named.names(None)


def test_a_number_alone_is_a_resolution_and_a_document_is_not() -> None:
    assert identifier("2094").resolution == 2094
    assert identifier("S/RES/2094 (2013)").resolution == 2094
    assert identifier("S/3502").resolution is None
    assert identifier("2094").names("S/RES/2094(2013)")
    assert not identifier("209").names("S/RES/2094 (2013)")
