"""The ways in which English foretells, each with what it says of the event."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.reading.find.predictions.announced import WILL
from ninevotes.reading.find.predictions.expected import EXPECTED, FORESEEN
from ninevotes.reading.find.predictions.unlikely import DOUBTED, UNLIKELY
from ninevotes.reading.mentions.masking import pattern


@dataclass(frozen=True, slots=True)
class Cue:
    """A family of wordings.

    Args:
        polarity: will, will_not, unlikely or expected.
        pattern: over masked text.
        flat: whether it states what will be rather than what somebody expects: the claim
            types for attendance and briefings then come first.
        embeds: whether what is foretold stands in a clause of its own that depends on it.
    """

    polarity: str
    pattern: re.Pattern[str]
    flat: bool = False
    embeds: bool = False


CUES = (
    *(Cue("unlikely", pattern(text), embeds=True) for text in DOUBTED),
    *(Cue("unlikely", pattern(text)) for text in UNLIKELY),
    *(Cue("expected", pattern(text), embeds=True) for text in FORESEEN),
    *(Cue("expected", pattern(text)) for text in EXPECTED),
    *(Cue("will", pattern(text), flat=True) for text in WILL),
)
MODAL = pattern(
    r"(?:\b(?P<will>will|won't|shall)|\b(?P<would>would|wouldn't)|'ll)\b(?! (?:like|rather|"
    r"prefer|have to)\b)"
)
"""The future, and the future in the past of reported speech."""

STEMS = re.compile(
    r"will|wo(?:uld|n't)|shall|xpect|likel|certain|\bsure\b|poised|\bbound\b|tipped|redict|"
    r"forecast|nticipat|\bset (?:to|for)|course|track|head(?:ed|ing|s)? for|destined|assured|"
    r"oreseen?|oresaw|doubt|chance|prospect|hope|odds|doomed|question|rul(?:ed|e) out|votes|"
    r"awaits?|fac(?:e|ing)|court|risk|lean|threat|loom|clash|ready|prepared|secured|lined up|"
    r"holds|count|vow|pledg|promis|plan|intend|mean|due|scheduled|slated|going to|\bto (?:vote|"
    r"decide|debate|consider|take|be)|few|obody|o one|think|thought|believe|inevitable|veto|"
    r"foregone|likelihood|sceptical|skeptical|evitable|reckon|undertaken|swor|'ll",
    re.IGNORECASE,
)
"""What a sentence must hold to be worth a closer look."""
