"""Events in progress by week and by symbol, so that a claim is held only against those near it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ninevotes.record.matching.periods import moved
from ninevotes.record.matching.statements import Statement
from ninevotes.record.matching.votes import resolution
from ninevotes.vocabulary.claims import ClaimType

NEARBY: Mapping[ClaimType, int] = {ClaimType.MEETING_REQUEST: 31, ClaimType.QUOTE: 7}
"""Days by which a type's rule lets two reports of one event differ; without an entry, none."""

_LONG = 400
"""Days from which a period is looked for everywhere."""


class Calendar:
    """Groups of statements, filed under the weeks in which their event can have taken place.

    The symbol of a resolution, or of a letter, ties reports that date it differently: groups are
    filed under that too. It answers with every group that a statement can fit, and with some
    that it cannot.
    """

    def __init__(self) -> None:
        self.groups: list[list[Statement]] = []
        self._by_week: dict[int, list[int]] = {}
        self._by_symbol: dict[str, list[int]] = {}
        self._anywhere: list[int] = []

    def found(self, statement: Statement) -> None:
        """Begin a group. It is filed by its first statement, which all others must fit."""
        weeks = _weeks(statement, NEARBY.get(statement.claim.type, 0))
        number = len(self.groups)
        self.groups.append([statement])
        for week in weeks or ():
            self._by_week.setdefault(week, []).append(number)
        if weeks is None:
            self._anywhere.append(number)
        elif symbol := _symbol(statement):
            self._by_symbol.setdefault(symbol, []).append(number)

    def near(self, statement: Statement) -> list[list[Statement]]:
        """The groups near a statement in time, or of its symbol, in the order they were begun."""
        weeks = _weeks(statement, 0)
        if weeks is None:
            return self.groups
        numbers = {n for week in weeks for n in self._by_week.get(week, ())}
        numbers.update(self._anywhere, self._by_symbol.get(_symbol(statement) or "", ()))
        return [self.groups[n] for n in sorted(numbers)]


def _weeks(statement: Statement, nearby: int) -> range | None:
    """Weeks counted from the year 1; null for a statement that no time confines."""
    period = statement.period
    timeless = statement.claim.type is ClaimType.THRESHOLD
    if timeless or (period.last - period.first).days > _LONG:
        return None
    return range(_week(period.first, -nearby), _week(period.last, nearby) + 1)


def _symbol(statement: Statement) -> str | None:
    """What makes it known whatever its date: a number given once, the symbol of a letter."""
    if statement.claim.type is ClaimType.MEETING_REQUEST:
        symbol: str | None = statement.get("document_symbol")
        return symbol
    return resolution(statement)


def _week(day: dt.date, days: int) -> int:
    return moved(day, days).toordinal() // 7
