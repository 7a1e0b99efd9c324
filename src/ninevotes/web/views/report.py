"""A report as it is read on this machine: its text, with what was found in it marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from ninevotes.reading.clean import clean
from ninevotes.reading.clean.offsets import Block, BlockKind, CleanText
from ninevotes.record.corrections.claims.names import claim_id
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.documents import Document, Span
from ninevotes.vocabulary.events import Reading


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a claim in words; lists are joined."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim beside the text.

    Args:
        number: from 1, in the order of the text.
        anchor: ``start-end``, the characters of its evidence.
        id: by which it can be corrected.
        claim: the claim.
        fields: what it says, without what it does not say.
    """

    number: int
    anchor: str
    id: str
    claim: Claim
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text.

    Args:
        text: the characters.
        claims: numbers of the claims that it is the evidence of.
        begins, ends: those of them whose evidence begins, and ends, with it.
    """

    text: str
    claims: tuple[int, ...]
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the page: its kind, its pieces, the claims whose evidence begins in it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    begun: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report.

    Args:
        document: what is known of it.
        item: name of the matter it is about, or null; ``key`` that of the record.
        paragraphs: its text, furniture of the page left out.
        left_out: blocks of the page left out as furniture.
        claims: in the order of the text.
    """

    document: Document
    item: str | None
    key: str | None
    paragraphs: tuple[Paragraph, ...]
    left_out: int
    claims: tuple[Marked, ...]


def report_view(reading: Reading) -> ReportView:
    """A reading as a page shows it. Furniture that a claim rests on is shown as well."""
    prose = clean(reading.document.text, reading.document.media_type)
    ordered = sorted(reading.claims, key=lambda claim: claim.evidence.span)
    sha256 = reading.document.sha256
    marked = tuple(_marked(number, claim, sha256) for number, claim in enumerate(ordered, 1))
    shown, left_out = [], 0
    waiting = list(marked)
    for block in prose.blocks:
        paragraph, waiting = _paragraph(prose, block, marked, waiting)
        if block.kind is BlockKind.FURNITURE and not any(p.claims for p in paragraph.pieces):
            left_out += 1
        else:
            shown.append(paragraph)
    item = reading.item
    shown = _with_ends(shown)
    return ReportView(
        reading.document,
        item.name if item else None,
        item.key if item else None,
        tuple(shown),
        left_out,
        marked,
    )


def _marked(number: int, claim: Claim, sha256: str) -> Marked:
    span = claim.evidence.span
    fields = tuple(
        Field(name.replace("_", " "), _words(value))
        for name, value in claim.fields.items()
        if value not in (None, "", [], ())
    )
    id_ = claim_id(sha256, claim.type, span)
    return Marked(number, f"{span.start}-{span.end}", id_, claim, fields)


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_words, value))
    return str(value)


def _paragraph(
    prose: CleanText, block: Block, marked: Sequence[Marked], waiting: list[Marked]
) -> tuple[Paragraph, list[Marked]]:
    """A block with its claims; those that begin in it are taken from those that wait."""
    span = prose.original(block.start, block.end)
    begun = [one for one in waiting if one.claim.evidence.span.start < span.end]
    kept = [one for one in waiting if one not in begun]
    here = [one for one in marked if one.claim.evidence.span.overlaps(span)]
    return Paragraph(block.kind, tuple(_pieces(prose, block, here)), tuple(begun)), kept


def _pieces(prose: CleanText, block: Block, here: Sequence[Marked]) -> Iterator[Piece]:
    """Runs of characters that are the evidence of the same claims."""
    ranges = {one.number: _range(prose, block, one.claim.evidence.span) for one in here}
    cuts = sorted({block.start, block.end, *chain.from_iterable(ranges.values())})
    for start, end in pairwise(cuts):
        claims = tuple(n for n, (first, last) in ranges.items() if first <= start and end <= last)
        yield Piece(prose.text[start:end], claims)


def _with_ends(shown: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the first and the last piece of each claim told: one may have several."""
    first: dict[int, Piece] = {}
    last: dict[int, Piece] = {}
    for piece in chain.from_iterable(paragraph.pieces for paragraph in shown):
        for number in piece.claims:
            first.setdefault(number, piece)
            last[number] = piece

    def told(piece: Piece) -> Piece:
        begins = tuple(number for number in piece.claims if first[number] is piece)
        ends = tuple(number for number in piece.claims if last[number] is piece)
        return replace(piece, begins=begins, ends=ends)

    return [replace(each, pieces=tuple(map(told, each.pieces))) for each in shown]


def _range(prose: CleanText, block: Block, span: Span) -> tuple[int, int]:
    """Where a document's span lies in the clean text, as far as it lies in a block."""
    start, end = span.start, span.end
    if prose.starts is not None and prose.ends is not None:
        start, end = bisect_right(prose.ends, start), bisect_left(prose.starts, end)
    first = min(max(start, block.start), block.end)
    return first, min(max(end, first), block.end)
