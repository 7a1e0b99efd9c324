"""What is behind claims: their statements, and their documents by origin."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from ninevotes.record.derived.matter import origin_names
from ninevotes.record.derived.rows import documents_behind, numbered, origins_of
from ninevotes.record.matching.statements import Statement, statements
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Item


@dataclass(frozen=True, slots=True)
class Behind:
    """What is behind some claims.

    Args:
        statements: the claims by number, with all others of the same documents.
        origins: name of each document to that of its origin.
        documents: in the order of date and name.
        items: the matters that these are about, each once.
    """

    statements: Mapping[int, Statement]
    origins: Mapping[str, str]
    documents: tuple[Document, ...]
    items: tuple[Item, ...]


def behind_claims(connection: Connection, numbers: Collection[int]) -> Behind:
    """Read what is behind claims; those that are gone are left out."""
    keys = documents_behind(connection, numbers)
    read = numbered(connection, keys)
    said = {
        number: statement
        for one in read
        for number, statement in zip(one.claims, statements(one.reading), strict=True)
    }
    origins = origin_names(read, origins_of(connection, keys))
    items = {one.reading.item for one in read if one.reading.item}
    by_key = {item.key: item for item in sorted(items, key=lambda item: (item.official, item.name))}
    documents = tuple(one.reading.document for one in read)
    return Behind(said, origins, documents, tuple(by_key.values()))
