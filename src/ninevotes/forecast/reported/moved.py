"""Intervals with what reports say: their odds move as those of the chance itself."""

from __future__ import annotations

import math

_EDGE = 1e-9


def moved(end: float, before: float, after: float) -> float:
    """An end of the interval of a chance that reports have moved.

    Evidence multiplies odds: it is taken to multiply those at the ends by as much as those of
    the chance between them.

    >>> round(moved(0.5, 0.8, 0.5), 3), moved(0.3, 0.6, 0.6)
    (0.2, 0.3)
    """
    if before == after or end in (0.0, 1.0):
        return end
    odds = _log_odds(end) + _log_odds(after) - _log_odds(before)
    return 1 / (1 + math.exp(-odds))


def _log_odds(chance: float) -> float:
    kept = min(max(chance, _EDGE), 1 - _EDGE)
    return math.log(kept / (1 - kept))
