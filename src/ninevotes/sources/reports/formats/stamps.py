"""Days as containers write them: ISO 8601, mail headers, seconds since 1970."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from typing import Any

_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_FIRST = dt.date(1946, 1, 17)
"""The Council met for the first time: no report of a meeting is older."""

_ZONES = dt.timedelta(days=1)
"""By how much it may be later somewhere else."""

_MILLISECONDS = 1e11


def day_of_stamp(stamp: Any) -> dt.date | None:
    """The day that a time stamp names, in the time zone that it is written in; null if none.

    A day before the Council first met, or one that has not come yet, gives null too: it is a
    machine's mistake.

    >>> day_of_stamp("Fri, 07 Dec 2018 23:30:00 -0500")
    datetime.date(2018, 12, 7)
    >>> day_of_stamp("2018-12-07T23:30:00-05:00"), day_of_stamp(1544227200)
    (datetime.date(2018, 12, 7), datetime.date(2018, 12, 8))
    """
    if isinstance(stamp, bool) or stamp is None:
        return None
    try:
        day = _of_number(stamp) if isinstance(stamp, int | float) else _of_text(str(stamp)[:100])
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return None
    latest = dt.datetime.now(dt.UTC).date() + _ZONES
    return day if day and _FIRST <= day <= latest else None


def _of_number(stamp: float) -> dt.date | None:
    if stamp <= 0:
        return None
    seconds = stamp / 1000 if stamp > _MILLISECONDS else stamp
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()


def _of_text(stamp: str) -> dt.date | None:
    found = _ISO.match(stamp)
    if found:
        return dt.date(*(int(part) for part in found.groups()))
    return email.utils.parsedate_to_datetime(stamp).date()
