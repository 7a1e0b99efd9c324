"""Statements by what they may have in common: only those of one group are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Told = TypeVar("Told")
Key = TypeVar("Key", bound=Hashable)


def grouped(
    told: Iterable[Told], keys: Callable[[Told], Iterable[Key | None]]
) -> dict[Key, list[Told]]:
    """Statements by each of their keys; a null is none.

    >>> grouped(["ab", "b"], list)
    {'a': ['ab'], 'b': ['ab', 'b']}
    """
    groups: dict[Key, list[Told]] = defaultdict(list)
    for each in told:
        for key in keys(each):
            if key is not None:
                groups[key].append(each)
    return dict(groups)
