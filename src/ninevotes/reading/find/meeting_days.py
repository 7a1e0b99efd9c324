"""Requests for a meeting: which day is that of the meeting, which that of the request."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.reading.find.finding import date_lies_ahead
from ninevotes.reading.find.grammar import meeting_requests as grammar
from ninevotes.reading.find.subjects import Subject
from ninevotes.reading.find.subordinate import of_another_clause
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
        if mention.kind is not Kind.DATE or _of_an_aside(sentence, request, mention):
            continue
        kind = _kind_of_day(sentence, request, mention)
        if kind == "wanted" and wanted is None:
            held = (
                _has_met(sentence, mention)
                or _dates_the_meeting(sentence, request, mention)
                or _was_called(sentence, mention)
            )
            day = resolve(mention.value, sentence.anchor, future=not held)
            wanted = day if day and len(day) == len("2014-12-22") else None
            if wanted is None and made is None and not held:
                made = resolve(mention.value, sentence.anchor, future=False)
        elif kind == "made" and made is None:
            ahead = date_lies_ahead(sentence, mention) if mention.value.form == "day" else False
            made = resolve(mention.value, sentence.anchor, future=ahead)
    return wanted, made


_ASKED = Form(r", which (?:wrote|asked|requested|sent|signed|submitted)\b[^,;]*$")


def _of_an_aside(sentence: Sentence, request: Request, mention: Mention) -> bool:
    """Whether a day stands in a relative clause that does not tell of the request."""
    masked = sentence.masked
    before = sentence.text[max(0, mention.start - 90) : mention.start]
    if grammar.WAS_HELD.search(before) or _ASKED.search(before):
        return False
    mark = masked.anchors[2 * masked.mentions.index(mention) + 1]
    return of_another_clause(masked.text, request.verb, request.span[1], mark)


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
    if _OF_MEETING_ASKED.search(before) and re.match(r",? (?:that|which)\b", text[mention.end :]):
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


_OF_MEETING_ASKED = Form(
    r"\b(?:meeting|session|debate|consultations|talks|briefing|discussion) (?:held |set |due |"
    r"scheduled )?(?:on |for )?$"
)
"""A day beside the meeting itself: "a session on Tuesday that the United States had asked for"."""
_HAD_BEEN_CALLED = Form(
    r"['’]s (?:[\w-]+ ){1,4}(?:had been|came|followed)\b|^,? (?:that|which) [^.;,]{2,60}? had "
)


def _was_called(sentence: Sentence, mention: Mention) -> bool:
    """Whether a meeting is told of as over: "Sunday's consultations had been called by"."""
    return _HAD_BEEN_CALLED.match(sentence.text, mention.end) is not None


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
