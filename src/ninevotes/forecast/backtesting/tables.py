"""The tables of a back-test: every model beside the trivial forecasts, on the same ballots."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ninevotes.forecast.backtesting.folds import ALWAYS, LAST, MEMBER, OVERALL
from ninevotes.forecast.backtesting.pooling import POOLED_FROM
from ninevotes.forecast.backtesting.run import Backtest
from ninevotes.forecast.backtesting.scores import (
    Ballots,
    Interval,
    reliability,
    verdicts_with_intervals,
    with_intervals,
)
from ninevotes.forecast.backtesting.verdicts import blocs_by_year, given_three, verdicts
from ninevotes.forecast.features.archive import Flags, Floats, Ints
from ninevotes.forecast.simulation.blocs import Blocs

TRIVIAL = (ALWAYS, OVERALL, MEMBER, LAST)

TENTHS = 10
"""Bins of the chance of being carried."""

Scored = dict[str, Interval]


@dataclass(frozen=True, slots=True)
class Table:
    """Scores of several models on the same ballots or votes.

    Args:
        title: what was forecast.
        count: what the scores are taken over, in words.
        rows: model to score to value with its interval.
        came: model to its reliability: mean chance said of a vote's being carried, share that
            was, and how many votes; one for each tenth in which there are any.
    """

    title: str
    count: str
    rows: Mapping[str, Scored]
    came: Mapping[str, list[tuple[float, float, int]]] = field(default_factory=dict)


def span(run: Backtest, first: dt.date, last: dt.date) -> Flags:
    """The ballots cast between two days."""
    days = run.archive.days[run.table.vote]
    found: Flags = (days >= first.toordinal()) & (days <= last.toordinal())
    return found


def shares(run: Backtest) -> Floats:
    """For each ballot the share of each choice in the years before: float [b, 3]."""
    found = np.zeros((len(run.years), 3))
    for year in np.unique(run.years):
        before = (run.years < year) & (run.years >= year - POOLED_FROM)
        counts = np.bincount(run.table.choice[before], minlength=3)[:3] + 1.0
        found[run.years == year] = counts / counts.sum()
    return found


def held(run: Backtest, model: str, places: Ints | Flags) -> Ballots:
    """A model's forecasts of some ballots."""
    return Ballots(
        run.chances[model][places],
        run.table.choice[places],
        run.table.vote[places],
        shares(run)[places],
    )


def ballot_table(run: Backtest, title: str, places: Flags, models: Sequence[str]) -> Table:
    """All ballot scores of models on some ballots; a model that made no forecast is left out."""
    rows = {}
    for model in models:
        ballots = held(run, model, places)
        if len(ballots.choices) and not np.isnan(ballots.chances).any():
            rows[model] = with_intervals(ballots)
    return Table(title, _count(run, places), rows)


def contested(run: Backtest, places: Flags) -> Flags:
    """Those of the ballots whose vote was not unanimous: known only afterwards."""
    found: Flags = places & run.archive.contested[run.table.vote]
    return found


def verdict_table(run: Backtest, title: str, places: Flags, models: Sequence[str]) -> Table:
    """Adoption and veto, from whole ballots drawn and judged by the rules."""
    votes = [int(vote) for vote in np.unique(run.table.vote[places])]
    rows, came = {}, {}
    for model in models:
        if not np.isnan(run.chances[model][places]).any():
            found = verdicts(run, model, votes, _blocs(run, model, places))
            rows[model] = verdicts_with_intervals(found)
            came[model] = reliability(1 - found.failed, ~found.did_fail, TENTHS)
    failed, vetoed = run.archive.failed[votes].sum(), run.archive.vetoed[votes].sum()
    count = f"{len(votes)} votes: {failed} not adopted, {vetoed} of them vetoed"
    return Table(title, count, rows, came)


REPORTED = "three reported, wrong as often as is assumed"
"""How the row is called where reports say how three members will vote."""


def declared_table(run: Backtest, title: str, places: Flags, model: str) -> Table:
    """The other members' ballots, without and with three members' votes declared."""
    votes = [int(vote) for vote in np.unique(run.table.vote[places])]
    three = given_three(run, model, votes, _blocs(run, model, places))
    before = held(run, model, three.places)
    ways = {
        "nothing declared": before.chances,
        "three declared": three.declared,
        REPORTED: three.reported,
    }
    split = run.archive.contested[before.votes]
    rows = {}
    for only, words in ((np.ones_like(split), ""), (split, ", contested votes")):
        for name, chances in ways.items():
            ballots = Ballots(chances, before.choices, before.votes, before.shares)
            rows[name + words] = with_intervals(ballots.take(only))
    return Table(title, f"{len(three.places)} ballots of the members that have not declared", rows)


def _blocs(run: Backtest, model: str, places: Flags) -> dict[int, Blocs]:
    years = run.years[places]
    return blocs_by_year(run, model, range(int(years.min()), int(years.max()) + 1))


def _count(run: Backtest, places: Flags) -> str:
    choices = run.table.choice[places]
    votes = len(np.unique(run.table.vote[places]))
    return (
        f"{votes} votes, {len(choices):,} ballots: {(choices == 1).sum()} abstentions, "
        f"{(choices == 2).sum()} against"
    )
