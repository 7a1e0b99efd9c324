"""Claims of reports of which persons said something: as read, as held true, and why."""

from __future__ import annotations

from typing import Any

from ninevotes.answers.plain import plain
from ninevotes.record.corrections.claims.model import ClaimCorrection, HeldClaim, content
from ninevotes.record.search.hits import short_quote
from ninevotes.vocabulary.claims import Claim


def spoken_json(claim: HeldClaim) -> dict[str, Any]:
    """A claim as it was read and as it is held true; null where it is not."""
    span = claim.claim.evidence.span
    return {
        "claim": claim.id,
        "document": claim.claim.document,
        "type": claim.claim.type.value,
        "start": span.start,
        "end": span.end,
        "quote": short_quote(claim.claim.evidence.text),
        "read": _said(claim.read),
        "held_true": _said(claim.held),
        "corrections": [correction_json(each) for each in claim.applied],
    }


def correction_json(correction: ClaimCorrection) -> dict[str, Any]:
    """What a person said of a claim: what, who, when and why."""
    quote = correction.quote
    return {
        "id": correction.id,
        "act": correction.act.value,
        "changes": [
            {"field": each.field, "before": each.before, "held": each.held}
            for each in correction.changes
        ],
        "reason": correction.reason,
        "author": correction.author,
        "made_at": correction.made_at,
        "quoted": [quote.start, quote.end] if quote else None,
    }


def _said(claim: Claim | None) -> dict[str, Any] | None:
    return None if claim is None else dict(plain(content(claim)))
