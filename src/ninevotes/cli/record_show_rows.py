"""What ``record show`` tells, as rows and as JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from ninevotes.cli.record_show_history import history_json
from ninevotes.cli.record_show_ties import ties_json
from ninevotes.record.corrections.model import Correction, Held
from ninevotes.record.search import Shown
from ninevotes.record.search.hits import short_quote
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import Ballot, Vote

TALLIES = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "not_participating": Vote.DID_NOT_PARTICIPATE,
    "absent": Vote.ABSENT,
}


def vote_row(vote: OfficialVote) -> dict[str, Any]:
    """One statement of a vote as one row."""
    return {
        "source": vote.source,
        "key": vote.key,
        "date": vote.date.isoformat() if vote.date else vote.date_printed or None,
        "resolution": vote.resolution,
        "symbol": vote.symbol,
        "meeting": vote.meeting,
        "outcome": vote.outcome.value if vote.outcome else vote.outcome_printed or None,
        "title": vote.title,
        **{name: vote.ballot.count(kind) for name, kind in TALLIES.items()},
        **{f"members_{name}": list(vote.ballot.cast(kind)) for name, kind in TALLIES.items()},
    }


def as_json(shown: Shown) -> dict[str, Any]:
    """All that is known of one thing, as one JSON object."""
    return {
        "asked": shown.asked,
        "votes": [_held(held) for held in shown.votes],
        "meetings": [_held(held) for held in shown.meetings],
        "vetoes": [_held(held) for held in shown.vetoes],
        "drafts": [plain(draft) for draft in shown.drafts],
        "links": [plain(link) for link in shown.links],
        "differences": [plain(difference) for difference in shown.differences],
        "history": history_json(shown.history),
        "tied": ties_json(shown.belonging),
        "left_out": shown.left_out,
        "claims": [hit.as_dict() for hit in shown.claims],
        "event": event_json(shown.event) if shown.event else None,
        "documents": [_document(document) for document in shown.documents],
    }


def _held(held: Held[Any]) -> dict[str, Any]:
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


def event_json(event: Event) -> dict[str, Any]:
    """An event with its claims; of each claim the place of its words and at most 25 of them."""
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
                "document": claim.document,
                "start": claim.evidence.span.start,
                "end": claim.evidence.span.end,
                "quote": short_quote(claim.evidence.text),
            }
            for claim in event.claims
        ],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "sha256": document.sha256,
        "outlet": document.outlet,
        "publisher": document.publisher,
        "date": plain(document.date),
        "url": document.url,
    }


def plain(value: Any) -> Any:
    """A value of the record as JSON writes it."""
    if isinstance(value, Enum | dt.date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, Ballot):
        value = {
            "votes": {state: vote.value for state, vote in sorted(value.votes.items())},
            "tally": {vote.value: count for vote, count in value.tally.items()},
        }
    elif is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return value
