"""Corrections of claims as rows of the store, and back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from ninevotes.record.corrections.claims.model import Act, Changed, ClaimCorrection
from ninevotes.record.corrections.claims.tables import corrections_withdrawn
from ninevotes.record.moments import as_text, moment
from ninevotes.record.tables import corrections, documents
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.documents import Span


def said(correction: ClaimCorrection) -> dict[str, Any]:
    """What a correction says, as the row keeps it."""
    quote = correction.quote
    return {
        "act": correction.act.value,
        "claim": correction.claim,
        "read": dict(correction.read),
        "fields": [
            {"field": each.field, "before": each.before, "held": each.held}
            for each in correction.changes
        ],
        "quote": [quote.start, quote.end] if quote else None,
    }


def standing(
    connection: Connection,
    known_at: str | None = None,
    where: ColumnElement[bool] | None = None,
) -> tuple[ClaimCorrection, ...]:
    """Corrections that were not taken back, in the order in which they were made.

    Args:
        connection: of the store.
        known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.
        where: only these.
    """
    of = corrections.c
    undone = select(corrections_withdrawn.c.correction)
    query = select(corrections, documents.c.sha256).join(documents, documents.c.key == of.document)
    if known_at is not None:
        at = moment(known_at)
        undone = undone.where(corrections_withdrawn.c.made_at <= at)
        query = query.where(of.made_at <= at)
    if where is not None:
        query = query.where(where)
    query = query.where(of.key.not_in(undone)).order_by(of.key)
    return tuple(correction_of(row) for row in connection.execute(query).mappings())


def correction_of(row: Any) -> ClaimCorrection:
    """A correction from its row, with the hash of its document."""
    told = row["changes"]
    quote = told["quote"]
    return ClaimCorrection(
        number=row["key"],
        document=row["sha256"],
        claim=told["claim"],
        act=Act(told["act"]),
        type=ClaimType(row["type"]),
        span=Span(row["span_start"], row["span_end"]),
        read=told["read"],
        changes=tuple(Changed(c["field"], c["before"], c["held"]) for c in told["fields"]),
        quote=Span(*quote) if quote else None,
        reason=row["reason"] or "",
        author=row["author"],
        made_at=as_text(row["made_at"]),
    )
