"""Date expressions to days, against the document's own date. Unknown stays null."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from ninevotes.reading.mentions.dates import DateExpression

_LEAP = 2000
"""A year that has every day and month."""


def resolve(written: DateExpression, anchor: dt.date | None, *, future: bool) -> str | None:
    """The day, month or year that an expression means, as precise as it is.

    Args:
        written: the expression.
        anchor: the document's date, or a caption's own; null when unknown.
        future: whether the sentence speaks of what is to come: then "Monday" is the next
            one, else the last.

    Returns:
        ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or null.

    >>> resolve(DateExpression("weekday", weekday=3), dt.date(2015, 12, 4), future=False)
    '2015-12-03'
    >>> resolve(DateExpression("shifted", shift="last", unit="week"), dt.date(2014, 12, 22),
    ...         future=False)
    '2014-12'
    """
    if written.form == "day":
        return _day(written, anchor, future=future)
    if written.form == "month":
        return _month(written, anchor, future=future)
    if written.form == "year":
        return f"{written.year:04d}"
    return None if anchor is None else _from_anchor(written, anchor, future=future)


def _from_anchor(written: DateExpression, anchor: dt.date, *, future: bool) -> str | None:
    """What an expression means that has no sense without the day of the document."""
    if written.form == "weekday":
        return _weekday(written, anchor, future=future).isoformat()
    if written.form == "monthday":
        return _day_of_month(written, anchor, future=future)
    if written.form == "relative":
        step = {"yesterday": -1, "tomorrow": 1}.get(written.shift, 0)
        return (anchor + dt.timedelta(days=step)).isoformat()
    if written.form == "ago":
        return _counted(written, anchor)
    return _shifted(written, anchor)


def _day(written: DateExpression, anchor: dt.date | None, *, future: bool) -> str | None:
    if not _exists(written.year or _LEAP, written.month or 0, written.day or 0):
        return None
    assert written.month and written.day  # noqa: S101, PT018 - a day that exists has both
    if written.shift and anchor:
        year: int | None = anchor.year - (written.shift == "last")
    else:
        year = written.year or _nearest_year(written.month, written.day, anchor, future=future)
    if year is None or not _exists(year, written.month, written.day):
        return None
    return f"{year:04d}-{written.month:02d}-{written.day:02d}"


def _exists(year: int, month: int, day: int) -> bool:
    """Whether a calendar has the day: misprints have none, and 29 February not every year's."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _month(written: DateExpression, anchor: dt.date | None, *, future: bool) -> str | None:
    assert written.month  # noqa: S101 - the form "month" has one
    if written.year:
        return f"{written.year:04d}-{written.month:02d}"
    if anchor is None or written.shift == "that":
        return None
    year = anchor.year
    if written.shift.endswith(" year"):
        year -= written.shift == "last year"
    elif written.shift == "last" and written.month >= anchor.month:
        year -= 1
    elif written.shift == "next":
        year += written.month <= anchor.month
    elif not future and written.month > anchor.month:
        year -= 1
    elif future and written.month < anchor.month:
        year += 1
    return f"{year:04d}-{written.month:02d}"


def _nearest_year(month: int, day: int, anchor: dt.date | None, *, future: bool) -> int | None:
    """The year that puts a day and month nearest the anchor, on the side that is meant."""
    if anchor is None:
        return None
    first, last = (-60, 305) if future else (-335, 30)
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        day_in_year = min(day, monthrange(year, month)[1])
        ahead = (dt.date(year, month, day_in_year) - anchor).days
        if first <= ahead <= last:
            return year
    return anchor.year


def _weekday(written: DateExpression, anchor: dt.date, *, future: bool) -> dt.date:
    assert written.weekday is not None  # noqa: S101 - the form "weekday" has one
    behind = (anchor.weekday() - written.weekday) % 7
    if written.shift == "next":
        return anchor + dt.timedelta(days=7 - behind)
    if written.shift == "last" and behind == 0:
        return anchor - dt.timedelta(days=7)
    if future and behind:
        return anchor + dt.timedelta(days=7 - behind)
    return anchor - dt.timedelta(days=behind)


def _day_of_month(written: DateExpression, anchor: dt.date, *, future: bool) -> str | None:
    """The "17th" of this month, or of the one before or after, on the side that is meant."""
    assert written.day  # noqa: S101 - the form "monthday" has one
    step = 0
    if future and written.day < anchor.day:
        step = 1
    elif not future and written.day > anchor.day:
        step = -1
    total = anchor.year * 12 + anchor.month - 1 + step
    year, month = total // 12, total % 12 + 1
    return (
        f"{year:04d}-{month:02d}-{written.day:02d}" if _exists(year, month, written.day) else None
    )


def _counted(written: DateExpression, anchor: dt.date) -> str | None:
    sign = 1 if written.shift == "later" else -1
    if written.unit in {"day", "week"}:
        days = written.count * (7 if written.unit == "week" else 1)
        moved = anchor + dt.timedelta(days=sign * days)
        exact = written.unit == "day" or written.shift != "ago"
        return moved.isoformat() if exact else f"{moved:%Y-%m}"
    if written.unit == "month":
        total = anchor.year * 12 + anchor.month - 1 + sign * written.count
        return f"{total // 12:04d}-{total % 12 + 1:02d}"
    return f"{anchor.year + sign * written.count:04d}"


def _shifted(written: DateExpression, anchor: dt.date) -> str | None:
    step = {"last": -1, "previous": -1, "next": 1}.get(written.shift, 0)
    if written.unit == "year":
        return f"{anchor.year + step:04d}"
    if written.unit == "month":
        total = anchor.year * 12 + anchor.month - 1 + step
        return f"{total // 12:04d}-{total % 12 + 1:02d}"
    monday = anchor - dt.timedelta(days=anchor.weekday()) + dt.timedelta(weeks=step)
    if written.unit == "weekend":
        return f"{monday + dt.timedelta(days=5):%Y-%m}"
    sunday = monday + dt.timedelta(days=6)
    if written.shift == "earlier":  # "earlier this week" is before the day of the report
        sunday = max(monday, anchor - dt.timedelta(days=1))
    return (
        f"{monday:%Y-%m}"
        if monday.month == sunday.month
        else f"{monday:%Y}"
        if monday.year == sunday.year
        else None
    )
