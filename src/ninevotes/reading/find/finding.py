"""A finding: a claim in the making, still in offsets of the clean text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ninevotes.reading.find.subordinate import of_another_clause
from ninevotes.reading.find.tense import looks_ahead
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Sentence
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType, Modality


@dataclass(slots=True)
class Finding:
    """What a finder saw: the type, its fields, and the clean characters that say it."""

    type: ClaimType
    start: int
    end: int
    sentence: int
    fields: dict[str, Any] = field(default_factory=dict)
    date: str | None = None
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None


def place(sentence: Sentence, masked: Masked, start: int, end: int) -> tuple[int, int]:
    """Clean offsets of a stretch of a masked sentence, trimmed of white space and commas."""
    first, last = masked.back(start), masked.back(end, end=True)
    piece = sentence.text[first:last]
    first += len(piece) - len(piece.lstrip(" ,;:-"))
    last -= len(piece) - len(piece.rstrip(" ,;:-"))
    if first >= last:
        return sentence.start, sentence.end
    return sentence.start + first, sentence.start + last


def states(mentions: list[Mention]) -> list[str]:
    """State codes of mentions, each once, in order."""
    return list(dict.fromkeys(m.value for m in mentions if m.kind in {Kind.STATE, Kind.DEMONYM}))


_CLAUSE_END = Form(r"[;]|, (?:but|while|and|although|though|whereas)\b|(?<=\w)[.!?]$")

_FUTURE = Form(
    r"\b(?:will|would|shall|is to|are to|expected|likely|unlikely|scheduled|planned?|planning|"
    r"due to|set to|set for|"
    r"slated|upcoming|next|tentatively|to be held|refus(?:es|ing)|plans)\b"
)


def speaks_of_future(sentence: Sentence) -> bool:
    """Whether a sentence speaks of what is still to come."""
    return bool(_FUTURE.search(sentence.masked.text))


def date_lies_ahead(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date of a sentence is told as one to come."""
    near = looks_ahead(sentence.text, mention.start, mention.end)
    return speaks_of_future(sentence) if near is None else near


def date_near(
    sentence: Sentence, masked: Masked, start: int, end: int, *, future: bool | None = None
) -> str | None:
    """The date given for what stands at ``start`` to ``end`` of the masked sentence.

    The nearest date expression of the sentence, one inside the stretch first; those that
    say since when, or of which year a report is, do not date the event.
    """
    best: tuple[int, int, int, str] | None = None
    for mention in masked.mentions:
        if mention.kind is not Kind.DATE or dates_something_else(sentence.text, mention):
            continue
        if masked.back(end, end=True) <= mention.start and _ASIDE.search(
            sentence.text, masked.back(end, end=True), mention.start
        ):
            continue
        if _dates_a_relative(masked, start, end, mention) or _dates_the_next(masked, end, mention):
            continue
        ahead = date_lies_ahead(sentence, mention) if future is None else future
        day = resolve(mention.value, sentence.anchor, future=ahead)
        if day is None:
            continue
        left, right = masked.back(start), masked.back(end, end=True)
        distance = max(0, left - mention.end, mention.start - right)
        rank = ((distance + 39) // 40, -len(day), distance, day)
        if best is None or rank < best:
            best = rank
    return best[3] if best else sentence.own_day


_NEXT_CLAUSE = Form(
    r"; |, (?:but|while|whereas|although|though)\b|"
    r", and (?=[^,;]{2,70}?(?:,[^,;]{2,40},)? (?:\w{2,}ed|said|told|was|were|had|has|have|is|are|"
    r"will|"
    r"would|took|met|gave|sent|wrote|won|lost)\b)"
)


def _dates_the_next(masked: Masked, end: int, mention: Mention) -> bool:
    """Whether a date stands in a clause that begins after what is to be dated."""
    mark = masked.anchors[2 * masked.mentions.index(mention) + 1]
    if end >= mark:
        return False
    opens = _NEXT_CLAUSE.search(masked.text, max(0, end - 2))
    return opens is not None and opens.start() < mark


def _dates_a_relative(masked: Masked, start: int, end: int, mention: Mention) -> bool:
    """Whether a date belongs to a relative clause that what is dated is no part of."""
    mark = masked.anchors[2 * masked.mentions.index(mention) + 1]
    return of_another_clause(masked.text, start, end, mark)


_SINCE = Form(
    r"\b(?:since|from|until|before|after|by|every|between|between [^,;]{2,24} and)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_IS_TODAY = Form(r"\b(?:is|was|are|were) $")
"""What makes "today" a word for nowadays."""
_ASIDE = Form(r"\bwho\b[^,;]*$")
_BY_OTHERS = Form(
    r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:announced|agreed|signed|declared|imposed|"
    r"created|launched|"
    r"reached|adopted|passed|seized|begun|ordered|committed|"
    r"proclaimed)\s+by\s+[^,.;]{2,40}\s(?:on\s|in\s|late\s|early\s)*$"
)
_LONGEST_PLACE = 60
_PLACE = Form(r"^[A-ZÀ-Þ][\w.' -]{2,40},?(?: [A-Z][\w.]+,?)?$")
_AGENCY = Form(r"\.? ?(?:/[A-Z]|\([A-Z][\w /.-]{1,30}\)|--|[–—]|- )")
_DATELINE = Form(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,/'()-]{2,60}$")


def dates_something_else(text: str, mention: Mention) -> bool:
    """Whether a date says since when, or when something else was done, or opens the report."""
    start = mention.start
    possessive = text.startswith("'s", mention.end)
    since = _SINCE.within(text, max(0, start - 44), start) and not possessive
    if mention.value.form == "relative" and _IS_TODAY.within(text, max(0, start - 6), start):
        return True
    if since or _BY_OTHERS.within(text, max(0, start - 90), start):
        return True
    return opens_report(text, mention)


def opens_report(text: str, mention: Mention) -> bool:
    """Whether a date belongs to the dateline: "UNITED NATIONS, November 3. /TASS/."."""
    if mention.start >= _LONGEST_PLACE:
        return False
    before = text[: mention.start].rstrip()
    return bool(_DATELINE.match(before)) or bool(
        _PLACE.match(before) and _AGENCY.match(text, mention.end)
    )
