"""Quotations and who spoke them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.finding import Finding, date_near
from ninevotes.reading.find.speakers import (
    Context,
    People,
    Speaker,
    speakers,
    subject_of,
)
from ninevotes.reading.find.speech import is_speech
from ninevotes.reading.structure.quotations import Quotation
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType


@dataclass(slots=True)
class Thread:
    """Who spoke, carried from sentence to sentence."""

    people: People
    spoken: dict[int, Speaker] = field(default_factory=dict)
    affiliations: dict[str, str] = field(default_factory=dict)
    """For whom each speaker speaks, as first told."""


def find_quotes(
    sentence: Sentence, number: int, report: Report, thread: Thread
) -> Iterator[Finding]:
    """Quoted speech with its speaker; titles and the wording of documents are no speech."""
    if sentence.kind is not BlockKind.BODY or not sentence.quoted:
        return
    context = Context(sentence, number, report, thread.people, thread.spoken)
    found = speakers(context)
    if not any(found) and _stands_alone(sentence):
        found = [_carried_on(context)] * len(found)
    last = next((speaker for speaker in reversed(found) if speaker), None)
    if last:
        thread.spoken[number] = last
    for order, (quotation, speaker) in enumerate(zip(sentence.quoted, found, strict=True)):
        if speaker and is_speech(sentence, quotation):
            if speaker.affiliation:
                thread.affiliations.setdefault(speaker.name, speaker.affiliation)
            yield _finding(sentence, number, order, speaker, thread)


def _finding(
    sentence: Sentence, number: int, order: int, speaker: Speaker, thread: Thread
) -> Finding:
    quotation = sentence.quoted[order]
    text = sentence.text[quotation.inner_start : quotation.inner_end].strip()
    return Finding(
        ClaimType.QUOTE,
        *_extent(sentence, quotation),
        number,
        {
            "speaker": speaker.name,
            "affiliation": thread.affiliations.get(speaker.name),
            "text": text,
        },
        date_near(sentence, sentence.masked, 0, len(sentence.masked.text), future=False),
        attribution=speaker.name,
    )


def _stands_alone(sentence: Sentence) -> bool:
    """Whether a sentence is hardly more than what it quotes."""
    covered = sum(q.end - q.start for q in sentence.quoted)
    return covered >= 0.8 * len(sentence.text)


def _carried_on(context: Context) -> Speaker | None:
    """Speech without a word on who speaks: it goes on, or the sentence before led up to it."""
    before = context.number - 1
    while before >= 0 and before >= context.number - 3:
        gap = context.sentence.paragraph - context.report.sentences[before].paragraph
        if gap > 1:
            return None
        if before in context.spoken:
            return context.spoken[before]
        if context.report.sentences[before].text.rstrip().endswith(":"):
            return subject_of(context.outside(before), context)
        before -= 1
    return None


def _extent(sentence: Sentence, quotation: Quotation) -> tuple[int, int]:
    """The quotation with its attribution: the sentence, unless it holds several."""
    if len(sentence.quoted) == 1:
        return sentence.start, sentence.end
    return sentence.start + quotation.start, sentence.start + quotation.end
