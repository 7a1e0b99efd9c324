"""The day that a sentence gives for a vote or a decision."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ninevotes.reading.find.finding import opens_report
from ninevotes.reading.find.votes.other_acts import dates_another_act
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form

_SINCE = Form(
    r"\b(?:since|until|before|after|by|every|for|under|from)\s+(?:the\s+)?$", re.IGNORECASE
)
_SINCE_CLAUSE = Form(
    r"\bsince (?!then\b)[^,;.]{0,80}$|\b(?:expires?|expired|expiring|expire|laps\w+|end|ends|"
    r"run out) "
    r"(?:on |in |at |by )?$|"
    r"\b(?:in response to|in the wake of|prompted by) [^,;.]{0,80}\b(?:tests?|"
    r"launch(?:es)?|attacks?|killings?|coup|invasion|bombing|strikes?|massacre) (?:on |in )?$"
)
"""What makes a date that of something older, or the term of what is renewed."""
_WHEN = Form(r",? when\b|['’]s\b")
_DAYS = {"day": 1, "week": 7}
_LAST_NIGHT = Form(r"\b(?:last night|overnight)\b")
_TODAY = Form(r"\bthis (?:morning|afternoon|evening)\b|\btonight\b")


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
    best: tuple[int, int, int, str] | None = None
    for mention in masked.among(start, end, Kind.DATE):
        if dates_another_act(sentence, spans, mention):
            continue
        day = resolve(mention.value, sentence.anchor, future=future)
        if (
            day is None
            or not _dates(sentence.text, mention, future=future)
            or (not (future or mention.value.year) and _lies_ahead(day, sentence.anchor))
        ):
            continue
        far = min((_far(masked, span, mention) for span in spans), default=0)
        rank = (far // 60, -len(day), far, day)
        if best is None or rank < best:
            best = rank
    if best is None and sentence.anchor:
        piece = masked.back(start), masked.back(end, end=True)
        if _LAST_NIGHT.within(sentence.text, *piece):
            return (sentence.anchor - dt.timedelta(days=1)).isoformat()
        if _TODAY.within(sentence.text, *piece):
            return sentence.anchor.isoformat()
    return best[3] if best else sentence.own_day


def _lies_ahead(day: str, today: dt.date | None) -> bool:
    """Whether a day, month or year is after the report's own: no vote that is told was then."""
    return today is not None and day > today.isoformat()[: len(day)]


def days_later(masked: Masked, start: int, end: int) -> int | None:
    """How many days after the vote told before: "a week later" is seven."""
    for mention in masked.among(start, end, Kind.DATE):
        written = mention.value
        if written.form == "ago" and written.shift == "later" and written.unit in _DAYS:
            return int(_DAYS[written.unit] * written.count)
    return None


_AFTER = pattern(
    r"(?<!\w)(?P<n>{N}|[Aa]) (?P<unit>day|week|month|year)s? after (?:{O}|it|they|he|she|"
    r"members|{STATES})"
    r"(?: \w+ly| had)* $"
)


def time_before(masked: Masked, verb: int) -> tuple[int, str] | None:
    """How long before the event of its sentence an act lies: "five weeks after it passed ..."""
    found = _AFTER.search(masked.text[max(0, verb - 120) : verb])
    if found is None:
        return None
    offset = max(0, verb - 120)
    counted = masked.among(offset + found.start("n"), offset + found.end("n"), Kind.NUMBER)
    return (int(counted[0].value) if counted else 1), found.group("unit")


def _far(masked: Masked, span: tuple[int, int], mention: Mention) -> int:
    left, right = masked.back(span[0]), masked.back(span[1], end=True)
    return max(0, left - mention.end, mention.start - right)


def _dates(text: str, mention: Mention, *, future: bool) -> bool:
    """Whether a date says when: not since when, and not the year of a document."""
    if text[max(0, mention.start - 1) : mention.start] == "(" and mention.value.form == "year":
        return False
    if _OF_AN_OFFICE.match(text, mention.end) or opens_report(text, mention):
        return False
    if _WHEN.match(text, mention.end) or text.endswith("ot until ", 0, mention.start):
        return True
    at = mention.start
    if _SINCE.within(text, max(0, at - 14), at):
        return False
    return future or not _SINCE_CLAUSE.within(text, max(0, at - 90), at)


_OF_AN_OFFICE = Form(r"['’]s (?:\w+ ){0,2}?(?:president|presidency|chair|head)\b")
"""What makes "this month's" a word on who presides."""
_OF_A_VOTE = Form(r"\bvot|\bveto|[Cc]ouncil|adopt|defeat|reject|resolution|approv")
_REACH = 4


def day_of_vote_before(report: Report, number: int) -> str | None:
    """The day of the vote spoken of in the sentences just before."""
    for sentence in reversed(report.sentences[max(0, number - _REACH) : number]):
        if _OF_A_VOTE.search(sentence.text):
            day = day_in(sentence, 0, len(sentence.masked.text), [])
            if day:
                return day
    return None
