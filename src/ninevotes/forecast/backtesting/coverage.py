"""The simulation check of the ordinal model, as the report tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ninevotes.forecast.models.simulated import Covered, simulate

SETS = 40
VOTES = 150
LEVELS = (0.5, 0.9)


def coverage_note() -> str:
    """How often the intervals of the ordinal model cover the truth where it is known."""
    levels = "; ".join(_level(nominal) for nominal in LEVELS)
    return (
        "## Simulation check\n\n"
        f"{SETS} times members, texts and {VOTES} ballots drawn from the Bayesian ordinal model "
        "itself, and the model fitted on the ballots alone. The share of the true values that lie "
        f"within their intervals, with its standard error over the {SETS} sets: {levels}. A test "
        "repeats this on sets of its own."
    )


def _level(nominal: float) -> str:
    sets = [simulate(VOTES, nominal, seed) for seed in range(SETS)]
    return f"of intervals of {100 * nominal:.0f} % " + ", ".join(_shares(sets))


def _shares(sets: Sequence[Covered]) -> Iterator[str]:
    """Each kind of value with its share and the standard error over the sets."""
    kinds = {
        "texts' ease": [one.texts[:, 0].mean() for one in sets],
        "texts' side": [one.texts[:, 1].mean() for one in sets],
        "members' reluctance": [one.members[:, 0].mean() for one in sets],
        "members' position": [one.members[:, 1].mean() for one in sets],
    }
    for words, shares in kinds.items():
        error = np.std(shares, ddof=1) / len(shares) ** 0.5
        yield f"{words} {np.mean(shares):.3f} ± {error:.3f}"
