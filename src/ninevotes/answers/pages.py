"""A page of a long answer, and the whole of it row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ninevotes.answers.errors import AskedError

SIZE = 20
"""Rows on a page where nothing else is asked."""

LARGEST = 1000
"""The most rows that one page may have."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page.

    Args:
        page: from 1.
        size: rows on each.

    Raises:
        AskedError: a page below 1, or a size out of bounds.
    """

    page: int = 1
    size: int = SIZE

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.page < 1:
            raise AskedError(f"there is no page {self.page}: pages are counted from 1")
        if not 1 <= self.size <= LARGEST:
            raise AskedError(f"a page has from 1 to {LARGEST} rows, not {self.size}")

    @property
    def skipped(self) -> int:
        """Rows on the pages before."""
        return self.size * (self.page - 1)

    def of(self, rows: Sequence[Any]) -> list[Any]:
        """The rows of the page."""
        return list(rows[self.skipped : self.skipped + self.size])


def page_of(name: str, rows: Sequence[Any], wanted: Wanted) -> dict[str, Any]:
    """A page of rows that are all at hand.

    >>> page_of("items", ["a", "b", "c"], Wanted(2, 2))
    {'total': 3, 'page': 2, 'size': 2, 'items': ['c']}
    """
    return {
        "total": len(rows),
        "page": wanted.page,
        "size": wanted.size,
        name: wanted.of(rows),
    }


def every_row(name: str, ask: Callable[[int], dict[str, Any]]) -> Iterator[Any]:
    """All rows of a long answer, page after page until one is not full.

    Args:
        name: key of the rows.
        ask: gives a page by its number.
    """
    number = 1
    while True:
        given = ask(number)
        yield from given[name]
        if len(given[name]) < given["size"]:
            return
        number += 1
