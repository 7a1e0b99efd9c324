"""The claims that are held true, put where everything else is made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select

from ninevotes.record.corrections.claims.apply import held_reading
from ninevotes.record.corrections.claims.model import ClaimCorrection, HeldReading
from ninevotes.record.corrections.claims.rows import standing
from ninevotes.record.corrections.claims.tables import claims_as_read
from ninevotes.record.derived.tables import derived_pending
from ninevotes.record.inserting import insert_claims
from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.judgements.rows import refused_readings
from ninevotes.record.rows import claim_rows, reading_of
from ninevotes.record.tables import claims, corrections, documents
from ninevotes.vocabulary.events import Reading

_PASSAGE = re.compile(r"report/([0-9a-f]{16}):")


def reading_as_read(connection: Connection, key: int, name: str = "") -> Reading:
    """A document with the claims that the reader made, whatever persons say of them.

    Args:
        connection: of the store.
        key: of the document.
        name: under which it is known; the one it was given without.
    """
    row = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
    return reading_of(row, claims_read(connection, key), name or row["id"])


def claims_read(connection: Connection, key: int) -> list[Any]:
    """The rows of the claims that the reader made of a document, in order."""
    aside = select(claims_as_read.c.claims).where(claims_as_read.c.document == key)
    read = connection.execute(aside).scalar()
    return _rows(connection, key) if read is None else list(read)


def held_in(
    connection: Connection, key: int, name: str = "", known_at: str | None = None
) -> HeldReading:
    """The claims of a document as read and as held true, now or as it stood at a moment."""
    reading = reading_as_read(connection, key, name)
    return _held(connection, reading, key, known_at)


def held_readings(connection: Connection, readings: Iterable[Reading]) -> list[Reading]:
    """Readings just made, as they are held true."""
    spoken: dict[str, list[ClaimCorrection]] = {}
    for each in standing(connection):
        spoken.setdefault(each.document, []).append(each)
    return [_held_now(connection, reading, spoken) for reading in readings]


def _held_now(
    connection: Connection, reading: Reading, spoken: Mapping[str, list[ClaimCorrection]]
) -> Reading:
    sha256 = reading.document.sha256
    refused = refused_readings(connection, sha256)
    if sha256 not in spoken and not refused:
        return reading
    held = held_reading(reading.document, reading.claims, spoken.get(sha256, ()), refused)
    return replace(reading, claims=held.held)


def hold(connection: Connection, key: int) -> None:
    """Work out anew what is held true of a document; in the transaction that changes it.

    What was read is set aside where something else is held true, and put back where nothing
    is any longer.
    """
    reading = reading_as_read(connection, key)
    held = _held(connection, reading, key)
    now = _reading_now(connection, key)
    wanted = replace(reading, claims=held.held)
    connection.execute(delete(claims_as_read).where(claims_as_read.c.document == key))
    if wanted.claims != reading.claims:
        read = claim_rows(reading)
        connection.execute(insert(claims_as_read).values(document=key, claims=read))
    if wanted.claims != now.claims:
        connection.execute(delete(claims).where(claims.c.document == key))
        insert_claims(connection, wanted, key)
        item = reading.item.key if reading.item else ""
        connection.execute(insert(derived_pending).values(item=item))


def _reading_now(connection: Connection, key: int) -> Reading:
    """A document with the claims that are held true now."""
    row = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
    return reading_of(row, _rows(connection, key), row["id"])


def spoken_of(connection: Connection, key: int, sha256: str) -> bool:
    """Whether a person said anything of a document's claims."""
    of = corrections.c
    found = connection.execute(select(of.key).where(of.document == key).limit(1)).scalar()
    return found is not None or bool(refused_readings(connection, sha256))


def begins(hexadecimal: str) -> ColumnElement[bool]:
    """Whether a document's hash begins so: a range serves the index."""
    of = documents.c.sha256
    return (of >= hexadecimal) & (of < f"{hexadecimal}g")


def hold_judged(connection: Connection, judged: Judged) -> None:
    """The same for the document of a claim on whose reading a person decided in a review."""
    found = _PASSAGE.match(judged.right)
    if judged.question is not Question.AS_READ or found is None:
        return
    of = documents.c
    for key in connection.execute(select(of.key).where(begins(found[1]))).scalars().all():
        hold(connection, key)


def _held(
    connection: Connection, reading: Reading, key: int, known_at: str | None = None
) -> HeldReading:
    document = reading.document
    spoken = standing(connection, known_at, corrections.c.document == key)
    refused = refused_readings(connection, document.sha256, known_at)
    return held_reading(document, reading.claims, spoken, refused)


def _rows(connection: Connection, key: int) -> list[RowMapping]:
    query = select(claims).where(claims.c.document == key).order_by(claims.c.position)
    return list(connection.execute(query).mappings())
