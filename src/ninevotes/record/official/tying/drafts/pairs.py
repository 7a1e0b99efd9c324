"""Which statements on drafts are compared at all, and the ties that come of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ninevotes.record.official.tying.drafts.judging import compare, judge
from ninevotes.record.official.tying.drafts.told import DraftTold
from ninevotes.record.official.tying.grouping import grouped
from ninevotes.record.official.tying.ties import Tie, tie


def draft_ties(told: Sequence[DraftTold]) -> Iterator[Tie]:
    """Every pair that shares a symbol or a resolution, judged once."""
    seen: set[tuple[str, str]] = set()
    for one, other, papers in _pairs(told):
        left, right = sorted((one, other), key=lambda each: each.name)
        if (left.name, right.name) not in seen:
            seen.add((left.name, right.name))
            evidence = compare(left, right, papers)
            yield tie(left.name, right.name, *judge(evidence), evidence)


def _pairs(told: Sequence[DraftTold]) -> Iterator[tuple[DraftTold, DraftTold, int]]:
    for same in grouped(told, lambda each: [each.base]).values():
        yield from ((one, other, 1) for one, other in combinations(same, 2))
    for linked in grouped(told, lambda each: [each.resolution]).values():
        papers = len({each.base for each in linked if each.base})
        yield from (
            (one, other, _linked(one, other, papers)) for one, other in combinations(linked, 2)
        )


def _linked(one: DraftTold, other: DraftTold, papers: int) -> int:
    """The papers that would do: of two statements that name none, the resolution is enough."""
    return max(papers, 1) if one.base or other.base else 1
