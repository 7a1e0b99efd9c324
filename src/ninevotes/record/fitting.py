"""What a row may hold: the same on every database, whatever each of them would take.

SQLite keeps what PostgreSQL refuses: texts of any length in a narrow column, whole numbers of 64
bits, the character NUL. A record moves from one to the other, so both refuse it, before anything
is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, String, Table, Text

from ninevotes.record.characters import STAND_IN, ExactText

LARGEST = 2**31 - 1
"""The largest whole number of a column."""

_NUL = "the character NUL cannot be kept"
_NAMES = {"id": "name"}

LONGEST_NAME = 600
"""Characters of a text that is looked up by; an index entry of PostgreSQL has 2,700 bytes."""


def misfit(table: Table, values: Sequence[Any] | Mapping[str, Any]) -> str | None:
    """Why a row does not fit its table, in words for a person; null where it does.

    Args:
        table: the table.
        values: by column, or the values of the last columns in their order.
    """
    limits = _limits(table)
    if isinstance(values, Mapping):
        pairs = [(limits[name], value) for name, value in values.items()]
    else:
        pairs = list(zip(list(limits.values())[-len(values) :], values, strict=True))
    return next((wrong for limit, value in pairs if (wrong := limit.broken_by(value))), None)


@dataclass(frozen=True, slots=True)
class _Limit:
    """What a column may hold."""

    name: str
    most: int | None
    exact: bool

    def broken_by(self, value: Any) -> str | None:
        if isinstance(value, int):
            wrong = f"{value:,} is too large a number" if abs(value) > LARGEST else ""
        elif isinstance(value, str):
            wrong = self._broken_by_text(value)
        elif isinstance(value, list | dict):
            wrong = _NUL if "\\u0000" in json.dumps(value) else ""
        else:
            wrong = ""
        return f"{self.name}: {wrong}" if wrong else None

    def _broken_by_text(self, text: str) -> str:
        if self.most is not None and len(text) > self.most:
            return f"{len(text):,} characters are too many, {self.most} are the most"
        if self.exact:
            return "U+FFFF is no character" if STAND_IN in text else ""
        return _NUL if "\x00" in text or (text[:1] in "[{" and "\\u0000" in text) else ""


@cache
def _limits(table: Table) -> dict[str, _Limit]:
    indexed = {column.name for index in table.indexes for column in index.columns}
    return {
        column.name: _Limit(
            _NAMES.get(column.name, column.name.replace("_", " ")),
            _longest(column, indexed=column.name in indexed),
            isinstance(column.type, ExactText),
        )
        for column in table.columns
    }


def _longest(column: Column[Any], *, indexed: bool) -> int | None:
    if isinstance(column.type, Text):
        return LONGEST_NAME if indexed else None
    return column.type.length if isinstance(column.type, String) else None
