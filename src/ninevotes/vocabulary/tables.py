"""The data files of this room, read once."""

from __future__ import annotations

import csv
import datetime as dt
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/NAME`` (CSV with a header line), values as printed."""
    text = (files("ninevotes.vocabulary") / "data" / name).read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def day(text: str) -> dt.date | None:
    """A day as the tables print it, ``YYYY-MM-DD``; null where the cell is empty."""
    return dt.date.fromisoformat(text) if text else None


def covers(start: dt.date | None, end: dt.date | None, on: dt.date) -> bool:
    """Whether a period, open at either end where null, has the day in it."""
    return (start is None or start <= on) and (end is None or on <= end)
