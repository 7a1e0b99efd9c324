"""What the press calls states and bodies: surface forms to codes, one way only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.tables import covers, day, rows


class AliasKind(StrEnum):
    """How a surface form names a state."""

    NAME = "name"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    METONYM = "metonym"
    CONTEXTUAL = "contextual"


@dataclass(frozen=True, slots=True)
class Alias:
    """A surface form, as printed, and the state it names on some days."""

    surface: str
    code: str
    kind: AliasKind
    start: dt.date | None = None
    end: dt.date | None = None


@cache
def state_aliases() -> tuple[Alias, ...]:
    """Every surface form of every state."""
    return tuple(
        Alias(
            row["surface"], row["code"], AliasKind(row["kind"]), day(row["start"]), day(row["end"])
        )
        for row in rows("aliases.csv")
    )


@cache
def _by_surface() -> dict[str, tuple[Alias, ...]]:
    table: dict[str, tuple[Alias, ...]] = {}
    for alias in state_aliases():
        table[alias.surface] = (*table.get(alias.surface, ()), alias)
    return table


def state_code(surface: str, on: dt.date | None = None) -> str | None:
    """The code of the state that a surface form names, or null.

    Args:
        surface: as printed, without a leading "the".
        on: the day that decides where a form changed its meaning; without it the first entry.

    >>> state_code("Pyongyang"), state_code("North Korean"), state_code("Atlantis")
    ('PRK', 'PRK', None)
    """
    for alias in _by_surface().get(surface, ()):
        if on is None or covers(alias.start, alias.end, on):
            return alias.code
    return None


@cache
def organ_aliases() -> dict[str, Organ]:
    """Every surface form of every body."""
    return {row["alias"]: Organ(row["code"]) for row in rows("organs.csv")}
