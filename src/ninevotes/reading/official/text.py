"""The running text of a record: page furniture dropped, broken lines joined, words mended.

Every character keeps its place in the document, so that evidence is the document's own.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from ninevotes.reading.clean.offsets import Block, BlockKind, CleanText
from ninevotes.reading.official.forms import opens_paragraph
from ninevotes.reading.wording import Form

_SYMBOL = r"[SA](?:/C\.\d)?(?:/(?:ES-|S-)?\d{1,3})?/PV\.\d{1,5}(?: ?\([^()\n]{1,20}\))?"
_DAY = r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})"
_JOB = r"\d{2}-\d{5}(?: ?\([A-Z]\))?"
_RUNNING = Form(
    rf"\s*(?:{_SYMBOL}(?:\s+(?:\S.{{0,200}}?\s+)?{_DAY})?|{_DAY}(?:\s+(?:\S.{{0,200}}?\s+)?{_SYMBOL})?|"
    rf"{_JOB}(?:\s+\d{{1,3}}(?:/\d{{1,3}})?)?|\d{{1,3}}(?:/\d{{1,3}})?(?:\s+{_JOB})?|"
    r"\*\d{5,8}\*|Accessible document(?:\s+Please recycle)?|Please recycle(?:\s+\S)?)\s*"
)
"""Heads and feet of pages: symbol, title and day; job number and page."""
_LINE = Form(r"[^\n\f\r]+")
_WORD = Form(r"\S+")
_KEPT = frozenset({"non", "co", "ex", "self", "vice", "anti", "pro", "post", "pre", "multi"})
_STOP = Form(r"""[.!?:;…]["')\]]*$""")
_HYPHENS = "-\u00ad"
_INDENT = 3
"""Blanks by which the first line of a paragraph is set in, at least."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is text: where its words begin and end, and what stood before it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    after_page: bool


def running_text(base: CleanText) -> CleanText:
    """The paragraphs of a record as running text, a line feed between them.

    Args:
        base: the characters as printed, lines and all, with their places in the document.
    """
    source = base.text
    writer = _Writer(source)
    last: _Line | None = None
    for line in _kept(source):
        if last is None or _begins(source, last, line, writer.indent):
            writer.begin(line)
        writer.add(line)
        last = line
    return writer.finish(base)


def _kept(source: str) -> list[_Line]:
    found: list[_Line] = []
    spans = [match.span() for match in _LINE.finditer(source)]
    running = [bool(_RUNNING.fullmatch(source[start:end])) for start, end in spans]
    position, page = 0, False
    for number, (start, end) in enumerate(spans):
        if running[number] or _between(running, number, source[start:end]):
            page = True
            continue
        words = source[start:end].strip()
        if not words:
            continue
        lead = source.index(words[0], start)
        gap = source[position:start]
        blank = bool(re.search(r"\n[ \t]*\r?\n", gap)) or page or "\f" in gap or not found
        found.append(_Line(lead, lead + len(words), lead - start, blank, page or "\f" in gap))
        position, page = end, False
    return found


def _between(running: list[bool], number: int, line: str) -> bool:
    """Whether a short line stands between two running ones: the title in the head of a page."""
    inner = 0 < number < len(running) - 1
    return inner and running[number - 1] and running[number + 1] and len(line) < 160


def _begins(source: str, last: _Line, line: _Line, indent: int) -> bool:
    """Whether a line begins a paragraph, and does not go on with the one before."""
    before, here = source[last.start : last.end], source[line.start : line.end]
    if opens_paragraph(here):
        return True
    if before[-1] in _HYPHENS and here[0].isalpha() and (line.after_page or not line.after_blank):
        return False
    if line.after_page:
        return bool(_STOP.search(before)) or not (here[0].islower() or before[-1] == ",")
    set_in = line.indent - indent >= _INDENT and bool(_STOP.search(before))
    return line.after_blank or set_in


class _Writer:
    """Writes paragraphs: single blanks, words divided at a margin put together."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.places: array[int] = array("L")
        self.blocks: list[Block] = []
        self.start = 0
        self.length = 0
        self.indent = 0

    def begin(self, line: _Line) -> None:
        """Close the paragraph and open the next."""
        self._close()
        if self.length:
            self._put("\n", line.start)
        self.start, self.indent = self.length, line.indent

    def add(self, line: _Line) -> None:
        """Go on with a line."""
        self.indent = min(self.indent, line.indent)
        if self.length > self.start:
            self._join(line)
        position = None
        for word in _WORD.finditer(self.source, line.start, line.end):
            if position is not None:
                self._put(" ", position)
            self._put(word.group(), word.start())
            position = word.end()

    def finish(self, base: CleanText) -> CleanText:
        """All paragraphs, with the way back to the document."""
        self._close()
        places = self.places
        spans = [base.original(place, place + 1) for place in places] if base.starts else None
        starts = array("L", (span.start for span in spans)) if spans else places
        ends = array("L", (s.end for s in spans) if spans else (p + 1 for p in places))
        return CleanText("".join(self.parts), starts, ends, tuple(self.blocks), base.meta)

    def _close(self) -> None:
        if self.length > self.start:
            self.blocks.append(Block(self.start, self.length, BlockKind.BODY))

    def _put(self, text: str, place: int) -> None:
        self.parts.append(text)
        self.places.extend(range(place, place + len(text)))
        self.length += len(text)

    def _join(self, line: _Line) -> None:
        last = self.parts[-1]
        if last[-1] not in _HYPHENS or len(last) < 2 or not self.source[line.start].isalpha():
            self._put(" ", line.start - 1)
            return
        word = re.split(r"\W", last[:-1])[-1]
        divided = self.source[line.start].islower() and word.isalpha() and word not in _KEPT
        if divided or last[-1] == "\u00ad":
            self.parts[-1] = last[:-1]
            self.places.pop()
            self.length -= 1
