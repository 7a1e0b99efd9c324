"""A prediction: always told as an expectation, never as a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain, quoted
from ninevotes.brief.sentences.openings import PRONOUN, first_word, is_verb
from ninevotes.brief.sentences.telling import Telling

_POLARITY = {
    "will": "predicted",
    "will_not": "predicted not to happen",
    "unlikely": "called unlikely",
    "expected": "expected",
}
_ITS_OWN = re.compile(
    r"\b(?:will|would|could|may|might|cannot|(?:un)?likely|expect\w*|predict\w*|forecast\w*|"
    r"announc\w*|vowed|no|not|never|nobody|nothing|none|few|little)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that tell by themselves how sure a prediction is: a verdict before them doubles it."""


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """What was expected, in the source's words, and by whom."""
    words = _words(plain(fields.get("event") or ""), by)
    own = bool(_ITS_OWN.search(words))
    held = "predicted" if own else _POLARITY.get(plain(fields.get("polarity")), "expected")
    who = _who(fields.get("by"), words, by)
    return f"{held}{who}: {by.quote(words) if words else 'something not stated'}"


def _words(event: str, by: Telling) -> str:
    """The words of the prediction; the whole sentence where they begin in its middle."""
    word = first_word(event)
    whole = str(quoted(by.evidence, by.words))
    return whole if whole and (is_verb(word) or event[:1].islower()) else event


def _who(named: Any, words: str, by: Telling) -> str:
    """Who predicted it, unless the words quoted say so, or name nobody."""
    text = plain(named) if isinstance(named, str) else ""
    if not named or (text and (PRONOUN.fullmatch(text.casefold()) or text in words)):
        return ""
    return f" by {by.parties(named)}"
