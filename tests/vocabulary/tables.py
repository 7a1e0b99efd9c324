"""Reading the data files of the vocabulary as they lie, without the code that loads them."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[2] / "src" / "ninevotes" / "vocabulary" / "data"
ONE_DAY = dt.timedelta(days=1)
TODAY = dt.date(2026, 6, 30)

Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def first_day(text: str) -> dt.date:
    return dt.date.fromisoformat(text) if text else dt.date.min


def last_day(text: str) -> dt.date:
    return dt.date.fromisoformat(text) if text else dt.date.max


def runs(row: Row, on: dt.date, start: str = "start", end: str = "end") -> bool:
    return first_day(row[start]) <= on <= last_day(row[end])


def members(on: dt.date) -> set[str]:
    """Codes of the Members of the United Nations on a day."""
    listed = {
        row["code"]
        for row in table("states.csv")
        if row["member_from"] and runs(row, on, "member_from", "member_to")
    }
    return listed - {row["code"] for row in table("membership_gaps.csv") if runs(row, on)}


def turning_days(rows: Iterable[Row], *columns: str) -> Iterator[dt.date]:
    """Every day on which a period of the rows begins, and the day after each end."""
    for row in rows:
        for column in columns:
            if row[column]:
                day = dt.date.fromisoformat(row[column])
                yield day
                if day < dt.date.max:
                    yield day + ONE_DAY
