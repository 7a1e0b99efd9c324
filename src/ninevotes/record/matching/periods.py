"""When something took place, as precisely as a text says it."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """Days ``first`` to ``last``, both included, in which something took place.

    Args:
        first, last: the days.
        stated: the date as the text gives it (``2014-12``), or null where the period is
            only supposed, from the day of the report.
    """

    first: dt.date
    last: dt.date
    stated: str | None = None

    @property
    def exact(self) -> bool:
        """Whether the text names the day."""
        return self.stated is not None and self.first == self.last

    def meets(self, other: Period) -> bool:
        """Whether both can be true of one event: they share a day."""
        return self.first <= other.last and other.first <= self.last

    def days_to(self, other: Period) -> int:
        """Days between the two, 0 where they meet."""
        if self.meets(other):
            return 0
        return max((other.first - self.last).days, (self.first - other.last).days)


ALWAYS = Period(dt.date.min, dt.date.max)
"""No limit on when."""


def stated(text: str) -> Period:
    """The period of a date as claims write it.

    >>> stated("2014-02").last
    datetime.date(2014, 2, 28)

    Raises:
        ValueError: the text is not ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
    """
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        day = dt.date.fromisoformat(text)
        return Period(day, day, text)
    if len(parts) == 2:
        year, month = parts
        last = calendar.monthrange(year, month)[1]
        return Period(dt.date(year, month, 1), dt.date(year, month, last), text)
    return Period(dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31), text)


def around(day: dt.date | None, before: int, after: int) -> Period:
    """The days supposed for something undated in a report of a day; always, without a day."""
    if day is None:
        return ALWAYS
    return Period(moved(day, -before), moved(day, after))


def moved(day: dt.date, days: int) -> dt.date:
    """A day so many days later, or earlier; the calendar's first or last one at its ends."""
    ordinal = day.toordinal() + days
    first, last = dt.date.min.toordinal(), dt.date.max.toordinal()
    return dt.date.fromordinal(min(max(ordinal, first), last))


def narrowest(periods: list[Period]) -> Period:
    """The most precise of periods that all meet; the first stated one among equals."""
    return min(periods, key=lambda period: ((period.last - period.first).days, period.first))
