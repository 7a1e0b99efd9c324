"""Beside the published points of Bailey, Strezhnev and Voeten: how far two estimates agree.

Their estimate is a peer's, not the truth, and has no part in ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.idealpoints.recorded import CHINA_UNTIL_1971
from ninevotes.forecast.idealpoints.result import Point
from ninevotes.vocabulary.official import OfficialIdealPoint

SERIES = "all votes"
_FIRST = 1945
"""The year before that in which the first session began; the published year is the session's."""

_BY_NUMBER = {"713": CHINA_UNTIL_1971, "680": "YMD"}
"""Rows whose three letters are another state's, by their Correlates of War number."""

_ENOUGH = 3
"""Members that a session needs for a correlation."""


@dataclass(frozen=True, slots=True)
class Session:
    """One session: how many members both have, and how their points correlate."""

    session: int
    members: int
    correlation: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two estimates agree.

    Args:
        points: members and sessions that both have.
        pooled: correlation over all of them.
        sessions: the correlation in each session.
    """

    points: int
    pooled: float
    sessions: tuple[Session, ...]

    @property
    def mean(self) -> float:
        """Mean of the sessions' correlations."""
        return float(np.mean([one.correlation for one in self.sessions]))

    @property
    def worst(self) -> Session:
        """The session in which they agree least."""
        return min(self.sessions, key=lambda one: one.correlation)


def published_points(
    statements: Iterable[OfficialIdealPoint], series: str = SERIES
) -> dict[tuple[str, int], float]:
    """Label and session to the published point."""
    found = {}
    for one in statements:
        if one.series != series:
            continue
        label = _BY_NUMBER.get(one.key.split(" ", 1)[0], one.state)
        if label is not None:
            found[label, one.year - _FIRST] = one.value
    return found


def likeness(
    points: Iterable[Point], others: Mapping[tuple[str, int], float], dimension: int = 0
) -> Likeness | None:
    """How points agree with others where both are known; null where too few are."""
    pairs = [
        (point.period, point.mean[dimension], others[point.member, point.period])
        for point in points
        if (point.member, point.period) in others
    ]
    if len(pairs) < _ENOUGH:
        return None
    table = np.array(pairs, np.float64)
    sessions = []
    for session in np.unique(table[:, 0]):
        here = table[table[:, 0] == session]
        if len(here) >= _ENOUGH and here[:, 1:].std(axis=0).all():
            sessions.append(Session(int(session), len(here), _correlation(here)))
    return Likeness(len(table), _correlation(table), tuple(sessions)) if sessions else None


def _correlation(table: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    return float(np.corrcoef(table[:, 1], table[:, 2])[0, 1])
