"""What is foretold and who foretells it: ``event`` and ``by``."""

from __future__ import annotations

import re

from ninevotes.reading.tidy.phrases import something, to_the_stop
from ninevotes.reading.wording import Form

_SAYING = (
    r"(?:said|says|say|predicts?|predicted|warned|agreed?|announced|believed?|thought|told \w+)"
)
_ASCRIBED_AFTER = Form(
    rf", (?:[\w.'’-]+ ){{1,7}}?{_SAYING}\b.*$|, {_SAYING} .*$|, according to .*$"
)
_ASCRIBED_BEFORE = Form(
    rf"^(?:[\w.'’,-]+ ){{1,9}}?{_SAYING}(?: then| (?:on|last|late|this) \w+)? that "
    r"(?=(?:the|an?|it|he|she|they|its|no|none|any|all|nobody|neither|both|up|some|few|\d+|"
    r"[A-Z][\w.]*|\w+s) )"
)
_ASCRIBED_WITHIN = Form(rf", (?:[\w.'’-]+ ){{1,5}}?{_SAYING}, ")
_FORETELLS = Form(
    r"\b(?:will|would|won't|shall|expect\w*|(?:un)?likely|certain|sure|poised|bound|doomed|due|set|"
    r"scheduled|intend\w*|plan\w*|vow\w*|pledg\w*|threat\w*|chances?|prospects?|going|leaning|"
    r"doubt\w*|fac(?:es|ing)|ready|hold|holds|has|have|had|may|is to|are to|no)\b"
)
_JOINT = Form(r"^(?:and|but|while|which|though|although) ")
_PLACE = Form(r"\b(?:in|at|from) $")
_NOBODY = Form(
    r"^(?:nobody|none|no one|few|he|she|they|it|we|who|both|all)$",
    re.IGNORECASE,
)
_NOISE = Form(r"^(?:last|on|that|this|in|at|it|for|because|they|he|she|we|his|her) ")
_WHO_THERE = Form(
    r"(?:(?:one|two|three|an?|the) )?(?:[\w.-]+ )?(?:diplomats?|officials?|analysts?|envoys?|"
    r"experts?|ministers?) (?:in|at|from) $",
    re.IGNORECASE,
)


def event(text: str) -> str | None:
    """What is to happen, as a clause, without those who say so.

    >>> event("China is expected to object, three diplomats said.")
    'China is expected to object'
    """
    whole = _ASCRIBED_WITHIN.sub(" ", to_the_stop(text))
    clause = _ASCRIBED_AFTER.sub("", whole)
    clause = _ASCRIBED_BEFORE.sub("", clause if _FORETELLS.search(clause) else whole)
    return something(_JOINT.sub("", clause))


def teller(text: str | None, sentence: str) -> str | None:
    """Who foretells; a place, a pronoun or "nobody" is no one, "diplomats in Paris" are."""
    if text is None or _NOBODY.match(text) or _NOISE.match(text):
        return None
    start = sentence.find(text)
    before = sentence[:start] if start >= 0 else ""
    if _PLACE.search(before):
        there = _WHO_THERE.search(before)
        return f"{sentence[there.start() : start]}{text}" if there else None
    return text
