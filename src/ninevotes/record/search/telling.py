"""Which two words of the name of a matter tell it from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ninevotes.record.search.conditions import item_phrases
from ninevotes.vocabulary.items import agenda_items


def telling_pair(way: tuple[str, ...]) -> str:
    """Two neighbouring words that fewest known matters have in their names; empty without any.

    Of several the last: names go from the general to the place.

    Args:
        way: phrases that must all be there.

    >>> telling_pair(("the situation in mali",))
    'in mali'
    >>> telling_pair(("syr middle east",))
    'syr middle'
    """
    shared = _shared()
    return min(reversed([*_pairs(way)]), key=lambda pair: shared[pair], default="")


@cache
def _shared() -> Counter[str]:
    """Two neighbouring words to how many keys and names of known matters have them."""
    ways = (way for known in agenda_items() for way in item_phrases(known.item.key))
    return Counter(pair for way in ways for pair in set(_pairs(way)))


def _pairs(way: tuple[str, ...]) -> Iterator[str]:
    return (" ".join(pair) for phrase in way for pair in pairwise(phrase.split()))
