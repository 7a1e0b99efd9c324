"""A report laid out for reading: its sentences with their mentions, and what it is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from ninevotes.reading.clean.offsets import BlockKind, CleanText
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.structure.quotations import Quotation
from ninevotes.vocabulary.organs import Organ


@dataclass(slots=True)
class Sentence:
    """One sentence.

    Args:
        start, end: offsets in the clean text.
        text: its characters.
        kind: title, body or caption.
        paragraph: number of its block; first: whether it opens the block.
        quoted: quotations, relative to the sentence.
        masked: in marks, quotations masked too.
        open: in marks, quotations left to read.
        anchor: the day that its relative dates are told from.
    """

    start: int
    end: int
    text: str
    kind: BlockKind
    paragraph: int
    first: bool
    quoted: tuple[Quotation, ...]
    masked: Masked
    open: Masked
    anchor: dt.date | None
    own_day: str | None = None
    """The day that a caption prints of itself."""


@dataclass(slots=True)
class Report:
    """A document ready for the finders.

    Args:
        sentences: title, body and captions, in order; furniture and repeats are left out.
        date: the document's day, null when unknown.
        about: codes of the states it names, most often first.
        council: whether it is about the Security Council at all.
        meeting_date: the day of the meeting that it announces.
        meeting_told: the number of the sentence that announces it.
        people: states by the family names of those who speak for them.
        officials: family names of those who hold an office and speak for no state.
    """

    sentences: list[Sentence]
    date: dt.date | None
    about: tuple[str, ...] = ()
    council: bool = False
    title: str | None = None
    meeting_date: str | None = None
    meeting_told: int = 0
    clean: CleanText = field(default_factory=lambda: CleanText(""))
    named: frozenset[Organ] = frozenset()
    people: dict[str, str] = field(default_factory=dict)
    officials: frozenset[str] = frozenset()
