"""Readings into the tables and out of them, inside a transaction that the store holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update
from sqlalchemy.engine import RowMapping

from ninevotes.record.corrections.claims.holding import (
    claims_read,
    hold,
    reading_as_read,
    spoken_of,
)
from ninevotes.record.corrections.claims.tables import claims_as_read
from ninevotes.record.errors import StoreError
from ninevotes.record.fitting import misfit
from ninevotes.record.identity import distinct_names
from ninevotes.record.inserting import insert_claims
from ninevotes.record.knowledge import says_less, says_the_same
from ninevotes.record.rows import claim_rows, document_row, reading_of
from ninevotes.record.tables import claims, documents
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Reading

_AT_ONCE = 500
"""Documents asked for in one query: databases take so many values and not any number."""

_SHOWN = 60
"""Characters of a name that are shown."""


class Addition(StrEnum):
    """What adding a reading did."""

    NEW = "new"
    ALREADY_THERE = "already there"
    REREAD = "reread"


def check(reading: Reading, reader: str = "") -> None:
    """Refuse claims that are not the document's own words, and what no database would keep.

    Raises:
        StoreError: a claim names another document, its evidence is not at its span, or
            something is too long, too large, or holds a character that is none.
    """
    document = reading.document
    rows = [(claims, row) for row in claim_rows(reading)]
    for table, row in ((documents, document_row(reading, reader)), *rows):
        wrong = misfit(table, row)
        if wrong:
            name = document.id if len(document.id) <= _SHOWN else f"{document.id[:_SHOWN]}..."
            raise StoreError(f"{name} cannot be kept: {wrong}")
    for claim in reading.claims:
        if claim.document != document.id:
            raise StoreError(f"{document.id}: a claim names another document, {claim.document}")
        if document.quote(claim.evidence.span) != claim.evidence.text:
            span = claim.evidence.span
            raise StoreError(
                f"{document.id}: the evidence of a {claim.type} claim is not what stands at "
                f"characters {span.start} to {span.end}: read the document again"
            )


def keep(connection: Connection, reading: Reading, reader: str) -> Addition:
    """Insert a reading, replace what was read before, or leave it; see :meth:`Store.add`."""
    found = (
        connection.execute(select(documents).where(documents.c.sha256 == reading.document.sha256))
        .mappings()
        .first()
    )
    if found is None:
        row = document_row(reading, reader)
        key = connection.execute(insert(documents).values(row)).inserted_primary_key
        insert_claims(connection, reading, key[0] if key else 0)
        return Addition.NEW
    stored = reading_of(found, claims_read(connection, found["key"]), reading.document.id)
    unchanged = found["reader"] == reader and says_the_same(reading, stored)
    if unchanged or says_less(reading.document, stored.document):
        return Addition.ALREADY_THERE
    row = document_row(reading, reader) | {"id": found["id"]}
    connection.execute(update(documents).where(documents.c.key == found["key"]).values(row))
    for table in (claims, claims_as_read):
        connection.execute(delete(table).where(table.c.document == found["key"]))
    insert_claims(connection, reading, found["key"])
    if spoken_of(connection, found["key"], found["sha256"]):
        hold(connection, found["key"])
    return Addition.REREAD


def load(connection: Connection, keys: Collection[int] | None = None) -> Iterator[Reading]:
    """Readings of documents by key, or all, in order; a part of them is held at a time."""
    return (reading for _, reading in load_with_keys(connection, keys))


def load_as_read(connection: Connection, keys: Collection[int] | None = None) -> Iterator[Reading]:
    """The same as they were read, whatever persons hold true of them."""
    aside = set(connection.execute(select(claims_as_read.c.document)).scalars())
    for key, reading in load_with_keys(connection, keys):
        name = reading.document.id
        yield reading_as_read(connection, key, name) if key in aside else reading


def load_with_keys(
    connection: Connection, keys: Collection[int] | None = None
) -> Iterator[tuple[int, Reading]]:
    """The same, each with the key of its document."""
    of = documents.c
    query = select(of.key, of.date, of.sha256)
    if keys is not None and len(keys) <= _AT_ONCE:
        names = names_of(connection, keys)
        query = query.where(of.key.in_(sorted(keys)))
    else:
        names = names_in(connection)
    heads = [
        ((row.date is None, str(row.date), names[row.sha256]), row.key)
        for row in connection.execute(query)
        if keys is None or row.key in keys
    ]
    ordered = [key for _, key in sorted(heads)]
    for start in range(0, len(ordered), _AT_ONCE):
        some = ordered[start : start + _AT_ONCE]
        found = _readings(connection, names, some)
        yield from ((key, found[key]) for key in some)


def _readings(
    connection: Connection, names: Mapping[str, str], keys: list[int]
) -> dict[int, Reading]:
    of_document: dict[int, list[RowMapping]] = {}
    for row in _claims_of(connection, keys):
        of_document.setdefault(row["document"], []).append(row)
    query = select(documents).where(documents.c.key.in_(keys))
    return {
        row["key"]: reading_of(row, of_document.get(row["key"], ()), names[row["sha256"]])
        for row in connection.execute(query).mappings()
    }


def _claims_of(connection: Connection, keys: list[int]) -> list[RowMapping]:
    query = select(claims).where(claims.c.document.in_(keys))
    return list(connection.execute(query.order_by(claims.c.document, claims.c.position)).mappings())


def name_in(connection: Connection, document: Document) -> str:
    """The name that a document has in the store."""
    stored = select(documents.c.id).where(documents.c.sha256 == document.sha256)
    return _named(connection, [connection.execute(stored).scalar_one()])[document.sha256]


def names_of(connection: Connection, keys: Collection[int]) -> dict[str, str]:
    """SHA-256 to name, for documents by key (and some others): they must be few."""
    stored = select(documents.c.id).where(documents.c.key.in_(sorted(keys)))
    return _named(connection, connection.execute(stored).scalars())


def _named(connection: Connection, given: Iterable[str]) -> dict[str, str]:
    """SHA-256 to name, for the documents that were given these names."""
    of = documents.c
    query = select(of.id, of.sha256)
    rows = {
        (row.id, row.sha256)
        for name in set(given)
        # Only names that begin as this one does can be in its way.
        for row in connection.execute(query.where((of.id == name) | _longer(name)))
    }
    return distinct_names(rows)


def _longer(name: str) -> ColumnElement[bool]:
    """Whether a document was given the name and a hyphen, and more: a range serves the index."""
    return (documents.c.id >= f"{name}-") & (documents.c.id < f"{name}.")


def names_in(connection: Connection) -> dict[str, str]:
    """SHA-256 to name, for every document of the store."""
    rows = connection.execute(select(documents.c.id, documents.c.sha256))
    return distinct_names((row.id, row.sha256) for row in rows)


def key_named(connection: Connection, name: str) -> int | None:
    """Key of the document that has a name in the store, or null.

    A name is a document's id, or its id and the beginning of its hash behind a hyphen.
    """
    parts = name.split("-")
    begun = ["-".join(parts[:count]) for count in range(1, len(parts) + 1)]
    query = select(documents.c.key, documents.c.id, documents.c.sha256)
    rows = list(connection.execute(query.where(documents.c.id.in_(begun))))
    for given in {row.id for row in rows}:
        rows += connection.execute(query.where(_longer(given)))
    names = distinct_names({(row.id, row.sha256) for row in rows})
    return next((row.key for row in rows if names[row.sha256] == name), None)
