"""Fitting for one year: as each January of the back-test, on the votes of the years before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ninevotes.forecast.backtesting.folds import (
    ENOUGH,
    FULL,
    LEARNT_FROM,
    ORDINAL,
    ORDINAL_TEXT,
    TEXT,
    FoldTask,
    column_sets,
    fit_on,
)
from ninevotes.forecast.backtesting.pooling import (
    ENSEMBLE,
    PLANS,
    POOLED_FROM,
    Forecasted,
    pool_for,
)
from ninevotes.forecast.descriptors.described import DescribedVote, fingerprint
from ninevotes.forecast.features.archive import Archive, Flags, Floats, Ints
from ninevotes.forecast.features.matrix import FeatureMaker, FeatureTable
from ninevotes.forecast.features.positions import Positions
from ninevotes.forecast.models.followed import Followed, Learnt
from ninevotes.forecast.models.multinomial import Multinomial
from ninevotes.forecast.models.stacking import Pool
from ninevotes.forecast.models.stored import Stored
from ninevotes.forecast.outlook.fitted import Fitted
from ninevotes.forecast.result import ForecastError
from ninevotes.forecast.simulation.blocs import Blocs, fit_blocs

LEAST = 300
"""Votes before a year that the models need."""

STEPS = POOLED_FROM + 4
"""Parts of the work, for a bar."""

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Held:
    """Ballots of the years pooled over, and the single models' forecasts of them."""

    table: FeatureTable
    years: Ints
    sponsored: Flags
    chances: dict[str, Floats]


def fit_year(
    votes: Iterable[DescribedVote],
    positions: Positions,
    year: int,
    inputs: str,
    *,
    told: Told = lambda _done, _of: None,
) -> Fitted:
    """Fit on the votes before a year.

    Args:
        votes: described votes; those of the year and later are not looked at.
        positions: where states stand; those after the start of the year are not looked at.
        year: whose questions will be asked.
        inputs: what this is fitted on, to be kept with it.
        told: is told how much is done, of how much.

    Raises:
        ForecastError: there are too few votes before the year.
    """
    archive = Archive.of(vote for vote in votes if vote.date.year < year)
    if len(archive.votes) < LEAST or archive.years[0] > year - POOLED_FROM - 3:
        raise ForecastError(f"too few votes before {year} are known to fit the models")
    before = known_by(positions, year)
    told(0, STEPS)
    maker = FeatureMaker(archive, before)
    first = int(np.searchsorted(archive.years, year - POOLED_FROM - LEARNT_FROM))
    table = maker.table(range(first, len(archive.votes)))
    years = archive.years[table.vote]
    sponsored = np.array([bool(vote.before.sponsors) for vote in archive.votes])[table.vote]
    told(1, STEPS)
    ordinal, learnt = _follow(maker, first)
    told(2, STEPS)
    held = _Held(table, years, sponsored, ordinal)
    models = _single(held, year, told)
    knowing, unknowing = _pools(held, year)
    stored = Stored(
        archive.votes[-1].date,
        fingerprint(archive.votes),
        models,
        knowing,
        unknowing,
        _blocs(held, archive, knowing, unknowing, year),
    )
    told(STEPS, STEPS)
    return Fitted(year, inputs, stored, learnt, before)


def known_by(positions: Positions, year: int) -> Positions:
    """Positions as of the start of a year: none later."""
    return Positions(
        {each: states for each, states in positions.by_year.items() if each <= year},
        {each: middle for each, middle in positions.middles.items() if each <= year},
    )


def _follow(maker: FeatureMaker, first: int) -> tuple[dict[str, Floats], Learnt]:
    """The ordinal model's forecasts of all ballots from a vote on: told of sponsors, and not."""
    archive, followed = maker.archive, Followed(maker)
    told, untold = [], []
    for row in range(first, len(archive.votes)):
        question, members = archive.votes[row].before, archive.sitting(row)
        followed.advance(archive.before(question.date))
        told.append(followed.chances(question, members))
        silent = replace(question, sponsors=frozenset())
        untold.append(followed.chances(silent, members) if question.sponsors else told[-1])
    followed.advance(len(archive.votes))
    return {ORDINAL: np.vstack(told), ORDINAL_TEXT: np.vstack(untold)}, followed.learnt


def _single(held: _Held, year: int, told: Told) -> dict[str, Multinomial]:
    """Add the multinomial models' forecasts of the years that are pooled over.

    Each is fitted anew for each year, on the years before; from the last year's the way is short.

    Returns:
        the models for the year itself.
    """
    models: dict[str, Multinomial] = {}
    for place, each in enumerate(range(year - POOLED_FROM, year + 1)):
        models = _fitted(held, each, models)
        rows = held.years == each
        for name, model in models.items():
            made = held.chances.setdefault(name, np.full((len(held.years), 3), np.nan))
            made[rows] = model.chances(held.table.rows[rows], held.table.names)
        told(3 + place, STEPS)
    return models


def _fitted(held: _Held, year: int, near: Mapping[str, Multinomial]) -> dict[str, Multinomial]:
    """The models for a year, fitted on those before it."""
    task = FoldTask(held.table, held.years, held.sponsored, year)
    learnt = np.flatnonzero((held.years < year) & (held.years >= year - LEARNT_FROM))
    return {
        name: fit_on(task, learnt, columns, sponsored_only=name != TEXT, start=near.get(name))
        for name, columns in column_sets(held.table.names).items()
        if name == TEXT or (name == FULL and held.sponsored[learnt].sum() >= ENOUGH)
    }


def _pools(held: _Held, year: int) -> tuple[Pool, Pool]:
    plan = PLANS[ENSEMBLE]
    seen = Forecasted(held.table.choice, held.years, held.sponsored)
    recent = held.years >= year - POOLED_FROM
    made = [~np.isnan(held.chances[name]).any(axis=1) for name in (FULL, TEXT)]
    told = recent & made[0] & made[1]
    return (
        pool_for(plan.knowing, held.chances, seen, told & held.sponsored, year),
        pool_for(plan.unknowing, held.chances, seen, told, year),
    )


def _blocs(held: _Held, archive: Archive, knowing: Pool, unknowing: Pool, year: int) -> Blocs:
    """How members moved together in the contested votes of the years pooled over."""
    chances = unknowing.chances(held.chances)
    chances[held.sponsored] = knowing.chances(held.chances)[held.sponsored]
    lean, ballots = held.table.column("lean"), []
    for vote in np.unique(held.table.vote[held.years >= year - POOLED_FROM]):
        rows = held.table.vote == vote
        if archive.contested[vote] and not np.isnan(chances[rows]).any():
            ballots.append((chances[rows], lean[rows], held.table.choice[rows]))
    return fit_blocs(ballots)
