"""Gradient boosted trees: LightGBM, where it is installed.

They remember longer than the linear models do, and learn from all ballots of contested votes
but only some of the unanimous ones, which count for the rest.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.features.matrix import FeatureTable

_SETTINGS = {
    "objective": "multiclass",
    "num_class": 3,
    "learning_rate": 0.03,
    "num_leaves": 15,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "lambda_l2": 10.0,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
}
_ROUNDS = 200
_KEPT = 0.3
"""Share of the ballots of unanimous votes that is learnt from."""
_FITS = 5
"""Fits that are averaged, each on other unanimous votes, so that no draw of them decides."""


def boosting_installed() -> bool:
    """Whether boosted trees can be fitted here."""
    return find_spec("lightgbm") is not None


def boosted(
    table: FeatureTable, learnt: Ints, weights: Floats, rows: Ints, seed: int = 0
) -> Floats:
    """Chances float [b, 3] of some ballots from trees fitted on others.

    Args:
        table: features.
        learnt: places of the ballots to learn from.
        weights: float, how much each of them counts.
        rows: places of the ballots to forecast.
        seed: the first that decides which ballots of unanimous votes are learnt from.
    """
    several = [_fitted_once(table, learnt, weights, rows, seed + step) for step in range(_FITS)]
    found: Floats = np.mean(several, axis=0)
    return found


def _fitted_once(
    table: FeatureTable, learnt: Ints, weights: Floats, rows: Ints, seed: int
) -> Floats:
    """Chances float [b, 3] from one fit."""
    lightgbm: Any = import_module("lightgbm")
    split = np.isin(table.vote[learnt], table.vote[learnt][table.choice[learnt] > 0])
    drawn = np.random.default_rng(seed).random(len(learnt)) < _KEPT
    kept, heavier = split | drawn, np.where(split, 1.0, 1 / _KEPT)
    data = lightgbm.Dataset(
        table.rows[learnt[kept]],
        table.choice[learnt[kept]],
        weight=(weights * heavier)[kept],
    )
    trees = lightgbm.train(_SETTINGS | {"seed": seed + 1}, data, _ROUNDS)
    found: Floats = np.asarray(trees.predict(table.rows[rows]))
    return found
