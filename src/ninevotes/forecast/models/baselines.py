"""The trivial forecasts that any model has to beat."""

from __future__ import annotations

import numpy as np

from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.features.matrix import FeatureTable

ALWAYS = np.array([0.98, 0.01, 0.01])
"""What "everybody always votes in favour" says, short of certainty."""


def always_in_favour(count: int) -> Floats:
    """The same chances [count, 3] for everybody."""
    return np.tile(ALWAYS, (count, 1))


def overall_rates(choices: Ints, count: int) -> Floats:
    """The share of each choice in the ballots learnt from, each counted once more: [count, 3]."""
    counted = np.bincount(choices, minlength=3)[:3] + 1.0
    return np.tile(counted / counted.sum(), (count, 1))


def member_rates(table: FeatureTable, rows: Ints) -> Floats:
    """Each member's own recent shares, pulled to all members' (the habit columns): [b, 3]."""
    not_yes = table.column("member not-yes share")[rows]
    no = np.minimum(table.column("member no share")[rows], not_yes)
    found = np.column_stack([1 - not_yes, not_yes - no, no])
    kept = np.clip(found, 1e-3, None)
    chances: Floats = kept / kept.sum(axis=1, keepdims=True)
    return chances


def last_vote(table: FeatureTable, learnt: Ints, rows: Ints) -> Floats:
    """How often members voted as on the nearest earlier text: shares by what they did there.

    A member that was not there is a case of its own, split by whether anybody was not in favour.

    Args:
        table: features.
        learnt: places of the ballots to count.
        rows: places of the ballots to forecast.
    """
    case = _case(table)
    counts = np.ones((8, 3)) * np.array([3.0, 0.1, 0.05])
    np.add.at(counts, (case[learnt], table.choice[learnt]), 1.0)
    shares = counts / counts.sum(axis=1, keepdims=True)
    found: Floats = shares[case[rows]]
    return found


def _case(table: FeatureTable) -> Ints:
    own = table.column("nearest own abstention") + 2 * table.column("nearest own vote against")
    split = table.column("nearest not-yes") > 0
    found: Ints = (own + 4 * split).astype(np.int64)
    return found
