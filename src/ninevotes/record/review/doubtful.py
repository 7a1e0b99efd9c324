"""Claims of which the reader is not sure, as cases for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ninevotes.record.corrections.claims.model import in_words
from ninevotes.record.corrections.claims.names import passage_name, reading_name
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Case, Subject
from ninevotes.record.review.sides import Side, short
from ninevotes.vocabulary.claims import Claim

THRESHOLD = 0.6
"""Confidence below which a claim waits for a person, where nothing else is asked."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A claim and how sure its reader is of it.

    Args:
        claim: what was read.
        sha256: of its document.
        confidence: from 0 to 1.
    """

    claim: Claim
    sha256: str
    confidence: float


def cases_of_claims(claims: Iterable[Doubtful], threshold: float = THRESHOLD) -> Iterator[Case]:
    """A case for each claim below a threshold: the passage, and what was read from it."""
    for each in claims:
        if each.confidence >= threshold:
            continue
        claim = each.claim
        read = {
            name.replace("_", " "): in_words(value)
            for name, value in claim.fields.items()
            if value is not None
        }
        yield Case(
            Subject.CLAIMS,
            Question.AS_READ,
            Side(
                passage_name(claim, each.sha256),
                claim.document,
                {"text": short(claim.evidence.text)},
            ),
            Side(reading_name(claim, each.sha256), "reader", {"type": claim.type.value, **read}),
            Judgement.UNSURE,
            f"the reader is sure of it to {each.confidence:.0%} only",
        )
