"""The ways in which English foretells, each with what it says of the event."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.reading.find.predictions.announced import WILL
from ninevotes.reading.find.predictions.expected import EXPECTED, FORESEEN
from ninevotes.reading.find.predictions.unlikely import DOUBTED, UNLIKELY
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form


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
    pattern: Form
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
    r"(?:(?<!\bthe[ ])(?<!\bpolitical[ ])(?<!\bfree[ ])(?<!\btheir[ ])(?<!\bits[ ])(?<!\bhis[ ])"
    r"(?<!\bher[ ])\b(?P<will>will|won't|shall)|\b(?P<would>would|wouldn't)|'ll)\b(?! (?:like|"
    r"rather|"
    r"prefer|have to)\b)"
)
"""The future, and the future in the past of reported speech."""
