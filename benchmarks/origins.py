"""One origin or two: precision and recall of the evidence, with plain MinHash beside it.

Run it with ``python -m benchmarks.origins``. The pairs are those of
``tests/record/origins/unseen.yaml``; what was found on them before anything was mended stands in
the docstring of ``tests/record/origins/test_unseen.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.record.origins.figures import by_evidence, by_minhash, figures
from tests.record.origins.labelled import Pair, pairs

JUDGES: tuple[tuple[str, Callable[[Pair], bool]], ...] = (
    ("weighed evidence", by_evidence),
    ("MinHash, 128 permutations, 0.5", by_minhash(0.5)),
    ("MinHash, 128 permutations, 0.8", by_minhash(0.8)),
)


def main() -> None:
    """Print a line for each judge and side of the split."""
    sides = {
        "development": [pair for pair in pairs() if not pair.held],
        "held": [pair for pair in pairs() if pair.held],
        "all": list(pairs()),
    }
    sys.stdout.write(f"{'judge':34}{'side':14}{'pairs':>6}{'precision':>11}{'recall':>8}\n")
    for name, judge in JUDGES:
        for side, some in sides.items():
            told = figures(some, judge)
            sys.stdout.write(
                f"{name:34}{side:14}{len(some):6}{told.precision:11.3f}{told.recall:8.3f}\n"
            )


if __name__ == "__main__":
    main()
