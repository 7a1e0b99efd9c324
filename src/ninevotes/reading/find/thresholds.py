"""Thresholds: how many votes a text says are needed, and whether the veto applies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.grammar import thresholds as grammar
from ninevotes.reading.find.votes.question import is_procedural
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.organs import Organ

_COUNCIL_NUMBERS = frozenset({7, 9})
_BACK = 3


def find_thresholds(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """What a sentence says is required for a decision."""
    masked = sentence.masked
    if not (_counts_votes(masked) or grammar.RULES.held_by(sentence.text)):
        return
    if not grammar.CUE.held_by(sentence.text):
        return
    veto = _veto(masked.text)
    for form in grammar.FORMS:
        for match in form.finditer(masked.text):
            votes = _votes(masked, match)
            if votes is None and not match.groupdict().get("thirds"):
                continue
            yield _finding(sentence, number, report, match.span(), votes, veto)
            return
    if veto and _states_a_rule(masked.text):
        yield _finding(sentence, number, report, veto[1:], None, veto)


def _counts_votes(masked: Masked) -> bool:
    """Whether a number stands in the sentence that can be a majority of the Council."""
    return any(m.kind is Kind.NUMBER and m.value in _COUNCIL_NUMBERS for m in masked.mentions)


def _votes(masked: Masked, match: re.Match[str]) -> int | None:
    if match.groupdict().get("thirds"):
        return None
    if grammar.OF_OTHER_THINGS.match(masked.text, match.end("n")):
        return None
    values = [m.value for m in masked.group(match, "n", Kind.NUMBER)]
    return int(values[0]) if values and values[0] in _COUNCIL_NUMBERS else None


def _veto(text: str) -> tuple[bool, int, int] | None:
    """Whether the veto applies, and where the sentence says so."""
    does_not = grammar.VETO_DOES_NOT.search(text)
    if does_not:
        return False, *does_not.span()
    applies = grammar.VETO_APPLIES.search(text)
    return (True, *applies.span()) if applies else None


def _states_a_rule(text: str) -> bool:
    """Whether a sentence without a number still says which rule holds."""
    if not re.search(r"veto|permanent|none\b|procedural", text):
        return False
    return bool(grammar.RULE.search(text)) and not re.search(
        r"\b(?:will|vowed|threatened|draft|opposed|objected|voted)\b", text
    )


def _finding(
    sentence: Sentence,
    number: int,
    report: Report,
    span: tuple[int, int],
    votes: int | None,
    veto: tuple[bool, int, int] | None,
) -> Finding:
    masked = sentence.masked
    left, right = span
    if veto:
        left, right = min(left, veto[1]), max(right, veto[2])
    start, end = place(sentence, masked, left, right)
    thirds = votes is None and "thirds" in masked.text[left:right].lower()
    applies = None if thirds or veto is None else veto[0]
    fields = {
        "organ": str(_organ(sentence, number, report, thirds=thirds)),
        "question": None if thirds else _question(number, report, applies=applies),
        "votes_required": votes,
        "veto_applies": applies,
    }
    return Finding(ClaimType.THRESHOLD, start, end, number, fields)


def _organ(sentence: Sentence, number: int, report: Report, *, thirds: bool) -> Organ:
    """The body whose majority it is: two thirds are asked for in the Assembly."""
    if not thirds:
        return Organ.SECURITY_COUNCIL
    for told in reversed(report.sentences[max(0, number - _BACK) : number + 1]):
        organs = [m.value for m in told.masked.mentions if m.kind is Kind.ORGAN]
        if Organ.GENERAL_ASSEMBLY in organs:
            return Organ.GENERAL_ASSEMBLY
    organs = [m.value for m in sentence.masked.mentions if m.kind is Kind.ORGAN]
    return organs[0] if organs else Organ.GENERAL_ASSEMBLY


def _question(number: int, report: Report, *, applies: bool | None) -> str | None:
    """Procedure or substance: from the veto, the sentence, or those just before."""
    if applies is False:
        return "procedural"
    text = report.sentences[number].masked.text
    if applies is None and grammar.PROCEDURE.search(text):
        return "procedural"
    if applies or grammar.SUBSTANTIVE.search(text):
        return "substantive"
    for told in reversed(report.sentences[max(0, number - _BACK) : number]):
        procedural = is_procedural(told.masked.text)
        if procedural is not None:
            return "procedural" if procedural else "substantive"
    return None
