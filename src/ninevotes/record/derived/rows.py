"""Groups out of the tables and into them, and the statements behind them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select

from ninevotes.record.derived.matter import Matter, Numbered
from ninevotes.record.derived.tables import derived_groups, derived_marks, derived_origins
from ninevotes.record.keeping import load_with_keys
from ninevotes.record.official.bulk import insert_rows
from ninevotes.record.tables import claims, documents

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A group as it is kept.

    Args:
        key: its number.
        item: key of its matter, empty for none.
        place: its place in the order of the matter's groups.
        claims: numbers of its claims.
        event: number of the first group of its event.
    """

    key: int
    item: str
    place: int
    claims: tuple[int, ...]
    event: int


def documents_of(connection: Connection, item: str) -> set[int]:
    """Numbers of the documents about a matter, or about none."""
    of = documents.c
    about = of.item_key.is_(None) | (of.item_key == "") if not item else of.item_key == item
    return set(connection.execute(select(of.key).where(about)).scalars())


def numbered(connection: Connection, keys: Collection[int]) -> list[Numbered]:
    """Readings of documents by number, in order, with the numbers of their claims."""
    of = claims.c
    said: dict[int, list[int]] = {}
    for some in at_once(sorted(keys)):
        query = select(of.document, of.key).where(of.document.in_(some))
        for document, key in connection.execute(query.order_by(of.document, of.position)):
            said.setdefault(document, []).append(key)
    return [
        Numbered(reading, key, tuple(said.get(key, ())))
        for key, reading in load_with_keys(connection, keys)
    ]


def documents_behind(connection: Connection, numbers: Collection[int]) -> set[int]:
    """Numbers of the documents that make claims."""
    found: set[int] = set()
    for some in at_once(sorted(numbers)):
        query = select(claims.c.document).where(claims.c.key.in_(some))
        found.update(connection.execute(query).scalars())
    return found


def origins_of(connection: Connection, keys: Collection[int]) -> dict[int, int]:
    """Document to the first document of its origin, by number."""
    table = derived_origins.c
    found: dict[int, int] = {}
    for some in at_once(sorted(keys)):
        query = select(table.document, table.origin).where(table.document.in_(some))
        found |= {row.document: row.origin for row in connection.execute(query)}
    return found


def groups_where(connection: Connection, column: str, values: Collection[object]) -> list[Kept]:
    """Groups by their ``key``, ``name`` or ``event``, in the order of matter and place."""
    of = derived_groups.c
    query = select(of.key, of.item, of.place, of.claims, of.event)
    found = [
        Kept(row.key, row.item, row.place, tuple(row.claims), row.event)
        for some in at_once(sorted(values, key=str))
        for row in connection.execute(query.where(of[column].in_(some)))
    ]
    return sorted(found, key=lambda group: (group.item, group.place))


def replace_matter(connection: Connection, item: str, matter: Matter) -> None:
    """Put a matter's groups and origins in the place of those it had."""
    connection.execute(delete(derived_groups).where(derived_groups.c.item == item))
    last = connection.execute(select(func.max(derived_groups.c.key))).scalar() or 0
    groups = list(enumerate(matter.groups, last + 1))
    rows = (
        (key, item, place, json.dumps(group.claims), key, group.name)
        for place, (key, group) in enumerate(groups)
    )
    insert_rows(connection, derived_groups, rows)
    marks = ((mark, key) for key, group in groups for mark in sorted(group.marks))
    insert_rows(connection, derived_marks, marks)
    of = derived_origins.c.document
    for some in at_once(sorted(matter.origins)):
        connection.execute(delete(derived_origins).where(of.in_(some)))
    insert_rows(connection, derived_origins, matter.origins.items())


def at_once(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """So many at a time as a database takes in one question."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
