"""The last step: fields in free text as clean phrases in the source's words, or null.

What a finder cuts from a sentence holds more than the field should say: the day, the tally,
the verb of the main clause. Trimming comes last, so that nothing that is decided by these
words (which findings are one) depends on it.
"""

from __future__ import annotations

from ninevotes.reading.find.finding import Finding
from ninevotes.reading.structure.report import Report
from ninevotes.reading.tidy.bodies import body, presents
from ninevotes.reading.tidy.bodies import finding as found
from ninevotes.reading.tidy.briefers import briefers
from ninevotes.reading.tidy.events import event, teller
from ninevotes.reading.tidy.grounds import ground
from ninevotes.reading.tidy.measures import measure
from ninevotes.reading.tidy.situations import situation
from ninevotes.reading.tidy.subjects import item, subject
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Item

__all__ = ["tidy"]


def tidy(findings: list[Finding], report: Report, concerning: Item | None) -> None:
    """Trim the free-text fields of all findings, in reading order.

    Args:
        findings: the findings, which are changed.
        report: the report that they are from.
        concerning: the matter of the report.
    """
    named: str | None = None
    for finding in findings:
        sentence = report.sentences[finding.sentence].text
        if finding.type in _SIMPLE:
            _SIMPLE[finding.type](finding, sentence)
        elif finding.type is ClaimType.BRIEFING:
            finding.fields["who"] = briefers(finding.fields["who"], finding.sentence, report)
        elif finding.type in {ClaimType.REFERRAL, ClaimType.SANCTIONS}:
            finding.fields["situation"] = situation(finding, report, concerning)
            if finding.type is ClaimType.SANCTIONS:
                finding.fields["measure"] = measure(finding.fields["measure"], sentence)
        elif finding.type is ClaimType.REPORT:
            _report(finding, sentence, named)
            named = finding.fields["body"] or named


def _request(finding: Finding, sentence: str) -> None:
    text = finding.fields["item"]
    finding.fields["item"] = item(text, sentence[: max(0, sentence.find(text or ""))])


def _vote(finding: Finding, _: str) -> None:
    name = "item" if finding.type is ClaimType.PROCEDURAL_VOTE else "subject"
    finding.fields[name] = subject(finding.fields[name])


def _objection(finding: Finding, _: str) -> None:
    finding.fields["ground"] = ground(finding.fields["ground"])


def _prediction(finding: Finding, sentence: str) -> None:
    finding.fields["event"] = event(finding.fields["event"])
    finding.fields["by"] = finding.attribution = teller(finding.fields["by"], sentence)


def _report(finding: Finding, sentence: str, named: str | None) -> None:
    text = finding.fields["body"]
    after = sentence.partition(text)[2]
    what = None if presents(text) else found(finding.fields["finding"], after)
    finding.fields["finding"] = what
    finding.fields["body"] = body(text, after, named)


_SIMPLE = {
    ClaimType.MEETING_REQUEST: _request,
    ClaimType.OBJECTION: _objection,
    ClaimType.PROCEDURAL_VOTE: _vote,
    ClaimType.RESOLUTION_VOTE: _vote,
    ClaimType.PREDICTION: _prediction,
}
