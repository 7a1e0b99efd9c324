"""Predictions: what a report says will, will not, is expected or unlikely to happen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.predictions.cues import CUES
from ninevotes.reading.find.predictions.modals import REACH, Match, by_modals, clause_of
from ninevotes.reading.find.predictions.scope import (
    announces_meeting,
    bears_on_council,
    is_hypothetical,
    other_claim,
)
from ninevotes.reading.find.predictions.when import when
from ninevotes.reading.find.predictions.who import foreteller
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Family, Form
from ninevotes.vocabulary.claims import ClaimType, Modality

_JOINED = Form(r"[,;:](?= )|(?<!all )\b(?:and|but|while|or|because|since)\b")
_AT_FIRST = Form(r"\b(?:at first|initially|originally|once|earlier) $")
_DISJOINED = Form(r"[;:]|, (?:and|but|while|though|because|since|as)\b")
_NEGATED = Form(r"(?:\b(?:does|do|did|is|are|was|were) not|n't|\bno longer)(?: yet| currently)? $")
_FORECAST = Form(r"\b(?:predict|forecast)\w*(?: then| now| \W+)? ?$")
_FLATLY = Form(r"\b(?:will|would) be (?:assured|guaranteed) of\b")
_OUTSIDERS = Form(
    r"\b(?:[Ee]xperts|[Aa]nalysts|[Oo]bservers|[Cc]ommentators|[Pp]olls?)\b[^,;]{0,40}$"
)
_WOULD_BE = Form(r"\b(?:will|would)\b")


_PATTERNS = Family(cue.pattern for cue in CUES)


def find_predictions(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """What is foretold of the Council, the Assembly or the matter before them."""
    if sentence.kind is BlockKind.TITLE:
        return
    masked = sentence.masked
    found = [*_by_cues(masked), *by_modals(masked)]
    events = _one_an_event(masked.text, found)
    cues = [(start, end) for start, end, _, _ in events]
    for start, end, polarity, embeds in events:
        extent = _extent(masked.text, start, end, cues)
        if not bears_on_council(sentence, masked.text[slice(*extent)], report, number):
            continue
        dated = (end, extent[1]) if embeds and " then" not in masked.text[end:] else extent
        day = when(sentence, number, dated, end, report)
        yield _prediction(sentence, number, polarity, extent, day)


def _by_cues(masked: Masked) -> Iterator[Match]:
    for index in _PATTERNS.worth_trying(masked.text):
        cue = CUES[index]
        for match in cue.pattern.finditer(masked.text):
            if other_claim(masked, _after_to(match), flat=cue.flat):
                continue
            if cue.flat and (
                is_hypothetical(masked.text, match.start())
                or announces_meeting(masked.text, match.start())
            ):
                continue
            if _AT_FIRST.search(masked.text, max(0, match.start() - 24), match.start()):
                continue
            polarity = _polarity(cue.polarity, masked.text, match)
            yield match.start(), match.end(), polarity, cue.embeds


def _after_to(match: re.Match[str]) -> int:
    """The end of a cue, its closing "to" left outside."""
    return match.end() - 3 if match.group().endswith(" to") else match.end()


def _polarity(polarity: str, text: str, match: re.Match[str]) -> str:
    """An expectation that holds a flat "will" of the event is one; negation turns it round."""
    if polarity == "will":
        before = text[max(0, match.start() - 12) : match.start()]
        denied = re.search(r"\bnot\b", match.group()) or _NEGATED.search(before)
        return "will_not" if denied else "will"
    if polarity == "expected":
        if re.search(r"(?:not|n't|never) *$", text[max(0, match.start() - 8) : match.start()]):
            return "unlikely"
        clause = text[match.end() : clause_of(text, match.start(), match.end())[1]]
        if _FLATLY.search(text[max(0, match.start() - 12) : match.end()]):
            return "will"
        if _OUTSIDERS.search(text[max(0, match.start() - 60) : match.start()]):
            return "expected"
        if _FORECAST.search(match.group()) and _WOULD_BE.search(clause):
            return "will_not" if re.search(r"\b(?:will|would) not\b", clause) else "will"
    return polarity


def _one_an_event(text: str, found: list[Match]) -> list[Match]:
    """Cues that speak of different events: of two in one clause the first kind counts."""
    kept: list[Match] = []
    for match in found:
        if not any(_same_event(text, match, other) for other in kept):
            kept.append(match)
    return sorted(kept)


def _same_event(text: str, one: Match, other: Match) -> bool:
    first, second = sorted((one, other))
    if second[0] - first[1] > REACH:
        return False
    if second[0] <= first[1]:
        return True
    joint = _DISJOINED if first[3] else _JOINED
    return joint.search(text, first[1], second[0]) is None


def _extent(text: str, start: int, end: int, others: list[tuple[int, int]]) -> tuple[int, int]:
    """The clause of a cue, cut where that of another cue begins or ends."""
    first, last = clause_of(text, start, end)
    colon = max(text.rfind(": ", first, start), text.rfind("; ", first, start))
    first = colon + 2 if colon >= 0 else first
    colon = text.find(": ", end, last)
    last = colon if colon >= 0 else last
    for a, b in others:
        if first <= b <= start:
            joints = [m.end() for m in _JOINED.finditer(text, b, start)]
            first = max(first, joints[-1] if joints else b)
        elif end <= a < last:
            joints = [m.start() for m in _JOINED.finditer(text, end, a)]
            last = min(last, joints[-1] if joints else a)
    return first, last


def _prediction(
    sentence: Sentence,
    number: int,
    polarity: str,
    extent: tuple[int, int],
    day: str | None,
) -> Finding:
    start, end = place(sentence, sentence.masked, *extent)
    by = foreteller(sentence)
    event = sentence.text[start - sentence.start : end - sentence.start]
    fields = {"event": event, "polarity": polarity, "by": by}
    return Finding(ClaimType.PREDICTION, start, end, number, fields, day, Modality.PREDICTED, by)
