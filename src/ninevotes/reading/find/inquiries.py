"""Reports of inquiries, panels and envoys: who found what, with the numbers printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.find.clauses import clause_around
from ninevotes.reading.find.finding import Finding, date_near, place
from ninevotes.reading.find.grammar import inquiries as grammar
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.organs import Organ

_REACH = 4
_REPORT_REACH = 40
"""Sentences back in which "the experts" are named in full, where it is of a report they speak."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Body, finding and the whole, as spans of the masked text."""

    body: tuple[int, int]
    what: tuple[int, int]
    whole: tuple[int, int]
    verb: int


def find_inquiries(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """What an inquiry, a panel or a United Nations report is said to have found."""
    masked = sentence.open
    said = (
        _visited(masked)
        or _told(sentence, masked, number, report)
        or _according(sentence, masked, number, report)
        or _passive(sentence, masked, number, report)
    )
    if said is None:
        return
    start, end = place(sentence, masked, *said.whole)
    yield Finding(
        ClaimType.REPORT,
        start,
        end,
        number,
        {
            "body": _words(sentence, masked, said.body),
            "finding": _words(sentence, masked, said.what),
            "numbers": _numbers(sentence, masked.among(*said.what, Kind.NUMBER)),
        },
        date_near(sentence, masked, said.verb - 1, said.verb, future=False),
    )


def _visited(masked: Masked) -> _Said | None:
    """What an envoy says he found: "she briefed the council on her visit, saying that ..."""
    match = grammar.VISITED.search(masked.text)
    if match is None:
        return None
    first = max(masked.text.rfind(mark, 0, match.start()) + 2 for mark in ("; ", ": ", ". "))
    first = first if first > 1 else 0
    end = len(masked.text)
    return _Said((first, match.start()), (match.end(), end), (first, end), match.end("verb"))


def _told(sentence: Sentence, masked: Masked, number: int, report: Report) -> _Said | None:
    text = masked.text
    for verb in grammar.VERB.finditer(text):
        floor = max(0, verb.start() - 260)
        if grammar.JOINED.search(text, max(0, verb.start() - 8), verb.start()):
            continue
        body = grammar.SUBJECT.search(text, floor, verb.start())
        if body and verb.group() == "told" and grammar.ONE_OF_IT.search(text, 0, body.start()):
            continue
        if body and _counts(sentence, masked, body.span("body"), number, report):
            return _shape(text, body.span("body"), verb)
        back = grammar.PRONOUN.search(text, floor, verb.start())
        if back and _goes_back(report, number) and verb.group() not in {"told", "called", "calls"}:
            return _shape(text, back.span("body"), verb)
        after = grammar.AFTER.search(text[verb.end() : verb.end() + 120])
        if after and verb.start() > 15 and text[: verb.start()].rstrip().endswith(","):
            span = (verb.end() + 1, verb.end() + after.end())
            if _counts(sentence, masked, span, number, report):
                return _Said(span, (0, verb.start()), (0, len(text)), verb.end())
    return None


def _shape(text: str, body: tuple[int, int], verb: re.Match[str]) -> _Said | None:
    """What was found: after the verb, or before its subject where the sentence ends with them."""
    stop = text.find(";", verb.end())
    end = stop if stop > 0 else len(text)
    after = text[verb.end() : end]
    before = text[: body[0]].rstrip()
    postposed = (
        len(before) > 15
        and before.endswith(",")
        and not re.match(r"\s+that\b|\s+\w+ly that", after)
    )
    if postposed:
        return _Said(body, (0, body[0]), (0, end), verb.end())
    if len(after.strip(" .,")) < 8 or re.match(r"\s*, (?:and|but)\b", after):
        return None
    return _Said(body, (verb.end(), end), (body[0], end), verb.end())


def _according(sentence: Sentence, masked: Masked, number: int, report: Report) -> _Said | None:
    text = masked.text
    match = grammar.ACCORDING.search(text)
    if match is None or not _counts(sentence, masked, match.span("body"), number, report):
        return None
    if match.start() > 30:
        return _Said(match.span("body"), (0, match.start()), (0, match.end()), match.end())
    return _Said(match.span("body"), (match.end(), len(text)), (0, len(text)), match.end())


def _passive(sentence: Sentence, masked: Masked, number: int, report: Report) -> _Said | None:
    """What stands accused or documented by a body."""
    for match in grammar.BY_BODY.finditer(masked.text):
        if _counts(sentence, masked, match.span("body"), number, report):
            clause = clause_around(masked.text, match.start(), match.end())
            return _Said(match.span("body"), clause, clause, match.end())
    return None


def _counts(
    sentence: Sentence, masked: Masked, span: tuple[int, int], number: int, report: Report
) -> bool:
    """Whether a body is an inquiry of the United Nations, by name or by what went before."""
    body = _words(sentence, masked, span)
    if grammar.NOT_A_BODY.search(body):
        return False
    organs = [m.value for m in masked.among(*span, Kind.ORGAN)]
    heads = re.search(rf"\b{grammar.PLAIN_HEAD}\b", body)
    if organs and not heads:
        return (organs[0] in grammar.BODIES and "report" in sentence.text) or organs[
            0
        ] is Organ.COMMISSION_OF_INQUIRY
    if heads is None:
        return False
    if not grammar.GENERIC.match(body):
        return bool(grammar.INQUIRY.search(sentence.text))
    reach = _REPORT_REACH if "report" in sentence.text else _REACH
    return any(
        grammar.INQUIRY.search(one.text)
        for one in report.sentences[max(0, number - reach) : number + 1]
    )


def _goes_back(report: Report, number: int) -> bool:
    """Whether "it" can be an inquiry: the sentence before speaks of one first."""
    for back in (1, 2):
        if number < back:
            return False
        before = report.sentences[number - back]
        if report.sentences[number].paragraph - before.paragraph > 1:
            return False
        if grammar.INQUIRY.search(before.text[:130]) or re.search(
            r"\b(?:report|panel|inquiry|experts|mission) (?:[^,.;]{0,40} )?"
            r"(?:sa(?:id|ys)|found|held)\b",
            before.text,
        ):
            return not re.search(r"\bresolution\b|\bdraft\b", before.text[:60])
        if not re.match(r"(?:It|They)\b", before.text):
            return False
    return False


def _words(sentence: Sentence, masked: Masked, span: tuple[int, int]) -> str:
    return sentence.text[masked.back(span[0]) : masked.back(span[1], end=True)].strip(" ,.-")


def _numbers(sentence: Sentence, mentions: list[Mention]) -> list[int]:
    """The figures of a finding; counts of pages and of time are none."""
    found = []
    for mention in mentions:
        after = sentence.text[mention.end : mention.end + 40]
        if grammar.NO_COUNT.match(after):
            continue
        if mention.value > 20 or (mention.value > 1 and grammar.COUNTED.match(after)):
            found.append(mention.value)
    return found
