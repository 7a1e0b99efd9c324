"""Corrections that persons make: beside what is printed, never over it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.record.official.said import MONDAY, TUESDAY, WEDNESDAY
from tests.record.search.asked import add, council_vote

from ninevotes.record.corrections.apply import held_true, known_corrections
from ninevotes.record.corrections.kept import Changed, CorrectionError
from ninevotes.record.corrections.model import Correction
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.votes import Ballot

PRINTED = council_vote(
    "one",
    "1",
    "2014-05-22",
    "Syria",
    Ballot.of("FRA GBR USA", "CHN RUS"),
    symbol="S/2014/348",
    outcome=OfficialOutcome.VETOED,
)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.at(address) as opened:
        add(opened, PRINTED)
        yield opened


def correct(
    store: Store, before: str, held: str, field: str = "date", at: str = MONDAY
) -> Correction:
    (made,) = store.corrections.add(
        [Changed("one", "1", field, before, held)],
        citation="S/PV.7180",
        reason="The record says so.",
        author="AB",
        made_at=at,
    )
    return made


def held_date(store: Store, known_at: str | None = None) -> dt.date | None:
    corrections = store.corrections.held(known_at=known_at)
    (printed,) = store.official.votes(source="one")
    return held_true(printed, corrections).statement.date


def test_it_stands_beside_what_is_printed_with_who_when_why_and_where(store: Store) -> None:
    made = correct(store, "2014-05-22", "2014-05-23")
    (printed,) = store.official.votes()
    held = held_true(printed, store.corrections.held())
    assert printed == PRINTED
    assert held.printed.date == dt.date(2014, 5, 22)
    assert held.statement.date == dt.date(2014, 5, 23)
    assert held.applied == (made,)
    assert (made.author, made.made_at) == ("AB", MONDAY)
    assert (made.citation, made.reason) == ("S/PV.7180", "The record says so.")


def test_those_of_the_program_stay(store: Store) -> None:
    assert store.corrections.held() is known_corrections()
    correct(store, "2014-05-22", "2014-05-23")
    assert set(known_corrections().all) < set(store.corrections.held().all)


def test_as_known_at_any_moment(store: Store) -> None:
    made = correct(store, "2014-05-22", "2014-05-23", at=TUESDAY)
    store.corrections.take_back(made.id, author="CD", made_at=WEDNESDAY)
    assert held_date(store, MONDAY) == dt.date(2014, 5, 22)
    assert held_date(store, TUESDAY) == dt.date(2014, 5, 23)
    assert held_date(store) == dt.date(2014, 5, 22)


def test_what_rests_on_another_is_taken_back_first(store: Store) -> None:
    first = correct(store, "2014-05-22", "2014-05-23")
    second = correct(store, "2014-05-23", "2014-05-24")
    assert held_date(store) == dt.date(2014, 5, 24)
    with pytest.raises(CorrectionError, match=f"{second.id} was made on top"):
        store.corrections.take_back(first.id, author="AB", made_at=TUESDAY)
    store.corrections.take_back(second.id, author="AB", made_at=TUESDAY)
    assert held_date(store) == dt.date(2014, 5, 23)
    with pytest.raises(CorrectionError, match="no correction"):
        store.corrections.take_back(second.id, author="AB", made_at=TUESDAY)


def test_where_the_source_mends_its_row_the_correction_stands_still(store: Store) -> None:
    made = correct(store, "2014-05-22", "2014-05-23")
    add(store, replace(PRINTED, date=dt.date(2014, 5, 21)), at=TUESDAY)
    (printed,) = store.official.votes()
    held = held_true(printed, store.corrections.held())
    assert held.statement.date == dt.date(2014, 5, 21)
    assert held.standing_still == (made,)


@pytest.mark.parametrize("missing", ["citation", "reason", "author"])
def test_no_correction_without_source_reason_and_name(store: Store, missing: str) -> None:
    given = {"citation": "S/PV.7180", "reason": "So.", "author": "AB", missing: " "}
    with pytest.raises(CorrectionError, match="a correction needs --"):
        store.corrections.add([Changed("one", "1", "date", "a", "b")], made_at=MONDAY, **given)
    assert store.corrections.standing() == ()
