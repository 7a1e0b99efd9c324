"""The day that a sentence gives for a vote or a decision."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Report, Sentence

_SINCE = re.compile(
    r"\b(?:since|until|before|after|by|every|for|under|from)\s+(?:the\s+)?$", re.IGNORECASE
)
_WHEN = re.compile(r",? when\b|['’]s\b")
_DAYS = {"day": 1, "week": 7}
_LAST_NIGHT = re.compile(r"\b(?:last night|overnight)\b")
_TODAY = re.compile(r"\bthis (?:morning|afternoon|evening)\b|\btonight\b")


def day_in(
    sentence: Sentence,
    start: int,
    end: int,
    spans: Sequence[tuple[int, int]],
    *,
    future: bool = False,
) -> str | None:
    """The day, month or year that a stretch gives for its vote: the one nearest its words."""
    masked = sentence.masked
    best: tuple[int, int, str] | None = None
    for mention in masked.among(start, end, Kind.DATE):
        if mention.value.form == "ago" and mention.value.shift == "later":
            continue
        day = resolve(mention.value, sentence.anchor, future=future)
        if day is None or not _dates(sentence.text, mention):
            continue
        far = min((_far(masked, span, mention) for span in spans), default=0)
        rank = (far // 60, -len(day), day)
        if best is None or rank < best:
            best = rank
    piece = sentence.text[masked.back(start) : masked.back(end, end=True)]
    if best is None and sentence.anchor:
        if _LAST_NIGHT.search(piece):
            return (sentence.anchor - dt.timedelta(days=1)).isoformat()
        if _TODAY.search(piece):
            return sentence.anchor.isoformat()
    return best[2] if best else sentence.own_day


def days_later(masked: Masked, start: int, end: int) -> int | None:
    """How many days after the vote told before: "a week later" is seven."""
    for mention in masked.among(start, end, Kind.DATE):
        written = mention.value
        if written.form == "ago" and written.shift == "later" and written.unit in _DAYS:
            return int(_DAYS[written.unit] * written.count)
    return None


def _far(masked: Masked, span: tuple[int, int], mention: Mention) -> int:
    left, right = masked.back(span[0]), masked.back(span[1], end=True)
    return max(0, left - mention.end, mention.start - right)


def _dates(text: str, mention: Mention) -> bool:
    """Whether a date says when: not since when, and not the year of a document."""
    if text[max(0, mention.start - 1) : mention.start] == "(" and mention.value.form == "year":
        return False
    if _WHEN.match(text, mention.end) or text.endswith("ot until ", 0, mention.start):
        return True
    return not _SINCE.search(text[max(0, mention.start - 14) : mention.start])


_OF_A_VOTE = re.compile(r"\bvot|\bveto|[Cc]ouncil|adopt|defeat|reject|resolution|approv")
_REACH = 4


def day_of_vote_before(report: Report, number: int) -> str | None:
    """The day of the vote spoken of in the sentences just before."""
    for sentence in reversed(report.sentences[max(0, number - _REACH) : number]):
        if _OF_A_VOTE.search(sentence.text):
            day = day_in(sentence, 0, len(sentence.masked.text), [])
            if day:
                return day
    return None
