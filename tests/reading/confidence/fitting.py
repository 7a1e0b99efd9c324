"""Fits the table of weights on the development passages, and measures it fold by fold.

Run it with ``python -m tests.reading.confidence.fitting`` to print the measures, and with
``--write`` to write the table anew, which is wanted whenever reading has changed much.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import log
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml
from tests.reading.confidence.labelled import Labelled, first_contact, today

from ninevotes.reading.confidence.features import names_of
from ninevotes.reading.confidence.table import chance

FOLDS = 5
PENALTY = 4.0
"""Of the squares of the weights: ninety wrong claims do not bear more than a few weights."""

_HEAD = """\
# Weights by which the confidence of a claim is told: positive where claims of the kind were right
# more often. A type without a line is as sure as the average. Fitted by
# tests/reading/confidence/fitting.py on what an early reader read of the development passages
# (tests/gold/passages): {claims} claims, {right:.1%} of them right. Today's reader is right more
# often on these passages, on which it was made; on text met first it errs as that one did.
"""


def fit(rows: Sequence[Labelled], penalty: float = PENALTY) -> dict[str, float]:
    """The weights that fit best, by Newton's method; the constant is not penalised."""
    names = names_of([row.values for row in rows])
    x = _matrix(rows, names)
    y = np.array([float(row.right) for row in rows])
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve(
            (x.T * (p * (1 - p))) @ x + np.diag(ridge), x.T @ (y - p) - ridge * weights
        )
        weights = weights + step
        if float(np.abs(step).max()) < 1e-8:
            break
    return dict(zip(("always", *names), weights.tolist(), strict=True))


def _matrix(rows: Sequence[Labelled], names: Sequence[str]) -> npt.NDArray[np.float64]:
    return np.array([[1.0, *(row.values.get(name, 0.0) for name in names)] for row in rows])


def fold_of(row: Labelled) -> int:
    """The fold of a passage: all its claims stand in one."""
    return hashlib.sha256(f"fold:{row.passage}".encode()).digest()[0] % FOLDS


@dataclass(frozen=True, slots=True)
class Reliability:
    """How chances compare with what was right.

    Args:
        brier: mean square of the differences; plain: the same for one chance for all.
        log_loss: mean negative logarithm; plain_log_loss: the same for one chance for all.
        error: expected calibration error over bins of equal size.
        ranking: chance that a right claim has more confidence than a wrong one.
        bins: for each bin the mean chance, the share right, and the number of claims.
    """

    brier: float
    plain: float
    log_loss: float
    plain_log_loss: float
    error: float
    ranking: float
    bins: tuple[tuple[float, float, int], ...]


def cross_validated(rows: Sequence[Labelled]) -> list[tuple[float, bool, float]]:
    """For each claim its chance by a table fitted without its fold, whether it is right, and
    the share right in the other folds."""
    found = []
    for fold in range(FOLDS):
        rest = [row for row in rows if fold_of(row) != fold]
        table = fit(rest)
        base = sum(row.right for row in rest) / len(rest)
        found += [
            (chance(row.values, table), row.right, base) for row in rows if fold_of(row) == fold
        ]
    return found


def reliability(told: Sequence[tuple[float, bool, float]], bins: int = 6) -> Reliability:
    """Measures of chances that were told of claims."""
    ordered = sorted(told)
    size = -(-len(ordered) // bins)
    parts = [ordered[n : n + size] for n in range(0, len(ordered), size)]
    table = tuple(
        (sum(p for p, _, _ in part) / len(part), sum(r for _, r, _ in part) / len(part), len(part))
        for part in parts
    )
    right = [p for p, r, _ in told if r]
    wrong = [p for p, r, _ in told if not r]
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    count = len(told)
    return Reliability(
        sum((p - r) ** 2 for p, r, _ in told) / count,
        sum((b - r) ** 2 for _, r, b in told) / count,
        -sum(log(p if r else 1 - p) for p, r, _ in told) / count,
        -sum(log(b if r else 1 - b) for _, r, b in told) / count,
        sum(abs(mean - share) * n for mean, share, n in table) / count,
        wins / (len(right) * len(wrong)) if right and wrong else 0.5,
        table,
    )


def write(table: Mapping[str, float], rows: Sequence[Labelled]) -> None:
    """Write the table where the reader looks for it."""
    kept = {name: round(weight, 3) for name, weight in table.items() if abs(weight) >= 0.01}
    head = _HEAD.format(claims=len(rows), right=sum(row.right for row in rows) / len(rows))
    path = Path(str(files("ninevotes.reading.confidence") / "data" / "weights.yaml"))
    path.write_text(head + yaml.safe_dump({"weights": kept}, sort_keys=False), "utf-8")


def show(name: str, told: Reliability, rows: Sequence[Labelled]) -> str:
    """The measures for people."""
    lines = [
        f"{name}: {len(rows)} claims, {sum(row.right for row in rows)} right",
        f"  Brier {told.brier:.4f} (one chance for all {told.plain:.4f})",
        f"  log loss {told.log_loss:.4f} ({told.plain_log_loss:.4f})",
        f"  calibration error {told.error:.3f}, ranking {told.ranking:.3f}",
        *(f"  told {mean:.3f}   right {share:.3f}   of {n}" for mean, share, n in told.bins),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the measures; write the table if asked to."""
    rows = first_contact()
    sys.stdout.write(
        show(f"first contact, {FOLDS} folds", reliability(cross_validated(rows)), rows)
    )
    table = fit(rows)
    now = today()
    base = sum(row.right for row in now) / len(now)
    told = [(chance(row.values, table), row.right, base) for row in now]
    sys.stdout.write(show("today's reader, not fitted on", reliability(told), now))
    for threshold in (0.5, 0.6, 0.65, 0.7, 0.75):
        below = [right for p, right, _ in cross_validated(rows) if p < threshold]
        wrong = sum(not right for right in below)
        here = sum(p < threshold for p, _, _ in told) / len(told)
        sys.stdout.write(
            f"  below {threshold}: {len(below) / len(rows):.1%} of first contact, "
            f"{wrong / max(1, len(below)):.0%} of them wrong; {here:.1%} of today's\n"
        )
    if "--write" in sys.argv:
        write(table, rows)


if __name__ == "__main__":
    main()
