"""Which pairs are worth comparing: those with some text in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from ninevotes.record.origins.comparison import Measured

_LEAST = 2
"""Five-word runs that a pair must share to be looked at."""

_CROWD = 40
"""Documents that may share a five-word run before all pairs among them are too many."""


def candidates(measured: list[Measured]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in the list, by an index of five-word runs.

    Where more than a crowd of documents share a run, each is paired with the first few of
    them only: copies of one text then still meet, by way of those.
    """
    holders: dict[int, list[int]] = {}
    for position, document in enumerate(measured):
        for number in document.signature:
            holders.setdefault(number, []).append(position)
    shared: Counter[tuple[int, int]] = Counter()
    for positions in holders.values():
        shared.update(_pairs(positions))
    yield from sorted(pair for pair, count in shared.items() if count >= _LEAST)


def _pairs(positions: list[int]) -> Iterator[tuple[int, int]]:
    if len(positions) <= _CROWD:
        yield from combinations(positions, 2)
        return
    for number, first in enumerate(positions[:4]):
        for other in positions[number + 1 :]:
            yield first, other
