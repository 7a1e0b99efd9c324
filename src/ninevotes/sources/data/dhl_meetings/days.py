"""Days as the library's pages print them."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:\s*[-–/+&]\s*\d{1,2})?\s+"
    rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?(?:\s+(?P<year>\d{{4}}|\d{{2}}\b))?"
)


def day_in(printed: str, year: int | None = None) -> dt.date | None:
    """The day, the first one of several; null where none can be read.

    >>> day_in("14-15 October", 1966), day_in("9 Sep.", 2010), day_in("26 May 2022")
    (datetime.date(1966, 10, 14), datetime.date(2010, 9, 9), datetime.date(2022, 5, 26))
    >>> day_in("30 January 86")
    datetime.date(1986, 1, 30)
    """
    found = _DAY.search(printed)
    if found is None:
        return None
    of = int(found["year"]) if found["year"] else year
    if of is not None and of < 100:
        of += 1900  # a year in two figures is of the list's first decades
    month = _MONTHS.index(found["month"]) + 1
    try:
        return dt.date(of, month, int(found["day"])) if of else None
    except ValueError:
        return None
