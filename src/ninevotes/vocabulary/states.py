"""States by ISO 3166 alpha-3 code, dissolved ones too, with their official names by date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from ninevotes.vocabulary.tables import covers, day, rows


class UnknownStateError(KeyError):
    """No state has this code."""

    def __str__(self) -> str:
        """Say which code, and what a code looks like."""
        return f"no state has the code {self.args[0]!r}: use ISO 3166 alpha-3, for example PRK"


@dataclass(frozen=True, slots=True)
class DatedName:
    """An official United Nations short name and the days on which it was in use."""

    name: str
    start: dt.date | None
    end: dt.date | None
    press: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A state, or another entity that Council reports name.

    Args:
        code: ISO 3166 alpha-3; the historical codes for dissolved states (SUN, YUG, ...).
        m49: United Nations M49 numeric code, three digits, or empty.
        iso2: ISO 3166 alpha-2, or empty.
        cow: Correlates of War numeric code, or empty.
        member_from, member_to: membership of the United Nations; null when never or still.
        group: present regional group, or empty.
        names: official short names by date.
    """

    code: str
    m49: str
    iso2: str
    cow: str
    member_from: dt.date | None
    member_to: dt.date | None
    group: str
    names: tuple[DatedName, ...]

    def name_on(self, on: dt.date) -> str:
        """The official short name on a day; the nearest one where the table has a gap."""
        for dated in self.names:
            if covers(dated.start, dated.end, on):
                return dated.name
        return (
            self.names[0] if self.names[0].start and on < self.names[0].start else self.names[-1]
        ).name

    def everyday_name_on(self, on: dt.date) -> str:
        """A shorter everyday form where the official one is long, for narrow tables."""
        for dated in self.names:
            if covers(dated.start, dated.end, on):
                return dated.press or dated.name
        return self.name_on(on)


@cache
def states() -> dict[str, State]:
    """All states by code."""
    names: dict[str, list[DatedName]] = {}
    for row in rows("state_names.csv"):
        dated = DatedName(row["name"], day(row["start"]), day(row["end"]), row.get("press") or "")
        names.setdefault(row["code"], []).append(dated)
    return {row["code"]: _state(row, names[row["code"]]) for row in rows("states.csv")}


def state(code: str) -> State:
    """The state of a code.

    >>> state("TUR").name_on(dt.date(2021, 1, 1)), state("TUR").name_on(dt.date(2023, 1, 1))
    ('Turkey', 'Türkiye')

    Raises:
        UnknownStateError: no state has the code.
    """
    try:
        return states()[code]
    except KeyError:
        raise UnknownStateError(code) from None


def _state(row: dict[str, str], names: list[DatedName]) -> State:
    return State(
        row["code"],
        row["m49"],
        row["iso2"],
        row["cow"],
        day(row["member_from"]),
        day(row["member_to"]),
        row["group"],
        tuple(sorted(names, key=lambda dated: dated.start or dt.date.min)),
    )
