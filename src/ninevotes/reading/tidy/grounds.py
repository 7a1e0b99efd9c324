"""On what ground somebody objects: the argument, without those to whom it was put."""

from __future__ import annotations

import re

from ninevotes.reading.tidy.phrases import something, to_the_stop, without_day
from ninevotes.reading.wording import Form

_ARGUING = Form(
    r"(?:^because |(?:^|.*?, )(?:and )?(?:arguing|saying|insisting|adding|complained|complaining|"
    r"said|warned|warning|argued)(?: that)? )(?=\S+ \S+ \S)"
)
_HEARERS = (
    r"(?:council|members|reporters|journalists|meeting|chamber|agency|ambassadors|committee|"
    r"session|body|delegates|debate|media)"
)
_ADDRESSED = Form(
    rf"^(?!that )(?:(?:the |its |his |her |their )?(?:[\w.'’-]+ ){{0,3}}?{_HEARERS}"
    r"(?: in a letter[^,;\"]{0,40}?)?|(?:before|in|on|at|during) [^,;\"]{2,40}?) that (?=\S+ \S)|"
    r"^(?:members|reporters|journalists|ambassadors|delegates) (?=(?:the|a|an|his|her|its|it) )",
    re.IGNORECASE,
)
_SOMEBODY_ELSE = Form(
    r", and (?:the )?[A-ZÀ-Þ][\w'’.-]+(?: [\w'’-]+){0,3}? (?:said|says|takes|took|shares|called)\b"
)
_OUTCOME = Form(r", (?:was|were) (?:outvoted|overruled|defeated|beaten)\b.*$")
_NO_ARGUMENT = Form(r"^(?:'s|’s|was|were|is|are) ")
_TIME_ONLY = Form(r"^(?:before|after|during|on|in|at|when|as) (?!.*\bthat\b)[^,;]*$")


def ground(text: str | None) -> str | None:
    """The ground of an objection.

    >>> ground('the Council that what goes on at home is not for it to debate')
    'what goes on at home is not for it to debate'
    >>> ground("before the hands went up")
    """
    if text is None:
        return None
    text = to_the_stop(text)
    other = _SOMEBODY_ELSE.search(text)
    text = text[: other.start()] if other else text
    argued = _ARGUING.match(text)
    if argued:
        text = text[argued.end() :]
    if _TIME_ONLY.match(text):
        return None
    addressed = _ADDRESSED.match(text)
    if addressed:
        text = text[addressed.end() :]
    text = _OUTCOME.sub("", without_day(text).removeprefix("that "))
    return None if _NO_ARGUMENT.match(text) else something(text)
