"""Which situation a referral or a measure is about, as the code of a state."""

from __future__ import annotations

from ninevotes.reading.find.finding import Finding
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report
from ninevotes.vocabulary.events import Item

_POWERS = frozenset({"CHN", "FRA", "GBR", "RUS", "SUN", "USA"})


def situation(finding: Finding, report: Report, item: Item | None) -> str | None:
    """The state concerned: one that the claim's own words name, else that of the report's item.

    A permanent member that acts in the sentence is not what it is about, unless nothing else
    is named and the report has no item.
    """
    told = finding.fields.get("situation")
    named = _named(finding, report)
    if told in named and told not in _POWERS:
        return str(told)
    concerned = [code for code in named if code not in _POWERS]
    if concerned:
        return concerned[0]
    if item is not None and item.states:
        return item.states[0]
    return str(told) if told in named else None


def _named(finding: Finding, report: Report) -> list[str]:
    sentence = report.sentences[finding.sentence]
    first, last = finding.start - sentence.start, finding.end - sentence.start
    return [
        mention.value
        for mention in sentence.masked.mentions
        if mention.kind in {Kind.STATE, Kind.DEMONYM}
        and first <= mention.start
        and mention.end <= last
    ]
