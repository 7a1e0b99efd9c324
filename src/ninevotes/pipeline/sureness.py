"""How sure the reader is of each claim: written beside it, and what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ninevotes.reading.confidence import confidences, waits_for_review
from ninevotes.record.review.doubtful import Doubtful
from ninevotes.vocabulary.events import Reading


def written(reading: Reading) -> Iterator[dict[str, Any]]:
    """The claims of a reading as the reading contract writes them, each with its confidence."""
    for claim, sure in zip(reading.claims, confidences(reading), strict=True):
        yield claim.as_dict() | {"confidence": sure}


def doubtful(readings: Iterable[Reading]) -> Iterator[Doubtful]:
    """The claims that wait for a person, with how sure the reader is of them."""
    for reading in readings:
        for claim, sure in zip(reading.claims, confidences(reading), strict=True):
            if waits_for_review(sure):
                yield Doubtful(claim, reading.document.sha256, sure)
