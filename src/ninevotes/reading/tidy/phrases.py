"""Trims that all fields share: days told beside the matter, tallies, what the main clause adds."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.wording import Form

_LEAD_IN = Form(
    r"(?:(?:late |early )?(?:on|in|at|last|of|by|for|from|since) )?(?:the )?(?:late |early )?"
)
_STOP = Form(r": |; | -- | [–—] ")
_RUNS_ON = Form(
    r",? (?:(?:which|who|whose|where|when|while|although|though|but|after|before|using|leaving|"
    r"hours|days|as was|as were|for which|in which|without (?:a )?vote|at the (?:[A-Z]\w+ )+)\b|"
    r"with (?:(?:only |just )?(?:\w+ ){0,2}?(?:votes?|against|abst\w+|favou?r|voting|dissenting)|"
    r"\d|(?:two|three|four|five|six|all) )|"
    r"by (?:an? |exactly )?(?:\w+ ){0,2}?(?:votes?|vote of|countries)\b)"
)
_MAIN_VERB = Form(
    r" (?:(?:was|were|had been|has been|have been|is|are) (?:\w+ly |also |then |finally |first "
    r"|later |all )?(?:adopted|approved|passed|carried|defeated|rejected|blocked|vetoed|voted|"
    r"supported|backed|opposed|put|dropped|withdrawn|beaten|lost|killed|stopped|turned|thrown|"
    r"struck|sunk|endorsed|agreed|held|due|granted)|(?:failed|fell|collapsed|lost|won|got|"
    r"received|drew|attracted|mustered|died|passed|went|came|won't|will)\b|"
    r"has not been|had (?:only |just |all |some )?(?:\d+|\w+) (?:votes|members|countries))"
)
_NO_WORDS = Form(
    r"(?:\W|\b(?:by|with|and|to|of|on|in|for|votes?|against|abst\w+|\d+|it|them|that)\b)*"
)
_LAST_DAY = Form(r",?(?: (?:on|in|at|late|early))? ?$")
_PART_OF = Form(r"\b(?:of|since|until|from|before|after|by|dated|to|for|the|every) $")
_PRONOUN = Form(r"(?:[\w-]+ )?(?:it|them|this|him|her|so)", re.IGNORECASE)


def without_day(text: str) -> str:
    """A phrase without a day at its beginning or its end.

    >>> without_day("on Thursday calling on the Council to act")
    'calling on the Council to act'
    """
    dates = list(find_dates(text))
    if dates and (head := _LEAD_IN.match(text)) and dates[0].start <= head.end():
        text = text[dates[0].end :].lstrip(" ,")
        dates = list(find_dates(text))
    if dates and dates[-1].end >= len(text.rstrip(" ,.")):
        before = text[: dates[-1].start]
        return text if _PART_OF.search(before) else _LAST_DAY.sub("", before)
    return text


def to_the_stop(text: str) -> str:
    """A phrase up to what is no longer part of it: a colon, a semicolon, a dash."""
    found = _STOP.search(text)
    return text[: found.start()] if found else text


def without_main_clause(text: str) -> str:
    """A noun phrase without the verb of the clause that it stands in.

    >>> without_main_clause("to refer Syria to the court was blocked by Russia")
    'to refer Syria to the court'
    """
    cuts = [m.start() for form in (_MAIN_VERB, _RUNS_ON) if (m := form.search(text, 8))]
    return text[: min(cuts)] if cuts else text


def something(text: str | None) -> str | None:
    """A phrase that says something; null for a bare pronoun, a tally or nothing at all."""
    text = (text or "").strip(" ,.;:-")
    if len(text) < 3 or _NO_WORDS.fullmatch(text) or _PRONOUN.fullmatch(text):
        return None
    return text
