"""How doubt in a reading is told."""

from __future__ import annotations

from ninevotes.brief.model import DoubtfulLine
from ninevotes.brief.numbers import percent

DOUBT = (
    "The reader is not sure that the text says this; about half of such readings are wrong. "
    "Nothing else on this page rests on them. 'ninevotes record review' puts them to a person."
)


def doubt_words(doubtful: DoubtfulLine) -> str:
    """How sure the reader is, and under which names it waits: ``sure to 49%; case 0f3a9c21``."""
    cases = doubtful.cases
    named = f"; case{'s' * (len(cases) > 1)} {', '.join(cases)}" if cases else ""
    return f"sure to {percent(doubtful.confidence)}{named}"
