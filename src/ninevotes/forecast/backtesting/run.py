"""The back-test as a whole: an expanding window, refitted each year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ninevotes.forecast.backtesting.engines import Engine, one_after_another
from ninevotes.forecast.backtesting.folds import (
    ENOUGH,
    LEARNT_FROM,
    ORDINAL,
    ORDINAL_TEXT,
    FoldTask,
    FollowTask,
    YearTask,
    fit_fold,
    follow,
    make_features,
)
from ninevotes.forecast.backtesting.pooling import POOLED_FROM, Forecasted, pool_by_year
from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.features.archive import Archive, Flags, Floats, Ints
from ninevotes.forecast.features.matrix import FeatureTable
from ninevotes.forecast.features.positions import NOWHERE, Positions
from ninevotes.forecast.models.stacking import Pool

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Backtest:
    """Forecasts of every ballot, each made from the votes before it.

    Args:
        archive: the votes.
        table: features of the ballots forecast, and what members chose.
        years: int [b], year of each ballot.
        chances: name of a model to float [b, 3]; nan where it made no forecast.
        pools: year to the ensemble's pool for it, where sponsors are known.
    """

    archive: Archive
    table: FeatureTable
    years: Ints
    chances: Mapping[str, Floats]
    pools: Mapping[int, Pool]


def run_backtest(
    votes: Iterable[DescribedVote],
    positions: Positions = NOWHERE,
    *,
    first: int,
    engine: Engine = one_after_another,
    boosting: bool = False,
    told: Told = lambda _: None,
) -> Backtest:
    """Forecast every vote from a year on.

    Args:
        votes: all votes, with what was known before each.
        positions: where states stand.
        first: first year forecast by the ensemble; single models start earlier, to pool by.
        engine: where the work is done.
        boosting: whether to compare with boosted trees.
        told: is told what is being done.
    """
    archive = Archive.of(votes)
    start = first - POOLED_FROM
    told("features")
    table = features(archive, positions, start - LEARNT_FROM, engine)
    years = archive.years[table.vote]
    told("ordinal model")
    chances = _followed(archive, positions, int(years[0]), engine)
    told("fits")
    sponsored = np.array([bool(vote.before.sponsors) for vote in archive.votes])[table.vote]
    for name, found in _fitted(table, years, sponsored, start, engine, boosting=boosting).items():
        chances[name] = found
    told("ensemble")
    pools = pool_by_year(chances, Forecasted(table.choice, years, sponsored), first)
    return Backtest(archive, table, years, chances, pools)


def features(archive: Archive, positions: Positions, start: int, engine: Engine) -> FeatureTable:
    """The feature table from a year on, made year by year from the votes up to its end."""
    years = archive.years
    tasks = [
        YearTask(archive.votes[: int(np.searchsorted(years, year + 1))], positions, int(year))
        for year in np.unique(years[years >= start])
    ]
    parts = list(engine(make_features, tasks))
    return FeatureTable(
        parts[0].names,
        np.vstack([part.rows for part in parts]),
        np.concatenate([part.vote for part in parts]),
        tuple(code for part in parts for code in part.state),
        np.concatenate([part.choice for part in parts]),
    )


def _followed(
    archive: Archive, positions: Positions, first: int, engine: Engine
) -> dict[str, Floats]:
    silent = tuple(
        replace(vote, before=replace(vote.before, sponsors=frozenset())) for vote in archive.votes
    )
    tasks = [FollowTask(votes, positions, first) for votes in (archive.votes, silent)]
    with_sponsors, without = engine(follow, tasks)
    return {ORDINAL: with_sponsors, ORDINAL_TEXT: without}


def _fitted(
    table: FeatureTable,
    years: Ints,
    sponsored: Flags,
    start: int,
    engine: Engine,
    *,
    boosting: bool,
) -> dict[str, Floats]:
    wanted = [
        int(year) for year in np.unique(years) if year >= start and (years < year).sum() >= ENOUGH
    ]
    tasks = [
        FoldTask(
            _upto(table, years <= year),
            years[years <= year],
            sponsored[years <= year],
            year,
            boosting,
        )
        for year in wanted
    ]
    found: dict[str, Floats] = {}
    for year, fold in zip(wanted, engine(fit_fold, tasks), strict=True):
        for name, chances in fold.items():
            found.setdefault(name, np.full((len(years), 3), np.nan))[years == year] = chances
    return found


def _upto(table: FeatureTable, kept: Flags) -> FeatureTable:
    count = int(kept.sum())
    return FeatureTable(
        table.names,
        table.rows[:count],
        table.vote[:count],
        table.state[:count],
        table.choice[:count],
    )
