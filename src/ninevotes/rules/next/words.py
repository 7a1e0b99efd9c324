"""States and days in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ninevotes.rules.wording import listed


def named(codes: Iterable[str], on: dt.date) -> str:
    """States in a sentence, under their official names of the day; "" for none."""
    return listed(codes, on, article=True)


def day_words(day: dt.date) -> str:
    """A day as prose writes it.

    >>> day_words(dt.date(2018, 12, 7))
    '7 December 2018'
    """
    return f"{day.day} {day:%B} {day.year}"
