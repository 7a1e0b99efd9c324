"""Keeps of proposed claims what the document's own words bear out, and drops the rest.

A claim needs evidence that stands in the document character by character. Every code in it must
come out of that evidence again: a state must be named there, a count printed, a date told, an
outcome said. What does not is taken out of the claim; a claim that then says nothing is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ninevotes.reading.proposed.rederive import Words
from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Document, Span

_NEEDED: Mapping[ClaimType, tuple[str, ...]] = {
    ClaimType.MEETING_REQUEST: ("requesters", "requester_count", "document_symbol"),
    ClaimType.OBJECTION: ("by",),
    ClaimType.PROCEDURAL_VOTE: ("yes", "outcome"),
    ClaimType.RESOLUTION_VOTE: ("yes", "outcome"),
    ClaimType.PARTICIPATION: ("state",),
    ClaimType.BRIEFING: ("who",),
    ClaimType.THRESHOLD: ("votes_required", "veto_applies"),
    ClaimType.REFERRAL: ("to",),
    ClaimType.SANCTIONS: ("status",),
    ClaimType.PREDICTION: ("event",),
    ClaimType.QUOTE: ("text",),
    ClaimType.REPORT: ("finding", "numbers"),
}
"""Of these a claim must have one at least: without it it says nothing."""

_SHORTEST = 8
"""Characters of a passage that can bear a claim."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was kept.

    Args:
        claims: in the order of their evidence, each once.
        proposed: how many were proposed.
        emptied: fields that were taken out of claims that were kept.
    """

    claims: tuple[Claim, ...]
    proposed: int
    emptied: int


def checked(document: Document, proposals: Iterable[Any]) -> Checked:
    """Check proposed claims against a document.

    Args:
        document: what they are claimed of.
        proposals: mappings in the form of the reading contract, ``evidence`` a text or a
            mapping with ``text``; anything else is dropped.
    """
    kept: dict[str, Claim] = {}
    proposed = emptied = 0
    for proposal in proposals:
        proposed += 1
        claim, lost = _check(document, proposal)
        if claim is not None:
            kept.setdefault(repr(claim.as_dict()), claim)
            emptied += lost
    ordered = sorted(kept.values(), key=lambda claim: (claim.evidence.span, claim.type.value))
    return Checked(tuple(ordered), proposed, emptied)


def _check(document: Document, proposal: Any) -> tuple[Claim | None, int]:
    if not isinstance(proposal, Mapping) or not isinstance(proposal.get("fields"), Mapping):
        return None, 0
    span = _place(document, proposal.get("evidence"))
    try:
        kind, modality = (
            ClaimType(str(proposal.get("type"))),
            Modality(str(proposal.get("modality"))),
        )
    except ValueError:
        return None, 0
    if span is None:
        return None, 0
    words = Words(document.quote(span), document)
    given = {name: proposal["fields"].get(name) for name in FIELDS[kind]}
    fields = {name: words.borne_out(name, value) for name, value in given.items()}
    if all(fields[name] is None for name in _NEEDED[kind]):
        return None, 0
    lost = sum(given[name] is not None and fields[name] is None for name in given)
    date = words.date(proposal.get("date"))
    attribution = words.verbatim(proposal.get("attribution"))
    evidence = Evidence(span, words.text)
    return Claim(document.id, kind, date, fields, modality, attribution, evidence), lost


def _place(document: Document, evidence: Any) -> Span | None:
    text = evidence.get("text") if isinstance(evidence, Mapping) else evidence
    if not isinstance(text, str) or len(text.strip()) < _SHORTEST:
        return None
    start = document.text.find(text.strip())
    return Span(start, start + len(text.strip())) if start >= 0 else None
