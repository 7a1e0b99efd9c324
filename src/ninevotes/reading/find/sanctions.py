"""Sanctions of the Council: adopted, proposed, blocked, in force, pending, triggered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.measures import MEASURE, SPOKEN, the_measures_go_back
from ninevotes.reading.find.votes.days import day_in, day_of_vote_before
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.organs import Organ

_GAP = r"[^.;:]{0,90}?"
_ANY = rf"(?:{MEASURE}|{SPOKEN})"
_LOST = (
    r"(?:failed|collapsed|got nowhere|fell (?:\w+ )?short|(?:was|were) (?:rejected|"
    r"blocked|vetoed|defeated|voted down|thrown out|beaten)|and lost|"
    r"ran [^.;]{0,20}into (?:a |the |{N} )?vetoe?s?)"
)
_STOP = (
    r"(?:veto(?:ed|es)|block(?:ed|s)|str(?:uck|ikes) down|kill(?:ed|s)|defeated|stopped|"
    r"rejected|voted down|shuts? down|thwarted|scuttled|torpedoed|threw out)"
)
_SEEK = (
    r"(?:push(?:ing|ed|es)?|propos(?:e|ed|es|ing|als?)|call(?:ed|ing|s)? for|calls?|"
    r"demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|urg(?:ed|es|ing)|press(?:ed|ing|es)?|"
    r"want(?:s|ed)?|ask(?:ed|ing|s)?(?: for)?|consider(?:s|ed|ing)?|discuss(?:ed|ing)?|"
    r"weigh(?:s|ed|ing)?|recommend\w*|plead(?:ed|ing)?|favou?r(?:s|ed)?|"
    r"circulated|tabled|presented|encourag\w+|negotiat\w+|request\w*|scope for|bid)"
)
_IMPOSE = (
    r"(?:impos(?:ed|es)|slapped|adopt(?:ed|s)|approv(?:ed|es)|pass(?:ed|es)|"
    r"tighten(?:ed|s)|strengthen(?:ed|s)|tough(?:ened|ens)|expand(?:ed|s)|widen(?:ed|s)|"
    r"extend(?:ed|s)|renew(?:ed|s)|prolong(?:ed|s)|lift(?:ed|s)|eas(?:ed|es)|ordered|"
    r"introduced|agreed (?:on|to)|voted? [^.;]{0,20}?(?:to impose|for)|"
    r"hit [^.;,]{1,40} with|put in place|"
    r"enacted|ended|relaxed|suspended|reinforced|stiffened)"
)
_STATUSES: tuple[tuple[str, str], ...] = (
    ("adopted", rf"(?P<not>stops short of) (?:imposing|adopting|ordering) (?:\w+ )?{MEASURE}"),
    (
        "triggered",
        (
            rf"{MEASURE}{_GAP}\b(?:have|has|had) (?P<not>not) been (?:triggered|re-?imposed|"
            r"restored)"
        ),
    ),
    (
        "blocked",
        (
            rf"(?:tried|attempt\w*|bid|push|sought|effort)\b{_GAP}{_ANY}{_GAP}\b{_LOST}|"
            rf"{_ANY}[^.;:]{{0,60}}?\b{_LOST}"
        ),
    ),
    (
        "blocked",
        (
            rf"\b{_STOP}\b{_GAP}(?:{_ANY}|\blisting of)|\bus(?:ed|ing) (?:its|"
            rf"their) veto\b[^.;]{{0,30}}(?:against|to stop)[^.;]{{0,50}}(?:prolonging|extending|"
            r"renewing|imposing|adopting)"
        ),
    ),
    ("blocked", rf"\bwould have\b{_GAP}{_ANY}"),
    (
        "triggered",
        (
            rf"{MEASURE}{_GAP}\b(?:came|come|sprang|snapped) back\b|"
            rf"{MEASURE}[^.;]{{0,30}}?\b(?:were|was|have been|had been) (?:re-?imposed|restored|"
            r"reinstated|triggered)|"
            r"\b(?:triggered|set off|set it off|invoked|activated|"
            rf"initiated)\b[^.;]{{0,40}}(?:snap-?back|{MEASURE}|mechanism|\bon {{D}})"
        ),
    ),
    ("proposed", rf"\b(?:would|will) (?:put off|delay|postpone) (?:the )?return of {MEASURE}"),
    (
        "proposed",
        (
            rf"\b{_SEEK}\b{_GAP}{_ANY}|{MEASURE}[^.;]{{0,60}}?\b(?:sought|proposed|pleaded|"
            r"demanded|wants?|asked for|called for)\b"
        ),
    ),
    (
        "pending",
        (
            rf"\b(?:would|will|could|to) snap back\b|{_ANY}{_GAP}\b(?:due (?:back|to)|"
            r"set to return|to return|apply again|(?:lapses?|expires?|run out|take effect)\b)|"
            r"\b(?:bring back|bringing back|return of|reinstate|restore) (?:the |UN |"
            rf"U\.N\. )*{MEASURE}|\bresolutions apply again|\bthreatened (?:(?:with |"
            rf"to impose )?(?:an? )?){MEASURE}"
        ),
    ),
    (
        "in force",
        (
            rf"{MEASURE}{_GAP}\b(?:remain|stay|continue|are still|is still)(?:s|"
            r"ed)?\b(?: (?:in (?:force|place|effect)|as (?:they|it)|unchanged|to apply|"
            r"untouched)|$|[.,;])|"
            r"\b(?:is|are|has been|have been|remains?) (?:already |still )?(?:under|"
            rf"subject to) (?:[\w.-]+ ){{0,3}}?{MEASURE}|"
            rf"{MEASURE}{_GAP}\b(?:is|are) (?:not )?(?:touched|untouched|unaffected|affected|"
            r"in (?:force|place|effect))"
        ),
    ),
    (
        "proposed",
        (
            rf"\b(?:draft|text|resolution|proposal|measure|version)\b[^.;]{{0,80}}?\bwould "
            rf"(?!have\b){_GAP}{_ANY}"
        ),
    ),
    (
        "adopted",
        (
            rf"(?:{{O}}|\b[Ii]t|\b[Tt]hey|\b[Mm]easure|\b[Rr]esolution|\b[Tt]ext|members|"
            rf"which){_GAP}\b{_IMPOSE}\b{_GAP}{MEASURE}|(?:{{O}}|\b[Ii]t|members|"
            rf"which){_GAP}\b{SPOKEN}|"
            rf"(?:adopt|approv|impos)(?:ed|es|ing)\b{_GAP}{MEASURE}|"
            rf"{MEASURE}{_GAP}(?:was|were|has been|have been|,) (?:first )?(?:imposed|adopted|"
            r"approved|extended|renewed|lifted|eased|tightened)\b|"
            rf"\b(?:placed|put) under (?:an? |new )?{MEASURE}|{MEASURE}{_GAP}\bcame to an end|"
            r"\b(?:off|from) (?:its|the) (?:sanctions list|blacklist)|"
            rf"\b{MEASURE}[^.;]{{0,20}}? that {{O}} put in place"
        ),
    ),
)
_COMPILED = tuple((status, pattern(text)) for status, text in _STATUSES)
_CUE = re.compile(
    (
        r"sanction|embargo|freez|froze|\bban|measures|blacklist|penal|snap|set it off|again|"
        r"\blist|ceiling|cut off|prolong"
    ),
    re.IGNORECASE,
)
_COUNCIL = frozenset({Organ.SECURITY_COUNCIL, Organ.SANCTIONS_COMMITTEE})
_OTHERS = pattern(
    r"\b(?:EU|European Union|European|[Ww]estern|[Uu]nilateral|[Bb]ilateral|Treasury|"
    r"{J})(?:'s|’s)? (?:[a-z]+ )?(?:sanctions|visa bans|measures)|\bsanctions (?:by|"
    r"from) (?:{A}|the EU|the European Union)|"
    r"(?:{S}|White House|Treasury|EU|European Union|Senate|"
    r"[Pp]arliament)(?: \w+)? (?:has |have |had |also )?(?:imposed|lifted|slapped|"
    r"tightened|blacklisted|adopted)"
)
_UN = re.compile(
    r"\b(?:UN|U\.N\.|United Nations|international|resolution|draft|text|embargo|veto\w*|"
    r"regime|measures|snap-?back|blacklist|list)\b"
)


def find_sanctions(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """What a sentence says of the Council's sanctions: a claim for each status told."""
    if not _CUE.search(sentence.text) or not _of_the_council(sentence, number, report):
        return
    masked = sentence.masked
    taken: list[tuple[int, int]] = []
    for status, form in _COMPILED:
        for match in form.finditer(masked.text):
            clash = any(match.start() < end and start < match.end() for start, end in taken)
            if clash or _only_supposed(masked.text, match.start(), status):
                continue
            taken.append(match.span())
            yield _finding(sentence, number, report, status, match)


