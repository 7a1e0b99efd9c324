"""Laying a document out: sentences, what each mentions, and what the whole is about."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ninevotes.reading.clean.offsets import Block, BlockKind, CleanText
from ninevotes.reading.mentions.council import about_council
from ninevotes.reading.mentions.dates import DateExpression, find_dates
from ninevotes.reading.mentions.masking import mask
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.mentions.organs import organs_in_full, organs_in_short
from ninevotes.reading.mentions.states import contextual_states, find_states
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.quotations import Quotation, quotations
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.structure.sentences import sentences
from ninevotes.reading.wording import Prose
from ninevotes.vocabulary.symbols import find_symbols

_READ = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION})
_MAIN = 4
"""States named most often: whom a report is about."""
_KOREAS = frozenset({"PRK", "KOR"})
_WEIGHT_OF_TITLE = 3


@dataclass(slots=True)
class _Piece:
    """A sentence before the report is known: what it names in full.

    Args:
        block: the block it stands in; number and order: the block's place and its own.
        text: its characters; start: where they begin in the block.
        quoted: its quotations.
        states: states by name or demonym; organs: bodies by their full names.
        own: the day that a caption prints of itself.
    """

    block: Block
    number: int
    order: int
    start: int
    text: Prose
    quoted: tuple[Quotation, ...]
    states: list[Mention]
    organs: list[Mention]
    own: dt.date | None


def lay_out(clean: CleanText, date: dt.date | None) -> Report:
    """Divide a cleaned document into sentences and find what each mentions.

    What short names mean ("the committee", "the North") is decided when all is read once. A
    document that is not about the Council has no sentences.
    """
    blocks = [block for block in clean.blocks if block.kind in _READ]
    report = Report([], date, title=_title(clean, blocks), clean=clean)
    report.council = about_council(clean.of(block) for block in blocks)
    if not report.council:
        return report
    pieces = [
        piece
        for number, block in enumerate(blocks)
        for piece in _pieces(clean.of(block), block, number, date)
    ]
    report.about = _about(pieces)
    report.named = frozenset(mention.value for piece in pieces for mention in piece.organs)
    report.sentences = [_sentence(piece, report) for piece in pieces]
    _date_that_month(report)
    return report


def _date_that_month(report: Report) -> None:
    """Give "that May" the year that was told last, and "a year later" the one after it."""
    year: int | None = None
    for sentence in report.sentences:
        for masked in (sentence.masked, sentence.open):
            for place, mention in enumerate(masked.mentions):
                if mention.kind is not Kind.DATE:
                    continue
                value = _dated_from(mention.value, year)
                if value is not mention.value:
                    masked.mentions[place] = replace(mention, value=value)
                year = value.year or year


def _dated_from(value: DateExpression, year: int | None) -> DateExpression:
    """An expression that counts from the year told last, with its own year."""
    if year and _years_on(value):
        return DateExpression("year", year + _STEPS.get(value.shift, value.count))
    return replace(value, year=year) if value.shift == "that" else value


_STEPS = {"following": 1, "that": 0}
"""Years from the one told last."""


def _years_on(value: DateExpression) -> bool:
    """Whether it is "two years later" or "the following year"."""
    if value.form == "ago":
        return value.unit == "year" and value.shift == "later"
    return value.form == "shifted" and value.unit == "year" and value.shift in _STEPS


def _title(clean: CleanText, blocks: list[Block]) -> str | None:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            return clean.of(block)
    return clean.meta.get("title")


def _about(pieces: list[_Piece]) -> tuple[str, ...]:
    """Codes of the states named, most often first."""
    counts: Counter[str] = Counter()
    for piece in pieces:
        weight = _WEIGHT_OF_TITLE if piece.block.kind is BlockKind.TITLE else 1
        for mention in piece.states:
            counts[mention.value] += weight
    return tuple(code for code, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _pieces(text: str, block: Block, number: int, date: dt.date | None) -> Iterator[_Piece]:
    quoted = quotations(text)
    own = _own_date(text) if block.kind is BlockKind.CAPTION else None
    for order, (start, end) in enumerate(_bounded(text, sentences(text, quoted))):
        piece = Prose(text[start:end])
        inside = tuple(
            Quotation(q.start - start, q.end - start, q.inner_start - start, q.inner_end - start)
            for q in quoted
            if q.start >= start and q.end <= end
        )
        states, organs = list(find_states(piece, own or date)), organs_in_full(piece)
        yield _Piece(block, number, order, start, piece, inside, states, organs, own)


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


def _sentence(piece: _Piece, report: Report) -> Sentence:
    text, start = piece.text, piece.block.start + piece.start
    mentions = _mentions(piece, report)
    unquoted = mask(text, mentions)
    marks = [Mention(q.start, q.end, Kind.QUOTE, q) for q in piece.quoted]
    return Sentence(
        start,
        start + len(text),
        text,
        piece.block.kind,
        piece.number,
        piece.order == 0,
        piece.quoted,
        mask(text, [*marks, *mentions]) if marks else unquoted,
        unquoted,
        piece.own or report.date,
        piece.own.isoformat() if piece.own else None,
    )


def _mentions(piece: _Piece, report: Report) -> list[Mention]:
    text = piece.text
    symbols = [
        Mention(start, end, Kind.SYMBOL, symbol) for start, end, symbol in find_symbols(text)
    ]
    return [
        *symbols,
        *find_dates(text),
        *organs_in_short(text, piece.organs, report.named),
        *piece.states,
        *contextual_states(text, _koreas(report.about[:_MAIN])),
        *find_numbers(text),
    ]


def _koreas(main: tuple[str, ...]) -> frozenset[str]:
    """Whom "the North" and "the South" mean where a report is about one of the two."""
    return _KOREAS if _KOREAS.intersection(main) and "SDN" not in main else frozenset()


def _own_date(caption: str) -> dt.date | None:
    """A caption's own full date, which its weekdays are told from."""
    for mention in find_dates(caption):
        if mention.value.form == "day" and mention.value.year:
            day = resolve(mention.value, None, future=False)
            return dt.date.fromisoformat(day) if day else None
    return None
