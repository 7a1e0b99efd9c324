"""Text made ready for reading, with the way back to the document's own characters."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum

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
    starts: array[int] | None = None
    ends: array[int] | None = None
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

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.starts: array[int] = array("L")
        self.ends: array[int] = array("L")
        self.length = 0

    def keep(self, text: str, start: int) -> None:
        """Take characters as they stand, from offset ``start`` on."""
        self.parts.append(text)
        self.starts.extend(range(start, start + len(text)))
        self.ends.extend(range(start + 1, start + 1 + len(text)))
        self.length += len(text)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put ``text`` in place of the document's characters ``start`` to ``end``."""
        self.parts.append(text)
        self.starts.extend([start] * len(text))
        self.ends.extend([end] * len(text))
        self.length += len(text)

    def text(self) -> str:
        """All characters so far."""
        return "".join(self.parts)
