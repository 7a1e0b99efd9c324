"""Events in progress by month, so that a claim is held only against those near it in time."""

from __future__ import annotations

import datetime as dt

from ninevotes.record.matching.periods import moved
from ninevotes.record.matching.statements import Statement
from ninevotes.vocabulary.claims import ClaimType

NEARBY = 31
"""Days by which any rule lets two reports of one event differ."""

_LONG = 400
"""Days from which a period is looked for everywhere."""


class Calendar:
    """Groups of statements, filed under the months in which their event can have taken place.

    It answers with every group that a statement can fit, and with some that it cannot.
    """

    def __init__(self) -> None:
        self.groups: list[list[Statement]] = []
        self._by_month: dict[int, list[int]] = {}
        self._anywhere: list[int] = []

    def found(self, statement: Statement) -> None:
        """Begin a group. It is filed by its first statement, which all others must fit."""
        months = _months(statement)
        number = len(self.groups)
        self.groups.append([statement])
        for month in months or ():
            self._by_month.setdefault(month, []).append(number)
        if months is None:
            self._anywhere.append(number)

    def near(self, statement: Statement) -> list[list[Statement]]:
        """The groups that are near a statement in time, in the order they were begun."""
        months = _months(statement)
        if months is None:
            return self.groups
        numbers = {n for month in months for n in self._by_month.get(month, ())}
        return [self.groups[n] for n in sorted(numbers.union(self._anywhere))]


def _months(statement: Statement) -> range | None:
    """Months counted from the year 0; null for a statement that no time confines."""
    period = statement.period
    if _timeless(statement) or (period.last - period.first).days > _LONG:
        return None
    return range(_month(period.first, -NEARBY), _month(period.last, NEARBY) + 1)


def _timeless(statement: Statement) -> bool:
    # The symbol of a resolution, or of a letter, ties reports that date it differently.
    symbols = statement.get("symbol") or statement.get("document_symbol")
    return statement.claim.type is ClaimType.THRESHOLD or bool(symbols)


def _month(day: dt.date, days: int) -> int:
    there = moved(day, days)
    return there.year * 12 + there.month