def _finding(
    sentence: Sentence, number: int, report: Report, status: str, match: re.Match[str]
) -> Finding:
    masked = sentence.masked
    left, right = _extent(masked.text, match)
    start, end = place(sentence, masked, left, right)
    ahead, span = status == "pending" and "threat" not in match.group(), [match.span()]
    date = day_in(sentence, left, right, span, future=ahead) or day_in(
        sentence, 0, len(masked.text), span, future=ahead
    )
    if date is None and status in {"blocked", "adopted"}:
        date = day_of_vote_before(report, number)
    fields = {
        "situation": _situation(masked, match, report),
        "measure": sentence.text[
            masked.back(match.start()) : masked.back(match.end(), end=True)
        ].strip(),
        "status": status,
    }
    denied = Modality.DENIED if match.groupdict().get("not") else Modality.ASSERTED
    return Finding(ClaimType.SANCTIONS, start, end, number, fields, date, denied)


_MODAL = re.compile(
    r"\b(?:if|unless|could|may|might|would|will|should|not|never|no|nor|expect\w*|"
    r"likely|unlikely|refus\w+|whether)\b[^.;,]{0,40}$"
)


def _only_supposed(text: str, start: int, status: str) -> bool:
    """Whether an adoption or a defeat is only expected, conditional or denied."""
    if status not in {"adopted", "blocked", "triggered"}:
        return False
    return bool(_MODAL.search(text[max(0, start - 60) : start]))


