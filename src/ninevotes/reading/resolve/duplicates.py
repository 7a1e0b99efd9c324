"""One claim a proposition and document: findings that say the same become one."""

from __future__ import annotations

import re
from typing import Any

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.finding import Finding
from ninevotes.reading.resolve.kept import OF_A_SENTENCE, Kept
from ninevotes.reading.structure.report import Report
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType

_KEYS: dict[ClaimType, tuple[str, ...]] = {
    ClaimType.MEETING_REQUEST: ("requesters", "requester_count", "requested_for"),
    ClaimType.PARTICIPATION: ("state", "invited", "will_attend"),
    ClaimType.THRESHOLD: ("organ", "question", "votes_required", "veto_applies"),
    ClaimType.REFERRAL: ("to", "status", "by"),
    ClaimType.SANCTIONS: ("situation", "status"),
}


def merge_duplicates(findings: list[Finding], report: Report) -> list[Finding]:
    """Findings with those that repeat an earlier one folded into it."""
    kept = Kept()
    for finding in sorted(findings, key=lambda f: (_caption_last(f, report), f.start)):
        twin = next((one for one in kept.like(finding) if _repeats(one, finding, report)), None)
        if twin is None:
            kept.add(finding)
        else:
            _fold(twin, finding, report)
    return sorted(kept.findings, key=lambda f: (f.start, f.end, f.type))


def _caption_last(finding: Finding, report: Report) -> bool:
    return report.sentences[finding.sentence].kind is BlockKind.CAPTION


def _repeats(one: Finding, other: Finding, report: Report) -> bool:
    if one.type is not other.type:
        return False
    if one.type is ClaimType.QUOTE:
        return bool(one.fields["text"] == other.fields["text"])
    if one.type in OF_A_SENTENCE:
        return one.sentence == other.sentence
    if one.type is ClaimType.OBJECTION:
        return _same_objection(one, other)
    return _same_proposition(one, other) and (
        one.type is not ClaimType.SANCTIONS or _same_sanctions(one, other, report)
    )


def _same_sanctions(one: Finding, other: Finding, report: Report) -> bool:
    return _same_measures(one, other, report) and _same_time(one.date, other.date)


def _same_proposition(one: Finding, other: Finding) -> bool:
    """Whether all that tells claims of a type apart agrees, and their days do."""
    keys = _KEYS.get(one.type)
    if keys is None or not _days_agree(one.date, other.date):
        return False
    if one.type is ClaimType.MEETING_REQUEST and not _same_requesters(one, other):
        return False
    return all(_agree(one.fields.get(key), other.fields.get(key)) for key in keys)


def _same_measures(one: Finding, other: Finding, report: Report) -> bool:
    """Whether the kinds of measures told, where both tell some, do not differ."""
    ours, theirs = _measures(one, report), _measures(other, report)
    return not (ours and theirs) or ours <= theirs or theirs <= ours


def _same_time(one: str | None, other: str | None) -> bool:
    """Whether two dates, where both are told, are told alike: a year is not one of its days."""
    return not (one and other) or one == other


def _measures(finding: Finding, report: Report) -> set[str]:
    """The kinds of measures that the words of a claim name."""
    sentence = report.sentences[finding.sentence]
    words = sentence.text[finding.start - sentence.start : finding.end - sentence.start]
    return {str(found.lastgroup) for found in _MEASURES.finditer(words)}


_MEASURES = Form(
    r"(?P<oil>\b(?:oil|fuel|petroleum|crude)\b)|(?P<arms>\b(?:arms|weapons|embargo)\b)|"
    r"(?P<assets>\bassets?\b)|(?P<travel>\b(?:travel|visas?)\b)|(?P<list>\b(?:black)?list\b)|"
    r"(?P<trade>\b(?:exports?|imports?|coal|textiles?|iron|seafood|diamonds?|timber)\b)"
)


def _days_agree(one: str | None, other: str | None) -> bool:
    return not (one and other) or one.startswith(other) or other.startswith(one)


def _same_requesters(one: Finding, other: Finding) -> bool:
    """Whether two requests share a state or, where one names none, their count."""
    ours, theirs = one.fields["requesters"], other.fields["requesters"]
    if ours and theirs:
        return bool(set(ours) & set(theirs))
    counts = {one.fields["requester_count"], other.fields["requester_count"]}
    return len(counts) == 1 or not (ours or theirs)


_SMALL = frozenset(
    (
        *("the", "a", "an", "that", "which", "with", "this", "from", "have", "been", "were"),
        *("would", "should", "council", "security", "and", "for", "not"),
    )
)


def _same_objection(one: Finding, other: Finding) -> bool:
    """Whether two objections are one: the same states, on grounds that share their words."""
    if set(one.fields["by"]) != set(other.fields["by"]):
        return False
    ours, theirs = (_content(f.fields.get("ground")) for f in (one, other))
    if not ours or not theirs:
        return _days_agree(one.date, other.date)
    return len(ours & theirs) >= 0.4 * min(len(ours), len(theirs))


def _content(text: str | None) -> set[str]:
    words = re.findall(r"[a-z]{3,}", (text or "").lower())
    return {word for word in words if word not in _SMALL}


def _says(finding: Finding) -> int:
    """How much a finding says: the one that says most is the evidence."""
    return sum(value is not None for value in finding.fields.values())


def _agree(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return True
    if isinstance(one, list):
        return set(one) <= set(other) or set(other) <= set(one)
    return bool(one == other)


def _fold(kept: Finding, other: Finding, report: Report) -> None:
    tells_more = kept.type is ClaimType.SANCTIONS and len(_measures(other, report)) > len(
        _measures(kept, report)
    )
    if _says(other) > _says(kept) or tells_more:
        kept.start, kept.end, kept.sentence = other.start, other.end, other.sentence
    if tells_more:
        kept.fields["measure"] = other.fields["measure"]
    for name, value in other.fields.items():
        known = kept.fields.get(name)
        if known is None:
            kept.fields[name] = value
        elif isinstance(known, list) and isinstance(value, list):
            kept.fields[name] = known + [v for v in value if v not in known]
    if other.date and (kept.date is None or len(other.date) > len(kept.date)):
        kept.date = other.date
