"""Ballots out of the record: seats, sessions, titles and the last day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pytest

from ninevotes.forecast.idealpoints.ballots import Ballots, BallotsError
from ninevotes.forecast.idealpoints.recorded import (
    CHINA_UNTIL_1971,
    ballots_of,
    places_of,
    recorded_ballots,
)
from ninevotes.forecast.idealpoints.ties import tied
from ninevotes.record.agreement import TopicError
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ
from tests.forecast.idealpoints.record import CALLS, EAST, WEST, filled


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record")
    filled(path)
    return path


@pytest.fixture(scope="module")
def assembly(home: Path) -> Ballots:
    with Store.open(home) as store:
        return recorded_ballots(store, Organ.GENERAL_ASSEMBLY)


def test_a_session_is_a_period_and_a_roll_call_a_row(assembly: Ballots) -> None:
    assert assembly.periods == (25, 26, 27)
    assert np.bincount(assembly.period).tolist() == [CALLS] * 3
    assert assembly.source == "unvotes_assembly"


def test_the_seat_of_the_soviet_union_is_called_by_its_name_then(assembly: Ballots) -> None:
    # This record ends before 1991: there is no Russian Federation to continue the seat.
    assert "SUN" in assembly.members
    assert set(assembly.members) == {*WEST, *EAST, "CHN", CHINA_UNTIL_1971}


def test_chinas_seat_is_two_rows(assembly: Ballots) -> None:
    before = np.array([day is not None and day < dt.date(1971, 10, 25) for day in assembly.days])
    for row, holds in ((CHINA_UNTIL_1971, before), ("CHN", ~before)):
        place = assembly.members.index(row)
        assert ((assembly.votes[:, place] >= 0) == holds).all()


def test_a_paragraph_does_not_recur_but_a_resolution_does(assembly: Ballots) -> None:
    parts = [title for n, title in enumerate(assembly.titles) if n % CALLS == 1]
    assert parts == ["", "", ""]
    assert len(np.unique(tied(assembly, 0.0))) == len(assembly.period) - 2


def test_the_last_day_is_kept(home: Path, assembly: Ballots) -> None:
    day = dt.date(1971, 10, 20)
    with Store.open(home) as store:
        some = recorded_ballots(store, Organ.GENERAL_ASSEMBLY, until=day)
    assert max(on for on in some.days if on) <= day
    assert some.digest() == assembly.until(day).only(np.ones(len(some.days), np.bool_)).digest()


def test_the_council_goes_by_years_and_its_titles_are_not_read(home: Path) -> None:
    with Store.open(home) as store:
        council = recorded_ballots(store, Organ.SECURITY_COUNCIL)
    assert council.periods == (1970, 1971, 1972)
    assert set(council.titles) == {""}


def test_statements_give_the_same_ballots_as_the_record(home: Path, assembly: Ballots) -> None:
    with Store.open(home) as store:
        votes = list(store.official.votes())
    assert ballots_of(votes, Organ.GENERAL_ASSEMBLY).digest() == assembly.digest()
    with pytest.raises(BallotsError, match="no votes"):
        ballots_of([], Organ.GENERAL_ASSEMBLY)


def test_a_former_label_finds_the_seat() -> None:
    given = Ballots(
        ("FRA", "RUS"),
        (46,),
        np.array([[2, 0]], np.int8),
        np.array([0]),
        (None,),
        ("",),
        {"RUS": ("SUN", 46)},
    )
    assert places_of(given, "SUN").tolist() == places_of(given, "RUS").tolist() == [1]
    assert (given.label(1, 46), given.label(1, 47)) == ("SUN", "RUS")


def test_a_record_without_votes_says_so(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store, pytest.raises(TopicError, match="import"):
        recorded_ballots(store, Organ.GENERAL_ASSEMBLY)
