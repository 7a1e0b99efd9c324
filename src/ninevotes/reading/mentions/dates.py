"""Date expressions in running text. What they mean is decided by :mod:`..resolve.dates`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.mentions.mention import Kind, Mention

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = (
    r"(?:Mon(?:day|\.)|Tue(?:sday|s?\.)|Wed(?:nesday|\.)|Thu(?:rsday|rs?\.)|Fri(?:day|\.)|"
    r"Sat(?:urday|\.)|Sun(?:day|\.))"
)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_COUNTED = r"(?i:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_EXPRESSION = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?:{_WEEKDAY},? )?(?P<month1>{_MONTH}) (?P<day1>{_DAY})(?:(?:,? | of "
    rf")(?:(?P<year1>{_YEAR})|(?P<whose1>last|this) year))?(?!\w|,\d)"
    rf"|(?:{_WEEKDAY},? )?(?P<day2>{_DAY})(?: of)? (?P<month2>{_MONTH})(?:,? (?:of "
    rf")?(?:(?P<year2>{_YEAR})|(?P<whose2>last|this) year))?(?!\w)"
    rf"|(?P<month3>{_MONTH})(?: of|,)? (?:(?P<year3>{_YEAR})|(?P<whose3>last|this) year)"
    rf"|(?P<shift4>last|this|next|earlier this|later this|the previous|the same) (?P<unit4>week|"
    rf"month|year|{_WEEKDAY}|{_MONTH}(?!\.? ?\d))\b"
    rf"|(?P<part5>early|late|earlier|later) (?:on )?(?P<weekday5>{_WEEKDAY})\b"
    rf"|(?P<weekday6>{_WEEKDAY})(?=\W|$)"
    rf"|(?P<day7>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|"
    rf"afternoon|evening))\b"
    rf"|(?P<count8>{_COUNTED}) (?P<unit8>days?|weeks?|months?|years?) (?P<way8>ago|earlier|"
    rf"later|before)\b"
    rf"|(?<=[Ii]n )(?P<part9>early |late |mid-)?(?P<month9>{_MONTH})(?!\w)(?! {_DAY}\b)"
    rf"|(?<=[Ss]ince )(?P<month11>{_MONTH})(?!\w)"
    rf"|(?<=\b[Aa] )(?P<month12>{_MONTH})(?= [a-z])|(?<=\b(?:[Tt]he|[Ii]ts|[Oo]ne) "
    rf")(?P<month13>{_MONTH})(?= [a-z])"
    rf"|(?<=\b[Oo]f )(?P<month14>{_MONTH})(?=[,;.])"
    rf"|(?<!\()(?P<year10>{_YEAR})(?![\w-]|/\d|,\d| (?:GMT|UTC|hours|local time|people|troops|"
    rf"civilians|soldiers|men|women|children)\b)"
    rf")"
)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written: the parts that the text gives.

    Args:
        form: which of the forms it has: ``day``, ``month``, ``year``, ``weekday``,
            ``shifted`` (last week, this month), ``relative`` (yesterday) or ``ago``.
        year, month, day: as far as given; weekday from 0 for Monday.
        shift: ``last``, ``this``, ``next``... for shifted forms; the word for relative ones;
            whose year ("22 December last year") for days.
        unit: week, month, year or days for shifted and counted forms.
        count: how many units for counted forms.
    """

    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: str = ""
    unit: str = ""
    count: int = 0


def find_dates(text: str) -> Iterator[Mention]:
    """Date expressions of a text, in order.

    >>> [m.value.form for m in find_dates("We met on Monday, 7 March 2013, and last week")]
    ['day', 'shifted']
    """
    for found in _EXPRESSION.finditer(text):
        value = _read(found)
        if value is not None:
            yield Mention(found.start(), found.end(), Kind.DATE, value)


def _read(found: re.Match[str]) -> DateExpression | None:
    part = found.groupdict()
    if part["iso"]:
        year, month, day = (int(piece) for piece in part["iso"].split("-"))
        return DateExpression("day", year, month, day)
    for n in "12":
        if part[f"month{n}"]:
            year_of_day = int(part[f"year{n}"]) if part[f"year{n}"] else None
            day = int(re.sub(r"\D", "", part[f"day{n}"]))
            whose = part[f"whose{n}"] or ""
            return DateExpression(
                "day", year_of_day, month_number(part[f"month{n}"]), day, shift=whose
            )
    if part["month3"]:
        year_of_month = int(part["year3"]) if part["year3"] else None
        whose = f"{part['whose3']} year" if part["whose3"] else ""
        return DateExpression("month", year_of_month, month_number(part["month3"]), shift=whose)
    bare = (
        part["month9"] or part["month11"] or part["month12"] or part["month13"] or part["month14"]
    )
    if bare:
        return DateExpression("month", None, month_number(bare))
    if part["year10"]:
        return DateExpression("year", int(part["year10"]))
    return _read_relative(part)


def _read_relative(part: dict[str, str | None]) -> DateExpression | None:
    if part["shift4"]:
        return _read_shifted(part["shift4"].split()[-1], part["unit4"] or "")
    weekday = part["weekday5"] or part["weekday6"]
    if weekday:
        return DateExpression("weekday", weekday=weekday_number(weekday))
    if part["day7"]:
        word = part["day7"].lower()
        return DateExpression("relative", shift="yesterday" if word == "last night" else word)
    if part["count8"]:
        words = [
            "zero",
            "a",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
        given = part["count8"].lower()
        count = int(given) if given.isdigit() else words.index("a" if given == "one" else given)
        return DateExpression(
            "ago", unit=str(part["unit8"]).rstrip("s"), count=count, shift=str(part["way8"])
        )
    return None


def _read_shifted(shift: str, unit: str) -> DateExpression:
    if unit in {"week", "month", "year"}:
        return DateExpression("shifted", shift=shift, unit=unit)
    if re.fullmatch(_WEEKDAY, unit):
        return DateExpression("weekday", weekday=weekday_number(unit), shift=shift)
    return DateExpression("month", None, month_number(unit), shift=shift)


def month_number(name: str) -> int:
    """1 for January, from a full or shortened name."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.strip(".")[:3]))


def weekday_number(name: str) -> int:
    """0 for Monday, from a full or shortened name."""
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(name.strip(".")[:3]))
