"""The ensemble: several models' chances, pooled by their logarithms and put right on the past.

The pool's weights, and a shift for each choice, are those that would have served best on
forecasts made before their votes were taken. Weights are not negative; their sum is free, which
sharpens or flattens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

from ninevotes.forecast.features.archive import Floats, Ints

_EDGE = 1e-5
_PULL = 20.0
"""Strength with which weights are pulled to even ones that add up to one, and shifts to none."""


@dataclass(frozen=True, slots=True)
class Pool:
    """A fitted pool.

    Args:
        models: their names.
        weights: float [k].
        shifts: float [2], of abstaining and against.
    """

    models: tuple[str, ...]
    weights: Floats
    shifts: Floats

    def chances(self, of_models: Mapping[str, Floats]) -> Floats:
        """Pooled chances float [b, 3] from those of each model."""
        logs = _logs([of_models[name] for name in self.models])
        scores = np.einsum("k,kbc->bc", self.weights, logs)
        scores = scores + np.array([0.0, *self.shifts])
        found: Floats = np.exp(scores - logsumexp(scores, axis=1, keepdims=True))
        return found

    def as_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "weights": dict(zip(self.models, self.weights.tolist(), strict=True)),
            "shifts": {"abstaining": float(self.shifts[0]), "against": float(self.shifts[1])},
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Pool:
        """The pool of plain data."""
        shifts = data["shifts"]
        return cls(
            tuple(data["weights"]),
            np.array(list(data["weights"].values())),
            np.array([shifts["abstaining"], shifts["against"]]),
        )


def fit_pool(of_models: Mapping[str, Floats], choices: Ints, weights: Floats) -> Pool:
    """Fit on forecasts made before their votes.

    Args:
        of_models: name to chances float [b, 3].
        choices: int [b], 0 to 2.
        weights: float [b].
    """
    names = tuple(of_models)
    even = np.array([*np.full(len(names), 1 / len(names)), 0.0, 0.0])
    if not len(choices):
        return Pool(names, even[:-2], even[-2:])
    logs = _logs([of_models[name] for name in names])
    rows = np.arange(len(choices))

    cast = np.eye(3)[choices]

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = np.tensordot(flat[:-2], logs, axes=1) + np.array([0.0, *flat[-2:]])
        told = scores - logsumexp(scores, axis=1, keepdims=True)
        apart = (np.exp(told) - cast) * weights[:, None]
        slope = np.array(
            [*np.tensordot(logs, apart, axes=([1, 2], [0, 1])), *apart.sum(axis=0)[1:]]
        )
        value = -(weights * told[rows, choices]).sum() + _PULL * ((flat - even) ** 2).sum()
        return float(value), slope + 2 * _PULL * (flat - even)

    bounds = [(0.0, 2.0)] * len(names) + [(-1.0, 1.0)] * 2
    found = minimize(loss, even, jac=True, method="L-BFGS-B", bounds=bounds)
    return Pool(names, found.x[:-2], found.x[-2:])


def pooled_evenly(chances: Sequence[Floats]) -> Floats:
    """The geometric mean of several models' chances float [b, 3], made to add up to one.

    >>> pooled_evenly([np.array([[0.5, 0.25, 0.25]]), np.array([[0.5, 0.25, 0.25]])]).tolist()
    [[0.5, 0.25, 0.25]]
    """
    scores = _logs(chances).mean(axis=0)
    found: Floats = np.exp(scores - logsumexp(scores, axis=1, keepdims=True))
    return found


def _logs(chances: Sequence[Floats]) -> Floats:
    found: Floats = np.log(np.clip(np.array(chances), _EDGE, 1.0))
    return found
