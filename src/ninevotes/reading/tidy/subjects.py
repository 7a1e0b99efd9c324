"""What a text or a meeting is about: ``subject`` and ``item``."""

from __future__ import annotations

from ninevotes.reading.tidy.phrases import something, to_the_stop, without_day, without_main_clause
from ninevotes.reading.wording import Form

_RELATIVE = Form(r"^(?:that|which) ")
_ON = Form(r"^(?:on|about|concerning) ")
_TALLY = Form(r"^(?:by|with) (?:\S+ ){0,3}?(?:\d|votes?\b)")
_SINCE = Form(r"\b(?:after|before|since|hours|days|until|following|when|while)\s+$")
_CLAUSE = Form(r"\b(?:balked|struck|failing|proclaimed|were reported|was reported)\b")


def subject(text: str | None) -> str | None:
    """The matter of a draft or a meeting, as a phrase; null where only a day or a tally is left.

    >>> subject("on 18 November by 111 votes to 19, with 55 abstentions")
    >>> subject("to keep the inspectors at work: 11 members voted in favour")
    'to keep the inspectors at work'
    """
    if text is None:
        return None
    text = _RELATIVE.sub("", without_day(to_the_stop(text)))
    if _TALLY.match(text):
        return None
    phrase = without_day(without_main_clause(text).strip(" ,"))
    return something(_ON.sub("", phrase))


def item(text: str | None, before: str) -> str | None:
    """The item of a meeting asked for; what the request came after is none.

    Args:
        text: the words taken for the item.
        before: the sentence up to them.
    """
    if text is None or _SINCE.search(before) or _CLAUSE.search(text):
        return None
    return subject(text)
