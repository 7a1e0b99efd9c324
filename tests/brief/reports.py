"""Small hand-made reports, and claims whose spans are counted rather than typed."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import DateOrigin, Document, Span
from ninevotes.vocabulary.events import Disagreement, Event, OriginGroup, Truth


def document(
    id_: str,
    text: str,
    *,
    outlet: str | None = None,
    publisher: str | None = None,
    date: dt.date | None = None,
    date_origin: DateOrigin | None = DateOrigin.MANIFEST,
    url: str | None = None,
) -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Document(
        id_,
        text,
        digest,
        outlet=outlet,
        publisher=publisher,
        date=date,
        date_origin=date_origin if date else None,
        url=url,
    )


def claim(
    source: Document,
    words: str,
    type_: ClaimType,
    fields: Mapping[str, Any],
    *,
    date: str | None = None,
    modality: Modality = Modality.ASSERTED,
    attribution: str | None = None,
) -> Claim:
    start = source.text.index(words)
    span = Span(start, start + len(words))
    return Claim(source.id, type_, date, fields, modality, attribution, Evidence(span, words))


def event(
    id_: str,
    item: str,
    *claims: Claim,
    origins: tuple[str, ...] = ("O1",),
    truth: Truth = Truth.REPORTED,
    disagreements: tuple[Disagreement, ...] = (),
    known_from: dt.date | None = None,
    **changes: Any,
) -> Event:
    """An event with the fields of its first claim, unless told otherwise."""
    first = claims[0]
    return Event(
        id=id_,
        type=changes.get("type", first.type),
        item=item,
        date=changes.get("date", first.date),
        fields=changes.get("fields", first.fields),
        truth=truth,
        modality=changes.get("modality", first.modality.value),
        claims=claims,
        origins=origins,
        disagreements=disagreements,
        known_from=known_from,
    )


def group(id_: str, label: str, *documents: str, evidence: tuple[str, ...] = ()) -> OriginGroup:
    return OriginGroup(id_, documents, label, evidence)
