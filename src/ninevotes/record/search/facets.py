# ruff: noqa: S608 - the words are ours; every value is a parameter
"""What is found, counted by what it is: so that a reader sees how to narrow a search."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text

from ninevotes.record.search.branches import branches
from ninevotes.record.search.find import MOST_RANKED
from ninevotes.record.search.query import SearchQuery, phrases
from ninevotes.record.store import Store

_COUNTED = ("truth", "kind", "organ", "outcome")
_MOST = 12


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a search.

    Args:
        name: of the filter: truth, kind, organ or outcome.
        values: its values with how many of what was found have them, most first.
    """

    name: str
    values: tuple[tuple[str, int], ...]


def facets(store: Store, query: SearchQuery) -> tuple[Facet, ...]:
    """What is found, counted by truth, kind, organ and outcome; filters with one value left out.

    Only as much is counted as :func:`~ninevotes.record.search.find.search` ranks.

    Raises:
        QueryError: the question cannot be asked.
        StoreError: the store cannot be read.
    """
    if query.text.strip() and not phrases(query.text):
        return ()
    with store.connection() as connection:
        found = branches(connection.dialect.name, query, MOST_RANKED)
        columns = ", ".join(f"e.{name}" for name in _COUNTED)
        sql = (
            f"SELECT {columns}, count(*) FROM ({found.sql}) found "
            f"JOIN search_entries e ON e.key = found.key GROUP BY {columns}"
        )
        rows = list(connection.execute(text(sql), found.given))
    told = (
        _facet(name, [(row[place], row[-1]) for row in rows]) for place, name in enumerate(_COUNTED)
    )
    return tuple(facet for facet in told if len(facet.values) > 1)


def _facet(name: str, rows: list[tuple[str | None, int]]) -> Facet:
    counts: dict[str, int] = {}
    for value, number in rows:
        if value:
            counts[value] = counts.get(value, 0) + number
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return Facet(name, tuple(ordered[:_MOST]))
