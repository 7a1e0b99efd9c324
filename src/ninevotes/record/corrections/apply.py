"""Statements as printed, and as held true."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import TypeVar, cast

from ninevotes.record.corrections.changing import made, stands
from ninevotes.record.corrections.model import Correction, Held, Repeats, Target
from ninevotes.record.corrections.table import read_corrections
from ninevotes.vocabulary.official import OfficialMembership, OfficialStatement

Statement = TypeVar("Statement", bound=OfficialStatement)


class Corrections:
    """Corrections, found by the statement that they are about."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self.all = tuple(corrections)
        self._by_key: dict[tuple[str, str], list[Correction]] = defaultdict(list)
        self._by_days: dict[str, list[Correction]] = defaultdict(list)
        for correction in self.all:
            of = correction.of
            for key in of.keys:
                self._by_key[of.source, key].append(correction)
            if not of.keys:
                self._by_days[of.source].append(correction)

    def about(self, statement: OfficialStatement) -> list[Correction]:
        """The corrections about a statement, whether or not they apply to what it says."""
        found = list(self._by_key.get((statement.source, statement.key), ()))
        return [*found, *(c for c in self._by_days[statement.source] if _between(c, statement))]

    def may_touch(self, source: str, key: str, on: dt.date | None) -> bool:
        """Whether any correction may be about the statement of a source with a key and a day."""
        if (source, key) in self._by_key:
            return True
        return any(_covers(c.of, on) for c in self._by_days.get(source, ()))


@cache
def known_corrections() -> Corrections:
    """The corrections that come with the program."""
    return Corrections(read_corrections())


def held_true(statement: Statement, corrections: Corrections | None = None) -> Held[Statement]:
    """A statement as it is held true.

    Args:
        statement: as the source gives it.
        corrections: those to apply; without them the ones that come with the program.
    """
    known = known_corrections() if corrections is None else corrections
    held, applied, still, repeats = statement, [], [], None
    for correction in known.about(statement):
        if not all(stands(change, held) for change in correction.changes):
            # A correction of a period says nothing of the members who did not vote in it.
            if correction.of.keys:
                still.append(correction)
            continue
        for change in correction.changes:
            if isinstance(change, Repeats):
                repeats = change.key
            else:
                held = cast("Statement", made(change, held))
        applied.append(correction)
    return Held(held, statement, tuple(applied), tuple(still), repeats)


def _between(correction: Correction, statement: OfficialStatement) -> bool:
    if isinstance(statement, OfficialMembership):
        return False
    return _covers(correction.of, getattr(statement, "date", None))


def _covers(of: Target, on: dt.date | None) -> bool:
    if on is None:
        return False
    return (of.first is None or of.first <= on) and (of.last is None or on <= of.last)
