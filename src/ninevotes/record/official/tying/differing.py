"""Where statements on one thing differ: each value with the sources that give it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from ninevotes.vocabulary.events import Disagreement

Told = TypeVar("Told")


def differing(
    told: Iterable[Told],
    source_of: Callable[[Told], str],
    points: Mapping[str, Callable[[Told], Any]],
) -> Iterator[Disagreement]:
    """The points on which statements differ, the value of most sources first.

    Args:
        told: the statements on one thing.
        source_of: the source of each.
        points: for each point its value in a statement; null where it is silent.
    """
    given = list(told)
    for name, read in points.items():
        values: dict[Any, set[str]] = {}
        for each in given:
            value = read(each)
            if value is not None:
                values.setdefault(value, set()).add(source_of(each))
        if len(values) > 1:
            ordered = sorted(values.items(), key=lambda pair: (-len(pair[1]), str(pair[0])))
            yield Disagreement(name, tuple((v, tuple(sorted(who))) for v, who in ordered))
