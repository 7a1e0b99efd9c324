"""Readings as rows of the store, and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import DateOrigin, Document, MediaType, Span
from ninevotes.vocabulary.events import Item, Reading

if TYPE_CHECKING:
    from sqlalchemy.engine import RowMapping

Row: TypeAlias = "RowMapping"


def document_row(reading: Reading, reader: str) -> dict[str, Any]:
    """The row of ``documents`` for a reading, its claims apart."""
    document, item = reading.document, reading.item
    return {
        "id": document.id,
        "sha256": document.sha256,
        "text": document.text,
        "media_type": document.media_type.value,
        "outlet": document.outlet,
        "publisher": document.publisher,
        "date": document.date,
        "date_origin": document.date_origin.value if document.date_origin else None,
        "url": document.url,
        "encoding": document.encoding,
        "title": reading.title,
        "notes": list(reading.notes),
        "item_key": item.key if item else None,
        "item_name": item.name if item else None,
        "item_states": list(item.states) if item else None,
        "item_official": item.official if item else None,
        "reader": reader,
    }


def claim_rows(reading: Reading) -> list[dict[str, Any]]:
    """The rows of ``claims`` for a reading, without the document's key."""
    return [
        {
            "position": position,
            "type": claim.type.value,
            "date": claim.date,
            "fields": dict(claim.fields),
            "modality": claim.modality.value,
            "attribution": claim.attribution,
            "span_start": claim.evidence.span.start,
            "span_end": claim.evidence.span.end,
        }
        for position, claim in enumerate(reading.claims)
    ]


def reading_of(row: Row, claims: Iterable[Row], name: str) -> Reading:
    """The reading of a row and its claims in order, under the name it has in the store."""
    document = document_of(row, name)
    return Reading(
        document,
        tuple(_claim(document, claim) for claim in claims),
        _item(row),
        row["title"],
        tuple(row["notes"]),
    )


def document_of(row: Row, name: str) -> Document:
    """The document of a row."""
    return Document(
        id=name,
        text=row["text"],
        sha256=row["sha256"],
        media_type=MediaType(row["media_type"]),
        outlet=row["outlet"],
        publisher=row["publisher"],
        date=row["date"],
        date_origin=DateOrigin(row["date_origin"]) if row["date_origin"] else None,
        url=row["url"],
        encoding=row["encoding"],
    )


def _item(row: Row) -> Item | None:
    if row["item_key"] is None:
        return None
    states = tuple(row["item_states"] or ())
    return Item(row["item_key"], row["item_name"], states, bool(row["item_official"]))


def _claim(document: Document, row: Row) -> Claim:
    span = Span(row["span_start"], row["span_end"])
    return Claim(
        document=document.id,
        type=ClaimType(row["type"]),
        date=row["date"],
        fields=row["fields"],
        modality=Modality(row["modality"]),
        attribution=row["attribution"],
        evidence=Evidence(span, document.quote(span)),
    )
