"""What is known at a sentence of who may speak in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ninevotes.reading.find.speakers.people import People
from ninevotes.reading.structure.report import Report, Sentence


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: a name, or an office where no name is given, and for whom."""

    name: str
    affiliation: str | None = None


@dataclass(slots=True)
class Context:
    """A sentence in its report, and who spoke before.

    Args:
        sentence, number: the sentence and its place.
        report: the report.
        people: everybody it names.
        spoken: the last speaker of each earlier sentence that has one.
    """

    sentence: Sentence
    number: int
    report: Report
    people: People
    spoken: dict[int, Speaker] = field(default_factory=dict)

    def outside(self, number: int | None = None) -> str:
        """A sentence's text with its quotations blanked, offsets kept."""
        sentence = self.sentence if number is None else self.report.sentences[number]
        parts, position = [], 0
        for quotation in sentence.quoted:
            parts += [sentence.text[position : quotation.start]]
            parts += ["\u2026" * (quotation.end - quotation.start)]
            position = quotation.end
        return "".join([*parts, sentence.text[position:]])
