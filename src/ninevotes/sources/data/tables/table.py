"""A table whose cells are text, whatever file it stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass


class UnreadableError(ValueError):
    """A file cannot be read as a table. The message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and rows below it.

    Args:
        columns: the heading, surrounding spaces removed.
        rows: number of the row, the first below the heading being 1, and its cells.
        about: roughly how many rows there are, for a progress bar.
    """

    columns: tuple[str, ...]
    rows: Iterator[tuple[int, tuple[str, ...]]]
    about: int


def cell(value: object) -> str:
    """A typed cell as text, the same whatever the file: whole numbers without a point.

    >>> cell(3.0), cell(1.5), cell(None), cell(dt.datetime(2014, 12, 22)), cell(True)
    ('3', '1.5', '', '2014-12-22', 'True')
    """
    if value is None:
        return ""
    if isinstance(value, float):
        if value != value:  # noqa: PLR0124 - not a number, the one value unequal to itself
            return ""
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)
