"""The ensembles of a back-test: for each year a pool fitted on earlier forecasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.backtesting.folds import (
    BOOSTED,
    FULL,
    HALF_LIFE,
    MEMBER,
    ORDINAL,
    ORDINAL_TEXT,
    SPONSORS,
    TEXT,
)
from ninevotes.forecast.features.archive import Flags, Floats, Ints
from ninevotes.forecast.models.stacking import Pool, fit_pool

ENSEMBLE = "ensemble"
ENSEMBLE_TEXT = "ensemble, text only"
ENSEMBLE_SPONSORS = "ensemble, sponsors only"
ENSEMBLE_BOOSTED = "ensemble with boosting"

POOLED_FROM = 12
"""Years of earlier forecasts that a pool is fitted on."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The models of an ensemble: where the sponsors are known, and where they are not."""

    knowing: Sequence[str]
    unknowing: Sequence[str]


PLANS: Mapping[str, Plan] = {
    ENSEMBLE: Plan((FULL, TEXT, ORDINAL), (TEXT, ORDINAL_TEXT)),
    ENSEMBLE_TEXT: Plan((TEXT, ORDINAL_TEXT), (TEXT, ORDINAL_TEXT)),
    ENSEMBLE_SPONSORS: Plan((SPONSORS, MEMBER), (MEMBER,)),
    ENSEMBLE_BOOSTED: Plan((FULL, TEXT, ORDINAL, BOOSTED), (TEXT, ORDINAL_TEXT)),
}


@dataclass(frozen=True, slots=True)
class Forecasted:
    """What members chose on the ballots forecast.

    Args:
        choices, years: int [b].
        sponsored: bool [b], whether the sponsors are known.
    """

    choices: Ints
    years: Ints
    sponsored: Flags


def pool_by_year(chances: dict[str, Floats], held: Forecasted, first: int) -> dict[int, Pool]:
    """Add the ensembles to the chances, from a year on.

    Returns:
        year to the pool of :data:`ENSEMBLE` where the sponsors are known.
    """
    kept: dict[int, Pool] = {}
    for name, plan in PLANS.items():
        if not {*plan.knowing, *plan.unknowing} <= chances.keys():
            continue
        pooled = np.full((len(held.years), 3), np.nan)
        members = sorted({*plan.knowing, *plan.unknowing})
        made: Flags = np.all([~np.isnan(chances[model][:, 0]) for model in members], axis=0)
        for year in (int(each) for each in np.unique(held.years[made]) if each >= first):
            for models, learnt, rows in _parts(plan, held, year, made):
                pool = pool_for(models, chances, held, learnt, year)
                pooled[rows] = pool.chances({model: chances[model][rows] for model in models})
                if name == ENSEMBLE and models is plan.knowing:
                    kept[year] = pool
        chances[name] = pooled
    return kept


def pool_for(
    models: Sequence[str],
    chances: Mapping[str, Floats],
    held: Forecasted,
    learnt: Flags,
    year: int,
) -> Pool:
    """The pool for a year, fitted on some earlier ballots."""
    weights = 0.5 ** ((year - held.years[learnt]) / HALF_LIFE)
    return fit_pool({name: chances[name][learnt] for name in models}, held.choices[learnt], weights)


def _parts(
    plan: Plan, held: Forecasted, year: int, made: Flags
) -> Iterator[tuple[Sequence[str], Flags, Flags]]:
    """Models, ballots to learn from and to forecast; sponsored texts teach of sponsored ones."""
    past = made & (held.years < year) & (held.years >= year - POOLED_FROM)
    now = held.years == year
    yield plan.knowing, past & held.sponsored, now & held.sponsored
    yield plan.unknowing, past, now & ~held.sponsored
