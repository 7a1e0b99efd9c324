"""A statement with its corrections, an event with its claims, a document without its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ninevotes.answers.plain import plain
from ninevotes.record.corrections.claims.names import claim_id
from ninevotes.record.corrections.model import Correction, Held
from ninevotes.record.search.hits import short_quote
from ninevotes.record.search.reported import ReportedTie
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event


def held_json(held: Held[Any]) -> dict[str, Any]:
    """What a source printed, and what is held true in its place."""
    return {
        "printed": plain(held.printed),
        "held_true": plain(held.statement) if held.corrected else None,
        "corrections": [_correction(correction) for correction in held.applied],
        "not_applied": [_correction(correction) for correction in held.standing_still],
        "repeats": held.repeats,
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "id": correction.id,
        "kind": correction.kind.value,
        "reason": correction.reason,
        "citation": correction.citation,
        "author": correction.author or None,
        "made_at": correction.made_at or None,
    }


def event_json(event: Event, documents: Iterable[Document] = ()) -> dict[str, Any]:
    """An event with its claims; of each claim the place of its words and at most 25 of them.

    Where the documents behind it are given, each claim has its id too.
    """
    hashes = {document.id: document.sha256 for document in documents}
    return {
        "id": event.id,
        "type": event.type.value,
        "item": event.item,
        "date": event.date,
        "truth": event.truth.value,
        "modality": event.modality,
        "fields": plain(dict(event.fields)),
        "disagreements": [
            {"field": one.field, "values": [[plain(value), list(by)] for value, by in one.values]}
            for one in event.disagreements
        ],
        "claims": [
            {
                **({"claim": _id(claim, hashes)} if claim.document in hashes else {}),
                "document": claim.document,
                "start": claim.evidence.span.start,
                "end": claim.evidence.span.end,
                "quote": short_quote(claim.evidence.text),
            }
            for claim in event.claims
        ],
    }


def _id(claim: Claim, hashes: Mapping[str, str]) -> str:
    return claim_id(hashes[claim.document], claim.type, claim.evidence.span)


def reported_json(tie: ReportedTie) -> dict[str, Any]:
    """An event of reports that is tied to what is shown."""
    return {
        "event": event_json(tie.event),
        "judgement": tie.judgement,
        "evidence": list(tie.evidence),
        "disagreements": [
            {"field": one.field, "values": [[plain(value), list(by)] for value, by in one.values]}
            for one in tie.disagreements
        ],
    }


def document_json(document: Document) -> dict[str, Any]:
    """A document: where it is and what it is, not what it says."""
    return {
        "id": document.id,
        "sha256": document.sha256,
        "outlet": document.outlet,
        "publisher": document.publisher,
        "date": plain(document.date),
        "url": document.url,
    }
