"""A prediction: always told as an expectation, never as a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain, quoted
from ninevotes.brief.language import N_, _
from ninevotes.brief.sentences.openings import PRONOUN, first_word, is_verb
from ninevotes.brief.sentences.telling import Telling

_POLARITY = {
    "will": (N_("predicted: %(what)s"), N_("predicted by %(who)s: %(what)s")),
    "will_not": (
        N_("predicted not to happen: %(what)s"),
        N_("predicted not to happen by %(who)s: %(what)s"),
    ),
    "unlikely": (N_("called unlikely: %(what)s"), N_("called unlikely by %(who)s: %(what)s")),
    "expected": (N_("expected: %(what)s"), N_("expected by %(who)s: %(what)s")),
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
    polarity = plain(fields.get("polarity"))
    held = _POLARITY["will"] if own else _POLARITY.get(polarity, _POLARITY["expected"])
    who = _who(fields.get("by"), words, by)
    what = by.quote(words) if words else _("something not stated")
    return _(held[bool(who)], who=who, what=what)


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
    return by.parties(named)
