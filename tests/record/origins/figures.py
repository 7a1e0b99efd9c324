"""Precision and recall over labelled pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.record.origins.labelled import Pair
from tests.record.origins.minhash import similarity

from ninevotes.record.origins.comparison import Comparison, Measured
from ninevotes.record.origins.evidence import weigh


@dataclass(frozen=True, slots=True)
class Figures:
    """Pairs of one origin that were found, were not, and pairs taken for one wrongly."""

    found: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0


def figures(pairs: Iterable[Pair], judge: Callable[[Pair], bool]) -> Figures:
    """How a judge fares."""
    judged = [(pair.same, judge(pair)) for pair in pairs]
    return Figures(
        sum(same and said for same, said in judged),
        sum(same and not said for same, said in judged),
        sum(said and not same for same, said in judged),
    )


def by_evidence(pair: Pair) -> bool:
    """Our own: the weighed evidence."""
    left = Measured.of(pair.left, pair.titles[0])
    right = Measured.of(pair.right, pair.titles[1])
    return weigh(Comparison(left, right)).same_origin


def by_minhash(threshold: float) -> Callable[[Pair], bool]:
    """Plain MinHash at a threshold."""
    return lambda pair: similarity(pair.left, pair.right) >= threshold
