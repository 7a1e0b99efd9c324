"""One fold: models fitted on the years before, and their forecasts of one year.

Pure functions of what they are given, so that folds can run anywhere and in any order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.features.archive import Archive, Flags, Floats, Ints
from ninevotes.forecast.features.columns import columns_of_sponsors, names_without_sponsors
from ninevotes.forecast.features.matrix import FeatureMaker, FeatureTable
from ninevotes.forecast.features.positions import Positions
from ninevotes.forecast.models.baselines import (
    always_in_favour,
    last_vote,
    member_rates,
    overall_rates,
)
from ninevotes.forecast.models.boosting import boosted
from ninevotes.forecast.models.followed import Followed
from ninevotes.forecast.models.multinomial import Multinomial, fit_multinomial

HALF_LIFE = 8.0
"""Years in which a ballot loses half of its weight; chosen on the votes of 2000 to 2009."""
PENALTY = 300.0
"""Chosen on the same votes."""
LEARNT_FROM = 40
"""Years of ballots that the fitted models learn from."""
TREES_HALF_LIFE = 12.0
"""The same for boosted trees."""

ENOUGH = 300
"""Ballots from which on a model is fitted."""

ALWAYS = "always in favour"
OVERALL = "base rates of all members"
MEMBER = "base rates of each member"
LAST = "last vote on the matter"
TEXT = "multinomial, text only"
SPONSORS = "multinomial, sponsors only"
FULL = "multinomial"
BOOSTED = "gradient boosting"
ORDINAL = "Bayesian ordinal"
ORDINAL_TEXT = "Bayesian ordinal, text only"

Chances = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class YearTask:
    """Features of the votes of one year: the archive holds no vote after it."""

    votes: tuple[DescribedVote, ...]
    positions: Positions
    year: int


@dataclass(frozen=True, slots=True)
class FollowTask:
    """The ordinal model over all votes, with their sponsors or without."""

    votes: tuple[DescribedVote, ...]
    positions: Positions
    first: int


@dataclass(frozen=True, slots=True)
class FoldTask:
    """Fit on the ballots before a year, forecast those of the year.

    Args:
        table: features of all ballots up to the end of the year.
        years: int [b], the year of each.
        sponsored: bool [b], whether the sponsors are known.
        year: to forecast.
        boosting: whether to fit the boosted trees too.
    """

    table: FeatureTable
    years: Ints
    sponsored: Flags
    year: int
    boosting: bool = False


def make_features(task: YearTask) -> FeatureTable:
    """Features of one year's ballots."""
    archive = Archive.of(task.votes)
    rows = np.flatnonzero(archive.years == task.year)
    return FeatureMaker(archive, task.positions).table(int(row) for row in rows)


def follow(task: FollowTask) -> Floats:
    """Chances of the ordinal model for every ballot from a year on: float [b, 3]."""
    archive = Archive.of(task.votes)
    followed = Followed(FeatureMaker(archive, task.positions))
    found = [np.zeros((0, 3))]
    for row in np.flatnonzero(archive.years >= task.first):
        question = archive.votes[row].before
        followed.advance(archive.before(question.date))
        found.append(followed.chances(question, archive.sitting(int(row))))
    return np.vstack(found)


def fit_fold(task: FoldTask) -> Chances:
    """Chances of each fitted or counted model for the ballots of the year."""
    table, years = task.table, task.years
    rows = np.flatnonzero(years == task.year)
    learnt = np.flatnonzero((years < task.year) & (years >= task.year - LEARNT_FROM))
    found = {
        ALWAYS: always_in_favour(len(rows)),
        OVERALL: overall_rates(table.choice[learnt], len(rows)),
        MEMBER: member_rates(table, rows),
        LAST: last_vote(table, learnt, rows),
    }
    enough = int(task.sponsored[learnt].sum()) >= ENOUGH
    for name, columns in column_sets(table.names).items():
        if name != TEXT and not enough:
            continue
        model = fit_on(task, learnt, columns, sponsored_only=name != TEXT)
        found[name] = model.chances(table.rows[rows], table.names)
    if task.boosting and enough:
        kept = learnt[task.sponsored[learnt]]
        ages = task.year - years[kept]
        found[BOOSTED] = boosted(table, kept, 0.5 ** (ages / TREES_HALF_LIFE), rows)
    return found


def column_sets(names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The columns of each multinomial model."""
    return {
        FULL: tuple(names),
        TEXT: names_without_sponsors(names),
        SPONSORS: columns_of_sponsors(names),
    }


def fit_on(
    task: FoldTask,
    learnt: Ints,
    columns: Sequence[str],
    *,
    sponsored_only: bool,
    start: Multinomial | None = None,
) -> Multinomial:
    """Fit one multinomial model; one that reads sponsors learns from sponsored texts alone.

    So that no sponsor being listed, which once was usual for agreed texts, tells nothing.
    """
    kept = learnt[task.sponsored[learnt]] if sponsored_only else learnt
    weights = 0.5 ** ((task.year - task.years[kept]) / HALF_LIFE)
    return fit_multinomial(
        task.table.rows[kept],
        task.table.names,
        task.table.choice[kept],
        weights,
        kept=columns,
        penalty=PENALTY,
        start=start,
    )
