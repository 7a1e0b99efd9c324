"""Names of claims that outlive a new reading of the document."""

from __future__ import annotations

import hashlib
import re

from ninevotes.vocabulary.claims import Claim, ClaimType
from ninevotes.vocabulary.documents import Span

CLAIM_ID = re.compile(r"(?P<document>[0-9a-f]{8})-[0-9a-f]{6}(?:-\d+)?")
"""How the id of a claim is written."""


def claim_id(sha256: str, kind: ClaimType, span: Span) -> str:
    """A short name for a claim: the beginning of the document's hash, and of the passage's.

    Where several claims of one kind are made by the same characters, the second is called
    ``...-2``.

    >>> claim_id("ab" * 32, ClaimType.QUOTE, Span(10, 20))
    'abababab-e930fc'
    """
    said = f"{sha256}:{kind.value}:{span.start}-{span.end}"
    return f"{sha256[:8]}-{hashlib.sha256(said.encode()).hexdigest()[:6]}"


def passage_name(claim: Claim, sha256: str) -> str:
    """The name of a passage and of the kind of claim that was read there."""
    span = claim.evidence.span
    return f"report/{sha256[:16]}:{claim.type.value}:{span.start}-{span.end}"


def reading_name(claim: Claim, sha256: str) -> str:
    """The name of what was read from a passage: another reading has another name."""
    filled = sorted(
        (name.replace("_", " "), value) for name, value in claim.fields.items() if value is not None
    )
    said = "; ".join(f"{name}: {value}" for name, value in filled)
    return f"read {passage_name(claim, sha256)} {said}"
