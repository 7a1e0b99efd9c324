"""The day, month or year for which something is foretold."""

from __future__ import annotations

import datetime as dt

from ninevotes.reading.find.finding import date_lies_ahead
from ninevotes.reading.mentions.date_forms import MONTHS
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form

_SAID_THEN = Form(
    r"\b(?:said|says|told|announced|confirmed|added|warned|reported|wrote|predicted|noted|since|"
    r"after|dated|of|until)(?: (?:reporters|journalists|members))?(?: late| early)?(?: on| in)? $"
)
_ASIDE = Form(r", (?:which|who|where|when) [^,]*,")
_MONTH = Form(
    r"\b(?:by|before|until|from|of|for|during|late|early|mid-?)\s?"
    rf"(?P<month>{'|'.join(MONTHS)})\b(?! \d)"
)
_UNIT = Form(
    r"\b(?:(?:before|by|until|at|towards?) (?:the )?end of (?:the|this) (?P<end>month|year)|"
    r"before the (?P<out>month|year) is out|(?:later |early )?this (?P<this>month|year)|"
    r"(?P<new>before the new year|before Christmas)|(?P<days>(?:in|within) (?:the )?(?:coming |"
    r"next )?(?:few )?days|shortly)|(?P<now>within (?:minutes|hours)|later in the day|in the "
    r"coming hours|this (?:morning|afternoon|evening)))\b"
)
_ACT = Form(
    r"\b(?:vot\w+|veto\w*|abst\w+|surviv\w+|pass\w*|adopt\w*|fail\w*|block\w*|defeat\w*|"
    r"object\w*|overrul\w*|carr(?:y|ied)|ballot|meeting|session|nine|yes|no|torrent|do the same|"
    r"found|hands)\b"
)
_BALLOT = Form(r"\b(?:vot|veto|defeat|ballot|put to|meet|surviv)\w*")
_LATER = Form(
    r"\b(?:again|any|new|another|next|further|ever|later|return|new|fresh|follow)\b|\breferral\b"
)


def when(
    sentence: Sentence, number: int, extent: tuple[int, int], cue: int, report: Report
) -> str | None:
    """The date of what a clause foretells: its own, else that of the vote ahead.

    "Before the end of the month" is the month, "by January" the month, "within hours" the day
    of the report; a weekday is the next one.

    Args:
        sentence: the sentence.
        number: its place in the report.
        extent: the clause, in the masked text.
        cue: where the words that foretell end.
        report: the report.
    """
    back = sentence.masked.back
    first, last, after = back(extent[0]), back(extent[1], end=True), back(cue, end=True)
    clause = sentence.text[first:last]
    own = _written(sentence, first, last, after, report) or _in_words(clause, sentence.anchor)
    if own:
        return own
    if _ACT.search(clause) and not _LATER.search(clause):
        return _nearby(sentence, number, report) or _of_the_vote(report)
    return None


def _written(sentence: Sentence, first: int, last: int, after: int, report: Report) -> str | None:
    """The date nearest to the cue, one after it first; those of asides are not the event's."""
    asides = [m.span() for m in _ASIDE.finditer(sentence.text)]
    dated = []
    for mention in _dates(sentence, first, last):
        if any(a <= mention.start < b for a, b in asides):
            continue
        day = _day(sentence, mention, report)
        if day:
            behind = mention.start < after
            dated.append((behind, abs(mention.start - after) // 60, -len(day), day))
    return min(dated)[3] if dated else None


def _dates(sentence: Sentence, first: int, last: int) -> list[Mention]:
    return [
        mention
        for mention in sentence.masked.mentions
        if mention.kind is Kind.DATE
        and first <= mention.start < last
        and not _SAID_THEN.search(sentence.text[max(0, mention.start - 40) : mention.start])
    ]


def _day(sentence: Sentence, mention: Mention, report: Report) -> str | None:
    day = resolve(mention.value, sentence.anchor, future=True)
    if day is None or (report.date and len(day) == 10 and _long_past(day, report.date)):
        return None
    if mention.value.form == "month" and mention.value.shift == "next":
        return _next_year(day, sentence.anchor)
    return day


def _long_past(day: str, date: dt.date) -> bool:
    return (date - dt.date.fromisoformat(day)).days > 14


def _next_year(day: str, anchor: dt.date | None) -> str:
    """The year after for "next December" printed in December."""
    if len(day) != 7 or anchor is None or day > f"{anchor:%Y-%m}":
        return day
    return f"{anchor.year + 1}{day[4:]}"


def _in_words(clause: str, anchor: dt.date | None) -> str | None:
    if anchor is None:
        return None
    found = _UNIT.search(clause)
    if found:
        kind = str(found.lastgroup)
        if kind == "now":
            return anchor.isoformat()
        if kind == "days":
            return f"{anchor + dt.timedelta(days=4):%Y-%m}"
        unit = "year" if kind == "new" else found.group(kind)
        return f"{anchor:%Y-%m}" if unit == "month" else f"{anchor:%Y}"
    month = _MONTH.search(clause)
    if month is None:
        return None
    number = MONTHS.index(month.group("month")) + 1
    return f"{anchor.year + (number < anchor.month)}-{number:02d}"


def _nearby(sentence: Sentence, number: int, report: Report) -> str | None:
    """The day ahead that this sentence or the one before it in the paragraph speaks of."""
    for near in (sentence, report.sentences[number - 1] if number else sentence):
        if near.paragraph != sentence.paragraph:
            continue
        days = [
            day
            for mention in _dates(near, 0, len(near.text))
            if date_lies_ahead(near, mention) and (day := _day(near, mention, report))
        ]
        exact = [day for day in days if len(day) == 10 and not _is_past(day, report)]
        if exact:
            return exact[0]
    return None


def _is_past(day: str, report: Report) -> bool:
    return report.date is not None and day < report.date.isoformat()


def _of_the_vote(report: Report) -> str | None:
    """The day of the vote or meeting that the report announces."""
    if report.meeting_date or report.date is None:
        return report.meeting_date
    for sentence in report.sentences:
        for mention in _dates(sentence, 0, len(sentence.text)):
            near = sentence.text[max(0, mention.start - 60) : mention.end + 40]
            if not _BALLOT.search(near) or not date_lies_ahead(sentence, mention):
                continue
            day = _day(sentence, mention, report)
            if day and len(day) == 10 and not _is_past(day, report):
                return day
    return None
