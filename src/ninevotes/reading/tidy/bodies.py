"""What an inquiry is called and what it found: ``body`` and ``finding``."""

from __future__ import annotations

import re

from ninevotes.reading.tidy.phrases import something, to_the_stop
from ninevotes.reading.wording import Form

_ARTICLE = Form(
    r"^(?:.*\b(?:has|have|had|received|presented|published|released|issued) )?"
    r"(?:the|an?|its|their|his|her|this|that) ",
    re.IGNORECASE,
)
_PRONOUN = Form(r"^(?:it|they|its|their)$", re.IGNORECASE)
_PAPER = Form(r"^(?:\w+ )?(?:findings|report|reports|study|document|conclusions)$", re.IGNORECASE)
_OF_WHOM = Form(
    r"^ (?:of|by|from) (?:the |an? )?(?P<who>(?:[\w.'’-]+ ){0,6}?(?:commission of inquiry|"
    r"[Cc]ommission of [Ii]nquiry|inquiry|panel of experts|group of experts|panel|mission|"
    r"experts|investigators|monitors))\b"
)
_WHEN = Form(r"^(?:(?:in|on|at|last|earlier) [^;\"]{2,80}?,? )?that (?=\S)")
_IN_PAPER = Form(r"^[Ii]n (?:its|a|the|their) (?!.* that )[^.;]{0,80}$")
_SAID = Form(r"^(?:,[^,]*,)? (?:has |had |have |also )*\w+(?: that)? (?P<what>\S+ \S.*)$")


def body(text: str, after: str, before: str | None) -> str | None:
    """The name of a body without its article.

    Args:
        text: the words taken for it.
        after: what follows them in the sentence: "the findings *of the inquiry*".
        before: the body named last, to which "it" goes back.
    """
    if _PRONOUN.match(text):
        return before
    text = _ARTICLE.sub("", text)
    whose = _OF_WHOM.match(after) if _PAPER.match(text) else None
    return whose.group("who") if whose else something(text)


def finding(text: str, after: str) -> str | None:
    """What was found, as a clause or a noun phrase.

    >>> finding("in 2014 that crimes against humanity were being committed", "")
    'crimes against humanity were being committed'
    """
    said = _SAID.match(after.rstrip(". ")) if _IN_PAPER.match(text) else None
    text = said.group("what") if said else text
    return something(_WHEN.sub("", to_the_stop(text)))


def presents(text: str) -> bool:
    """Whether the words taken for a body only say that somebody presented findings."""
    return text.startswith(("presented ", "published ", "released ", "issued "))
