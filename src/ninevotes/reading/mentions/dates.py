"""Date expressions in running text. What they mean is decided by :mod:`..resolve.dates`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.mentions.date_forms import EXPRESSION, MONTHS, START, WEEKDAY, WEEKDAYS
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.wording import Form, Prose, small

_BARE = (9, 11, 12, 13, 14, 15, 18)
"""The groups of the expression that are months without a year."""
_IN_WORDS = Form(
    rf"\b(?:{'|'.join(month[:3] for month in MONTHS)}|{'|'.join(day[:3] for day in WEEKDAYS)}|"
    r"mid-|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arlier|later|"
    r"previous|same|\d(?:st|nd|rd|th)\b|days?\b|weeks?\b|months?\b|years?\b)"
)
"""What every expression holds that has no year in digits: to pass over sentences without one."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written: the parts that the text gives.

    Args:
        form: which of the forms it has: ``day``, ``month``, ``year``, ``weekday``,
            ``monthday`` ("on the 17th"),
            ``shifted`` (last week, this month), ``relative`` (yesterday) or ``ago``.
        year, month, day: as far as given; weekday from 0 for Monday.
        shift: ``last``, ``this``, ``next``, ``that``... for shifted forms; the word for relative
            ones; whose year ("22 December last year") for days.
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
    if (
        "19" not in text
        and "20" not in text
        and isinstance(text, Prose)
        and _IN_WORDS.rules_out(text)
    ):
        return
    position = 0
    for start in START.finditer(text):
        found = EXPRESSION.match(text, start.start()) if start.start() >= position else None
        if found is None:
            continue
        position = found.end()
        value = _read(found)
        if value is not None:
            yield Mention(found.start(), found.end(), Kind.DATE, value)


def _read(found: re.Match[str]) -> DateExpression | None:
    part = found.groupdict()
    if part["iso"]:
        year, month, day = (int(piece) for piece in part["iso"].split("-"))
        return DateExpression("day", year, month, day)
    if part["month1"] or part["month2"]:
        return _read_day(part, "1" if part["month1"] else "2")
    return _read_month(part) or _read_relative(part)


def _read_day(part: dict[str, str | None], n: str) -> DateExpression:
    year = part[f"year{n}"]
    day, month = str(part[f"day{n}"]), str(part[f"month{n}"])
    return DateExpression(
        "day",
        int(year) if year else None,
        month_number(month),
        int(re.sub(r"\D", "", day)),
        shift=part[f"whose{n}"] or "",
    )


def _read_month(part: dict[str, str | None]) -> DateExpression | None:
    """A month or a year."""
    if part["month3"]:
        year_of_month = int(part["year3"]) if part["year3"] else None
        whose = f"{part['whose3']} year" if part["whose3"] else ""
        return DateExpression("month", year_of_month, month_number(part["month3"]), shift=whose)
    bare = next((part[f"month{n}"] for n in _BARE if part[f"month{n}"]), None)
    if bare:
        return DateExpression("month", None, month_number(bare))
    if part["month16"]:
        return DateExpression("month", None, month_number(part["month16"]), shift="that")
    if part["year10"]:
        return DateExpression("year", int(part["year10"]))
    return None


def _read_relative(part: dict[str, str | None]) -> DateExpression | None:
    if part["shift4"]:
        words = part["shift4"].lower().split()
        earlier = words[0] == "earlier" and part["unit4"] == "week"
        return _read_shifted("earlier" if earlier else words[-1], part["unit4"] or "")
    if part["day17"]:
        return DateExpression("monthday", day=int(re.sub(r"\D", "", part["day17"])))
    weekday = part["weekday5"] or part["weekday6"]
    if weekday:
        return DateExpression("weekday", weekday=weekday_number(weekday))
    if part["day7"]:
        word = small(part["day7"])
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
        given = small(part["count8"])
        count = int(given) if given.isdigit() else words.index("a" if given == "one" else given)
        return DateExpression(
            "ago", unit=str(part["unit8"]).rstrip("s"), count=count, shift=str(part["way8"])
        )
    return None


def _read_shifted(shift: str, unit: str) -> DateExpression:
    if unit in {"week", "weekend", "month", "year"}:
        return DateExpression("shifted", shift=shift, unit=unit)
    if re.fullmatch(WEEKDAY, unit):
        return DateExpression("weekday", weekday=weekday_number(unit), shift=shift)
    return DateExpression("month", None, month_number(unit), shift=shift)


def month_number(name: str) -> int:
    """1 for January, from a full or shortened name."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.strip(".")[:3]))


def weekday_number(name: str) -> int:
    """0 for Monday, from a full or shortened name."""
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(name.strip(".")[:3]))
