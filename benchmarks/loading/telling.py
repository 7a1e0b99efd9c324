"""What was measured, told: each beside the others of its run."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence

from loading.client import Load, load
from loading.servers import Running

Took = tuple[Load, float]
"""What came of asking, and microseconds of processor time that the server took for a request."""


def measured(running: Running, paths: Sequence[str], seconds: int, tag: str | None = None) -> Took:
    """What two clients get, and the processor time that it takes the server."""
    before = running.worked()
    got_ = load(running.base, paths, clients=2, seconds=seconds, tag=tag)
    return got_, (running.worked() - before) / got_.requests * 1e6


def told(found: dict[str, list[Took]], *beside: str) -> None:
    """Print each, and the ratio of the first to others in the same run.

    The ratio by processor time is what it would be on a machine that does nothing else.
    """
    speed = {
        name: statistics.median(one.per_second for one, _ in all_) for name, all_ in found.items()
    }
    work = {name: statistics.median(took for _, took in all_) for name, all_ in found.items()}
    for name, all_ in found.items():
        middle, _ = min(all_, key=lambda each: abs(each[0].per_second - speed[name]))
        ratios = "; ".join(
            f"{speed[name] / speed[one]:.2f} of {one}, "
            f"by processor time {work[one] / work[name]:.2f}"
            for one in beside
            if one in found and one != name
        )
        say(f"{name:16} {middle}, {work[name]:6,.0f} us of processor each  ({ratios})")


def say(line: str) -> None:
    """A line, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
