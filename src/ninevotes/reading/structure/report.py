"""A report laid out for reading: its sentences with their mentions, and what it is about."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ninevotes.reading.clean.offsets import Block, BlockKind, CleanText
from ninevotes.reading.mentions.council import about_council
from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.mentions.masking import Masked, mask
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.mentions.organs import find_organs
from ninevotes.reading.mentions.states import find_states
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.quotations import Quotation, quotations
from ninevotes.reading.structure.sentences import sentences
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.symbols import find_symbols

_KOREAS = frozenset({"PRK", "KOR"})


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
        people: states by the family names of those who speak for them.
    """

    sentences: list[Sentence]
    date: dt.date | None
    about: tuple[str, ...] = ()
    council: bool = False
    title: str | None = None
    meeting_date: str | None = None
    clean: CleanText = field(default_factory=lambda: CleanText(""))
    named: frozenset[Organ] = frozenset()
    people: dict[str, str] = field(default_factory=dict)


def lay_out(clean: CleanText, date: dt.date | None) -> Report:
    """Divide a cleaned document into sentences and find what each mentions."""
    readable = [
        block
        for block in clean.blocks
        if block.kind in {BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION}
    ]
    council = about_council(clean.of(block) for block in readable)
    about = _about(clean, readable, date)
    named = frozenset(
        mention.value
        for block in readable
        for mention in find_organs(clean.of(block), council=council)
    )
    report = Report([], date, about, council, _title(clean, readable), clean=clean, named=named)
    if not council:
        return report
    for number, block in enumerate(readable):
        report.sentences += _sentences(clean, block, number, report)
    return report


def _title(clean: CleanText, blocks: list[Block]) -> str | None:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            return clean.of(block)
    return clean.meta.get("title")


def _about(clean: CleanText, blocks: list[Block], date: dt.date | None) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for block in blocks:
        weight = 3 if block.kind is BlockKind.TITLE else 1
        for mention in find_states(clean.of(block), date, frozenset()):
            counts[mention.value] += weight
    return tuple(code for code, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _sentences(clean: CleanText, block: Block, number: int, report: Report) -> list[Sentence]:
    text = clean.of(block)
    quoted = quotations(text)
    own = _own_date(text) if block.kind is BlockKind.CAPTION else None
    anchor = own or report.date
    contextual = _KOREAS.intersection(report.about[:4])
    found = []
    for order, (start, end) in enumerate(_bounded(text, sentences(text, quoted))):
        piece = text[start:end]
        inside = tuple(
            Quotation(q.start - start, q.end - start, q.inner_start - start, q.inner_end - start)
            for q in quoted
            if q.start >= start and q.end <= end
        )
        mentions = _mentions(piece, anchor, frozenset(contextual), report.named)
        marks = [Mention(q.start, q.end, Kind.QUOTE, q) for q in inside]
        found.append(
            Sentence(
                block.start + start,
                block.start + end,
                piece,
                block.kind,
                number,
                order == 0,
                inside,
                mask(piece, [*marks, *mentions]),
                mask(piece, mentions),
                anchor,
                own.isoformat() if own else None,
            )
        )
    return found


_LONGEST = 1600
"""Characters. Longer "sentences" are tables or pages without stops; they are read in pieces,
so that no pattern ever sees more than this."""


def _bounded(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, those beyond all measure cut at a space."""
    for first, last in spans:
        start = first
        while last - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut + (text[cut] == " ")
        yield start, last


def _mentions(
    text: str, on: dt.date | None, contextual: frozenset[str], named: frozenset[Organ]
) -> list[Mention]:
    symbols = [
        Mention(start, end, Kind.SYMBOL, symbol) for start, end, symbol in find_symbols(text)
    ]
    return [
        *symbols,
        *find_dates(text),
        *find_organs(text, council=True, named=named),
        *find_states(text, on, contextual),
        *find_numbers(text),
    ]


def _own_date(caption: str) -> dt.date | None:
    """A caption's own full date, which its weekdays are told from."""
    for mention in find_dates(caption):
        if mention.value.form == "day" and mention.value.year:
            day = resolve(mention.value, None, future=False)
            return dt.date.fromisoformat(day) if day else None
    return None
