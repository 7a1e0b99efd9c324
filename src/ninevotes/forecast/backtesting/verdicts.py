"""Chances of adoption and veto in a back-test: whole ballots drawn, judged by the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.backtesting.pooling import POOLED_FROM
from ninevotes.forecast.backtesting.run import Backtest
from ninevotes.forecast.backtesting.scores import Verdicts
from ninevotes.forecast.descriptors.described import CHOICES
from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.reported.reliability import Kind, chance_right
from ninevotes.forecast.reported.said import Intention
from ninevotes.forecast.reported.weighing import weigh
from ninevotes.forecast.simulation.blocs import (
    INDEPENDENT,
    WEIGHTS,
    Blocs,
    chances_given_factors,
    draw_choices,
    fit_blocs,
    updated,
    weights_given,
)
from ninevotes.forecast.simulation.judged import Judged, judge, question_of

DRAWS = 4000


_KEPT_FOR = 4
"""Years for which fitted strengths are kept."""


def vote_rows(run: Backtest) -> dict[int, Ints]:
    """Vote to the places of its ballots."""
    found: dict[int, list[int]] = {}
    for place, vote in enumerate(run.table.vote):
        found.setdefault(int(vote), []).append(place)
    return {vote: np.array(places, dtype=np.int64) for vote, places in found.items()}


def blocs_by_year(run: Backtest, model: str, years: range) -> dict[int, Blocs]:
    """For each year the strengths fitted on contested votes of earlier years.

    They are fitted anew every fourth year. Without earlier forecasts of the model the middle
    ones are taken.
    """
    places = vote_rows(run)
    found: dict[int, Blocs] = {}
    for start in years[::_KEPT_FOR]:
        blocs = fit_blocs(_contested_before(run, model, places, start))
        found.update(dict.fromkeys(range(start, start + _KEPT_FOR), blocs))
    return found


def _contested_before(
    run: Backtest, model: str, places: Mapping[int, Ints], year: int
) -> Iterator[tuple[Floats, Floats, Ints]]:
    lean, chances = run.table.column("lean"), run.chances[model]
    for vote, rows in places.items():
        before = year - POOLED_FROM <= run.years[rows[0]] < year
        if before and run.archive.contested[vote] and not np.isnan(chances[rows]).any():
            yield chances[rows], lean[rows], run.table.choice[rows]


def judged(run: Backtest, model: str, vote: int, rows: Ints, blocs: Blocs) -> Judged:
    """What the rules make of one vote's forecast."""
    given, weights = _given(run, model, rows, blocs)
    description = run.archive.votes[vote].before
    drawn = draw_choices(given, weights, DRAWS, seed=description.date.toordinal())
    who = [run.table.state[row] for row in rows]
    return judge(question_of(description), description, who, drawn)


def verdicts(run: Backtest, model: str, votes: list[int], blocs: Mapping[int, Blocs]) -> Verdicts:
    """Chances of failure and veto of some votes."""
    places = vote_rows(run)
    found = [
        judged(
            run, model, vote, places[vote], blocs.get(int(run.years[places[vote][0]]), INDEPENDENT)
        )
        for vote in votes
    ]
    return Verdicts(
        np.array([1 - each.adopted for each in found]),
        np.array([each.vetoed for each in found]),
        run.archive.failed[votes],
        run.archive.vetoed[votes],
        np.array([_usual(run, vote) for vote in votes]),
    )


@dataclass(frozen=True, slots=True)
class GivenThree:
    """The other members' ballots once three members, drawn at random, are heard of.

    Args:
        places: int [b], places of the others' ballots.
        declared: float [b, 3], their chances where the three declare their votes.
        reported: float [b, 3], where reports say how the three will vote, which are drawn to be
            wrong as often as :func:`ninevotes.forecast.reported.reliability.chance_right` has it
            of what a member shows itself.
    """

    places: Ints
    declared: Floats
    reported: Floats


def given_three(
    run: Backtest, model: str, votes: list[int], blocs: Mapping[int, Blocs], seed: int = 0
) -> GivenThree:
    """What three members' votes, declared or reported, tell of the others."""
    generator = np.random.default_rng(seed)
    reports = np.random.default_rng(seed + 1)
    places = vote_rows(run)
    kept, declared, reported = [], [], []
    for vote in votes:
        rows = places[vote]
        told = generator.choice(len(rows), size=3, replace=False)
        given, _ = _given(run, model, rows, blocs[int(run.years[rows[0]])])
        cast = {int(at): int(run.table.choice[rows[at]]) for at in told}
        others = np.setdiff1d(np.arange(len(rows)), told)
        kept.append(rows[others])
        declared.append(updated(given, cast)[others])
        reported.append(_reported(given, cast, reports)[others])
    return GivenThree(np.concatenate(kept), np.vstack(declared), np.vstack(reported))


def _reported(given: Floats, cast: Mapping[int, int], generator: np.random.Generator) -> Floats:
    """Chances once reports say how some members will vote, some of them wrongly."""
    members = tuple(str(at) for at in range(given.shape[1]))
    said = []
    for at, choice in cast.items():
        wrong = generator.random() >= chance_right(Kind.ANNOUNCED)
        told = (choice + int(generator.integers(1, 3))) % 3 if wrong else choice
        said.append(Intention(members[at], CHOICES[told], Kind.ANNOUNCED, ()))
    return np.array(weigh(members, given.tolist(), WEIGHTS.tolist(), said).chances)


def _given(run: Backtest, model: str, rows: Ints, blocs: Blocs) -> tuple[Floats, Floats]:
    given = chances_given_factors(run.chances[model][rows], run.table.column("lean")[rows], blocs)
    return given, weights_given(given, {})


def _usual(run: Backtest, vote: int) -> float:
    years = run.archive.years
    year = int(years[vote])
    before = (years < year) & (years >= year - POOLED_FROM)
    failed = run.archive.failed[before]
    return float((failed.sum() + 1) / (len(failed) + 2))
