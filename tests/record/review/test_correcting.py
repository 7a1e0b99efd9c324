"""From what a person asks to correct to the statements that say otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.record.official.said import MONDAY
from tests.record.search.asked import ADOPTED, OTHERWISE, VETO, VETOED, add, fill

from ninevotes.record.agreement import roll_calls
from ninevotes.record.corrections.fields import FieldError
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.export import extract
from ninevotes.record.export.deeds import votes_of
from ninevotes.record.review.correcting import Corrected, Wanted, correct
from ninevotes.record.search import show
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.at(address) as opened:
        fill(opened)
        yield opened


def held(store: Store, asked: str, field: str, value: str, of: str = "") -> tuple[Corrected, ...]:
    return correct(
        store,
        Wanted(asked, field, value, of),
        citation="S/PV.6932",
        reason="The record says so.",
        author="AB",
        made_at=MONDAY,
    )


def test_only_the_statements_that_say_otherwise_are_corrected(store: Store) -> None:
    """One source gives 7 March, the other 8 March."""
    (made,) = held(store, "2094", "date", "2013-03-07")
    assert made.correction.of.source == OTHERWISE.source
    assert (made.printed, made.held) == ("2013-03-08", "2013-03-07")
    shown = show(store, "2094")
    assert [one.field for one in shown.differences if one.field == "date"] == []
    corrected = next(one for one in shown.votes if one.printed.source == OTHERWISE.source)
    assert corrected.printed == OTHERWISE
    assert corrected.statement.date == dt.date(2013, 3, 7)
    assert corrected.applied[0].author == "AB"


def test_a_source_that_is_silent_is_left_alone_unless_named(store: Store) -> None:
    (made,) = held(store, "2094", "meeting", "S/PV.6931")
    assert made.correction.of.source == OTHERWISE.source
    (named,) = held(store, "2094", "meeting", "S/PV.6931", of="one")
    assert (named.printed, named.correction.of.source) == ("", "one")


def test_a_correction_counts_wherever_the_vote_is_used(store: Store) -> None:
    held(store, "S/2014/348", "RUS", "A")
    rolls = roll_calls(store, Organ.SECURITY_COUNCIL, source="one")
    assert (3, 1, 1) in rolls.counts
    (deed,) = [one for one in votes_of(extract(store)) if one.symbol == "S/2014/348"]
    assert "abstaining 1" in deed.words
    before = "2026-03-02T08:00:00+00:00"
    assert show(store, "S/2014/348", known_at=before).empty
    add(store, replace(VETOED, key="again"), at="2026-03-01T09:00:00+00:00")
    earlier = roll_calls(store, Organ.SECURITY_COUNCIL, source="one", known_at=before)
    assert earlier.counts == ((3, 2, 0),)


def test_a_vote_is_found_by_the_symbol_that_is_held_true(store: Store) -> None:
    held(store, "S/2014/348", "symbol", "S/2014/999")
    (found,) = show(store, "S/2014/999").votes
    assert found.printed == VETOED


def test_meetings_and_lists_of_vetoes_can_be_corrected_too(store: Store) -> None:
    (made,) = held(store, "S/PV.6932", "topic", "Non-proliferation/DPRK")
    assert made.correction.of.keys == ("m1",)
    (made,) = held(store, "S/2014/348", "date", "2014-05-21", of=f"two/{VETO.key}")
    (veto,) = show(store, "S/2014/348").vetoes
    assert veto.statement.date == dt.date(2014, 5, 21)
    assert veto.applied == (made.correction,)


def test_which_of_several_votes_is_asked(store: Store) -> None:
    """A draft that was voted twice: a correction is about one of the votes."""
    add(store, replace(ADOPTED, key="3", resolution=None), replace(ADOPTED, key="2"))
    with pytest.raises(CorrectionError, match="one/2, one/3"):
        held(store, "S/2013/136", "date", "2013-03-09")
    (made,) = held(store, "S/2013/136", "date", "2013-03-09", of="one/3")
    assert made.correction.of.keys == ("3",)


@pytest.mark.parametrize(
    ("asked", "field", "value", "of", "words"),
    [
        ("S/9999", "date", "2014-01-01", "", "no statement about S/9999"),
        ("2094", "date", "2014-01-01", "nobody", "no statement of nobody about 2094"),
        ("2094", "colour", "red", "", "name one of"),
        ("S/2014/348", "date", "2014-05-22", "", "held to be 2014-05-22 already"),
        ("S/2014/348", "DEU", "Y", "", "no source says anything of DEU"),
    ],
)
def test_what_cannot_be_corrected(
    store: Store, asked: str, field: str, value: str, of: str, words: str
) -> None:
    with pytest.raises((CorrectionError, FieldError), match=words):
        held(store, asked, field, value, of)
    assert store.corrections.standing() == ()
