"""Members move together, and each alone keeps its chances."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.forecast.ballots import Cell, a_ballot, cells, in_favour_counts
from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.shared_effect import (
    EVENLY,
    averaged,
    chances_given_effect,
    effect_given,
    in_favour_given_effect,
)
from ninevotes.vocabulary.votes import Vote


def rate(parts: tuple[float, float, float]) -> Counts:
    total = sum(parts)
    return (parts[0] / total, parts[1] / total, parts[2] / total)


part = st.floats(0.01, 1)
chances = st.tuples(part, part, part).map(rate)
shares = st.floats(0, 0.6)


@given(chances, shares)
def test_each_member_alone_keeps_its_chances(said: Counts, share: float) -> None:
    kept = averaged(EVENLY, chances_given_effect(said, share))
    assert kept == pytest.approx(said, abs=2e-3)


@given(chances, shares)
def test_a_higher_effect_never_makes_a_yes_likelier(said: Counts, share: float) -> None:
    given_effect = [row[0] for row in chances_given_effect(said, share)]
    assert given_effect == sorted(given_effect, reverse=True)
    assert in_favour_given_effect(said[0], share) == pytest.approx(given_effect)


@given(st.lists(st.floats(0, 1), max_size=6))
def test_counts_are_those_of_every_ballot_written_out(said: list[float]) -> None:
    written = [0.0] * (len(said) + 1)
    for ballot in product((True, False), repeat=len(said)):
        chance = 1.0
        for yes, each in zip(ballot, said, strict=True):
            chance *= each if yes else 1 - each
        written[sum(ballot)] += chance
    assert in_favour_counts(said) == pytest.approx(written)


@given(st.lists(chances, min_size=3, max_size=5), shares)
def test_cells_are_those_of_every_ballot_written_out(said: list[Counts], share: float) -> None:
    codes = ["CHN", "FRA", "AAA", "BBB", "CCC"][: len(said)]
    given_effect = {
        code: chances_given_effect(each, share) for code, each in zip(codes, said, strict=True)
    }
    written: dict[Cell, float] = {}
    for place, weight in enumerate(EVENLY):
        for ballot in product(range(3), repeat=len(codes)):
            chance = weight
            for code, choice in zip(codes, ballot, strict=True):
                chance *= given_effect[code][place][choice]
            votes = dict(zip(codes, ballot, strict=True))
            against = tuple(code for code in ("CHN", "FRA") if votes[code] == 2)
            cell = Cell(ballot.count(0), against)
            written[cell] = written.get(cell, 0.0) + chance
    found = cells(given_effect, ("CHN", "FRA"), EVENLY)
    assert sum(found.values()) == pytest.approx(1)
    for cell, chance in found.items():
        assert chance == pytest.approx(written[cell], abs=1e-6)


def test_together_both_ends_of_the_tally_are_likelier_than_apart() -> None:
    apart, together = (
        cells(dict.fromkeys("ABCDEF", chances_given_effect((0.6, 0.2, 0.2), share)), (), EVENLY)
        for share in (0.0, 0.4)
    )
    for count in (0, 6):
        assert together[Cell(count, ())] > 2 * apart[Cell(count, ())]


def test_a_known_vote_tells_about_the_effect_and_an_expected_one_tells_little() -> None:
    doubtful, certain = (
        {"CIV": chances_given_effect(said, 0.4)} for said in ((0.4, 0.4, 0.2), (0.98, 0.01, 0.01))
    )
    moved, hardly = (
        sum(
            abs(a - b)
            for a, b in zip(effect_given({"CIV": Vote.IN_FAVOUR}, each), EVENLY, strict=True)
        )
        for each in (doubtful, certain)
    )
    assert moved > 5 * hardly > 0


def test_a_ballot_of_a_cell_is_what_the_cell_says() -> None:
    ballot = a_ballot(Cell(2, ("FRA",)), ("CHN", "FRA", "GBR", "USA"))
    assert ballot.cast(Vote.IN_FAVOUR) == ("CHN", "GBR")
    assert ballot.cast(Vote.AGAINST) == ("FRA",)
    assert ballot.cast(Vote.ABSTENTION) == ("USA",)
