"""All finders over a report, in reading order."""

from __future__ import annotations

import re

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.agreement import join_those_who_agree
from ninevotes.reading.find.briefings import find_briefings
from ninevotes.reading.find.finding import Finding
from ninevotes.reading.find.inquiries import find_inquiries
from ninevotes.reading.find.meeting_requests import find_meeting_requests
from ninevotes.reading.find.objections import find_objections
from ninevotes.reading.find.participation import find_participation
from ninevotes.reading.find.predictions import find_predictions
from ninevotes.reading.find.quotes import Thread, find_quotes
from ninevotes.reading.find.referrals import find_referrals
from ninevotes.reading.find.sanctions import find_sanctions
from ninevotes.reading.find.signatories import join_those_who_ask
from ninevotes.reading.find.speakers import people_of
from ninevotes.reading.find.thresholds import find_thresholds
from ninevotes.reading.find.votes import as_finding, find_votes, votes_not_held
from ninevotes.reading.resolve.namesakes import tell_namesakes_apart
from ninevotes.reading.resolve.timeline import date_the_undated, day_of_the_meeting, days_of
from ninevotes.reading.resolve.votes import tie_votes
from ninevotes.reading.structure.report import Report
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType

_BY_SENTENCE = (
    find_meeting_requests,
    find_objections,
    find_participation,
    find_briefings,
    find_thresholds,
    find_referrals,
    find_sanctions,
    votes_not_held,
    find_predictions,
    find_inquiries,
)


def find_everything(report: Report) -> list[Finding]:
    """Every claim of a report, the votes told over several sentences put together."""
    findings: list[Finding] = []
    people = people_of(report)
    thread = Thread(people)
    report.people = people.speaking_for(report.date)
    report.officials = people.of_no_state()
    for number, sentence in enumerate(report.sentences):
        if sentence.kind is BlockKind.TITLE:
            continue
        findings += find_quotes(sentence, number, report, thread)
        for find in _BY_SENTENCE:
            findings += find(sentence, number, report)
    findings += [as_finding(vote) for vote in tie_votes(find_votes(report), report)]
    findings = _without_forecasts_of_rules(findings)
    join_those_who_agree(findings, report)
    join_those_who_ask(findings, report)
    date_the_undated(findings, report)
    _date_reports(findings)
    _date_requests(findings, report)
    tell_namesakes_apart(findings)
    return findings


def _without_forecasts_of_rules(findings: list[Finding]) -> list[Finding]:
    """Leave out the forecasts that only say a rule: "nine votes will be enough"."""
    rules = [f for f in findings if f.type is ClaimType.THRESHOLD]
    return [
        found
        for found in findings
        if found.type is not ClaimType.PREDICTION
        or found.fields["polarity"] != "will"
        or not any(r.start < found.end and found.start < r.end for r in rules)
    ]


def _date_reports(findings: list[Finding]) -> None:
    """A report's date, printed once, holds for whatever else is said of it."""
    reports = sorted((f for f in findings if f.type is ClaimType.REPORT), key=lambda f: f.start)
    known = next((f.date for f in reports if f.date), None)
    for finding in reports:
        finding.date = known = finding.date or known


_HELD = Form(r"\b(?:met|discussed|debated|convened|held)\b[^.;]{0,120}\bat the (?:\w+ )?request\b")
_THE_MEETING = Form(
    r"\b(?:the|this|its|that|these) (?:[\w-]+ ){0,2}?"
    r"(?:meeting|session|debate|discussion|consultations|item|talks|briefing|hearing|"
    r"gathering|discussions)\b|"
    r"requested (?:them|it)\b|\b[Aa]t the (?:\w+ )?request\b",
    re.IGNORECASE,
)


def _date_requests(findings: list[Finding], report: Report) -> None:
    """A request is for the meeting that the report is about, unless it says another day."""
    requests = [found for found in findings if found.type is ClaimType.MEETING_REQUEST]
    if not requests:
        return
    days, main = days_of(report), day_of_the_meeting(report)
    for finding in requests:
        text = report.sentences[finding.sentence].text
        if finding.date is None and "same day" in text:
            held = _HELD.search(text) and not finding.fields["requested_for"]
            if held:
                finding.fields["requested_for"] = days[finding.sentence]
            else:
                finding.date = days[finding.sentence]
        if finding.fields["requested_for"] is None:
            told = main if _THE_MEETING.search(text) and main != finding.date else None
            finding.fields["requested_for"] = told or report.meeting_date
