"""Referral of a situation to the International Criminal Court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.grammar import referrals as grammar
from ninevotes.reading.find.votes.days import day_in, day_of_vote_before
from ninevotes.reading.find.votes.vetoes import read_vetoes
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.organs import Organ

_COURTS = ("court1", "court2", "court3", "court4", "court5")
_BACK = 2
_OF_RIGHTS = Form(r"['’]s (?:human )?rights committee\b")
_CALLERS = frozenset(
    o for o in Organ if o not in {Organ.SECURITY_COUNCIL, Organ.INTERNATIONAL_CRIMINAL_COURT}
)


def find_referrals(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Calls for, decisions on, and blocked attempts at a referral: one a sentence."""
    so = _doing_so(sentence, number, report)
    if so:
        yield _finding(sentence, number, report, so, "proposed")
    listed = [] if so else list(_listed(sentence, number, report))
    yield from listed
    if so or listed or not grammar.CUE.search(sentence.text):
        return
    masked = sentence.masked
    past = grammar.COUNCIL_REFERRAL.search(masked.text)
    if past:
        yield _finding(sentence, number, report, past, "adopted")
        return
    sent = grammar.TO_IT.search(masked.text)
    if sent and Organ.INTERNATIONAL_CRIMINAL_COURT in {
        m.value for m in masked.among(*sent.span(), Kind.ORGAN)
    }:
        span = sent.start("verb"), sent.end()
        yield _finding(sentence, number, report, sent, "adopted", span)
        return
    for match in grammar.REFER.finditer(masked.text):
        if not _names_court(masked, match, report):
            continue
        if grammar.SEVERAL.search(match.group()):
            continue
        status = _status(masked, match)
        if status == "proposed" and _text_asks(sentence, number, report, match):
            status = "adopted"
        if status is not None:
            yield _finding(sentence, number, report, match, status)
            return


