"""How sure a reader is of a claim: a small table of weights over what can be told of it."""

from ninevotes.reading.confidence.features import Context
from ninevotes.reading.confidence.table import (
    REVIEW_BELOW,
    confidence,
    confidences,
    waits_for_review,
)

__all__ = ["REVIEW_BELOW", "Context", "confidence", "confidences", "waits_for_review"]
