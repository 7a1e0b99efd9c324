"""A claim: what one document says, with the characters that say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ninevotes.vocabulary.documents import Span


class ClaimType(StrEnum):
    """The kinds of statement that a reader takes from a document."""

    MEETING_REQUEST = "meeting_request"
    OBJECTION = "objection"
    PROCEDURAL_VOTE = "procedural_vote"
    RESOLUTION_VOTE = "resolution_vote"
    PARTICIPATION = "participation"
    BRIEFING = "briefing"
    THRESHOLD = "threshold"
    REFERRAL = "referral"
    SANCTIONS = "sanctions"
    PREDICTION = "prediction"
    QUOTE = "quote"
    REPORT = "report"


class Modality(StrEnum):
    """How a document puts a claim forward."""

    ASSERTED = "asserted"
    PREDICTED = "predicted"
    DENIED = "denied"


FIELDS: Mapping[ClaimType, tuple[str, ...]] = {
    ClaimType.MEETING_REQUEST: (
        "requesters",
        "requester_count",
        "item",
        "requested_for",
        "document_symbol",
    ),
    ClaimType.OBJECTION: ("by", "ground"),
    ClaimType.PROCEDURAL_VOTE: (
        "yes",
        "no",
        "abstain",
        "yes_by",
        "no_by",
        "abstain_by",
        "outcome",
        "item",
        "organ",
    ),
    ClaimType.RESOLUTION_VOTE: (
        "organ",
        "yes",
        "no",
        "abstain",
        "yes_by",
        "no_by",
        "abstain_by",
        "outcome",
        "vetoed_by",
        "symbol",
        "subject",
        "unanimous",
    ),
    ClaimType.PARTICIPATION: ("state", "invited", "will_attend"),
    ClaimType.BRIEFING: ("who",),
    ClaimType.THRESHOLD: ("organ", "question", "votes_required", "veto_applies"),
    ClaimType.REFERRAL: ("to", "situation", "status", "by"),
    ClaimType.SANCTIONS: ("situation", "measure", "status"),
    ClaimType.PREDICTION: ("event", "polarity", "by"),
    ClaimType.QUOTE: ("speaker", "affiliation", "text"),
    ClaimType.REPORT: ("body", "finding", "numbers"),
}
"""The fields of each type, in the order they are written. A field not said is null."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters that make a claim: ``text`` is exactly the document's ``span``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says, as stated.

    Args:
        document: the document's id.
        type: the kind of claim.
        date: when what is claimed took place or is to take place: ``YYYY-MM-DD``, or
            ``YYYY-MM`` or ``YYYY`` where the text allows no more, or null.
        fields: by type, see :data:`FIELDS`. States are ISO 3166 alpha-3 codes; null means
            that the text does not say.
        modality: asserted, predicted or denied.
        attribution: to whom the document ascribes the claim, in its own words, or null.
        evidence: the characters that make the claim.
    """

    document: str
    type: ClaimType
    date: str | None
    fields: Mapping[str, Any] = field(hash=False)
    modality: Modality
    attribution: str | None
    evidence: Evidence

    def __post_init__(self) -> None:
        """Hold the fields to those of the type."""
        unknown = set(self.fields) - set(FIELDS[self.type])
        if unknown:
            raise ValueError(f"a {self.type} claim has no field {', '.join(sorted(unknown))}")

    def as_dict(self) -> dict[str, Any]:
        """The claim as the reading contract writes it, one JSON object."""
        span = self.evidence.span
        return {
            "document": self.document,
            "type": self.type.value,
            "date": self.date,
            "fields": {name: self.fields.get(name) for name in FIELDS[self.type]},
            "modality": self.modality.value,
            "attribution": self.attribution,
            "evidence": {"start": span.start, "end": span.end, "text": self.evidence.text},
        }
