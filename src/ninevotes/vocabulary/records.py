"""The form by which an official verbatim record of a meeting is known: its masthead.

The mark of official truth is read off the document itself, never stored beside it: a record
opens with its symbol (``S/PV.7353``), the number of the meeting and its day, on lines of their
own. A press release of the Department of Global Communications is no record: it says so itself
("For information media. Not an official record").
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from ninevotes.vocabulary.organs import Organ

_HEAD = 6_000
"""Characters within which the whole masthead stands."""

_MONTHS = tuple(calendar.month_name)[1:]
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_SYMBOL = re.compile(
    r"(?<![\w/.])(?P<symbol>(?P<body>S|A(?:/C\.(?P<committee>[1-6]))?(?:/(?:ES-|S-)?\d{1,3})?)/PV\."
    r"\d{1,5}(?: \((?:Resumption ?\d+|Part [IVX]+)\))?)(?![\w/])"
)
_MEETING = re.compile(
    r"^[ \t]*(?:[^\n]{0,60}[ \t]{2,})?(?P<number>\d{1,5}) ?(?:st|nd|rd|th)\s+(?:plenary\s+)?"
    r"meeting\b\s{0,40}(?:held\s[^\n]{0,60}?\s(?:on\s+)?)?"
    rf"(?:(?:{_DAYS})day,?\s+)(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s+"
    r"(?P<year>19\d\d|20\d\d)",
    re.MULTILINE | re.IGNORECASE,
)
_FLOWING = re.compile(r"</?(?:a|b|em|font|i|span|strong|sub|sup|u)\b[^<>]{0,400}>", re.IGNORECASE)
"""Tags that do not end a line: the number of a meeting may stand in bold, its ending raised."""
_TAG = re.compile(r"<[^<>]{0,400}>")
_LEAD = 1_500
"""Characters within which symbol and meeting both begin: a report quotes them further down."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the head of a verbatim record says.

    Args:
        symbol: of the record, as printed.
        organ: the body that met.
        number: of the meeting.
        date: the day of the meeting.
    """

    symbol: str
    organ: Organ
    number: int
    date: dt.date


@lru_cache(maxsize=256)
def _masthead(head: str) -> Masthead | None:
    symbol, meeting = _SYMBOL.search(head), _MEETING.search(head)
    if symbol is None or meeting is None or max(symbol.start(), meeting.start()) > _LEAD:
        return None
    month = [name.casefold() for name in _MONTHS].index(meeting["month"].casefold()) + 1
    try:
        day = dt.date(int(meeting["year"]), month, int(meeting["day"]))
    except ValueError:
        return None
    return Masthead(symbol["symbol"], _organ(symbol), int(meeting["number"]), day)


def masthead(text: str) -> Masthead | None:
    r"""The masthead of a verbatim record; null for any other document.

    Args:
        text: the document as decoded, plain or marked up.

    >>> head = "S/PV.7353\n7353rd meeting\nMonday, 22 December 2014, 3 p.m.\nNew York"
    >>> masthead(head).date.isoformat(), masthead("A report of S/PV.7353.")
    ('2014-12-22', None)
    """
    head = text[:_HEAD]
    if "<" in head and "/PV." in text[: 10 * _HEAD]:
        head = _TAG.sub("\n", _FLOWING.sub("", text[: 10 * _HEAD]))[:_HEAD]
    if "/PV." not in head:
        return None
    return _masthead(head)


def _organ(symbol: re.Match[str]) -> Organ:
    if symbol["body"] == "S":
        return Organ.SECURITY_COUNCIL
    if symbol["committee"]:
        return Organ(f"{Organ.GENERAL_ASSEMBLY.value}-C{symbol['committee']}")
    return Organ.GENERAL_ASSEMBLY