def _listed(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Referrals of the past, told one after the other with their years."""
    masked = sentence.masked
    found = grammar.LISTED.search(masked.text)
    if found is None or Organ.INTERNATIONAL_CRIMINAL_COURT not in report.named:
        return
    offset = found.start("list")
    for item in grammar.ITEM.finditer(found.group("list")):
        what = masked.among(offset + item.start("what"), offset + item.end("what"))
        when = masked.among(offset + item.start("when"), offset + item.end("when"), Kind.DATE)
        day = resolve(when[0].value, sentence.anchor, future=False) if when else None
        states = [m.value for m in what if m.kind in {Kind.STATE, Kind.DEMONYM}]
        start, end = place(sentence, masked, offset + item.start(), offset + item.end())
        fields = {
            "to": "ICC",
            "situation": states[0] if states else item.group("what"),
            "status": "adopted",
            "by": str(Organ.SECURITY_COUNCIL),
        }
        yield Finding(ClaimType.REFERRAL, start, end, number, fields, day)


def _doing_so(sentence: Sentence, number: int, report: Report) -> re.Match[str] | None:
    """What is sought by "encouraged it to do so", after a sentence about the court."""
    found = grammar.SO.search(sentence.masked.text)
    before = report.sentences[number - 1].masked if number else None
    if found is None or before is None:
        return None
    named = any(m.value is Organ.INTERNATIONAL_CRIMINAL_COURT for m in before.mentions)
    return found if named else None


def _names_court(masked: Masked, match: re.Match[str], report: Report) -> bool:
    """Whether it is the International Criminal Court, by name or as the court named before."""
    organs = [m.value for g in _COURTS for m in masked.group(match, g, Kind.ORGAN)]
    if organs:
        return Organ.INTERNATIONAL_CRIMINAL_COURT in organs
    return Organ.INTERNATIONAL_CRIMINAL_COURT in report.named


def _status(masked: Masked, match: re.Match[str]) -> str | None:
    text = masked.text
    before = text[: match.start()]
    verb = (match.group("verb") or match.group("ask") or "").lower()
    if read_vetoes(masked) or _stopped(text):
        return "blocked"
    if verb in {"referred", "sent", "asked", "brought", "turned to", "tasked"}:
        if grammar.IDLE.search(before):
            return None
        if not re.search(r"\b(?:be|being|to be)\s+$", before):
            return "adopted" if _by_council(masked, match.start()) else None
    if grammar.VOTED.search(before) and _council_among(masked, match.start()):
        return "adopted"
    return "proposed" if _is_sought(text, match) else None


def _text_asks(sentence: Sentence, number: int, report: Report, match: re.Match[str]) -> bool:
    """Whether it is a text told to have been adopted just before that makes the referral."""
    if not grammar.TEXT_ASKS.search(sentence.masked.text[: match.start()]):
        return False
    if not re.match(r"(?:refers|asks|sends|tasks|invites|gives)\b", match.group()):
        return False
    before = report.sentences[max(0, number - _BACK) : number]
    return any(grammar.ADOPTED.search(told.text) for told in before) and not any(
        read_vetoes(told.masked) for told in before
    )


def _is_sought(text: str, match: re.Match[str]) -> bool:
    """Whether a referral is asked for, and not only thought of."""
    before = text[: match.start()]
    if grammar.AS_SOUGHT.search(text[match.end() :]):
        return True
    if grammar.IDLE.search(before) and not grammar.SEEKING.search(before[-60:]):
        return False
    return bool(grammar.SEEKING.search(before) or grammar.SEEKING.search(match.group()))


def _by_council(masked: Masked, verb: int) -> bool:
    """Whether the Council is the subject of a verb, at some distance or by an auxiliary."""
    before = masked.text[:verb]
    if grammar.BY_STATE.search(before):
        return False
    if re.search(r"\b(?:has|have|had|was|were|not)\s+(?:not\s+)?$|\b[Ii]t (?:\w+ly )?$", before):
        return True
    if masked.among(max(0, verb - 60), verb, Kind.ORGAN) or "council" in before.lower():
        return True
    return grammar.AND.search(before) is not None and _council_among(masked, verb)


def _council_among(masked: Masked, end: int) -> bool:
    """Whether the Security Council opens the sentence that a verb at ``end`` belongs to."""
    organs = [m.value for m in masked.among(0, end, Kind.ORGAN)]
    return organs[:1] == [Organ.SECURITY_COUNCIL]


def _stopped(text: str) -> bool:
    stop = grammar.STOPPED.search(text)
    return stop is not None and not grammar.WOULD.search(text[: stop.start()])


def _finding(
    sentence: Sentence,
    number: int,
    report: Report,
    match: re.Match[str],
    status: str,
    at: tuple[int, int] | None = None,
) -> Finding:
    masked = sentence.masked
    first, last = at or match.span()
    left, right = _clause_start(masked.text, first), _clause_end(masked.text, last)
    start, end = place(sentence, masked, left, right)
    span = [(first, last)]
    date = day_in(sentence, 0, len(masked.text), span) or _day_of_context(
        sentence, number, report, status
    )
    fields = {
        "to": "ICC",
        "situation": _situation(masked, match, report),
        "status": status,
        "by": _by(sentence, number, report, match, status),
    }
    denied = grammar.NOT.search(masked.text[: match.start()])
    modality = Modality.DENIED if denied else Modality.ASSERTED
    return Finding(ClaimType.REFERRAL, start, end, number, fields, date, modality)


def _day_of_context(sentence: Sentence, number: int, report: Report, status: str) -> str | None:
    """The day of the vote before; for a call that stands now, the report's month."""
    if report.date and re.search(r"\b(?:is|are) being\b|^Now\b|\bnow\b", sentence.text):
        return f"{report.date:%Y-%m}"
    goes_back = re.match(r"(?:It|That|The (?:text|resolution|measure|vote))\b", sentence.text)
    if status == "proposed" and not goes_back:
        return None
    return day_of_vote_before(report, number)


def _clause_start(text: str, position: int) -> int:
    cut = [m.end() for m in re.finditer(r"(?:^|, |; |\bwhen it |\bthat )", text[:position])]
    starts = [c for c in cut if position - c > 20] or [0]
    return starts[-1]


def _clause_end(text: str, position: int) -> int:
    stop = re.search(r"[,;.](?=\s|$)", text[position:])
    return position + stop.start() if stop else len(text)


def _situation(masked: Masked, match: re.Match[str], report: Report) -> str | None:
    inside = masked.among(*match.span(), Kind.STATE, Kind.DEMONYM)
    after = masked.among(match.end(), len(masked.text), Kind.STATE, Kind.DEMONYM)
    found = [*inside, *after]
    return str(found[0].value) if found else (report.about[0] if report.about else None)


def _by(
    sentence: Sentence, number: int, report: Report, match: re.Match[str], status: str
) -> str | None:
    """The body that makes or seeks it; "it" is the one named just before."""
    if status in {"adopted", "blocked"}:
        return str(Organ.SECURITY_COUNCIL) if status == "adopted" else None
    masked = sentence.masked
    sought = grammar.AS_SOUGHT.search(masked.text[match.end() :])
    if sought:
        first, last = (match.end() + position for position in sought.span("by"))
        return str(masked.among(first, last)[0].value)
    before = [
        m.value
        for m in masked.among(0, match.start(), Kind.ORGAN)
        if m.value in _CALLERS and not sentence.text[: m.start].endswith((" by ", " by the "))
    ]
    if (
        before
        and before[-1] is Organ.GENERAL_ASSEMBLY
        and _OF_RIGHTS.search(masked.text, 0, match.start())
    ):
        return str(Organ.THIRD_COMMITTEE)
    if before or not re.match(r"(?:It|That|The (?:text|resolution|measure))\b", sentence.text):
        return str(before[-1]) if before else None
    for told in reversed(report.sentences[max(0, number - _BACK) : number]):
        organs = [
            m.value for m in told.masked.mentions if m.kind is Kind.ORGAN and m.value in _CALLERS
        ]
        if organs:
            return str(organs[-1])
    return None
