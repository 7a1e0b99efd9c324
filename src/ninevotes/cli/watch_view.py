"""A new document in one line: when, which, what about, and what it claims."""

from __future__ import annotations

from collections import Counter

from ninevotes.brief.clean import plain
from ninevotes.vocabulary.claims import Claim, ClaimType, Modality
from ninevotes.vocabulary.events import Reading

_VOTES = (ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE)
_VOTES_TOLD = 2
_LEFT_OUT = frozenset({ClaimType.QUOTE})


def in_a_line(reading: Reading, name: str) -> str:
    """A document and what it claims: votes with their tallies, all else counted."""
    document = reading.document
    day = document.date.isoformat() if document.date else "undated   "
    votes = list(dict.fromkeys(_vote(claim) for claim in reading.claims if _is_vote(claim)))
    told = votes[:_VOTES_TOLD]
    if len(votes) > _VOTES_TOLD:
        told.append(_counted("more vote", len(votes) - _VOTES_TOLD))
    others = Counter(
        claim.type
        for claim in reading.claims
        if not _is_vote(claim) and claim.type not in _LEFT_OUT
    )
    told += [_counted(kind.value.replace("_", " "), number) for kind, number in others.items()]
    matter = plain(reading.item.name) if reading.item else "-"
    return f"{day}  {plain(name)}  {matter}: {', '.join(told) or 'no claim'}"


def _is_vote(claim: Claim) -> bool:
    return claim.type in _VOTES and claim.modality is Modality.ASSERTED


def _vote(claim: Claim) -> str:
    fields = claim.fields
    tally = [fields.get(name) for name in ("yes", "no", "abstain")]
    while tally and tally[-1] is None:
        tally.pop()
    counts = "-".join("?" if number is None else str(number) for number in tally)
    words = [claim.type.value.replace("_", " "), counts, str(fields.get("outcome") or "")]
    return " ".join(word for word in words if word)


def _counted(what: str, number: int) -> str:
    if number == 1:
        return f"1 {what}"
    return f"{number} {what}" if what.endswith("s") else f"{number} {what}s"
