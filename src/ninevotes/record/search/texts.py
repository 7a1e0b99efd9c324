"""The history of the texts that documents print: earlier and later versions on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from ninevotes.record.derived.tables import derived_origins
from ninevotes.record.keeping import load
from ninevotes.record.origins.versions import Version, versions
from ninevotes.record.tables import documents
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import OriginGroup

MOST = 12
"""Documents of one text that are compared: each with all before it."""


@dataclass(frozen=True, slots=True)
class TextHistory:
    """A text that several documents print.

    Args:
        versions: from the first on, each with what it changed in the one before.
        documents: the documents that were compared, by name.
        more: how many others print the text and were not compared, the later ones.
    """

    versions: tuple[Version, ...]
    documents: tuple[Document, ...]
    more: int = 0


def text_histories(
    connection: Connection, asked: Iterable[Document], as_of: dt.date | None = None
) -> tuple[TextHistory, ...]:
    """The history of each text that documents print and others print too.

    Args:
        connection: of a record whose derived part is up to date; where it is not, versions
            that came since are missing.
        asked: the documents.
        as_of: only versions that had appeared by this day.
    """
    found = (_history(connection, group, as_of) for group in _groups(connection, asked))
    return tuple(history for history in found if history is not None)


def _groups(connection: Connection, asked: Iterable[Document]) -> list[list[int]]:
    """Keys of the documents of each origin that has several, in the order of date."""
    hashes = sorted(document.sha256 for document in asked)
    own = (
        select(derived_origins.c.origin)
        .join(documents, documents.c.key == derived_origins.c.document)
        .where(documents.c.sha256.in_(hashes))
    )
    query = (
        select(derived_origins.c.origin, documents.c.key)
        .join(documents, documents.c.key == derived_origins.c.document)
        .where(derived_origins.c.origin.in_(own))
        .order_by(derived_origins.c.origin, documents.c.date.is_(None), documents.c.date)
    )
    groups: dict[int, list[int]] = {}
    for origin, key in connection.execute(query):
        groups.setdefault(origin, []).append(key)
    return [keys for keys in groups.values() if len(keys) > 1]


def _history(connection: Connection, keys: list[int], as_of: dt.date | None) -> TextHistory | None:
    by_name = {
        reading.document.id: reading.document
        for reading in load(connection, keys[:MOST])
        if as_of is None or (reading.document.date and reading.document.date <= as_of)
    }
    if len(by_name) < 2:
        return None
    group = OriginGroup("", tuple(by_name), "", ())
    return TextHistory(versions(group, by_name), tuple(by_name.values()), len(keys[MOST:]))
