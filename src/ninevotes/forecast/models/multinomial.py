"""Regularised multinomial logistic regression: few words, coefficients that can be read.

Shares enter by their log odds, every column on the scale of the ballots learnt from. The
penalty is a Gaussian prior on the coefficients. Ballots lose half of their weight in some years.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp

from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.features.columns import is_rate, log_odds

FURTHEST = 6.0
"""No ballot counts as further out than this many standard deviations of those learnt from."""

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Multinomial:
    """A fitted model.

    Args:
        names: of its columns.
        middle, scale: float [columns], mean and standard deviation in what it learnt from.
        weights: float [columns + 1, 3], the last row the intercepts.
    """

    names: tuple[str, ...]
    middle: Floats
    scale: Floats
    weights: Floats

    def chances(self, rows: Rows, names: Sequence[str]) -> Floats:
        """Chances float [b, 3] of rows whose columns have these names."""
        columns = _columns(rows, names, self.names)
        scores = _standard(columns, self.middle, self.scale) @ self.weights[:-1]
        scores += self.weights[-1]
        found: Floats = np.exp(scores - logsumexp(scores, axis=1, keepdims=True))
        return found

    def as_data(self) -> dict[str, Any]:
        """Plain data, column by column, for JSON."""
        return {
            "intercepts": self.weights[-1].tolist(),
            "columns": {
                name: {
                    "mean": self.middle[index],
                    "standard_deviation": self.scale[index],
                    "weights": self.weights[index].tolist(),
                }
                for index, name in enumerate(self.names)
            },
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Multinomial:
        """The model of plain data."""
        columns = data["columns"]
        return cls(
            tuple(columns),
            np.array([each["mean"] for each in columns.values()]),
            np.array([each["standard_deviation"] for each in columns.values()]),
            np.array([*(each["weights"] for each in columns.values()), data["intercepts"]]),
        )


def fit_multinomial(  # noqa: PLR0913 - what is fitted on, and how
    rows: Rows,
    names: Sequence[str],
    choices: Ints,
    weights: Floats,
    *,
    kept: Sequence[str] | None = None,
    penalty: float = 300.0,
    start: Multinomial | None = None,
) -> Multinomial:
    """Fit by penalised maximum likelihood (L-BFGS on a strictly convex function).

    Args:
        rows: float [b, columns].
        names: of the columns.
        choices: int [b], 0 to 2.
        weights: float [b], how much each ballot counts.
        kept: the columns to use; all without it.
        penalty: half of it is the weight of the sum of squared coefficients.
        start: a model fitted on nearly the same ballots, from which the end is near.
    """
    chosen = tuple(names if kept is None else kept)
    columns = _columns(rows, names, chosen)
    total = weights.sum()
    middle = weights @ columns / total
    scale = np.sqrt(weights @ (columns - middle) ** 2 / total)
    scale[scale < 1e-9] = 1.0
    design = _standard(columns, middle, scale)
    design = np.column_stack([design, np.ones(len(design))])
    target = (choices[:, None] == np.arange(3)) * weights[:, None]

    def loss(flat: Floats) -> tuple[float, Floats]:
        beta = flat.reshape(-1, 3)
        scores = design @ beta
        logs = scores - logsumexp(scores, axis=1, keepdims=True)
        slope = design.T @ (np.exp(logs) * weights[:, None] - target)
        slope[:-1] += penalty * beta[:-1]
        value = -(target * logs).sum() + penalty / 2 * (beta[:-1] ** 2).sum()
        return float(value), slope.ravel()

    begin = np.zeros((design.shape[1], 3)) if start is None else start.weights
    found = minimize(loss, begin.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return Multinomial(chosen, middle, scale, found.x.reshape(-1, 3))


def _columns(rows: Rows, names: Sequence[str], kept: Sequence[str]) -> Floats:
    place = {name: index for index, name in enumerate(names)}
    found = rows[:, [place[name] for name in kept]].astype(np.float64)
    for index, name in enumerate(kept):
        if is_rate(name):
            found[:, index] = log_odds(found[:, index])
    return found


def _standard(columns: Floats, middle: Floats, scale: Floats) -> Floats:
    found: Floats = np.clip((columns - middle) / scale, -FURTHEST, FURTHEST)
    return found
