"""Several votes told in one breath: "they did so in October 2011, and in February and July 2012".

A list of days, months or years after a veto or an adoption is a vote for each of them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator

from ninevotes.reading.find.votes.vote import Vote
from ninevotes.reading.mentions.date_forms import MONTHS
from ninevotes.reading.mentions.dates import month_number
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_ITEM = (
    rf"(?:(?:\d{{1,2}} )?{_MONTH}(?: (?:of )?{_YEAR}| \d{{1,2}}(?!\d)(?:, {_YEAR})?)?|"
    rf"{_YEAR}(?! \w+s\b))"
)
_JOINT = r"(?:,? and |, )(?:(?:then |again |once more )?(?:in |on )?)"
_LISTED = Form(rf"\b(?:[Ii]n|[Oo]n) (?:late |early )?{_ITEM}(?:{_JOINT}{_ITEM})+(?![\w-])")
_PART = Form(
    rf"(?:(?P<day1>\d{{1,2}}) )?(?P<month>{_MONTH})(?: (?P<day2>\d{{1,2}})(?!\d))?,?(?: (?:of )?"
    rf"(?P<year>{_YEAR}))?|(?P<alone>{_YEAR})"
)
_OF_YEAR = Form(rf"\b[Ii]n (?P<year>{_YEAR})\b(?! and|, \d)")
_DID_SO = pattern(
    r"(?:^|; |, (?:and|but) )(?P<who>They|Both|[Tt]hey|[Bb]oth|[Ii]t|[Tt]he (?:two|{N})(?: \w+)?|"
    r"{STATES}) "
    r"(?:had |have |has |also |already |both )*(?:did|done) (?:so|it|this|the same)\b"
)
_VETO = Form(r"\bveto(?:ed|es)?\b")
_ONE = Form(r"it$", re.IGNORECASE)


def days_listed(text: str, today: dt.date | None = None) -> list[str]:
    """The days, months or years of a list of two or more, as precise as they are given.

    A month without a year has that of the next one in the list, or the year told before it, or
    the latest that puts the list behind the day of the report.

    >>> days_listed("They did so in October 2011, and in February and July 2012.")
    ['2011-10', '2012-02', '2012-07']
    """
    found = _LISTED.search(text)
    if found is None:
        return []
    told = list(_OF_YEAR.finditer(text[: found.start()]))
    year = told[-1].group("year") if told else _latest_year(found.group(), today)
    days: list[str] = []
    for part in reversed(list(_PART.finditer(found.group()))):
        if part.group("alone"):
            days.insert(0, part.group("alone"))
            continue
        year = part.group("year") or year
        if year is None:
            return []
        day = part.group("day1") or part.group("day2")
        month = f"{year}-{month_number(part.group('month')):02d}"
        days.insert(0, f"{month}-{int(day):02d}" if day else month)
    return days if len(days) > 1 else []


def _latest_year(listed: str, today: dt.date | None) -> str | None:
    """The year that puts the last month of a list in the past, when its months follow on."""
    months = [month_number(m.group("month")) for m in _PART.finditer(listed) if m.group("month")]
    if today is None or not months or months != sorted(months):
        return None
    return str(today.year - (months[-1] > today.month))


def one_for_each(vote: Vote, days: list[str]) -> Iterator[Vote]:
    """The vote of a stretch, once for each day of its list."""
    for day in days:
        yield dataclasses.replace(
            vote,
            date=day,
            new=True,
            listed=True,
            counts=dict(vote.counts),
            lists={side: list(codes) for side, codes in vote.lists.items()},
            vetoed_by=list(vote.vetoed_by),
            spans=list(vote.spans),
        )


def did_so(sentence: Sentence, number: int, report: Report) -> Vote | None:
    """The veto that "they did so" says was cast before, when the sentence before tells of one."""
    found = _DID_SO.search(sentence.masked.text)
    if found is None or not number or not _VETO.search(report.sentences[number - 1].text):
        return None
    end = sentence.end
    return Vote(
        number,
        sentence.paragraph,
        sentence.start,
        end,
        vetoed=True,
        procedural=False,
        several=_ONE.match(found.group("who")) is None,
        spans=[(number, sentence.start, end, 2)],
        last_sentence=number,
    )