def _of_the_council(sentence: Sentence, number: int, report: Report) -> bool:
    masked = sentence.masked
    organs = {m.value for m in masked.mentions if m.kind is Kind.ORGAN}
    if _OTHERS.search(masked.text) and not (organs & _COUNCIL and "veto" not in masked.text):
        return bool(organs & _COUNCIL) and "resolution" in masked.text
    if organs & _COUNCIL or _UN.search(sentence.text):
        return the_measures_go_back(sentence, number, report)
    return number > 0 and the_measures_go_back(sentence, number, report)


def _extent(text: str, match: re.Match[str]) -> tuple[int, int]:
    left = max(
        (m.end() for m in re.finditer(r"; |, but |, and |: ", text[: match.start()])), default=0
    )
    stop = re.search(r"[,;.](?=\s|$)", text[match.end() :])
    return left, match.end() + stop.start() if stop else len(text)


_ON = pattern(
    r"\b(?:sanctions|embargo|measures|freeze|bans?)\b[^.;,]{0,30}?\b(?:on|against|"
    r"over) (?P<who>{A})"
)


def _situation(masked: Masked, match: re.Match[str], report: Report) -> str | None:
    on = _ON.search(masked.text)
    if on:
        return str(masked.group(on, "who")[0].value)
    inside = [m.value for m in masked.among(*match.span(), Kind.STATE, Kind.DEMONYM)]
    about = [m.value for m in masked.mentions if m.kind in {Kind.STATE, Kind.DEMONYM}]
    main = report.about[0] if report.about else None
    return next(iter(inside), None) or (main if main in about or not about else str(about[-1]))
