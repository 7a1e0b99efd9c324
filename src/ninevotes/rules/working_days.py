"""Working days at United Nations Headquarters."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files

import yaml


@cache
def official_holidays() -> dict[int, frozenset[dt.date]]:
    """Official holidays by year, for the years on record."""
    text = (files("ninevotes.rules") / "data" / "official_holidays.yaml").read_text("utf-8")
    return {year: frozenset(entry["days"]) for year, entry in yaml.safe_load(text).items()}


def is_working_day(day: dt.date) -> bool:
    """Whether Headquarters works: not on a weekend, nor on an official holiday on record.

    >>> is_working_day(dt.date(2024, 3, 29))
    False
    """
    return day.weekday() < 5 and day not in official_holidays().get(day.year, frozenset())


def after_working_days(start: dt.date, number: int) -> dt.date:
    """The day that is ``number`` working days after ``start``; the day after is the first.

    >>> after_working_days(dt.date(2023, 10, 18), 10)
    datetime.date(2023, 11, 1)
    """
    day = start
    while number > 0:
        day += dt.timedelta(days=1)
        number -= is_working_day(day)
    return day


def how_counted(start: dt.date, end: dt.date) -> str:
    """How the working days of a period were counted, for people.

    >>> how_counted(dt.date(2023, 10, 18), dt.date(2023, 11, 1))
    'weekends left out; official holidays of 2023 are not on record and are counted as working days'
    """
    missing = [str(y) for y in range(start.year, end.year + 1) if y not in official_holidays()]
    if not missing:
        return "weekends and official holidays at Headquarters left out"
    years = " and ".join(missing)
    return (
        f"weekends left out; official holidays of {years} are not on record "
        "and are counted as working days"
    )
