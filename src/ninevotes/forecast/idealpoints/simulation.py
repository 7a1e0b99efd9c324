"""Votes from the model itself: to see whether points are found again and intervals hold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.idealpoints.ballots import NONE, Ballots, Floats
from ninevotes.forecast.idealpoints.settings import Settings


@dataclass(frozen=True, slots=True, eq=False)
class Simulated:
    """Ballots and the points that they came from.

    Args:
        ballots: as if recorded.
        points: float64 [T, N, D].
    """

    ballots: Ballots
    points: Floats


def simulate(
    chance: np.random.Generator,
    *,
    members: int,
    periods: int,
    calls: int,
    settings: Settings | None = None,
    absent: float = 0.1,
) -> Simulated:
    """Points, items and votes drawn from the priors of the model.

    Args:
        chance: source of chance.
        members: how many.
        periods: how many.
        calls: roll calls in each period.
        settings: of the model.
        absent: share of ballots that are missing.
    """
    settings = settings or Settings()
    dims, keep = settings.dimensions, settings.keep
    points = np.zeros((periods, members, dims))
    points[0] = chance.normal(size=(members, dims))
    for t in range(1, periods):
        fresh = chance.normal(size=(members, dims))
        points[t] = keep * points[t - 1] + np.sqrt(1 - keep**2) * fresh
    assent = np.sqrt(settings.assent_variance) * chance.normal(size=members)
    period = np.repeat(np.arange(periods), calls)
    slopes = np.sqrt(settings.slope_variance) * chance.normal(size=(len(period), dims))
    spread = np.sqrt(np.array(settings.threshold_variance))
    thresholds = settings.threshold_mean + spread * chance.normal(size=(len(period), 2))
    along = np.einsum("jd,jnd->jn", slopes, points[period])
    drawn = chance.random((2, *along.shape))
    yes = drawn[0] < 1 / (1 + np.exp(thresholds[:, :1] - along - assent))
    abstain = drawn[1] < 1 / (1 + np.exp(thresholds[:, 1:] - along))
    votes = np.where(yes, 2, np.where(abstain, 1, 0)).astype(np.int8)
    votes[chance.random(votes.shape) < absent] = NONE
    ballots = Ballots(
        tuple(f"M{n:03}" for n in range(members)),
        tuple(range(1, periods + 1)),
        votes,
        period,
        (None,) * len(period),
        ("",) * len(period),
    )
    return Simulated(ballots, points)
