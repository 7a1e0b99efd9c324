"""Text made ready for reading, with the way back to the document's own characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import itemgetter

from ninevotes.vocabulary.documents import Span


class BlockKind(StrEnum):
    """What a stretch of a page is."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, caption or line: ``start`` to ``end`` of the clean text."""

    start: int
    end: int
    kind: BlockKind


_Piece = tuple[int, int, int, int]
"""Where a piece starts in the text; the start and the end of its first character in the document;
and how far each of its characters lies behind the one before: 1 where the document has it as it
is, 0 where it stands for something else."""

_START, _END = 1, 2


class Places:
    """For each character a place in the document: known by the pieces that the text is made of.

    Args:
        pieces: in order, the first at 0.
        which: the start or the end of characters.
        length: how many characters there are.
    """

    __slots__ = ("_length", "_pieces", "_which")

    def __init__(self, pieces: list[_Piece], which: int, length: int) -> None:
        self._pieces, self._which, self._length = pieces, which, length

    def __len__(self) -> int:
        """How many characters there are."""
        return self._length

    def __getitem__(self, index: int) -> int:
        """The place of a character; of the last one for -1."""
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        piece = self._pieces[bisect_right(self._pieces, index, key=itemgetter(0)) - 1]
        return piece[self._which] + piece[3] * (index - piece[0])


@dataclass(frozen=True, slots=True)
class CleanText:
    """Characters to read and where each came from.

    Args:
        text: straight quotation marks, plain spaces, entities and mojibake mended.
        starts: for each character the offset at which it starts in the document; null when
            every character stands where it stood.
        ends: the offset after it, likewise.
        blocks: the stretches of the page, in order.
        meta: what the page says of itself (title, date, site), by name.
    """

    text: str
    starts: Places | Sequence[int] | None = None
    ends: Places | Sequence[int] | None = None
    blocks: tuple[Block, ...] = ()
    meta: dict[str, str] = field(default_factory=dict)

    def original(self, start: int, end: int) -> Span:
        """The document's span of the clean characters ``start`` to ``end`` (not empty)."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        return Span(self.starts[start], self.ends[end - 1])

    def of(self, block: Block) -> str:
        """The text of a block."""
        return self.text[block.start : block.end]


class Builder:
    """Gathers clean characters piece by piece, each with its place in the document."""

    __slots__ = ("_pieces", "end", "length", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.end = 0
        """Where the last character taken ends in the document."""
        self._pieces: list[_Piece] = []

    def keep(self, text: str, start: int) -> None:
        """Take characters as they stand, from offset ``start`` on."""
        if text:
            self.parts.append(text)
            self._pieces.append((self.length, start, start + 1, 1))
            self.length += len(text)
            self.end = start + len(text)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put ``text`` in place of the document's characters ``start`` to ``end``."""
        if text:
            self.parts.append(text)
            self._pieces.append((self.length, start, end, 0))
            self.length += len(text)
            self.end = end

    def text(self) -> str:
        """All characters so far."""
        return "".join(self.parts)

    @property
    def starts(self) -> Places:
        """For each character the offset at which it starts in the document."""
        return Places(self._pieces, _START, self.length)

    @property
    def ends(self) -> Places:
        """For each character the offset after it."""
        return Places(self._pieces, _END, self.length)
