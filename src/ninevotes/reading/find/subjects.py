"""Who acts: states listed, counted, or both ("the United States and eight of its allies")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Form

_MEMBERS = (
    r"(?:(?:other|further|of the other|council|permanent|elected|Western|European|African|"
    r"additional|of its|of their|of the|its|their|more|fellow|like-minded) )*(?:{O} "
    r")?(?:members?|nations?|countries|states?|allies|others|governments|delegations|powers)"
)
SUBJECT = (
    r"(?:"
    r"(?:{STATES})(?:,? (?:and|plus|along with|together with|joined by|as well as|backed by|"
    r"with) (?:at least )?(?:{N} (?:others|further|"
    + _MEMBERS
    + r")|{N} of (?:it|its|their|the) [a-z ]{0,12}allies))?"
    r"|(?:[Tt]wo[- ]thirds|[Aa] majority|{N}|[Mm]ore than half) of (?:{O}(?:'s)?|(?:the|its) "
    r"(?:{N} )?)? ?(?:{N})?(?:-member)?(?: ?(?:{O}|body|panel))?(?:'s)? ?(?:{N} )?(?:{O} "
    r")?(?:members(?: states)?|nations|countries|states)?"
    r"|{N} (?:of (?:the|its) )?(?:{N} )?" + _MEMBERS + r"(?: of {O})?"
    r")"
)
_THIRDS = Form(r"two[- ]thirds of", re.IGNORECASE)
_OUT_OF = pattern(r"{N} of (?:(?:the|its) |{O}(?:'s)? )+")


@dataclass(frozen=True, slots=True)
class Subject:
    """States named and how many there are in all; a count is given only when printed."""

    states: list[str]
    count: int | None


def read_subject(masked: Masked, start: int, end: int) -> Subject | None:
    """Read who acts from a stretch of the masked sentence; null when nobody is named.

    "Two-thirds of the Council" is ten of fifteen; "ten of the 15" is ten; "the United States
    and eight of its allies" names one and counts nine.
    """
    text = masked.text[start:end]
    named = [m for m in masked.among(start, end) if m.kind in {Kind.STATE, Kind.DEMONYM}]
    counts = [m for m in masked.among(start, end) if m.kind is Kind.NUMBER]
    codes = list(dict.fromkeys(m.value for m in named))
    if _THIRDS.search(text):
        return Subject(codes, 10)
    if counts:
        count = int(counts[0].value)
        if codes and named[0].start < counts[0].start:
            count += len(codes)
        return Subject(codes, count) if count <= 193 else None
    return Subject(codes, None) if codes else None
