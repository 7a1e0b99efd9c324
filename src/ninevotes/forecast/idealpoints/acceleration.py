"""Anderson acceleration of a fixed-point iteration that raises an objective.

After Walker & Ni (2011), with the fall back to the plain step wherever the objective falls, as
Henderson & Varadhan (2019, damped Anderson acceleration of EM) keep it monotone. On the
Assembly's roll calls it needs half the passes of SQUAREM (Varadhan & Roland 2008), and a fifth
of those of plain EM.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Floats

_MEMORY = 10
_RIDGE = 1e-10
_LEAST_PASSES = 4


class Iteration(Protocol):
    """Something that moves a vector and knows how good the vector was."""

    def vector(self) -> Floats:
        """Where it is."""

    def put(self, vector: Floats) -> None:
        """Go elsewhere."""

    def advance(self) -> float:
        """One plain step; the objective before it."""


@dataclass(frozen=True, slots=True)
class Run:
    """How the work went.

    Args:
        passes: plain steps made.
        objective: the last value.
        change: its last relative change.
        converged: whether that is below the tolerance.
    """

    passes: int
    objective: float
    change: float
    converged: bool


def climb(
    engine: Iteration,
    tolerance: float,
    most: int,
    tell: Callable[[int, float], None] | None = None,
) -> Run:
    """Step until two steps in a row change the objective by less than the tolerance, relatively.

    Args:
        engine: what is iterated; it is left at the end reached.
        tolerance: the relative change.
        most: steps at most.
        tell: called with the step and the relative change after each.
    """
    places: deque[Floats] = deque(maxlen=_MEMORY + 1)
    moves: deque[Floats] = deque(maxlen=_MEMORY + 1)
    best, change, still = -np.inf, np.inf, 0
    plain: Floats | None = None
    for step in range(1, most + 1):
        here = engine.vector()
        objective = engine.advance()
        if plain is not None and objective < best:
            engine.put(plain)
            plain = None
            _forget_half(places)
            _forget_half(moves)
            continue
        change = abs(objective - best) / abs(objective) if np.isfinite(best) else np.inf
        best = objective
        if tell is not None:
            tell(step, change)
        still = still + 1 if change < tolerance else 0
        if still > 1 and step >= _LEAST_PASSES:
            return Run(step, objective, change, converged=True)
        there = engine.vector()
        places.append(here)
        moves.append(there - here)
        if len(moves) > 1:
            plain = there
            engine.put(_extrapolated(places, moves, there))
    return Run(most, best, change, converged=False)


def _forget_half(steps: deque[Floats]) -> None:
    """The older steps mislead: they were taken where the objective bent otherwise."""
    for _ in range(len(steps) // 2):
        steps.popleft()


def _extrapolated(places: deque[Floats], moves: deque[Floats], there: Floats) -> Floats:
    """Where the last steps together point."""
    bends = np.stack([b - a for a, b in zip(moves, list(moves)[1:], strict=False)])
    ways = np.stack([b - a for a, b in zip(places, list(places)[1:], strict=False)])
    gram = bends @ bends.T
    gram[np.diag_indices_from(gram)] += _RIDGE * np.trace(gram) + np.finfo(np.float64).tiny
    shares = np.linalg.solve(gram, bends @ moves[-1])
    return np.asarray(there - shares @ (ways + bends), np.float64)
