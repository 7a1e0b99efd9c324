"""Referral of a situation to the International Criminal Court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.votes.days import day_in, day_of_vote_before
from ninevotes.reading.find.votes.vetoes import read_vetoes
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.organs import Organ

_GAP = r"[^.;]{0,120}?"
_REFER = pattern(
    r"\b(?P<verb>refer(?:red|ring|s)?|send(?:ing|s)?|sent|bring(?:ing)?|brought|"
    rf"haul(?:ed|ing)?|tak(?:e|en|ing)|put(?:ting)?|answer) (?:{_GAP} )??(?:to|"
    rf"before) (?:the )?(?:prosecutors? (?:of|at) )?(?P<court>{{O}})|"
    rf"\breferral{_GAP}\b(?:to|before) (?P<court2>{{O}})|(?P<court3>{{O}}) referral|"
    r"\b(?P<ask>ask(?:ed|ing|s)?|turn(?:ed|ing)? to|invit(?:e|ed|ing)|task(?:ed|ing)?|"
    rf"want(?:ed|s)?) (?:the )?(?:prosecutors? (?:of|at) )?(?P<court4>{{O}})(?:'s|"
    r"’s)?(?: prosecutors?)?(?: to (?:look|investigate|step|examine|open|take))?"
)
_COUNCIL_REFERRAL = pattern(
    r"\b(?:owes?|owed|through|by|under|with) [^.;]{0,60}?(?P<council>{O}) referral of "
    r"(?P<when>{D})"
)
_SEEKING = re.compile(
    r"\b(?:urg\w+|call(?:s|ed|ing)? (?:on|for|upon)|calls|asks?|asked|asking|press\w*|"
    r"recommend\w*|consider\w*|propos\w+|push\w*|encourag\w+|"
    r"demand\w*|seek\w*|sought|want\w*|should|appeal\w*|draft|bid|suggest\w*|voted|think about)\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"(?<!were )(?<!was )(?<!been )\b(?:vetoed|vetoes|blocked|rejected|killed|defeated|"
    r"scuttled|thwarted|stopped|struck down|sank)\b|"
    r"\b(?:was|were) (?:vetoed|blocked|rejected|killed|defeated|stopped|sunk)\b(?= by|"
    r"[.,;])|\bfailed\b",
    re.IGNORECASE,
)
_IDLE = re.compile(
    (
        r"\b(?:expect\w*|likely|unlikely|would ever|no decision|could|may|might|if a|if the|"
        r"any such|would veto|took no step|without)\b[^.;]{0,70}$"
    ),
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:has|have|had|did|was|were) (?:not|never)\b[^.;,]{0,20}$|n't [^.;,]{0,15}$")
_BACK = 2
_CUE = re.compile(r"Criminal Court|\bICC\b|Hague|[Cc]ourt\b|referral")
_WOULD = re.compile(r"\b(?:would|could|will|not|no)\b[^.;,]{0,25}$")
_SO = re.compile(r"\b(?:encouraged|urged|asked|called on|pressed) [^.;]{0,60}?\bdo(?:ing)? so\b")
_CALLERS = frozenset(
    o for o in Organ if o not in {Organ.SECURITY_COUNCIL, Organ.INTERNATIONAL_CRIMINAL_COURT}
)


def find_referrals(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Calls for, decisions on, and blocked attempts at a referral: one a sentence."""
    so = _doing_so(sentence, number, report)
    if so:
        yield _finding(sentence, number, report, so, "proposed")
    if so or not _CUE.search(sentence.text):
        return
    masked = sentence.masked
    past = _COUNCIL_REFERRAL.search(masked.text)
    if past:
        yield _finding(sentence, number, report, past, "adopted")
        return
    for match in _REFER.finditer(masked.text):
        if not _names_court(masked, match):
            continue
        status = _status(masked, match)
        if status is not None:
            yield _finding(sentence, number, report, match, status)
            return


def _doing_so(sentence: Sentence, number: int, report: Report) -> re.Match[str] | None:
    """What is sought by "encouraged it to do so", after a sentence about the court."""
    found = _SO.search(sentence.masked.text)
    before = report.sentences[number - 1].masked if number else None
    if found is None or before is None:
        return None
    named = any(m.value is Organ.INTERNATIONAL_CRIMINAL_COURT for m in before.mentions)
    return found if named else None


def _names_court(masked: Masked, match: re.Match[str]) -> bool:
    groups = ("court", "court2", "court3", "court4")
    organs = [m.value for g in groups for m in masked.group(match, g, Kind.ORGAN)]
    return Organ.INTERNATIONAL_CRIMINAL_COURT in organs


def _status(masked: Masked, match: re.Match[str]) -> str | None:
    text = masked.text
    before = text[: match.start()]
    verb = (match.group("verb") or match.group("ask") or "").lower()
    if read_vetoes(masked) or _stopped(text):
        return "blocked"
    if verb in {"referred", "sent", "asked", "brought", "turned to", "tasked"}:
        if _IDLE.search(before):
            return None
        wanted = re.search(r"\b(?:be|being|to be)\s+$", before)
        by_council = re.search(
            r"\b(?:has|have|had|was|were|not)\s+(?:not\s+)?$", before
        ) or masked.among(max(0, match.start() - 60), match.start(), Kind.ORGAN)
        if not wanted:
            return "adopted" if by_council or "council" in before.lower() else None
    if _IDLE.search(before) and not _SEEKING.search(before[-60:]):
        return None
    return "proposed" if _SEEKING.search(before) or _SEEKING.search(match.group()) else None


def _stopped(text: str) -> bool:
    stop = _STOPPED.search(text)
    return stop is not None and not _WOULD.search(text[: stop.start()])


def _finding(
    sentence: Sentence, number: int, report: Report, match: re.Match[str], status: str
) -> Finding:
    masked = sentence.masked
    left, right = _clause_start(masked.text, match.start()), _clause_end(masked.text, match.end())
    start, end = place(sentence, masked, left, right)
    span = [match.span()]
    date = day_in(sentence, 0, len(masked.text), span) or _day_of_context(
        sentence, number, report, status
    )
    fields = {
        "to": "ICC",
        "situation": _situation(masked, match, report),
        "status": status,
        "by": _by(sentence, number, report, match, status),
    }
    denied = _NOT.search(masked.text[: match.start()])
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
    if status == "adopted":
        return str(Organ.SECURITY_COUNCIL)
    if status == "blocked":
        return None
    masked = sentence.masked
    before = [m.value for m in masked.among(0, match.start(), Kind.ORGAN) if m.value in _CALLERS]
    if before or not re.match(r"(?:It|That|The (?:text|resolution|measure))\b", sentence.text):
        return str(before[-1]) if before else None
    for told in reversed(report.sentences[max(0, number - _BACK) : number]):
        organs = [
            m.value for m in told.masked.mentions if m.kind is Kind.ORGAN and m.value in _CALLERS
        ]
        if organs:
            return str(organs[-1])
    return None
