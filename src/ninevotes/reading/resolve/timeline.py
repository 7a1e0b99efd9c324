"""The day of what a sentence tells without a date: that of the event under report.

A report dates its main event once, near its beginning. A paragraph that names another day
keeps it to its end; the next one is again about the main event.
"""

from __future__ import annotations

import datetime as dt
import re

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.finding import Finding, date_lies_ahead, dates_something_else
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.resolve.then import SAID_APART, THEN, time_told
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType, Modality

_EVENT = Form(
    r"\b(?:vot(?:e|es|ed|ing)|veto\w*|met|meet(?:s|ing)?|session|adopt\w*|reject\w*|approv\w*|"
    r"debat\w*|discuss\w*|brief\w*|"
    r"heard|voted|block\w*|fail\w*|lost|won|pass(?:ed|es)|back(?:s|ed)|condemn\w*|council|"
    r"chamber|agenda|resolution|table|text|draft)\b",
    re.IGNORECASE,
)
_NOT_ITS_DAY = Form(
    r"\b(?:since|until|before|by|every|from|dated|after|of|letter|first time since)\s+(?:the\s+|"
    r"late\s+|early\s+)?$",
    re.IGNORECASE,
)
_LEAD = 8
_LOOKS_BACK = Form(
    r"\bhad (?:\w+ly |earlier |already |previously )?(?:said|told|written|called|denounced|"
    r"rejected|"
    r"urged|warned|announced|accused|declared|threatened|promised|vowed|asked|requested)\b"
)
"""What had been said on an earlier day; the next sentence is back at the day of the paragraph."""
_PRESENT = Form(
    r"^[^.;]{0,200}?\b(?:says?|insists?|rejects?|opposes?|objects?|denies|holds that|maintains?|"
    r"argues?|denounces?|accuses?|"
    r"has (?:\w+ )?(?:said|rejected|denounced|insisted|called|opposed|objected|argued|accused|"
    r"dismissed)|have (?:\w+ )?(?:said|rejected|"
    r"insisted|denounced|opposed)|is opposed|are opposed|is against|are against|line|takes? the)\b"
)


def date_the_undated(findings: list[Finding], report: Report) -> None:
    """Give findings about a meeting the day of the meeting, where the text leaves no doubt.

    Presence and briefings belong to a meeting, so they take its day; an objection takes it
    only when it is told in the past tense, as something said there.
    """
    days = days_of(report)
    for finding in findings:
        if finding.date is not None or not _belongs_to_meeting(finding):
            continue
        if finding.type is ClaimType.OBJECTION and not _spoken_there(finding, report):
            continue
        ahead = finding.modality is Modality.PREDICTED
        day = days[finding.sentence]
        if ahead and report.meeting_date and not _to_come(day, report):
            day = report.meeting_date
        if finding.type is ClaimType.PREDICTION and not _to_come(day, report):
            continue
        if finding.type in _TOLD and not ahead and _is_future(day, report):
            continue
        finding.date = day


_TOLD = frozenset({ClaimType.OBJECTION, ClaimType.SANCTIONS, ClaimType.REFERRAL})
"""What is told of as having happened, which is not at the meeting still to come."""


def _is_future(day: str | None, report: Report) -> bool:
    return day is not None and report.date is not None and day > report.date.isoformat()


def _to_come(day: str | None, report: Report) -> bool:
    return day is not None and report.date is not None and day >= report.date.isoformat()


def _belongs_to_meeting(finding: Finding) -> bool:
    if finding.type in {ClaimType.SANCTIONS, ClaimType.REFERRAL}:
        of_the_day = {"adopted", "blocked", "triggered"}
        if finding.type is ClaimType.REFERRAL and finding.fields.get("by") is None:
            of_the_day.add("proposed")  # urged at the meeting, not by another body before it
        return finding.fields.get("status") in of_the_day
    return finding.type in _DATED


_DATED = frozenset(
    {
        ClaimType.PARTICIPATION,
        ClaimType.BRIEFING,
        ClaimType.OBJECTION,
        ClaimType.PROCEDURAL_VOTE,
        ClaimType.RESOLUTION_VOTE,
        ClaimType.PREDICTION,
    }
)


def days_of(report: Report) -> list[str | None]:
    """For every sentence, the day of the events that it tells without a date."""
    main = main_day(report)
    days: list[str | None] = []
    paragraph, running = -1, main
    for number, sentence in enumerate(report.sentences):
        if sentence.paragraph != paragraph:
            paragraph, running = sentence.paragraph, main
        if sentence.kind is BlockKind.CAPTION:
            days.append(sentence.own_day)
            continue
        told = day_told(sentence) or _period_told(sentence)
        if told is None and number and THEN.search(sentence.text):
            told = time_told(report.sentences[number - 1]) or days[-1]
        days.append(told or running)
        if told and not (_LOOKS_BACK.search(sentence.text) or SAID_APART.search(sentence.text)):
            running = told
    return days


def main_day(report: Report) -> str | None:
    """The day of the event that the report is about: the first one that its lead dates."""
    event = main_event(report)
    return event[0] if event else report.meeting_date


def main_event(report: Report) -> tuple[str, int] | None:
    """The day that the lead gives to what is reported, and the number of its sentence."""
    told = [n for n, s in enumerate(report.sentences) if s.kind is BlockKind.BODY][:_LEAD]
    for number in told:
        sentence = report.sentences[number]
        if _EVENT.search(sentence.text):
            day = day_told(sentence)
            if day is not None and _is_news(day, report):
                return day, number
    return None


def day_of_the_meeting(report: Report) -> str | None:
    """The day of "the meeting": of the one held, where the lead tells it first, or announced."""
    event = main_event(report)
    if event and (report.meeting_date is None or event[1] < report.meeting_told):
        return event[0]
    return report.meeting_date


def _is_news(day: str, report: Report) -> bool:
    """Whether a day is near the report's own; an older one is background."""
    if report.date is None:
        return True
    return abs((dt.date.fromisoformat(day) - report.date).days) <= 10


def day_told(sentence: Sentence) -> str | None:
    """The first full day that a sentence gives as the time of what it tells."""
    for mention in sentence.masked.mentions:
        if mention.kind is not Kind.DATE or _NOT_ITS_DAY.search(
            sentence.text[: mention.start][-24:]
        ):
            continue
        if dates_something_else(sentence.text, mention):
            continue
        ahead = date_lies_ahead(sentence, mention)
        day = resolve(mention.value, sentence.anchor, future=ahead)
        if day and len(day) == 10:
            return day
    return None


def _period_told(sentence: Sentence) -> str | None:
    """A month or year that opens a sentence: what follows is background of that time."""
    for mention in sentence.masked.mentions:
        if mention.kind is Kind.DATE and mention.start < 12:
            return resolve(mention.value, sentence.anchor, future=False)
    return None


def _spoken_there(finding: Finding, report: Report) -> bool:
    sentence = report.sentences[finding.sentence]
    words = sentence.text[finding.start - sentence.start : finding.end - sentence.start]
    return not _PRESENT.search(words)
