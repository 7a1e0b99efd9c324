"""Days in words, as precise as the sources allow."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ninevotes.brief.language import _, translated

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def in_words(day: dt.date) -> str:
    """A day in words.

    >>> in_words(dt.date(2014, 12, 22))
    '22 December 2014'
    """
    return _("%(day)s %(month)s %(year)s", day=day.day, month=_month(day.month), year=day.year)


def _month(number: int) -> str:
    return translated(MONTHS[number - 1])


def date_words(date: str) -> str:
    """A date of any precision in words; what is not a date comes back as it is.

    >>> date_words("2014-12-22"), date_words("2014-12"), date_words("2014")
    ('22 December 2014', 'December 2014', '2014')
    """
    span = period(date)
    if span is None:
        return date
    year, month, day = _parts(date)
    if day:
        return in_words(span[0])
    return _("%(month)s %(year)s", month=_month(month), year=year) if month else str(year)


def days_words(days: Sequence[str]) -> str:
    """Several days in words, ascending; those of one month share it.

    >>> days_words(["2014-12-15", "2014-12-18", "2014-12-22"])
    '15, 18 and 22 December 2014'
    """
    months = {day[:7] for day in days}
    exact = all(period(day) and len(day) == len("2014-12-15") for day in days)
    if len(months) > 1 or not exact:
        return _("%(first)s and %(last)s", first=date_words(days[0]), last=date_words(days[-1]))
    parts = [str(int(day[8:])) for day in days[:-1]]
    last = date_words(days[-1])
    return _("%(first)s and %(last)s", first=", ".join(parts), last=last) if parts else last


def period(date: str | None) -> tuple[dt.date, dt.date] | None:
    """First and last day that a date of any precision may mean; null where there is none.

    >>> period("2014-02")
    (datetime.date(2014, 2, 1), datetime.date(2014, 2, 28))
    """
    if date is None or not _DATE.fullmatch(date):
        return None
    year, month, day = _parts(date)
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return first, _last(first, month, day)


def _parts(date: str) -> tuple[int, int, int]:
    found = _DATE.fullmatch(date)
    if found is None:
        raise ValueError(f"{date!r} is not a date")
    year, month, day = found.groups(default="0")
    return int(year), int(month), int(day)


def _last(first: dt.date, month: int, day: int) -> dt.date:
    if day:
        return first
    if not month or month == 12:
        return dt.date(first.year, 12, 31)
    return dt.date(first.year, month + 1, 1) - dt.timedelta(days=1)


def when(date: str | None, known_from: dt.date | None) -> str:
    """When something happened, or by when it was known where no source gives a date."""
    if date is not None:
        return date_words(date)
    return _("by %(day)s", day=in_words(known_from)) if known_from else _("date not reported")


def sort_key(date: str | None, known_from: dt.date | None) -> str:
    """A key in order of time: a month stands before its days, the undated by when known."""
    if period(date) is not None:
        return str(date)
    return f"{known_from.isoformat()}~" if known_from else "~"
