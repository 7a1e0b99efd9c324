"""Claims into the tables."""

from __future__ import annotations

from sqlalchemy import Connection, insert, text

from ninevotes.record.rows import claim_rows
from ninevotes.record.tables import claims
from ninevotes.vocabulary.events import Reading

_OFFICIAL = text(
    "UPDATE search_entries SET truth = 'official' WHERE key = :document * 3 + 2 "
    "OR key IN (SELECT key * 3 + 1 FROM claims WHERE document = :document)"
)
"""What a document and its claims are in the index of the search, where it is an official record."""


def insert_claims(connection: Connection, reading: Reading, key: int) -> None:
    """Insert the claims of a reading.

    Args:
        connection: in a transaction.
        reading: what was read, or what is held true of it.
        key: of the document.
    """
    rows = [{"document": key} | row for row in claim_rows(reading)]
    if rows:
        connection.execute(insert(claims), rows)
    if reading.document.official:
        # The index takes every document for a report: only the program knows a verbatim record.
        connection.execute(_OFFICIAL, {"document": key})
