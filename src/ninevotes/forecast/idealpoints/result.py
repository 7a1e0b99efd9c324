"""Estimated points, as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from statistics import NormalDist

import numpy as np

from ninevotes.forecast.idealpoints.acceleration import Run
from ninevotes.forecast.idealpoints.ballots import Floats, Ints
from ninevotes.forecast.idealpoints.settings import Settings

LEVEL = 0.9
"""Share of intervals that hold the point; the published ones give the same quantiles."""


@dataclass(frozen=True, slots=True)
class Point:
    """One member in one period.

    Args:
        member: its label then.
        period: session or year.
        mean, sd: of each dimension.
        ballots: how many of the member's ballots it rests on, on roll calls where members differed.
    """

    member: str
    period: int
    mean: tuple[float, ...]
    sd: tuple[float, ...]
    ballots: int

    def interval(self, dimension: int = 0, level: float = LEVEL) -> tuple[float, float]:
        """Where the point lies with a chance of ``level``, by the model."""
        reach = NormalDist().inv_cdf(0.5 + level / 2) * self.sd[dimension]
        return self.mean[dimension] - reach, self.mean[dimension] + reach


@dataclass(frozen=True, slots=True, eq=False)
class IdealPoints:
    """Points of members through time, with what they were made from.

    Args:
        members: ``N`` labels.
        periods: ``T`` numbers.
        mean, sd: float64 [T, N, D], NaN where a member cast no ballot that tells something.
        ballots: int64 [T, N], that each rests on.
        assent: float64 [N], readiness to assent, on the scale of log odds.
        slopes: float64 [G, D], of the items; ``thresholds`` float64 [G, 2].
        item_of: int64 [J], item of each roll call, -1 where all were of one mind.
        settings: of the model.
        run: how the work went.
        inputs: SHA-256 of the ballots.
        until: day of the last roll call used; null where no day is known.
        former: member to its earlier label and the last period that bore it.
    """

    members: tuple[str, ...]
    periods: tuple[int, ...]
    mean: Floats
    sd: Floats
    ballots: Ints
    assent: Floats
    slopes: Floats
    thresholds: Floats
    item_of: Ints
    settings: Settings
    run: Run
    inputs: str
    until: dt.date | None
    former: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Point]:
        """Every point, by member and period."""
        for i in range(len(self.members)):
            for t in np.flatnonzero(~np.isnan(self.mean[:, i, 0])):
                yield self._point(int(t), i)

    def of(self, member: str) -> tuple[Point, ...]:
        """The points of a member, under its former label too; none where it has none."""
        return tuple(
            self._point(int(t), i)
            for i, name in enumerate(self.members)
            if member in {name, self.former.get(name, (name, 0))[0]}
            for t in np.flatnonzero(~np.isnan(self.mean[:, i, 0]))
        )

    def _point(self, t: int, i: int) -> Point:
        name, period = self.members[i], self.periods[t]
        before = self.former.get(name)
        label = before[0] if before is not None and period <= before[1] else name
        mean, sd = (tuple(map(float, values[t, i])) for values in (self.mean, self.sd))
        return Point(label, period, mean, sd, int(self.ballots[t, i]))
