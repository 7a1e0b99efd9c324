"""Requests for a meeting: which day is that of the meeting, which that of the request."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.reading.find.finding import date_lies_ahead
from ninevotes.reading.find.grammar import meeting_requests as grammar
from ninevotes.reading.find.subjects import Subject
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Sentence
from ninevotes.reading.wording import Form


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks, the whole stretch that says so, and where what is asked for begins."""

    who: Subject
    span: tuple[int, int]
    verb: int
    what: int
    passive: bool = False
    """Whether it is told of the meeting: "held at the request of", "a session requested by"."""


def days_of_request(sentence: Sentence, request: Request) -> tuple[str | None, str | None]:
    """The day that the meeting is asked for, and the day of the request."""
    wanted = made = None
    for mention in sentence.masked.mentions:
        if mention.kind is not Kind.DATE:
            continue
        kind = _kind_of_day(sentence, request, mention)
        if kind == "wanted" and wanted is None:
            held = _has_met(sentence, mention) or _dates_the_meeting(sentence, request, mention)
            day = resolve(mention.value, sentence.anchor, future=not held)
            wanted = day if day and len(day) == len("2014-12-22") else None
            if wanted is None and made is None and not held:
                made = resolve(mention.value, sentence.anchor, future=False)
        elif kind == "made" and made is None:
            ahead = date_lies_ahead(sentence, mention) if mention.value.form == "day" else False
            made = resolve(mention.value, sentence.anchor, future=ahead)
    return wanted, made


_TO_BE_HELD = Form(r"\bto (?:be held|be convened|take place|be scheduled) (?:on |for )?$")


def _kind_of_day(sentence: Sentence, request: Request, mention: Mention) -> str:
    text = sentence.text
    before = text[max(0, mention.start - 90) : mention.start]
    if (
        mention.value.shift in {"next", "tomorrow"}
        or _TO_BE_HELD.search(before)
        or _dates_the_meeting(sentence, request, mention)
    ):
        return "wanted"
    if re.search(r"\b(?:after|since|until|before)\b[^,;]{0,80}$", before):
        return "other"
    if grammar.ITS_NOUN.match(text, mention.end) or grammar.WAS_HELD.search(before):
        return "wanted"
    of_meeting = grammar.OF_THE_MEETING.search(before)
    if of_meeting is None:
        return "made"
    asked = text[sentence.masked.back(request.verb) :][:14]
    perfect = re.search(r"\bhad\s+(?:\w+\s+)?$", text[: sentence.masked.back(request.verb)])
    definite = of_meeting.group("the") and not re.match(r"at|on|upon", asked, re.IGNORECASE)
    return "made" if definite or perfect else "wanted"


def _dates_the_meeting(sentence: Sentence, request: Request, mention: Mention) -> bool:
    """Whether a day is that of a meeting told to have been held at somebody's request."""
    first, last = (sentence.masked.back(position) for position in request.span)
    inside = first <= mention.start < last
    held = grammar.HELD.search(sentence.text) is not None
    return request.passive and held and not inside and not date_lies_ahead(sentence, mention)


def _has_met(sentence: Sentence, mention: Mention) -> bool:
    before = sentence.text[: mention.start]
    return bool(
        re.search(r"\b(?:met|convened|discussed|took up|was held)\b[^;.]{0,60}$", before)
    ) or bool(
        re.match(
            r"'s [\w ]{0,40}\b(?:was|were) (?!sought|requested|asked|called|demanded)",
            sentence.text[mention.end :],
        )
    )
