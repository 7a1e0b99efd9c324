"""Tables of HTML pages, read as browsers do where their rows are not well formed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from charset_normalizer import from_bytes

from ninevotes.sources.data.tables.table import UnreadableError


@dataclass(slots=True)
class Cell:
    """A cell: its lines of text, the addresses that it links to, and rows that it spans."""

    lines: list[str] = field(default_factory=lambda: [""])
    links: list[str] = field(default_factory=list)
    rows: int = 1
    heading: bool = False

    @property
    def text(self) -> str:
        """The text in one line."""
        return " ".join(" ".join(self.lines).split())

    @property
    def parts(self) -> tuple[str, ...]:
        """The lines that are not empty, each without surplus spaces."""
        return tuple(line for line in (" ".join(line.split()) for line in self.lines) if line)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's tables.

    Args:
        rows: the rows of all tables, one after another.
        ended: whether a table came to its end.
    """

    rows: list[list[Cell]]
    ended: bool


def read_html(path: Path) -> Page:
    """The rows of all tables of a page.

    A cell outside of a row opens one, a row within a row ends the one before: pages written
    by hand lose tags. A cell that spans rows stands in each of them.

    Raises:
        UnreadableError: the page has no table, is cut off, or is in no known encoding.
    """
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(raw).best()
        if best is None:
            raise UnreadableError("the page is in no known encoding: save it as UTF-8") from None
        text = str(best)
    reader = _Reader()
    reader.feed(text)
    reader.close()
    rows = _spread(reader.rows)
    if not rows:
        raise UnreadableError("the page has no table")
    if not reader.whole:
        raise UnreadableError("the page is cut off within a row: save it again")
    return Page(rows, reader.ended)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Cell]] = []
        self._cell: Cell | None = None
        self._closed = True
        self._after_link = False
        self.ended = False

    @property
    def whole(self) -> bool:
        """Whether the last row came to its end."""
        return self._cell is None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._cell, self._closed = None, True
        elif tag in {"td", "th"}:
            self._open(tag, dict(attrs))
        elif self._cell is not None:
            if tag in {"br", "p", "div", "li"}:
                self._cell.lines.append("")
            href = dict(attrs).get("href") if tag == "a" else None
            if href:
                self._cell.links.append(href.strip())
                self._space_before("")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"tr", "table"}:
            self._cell, self._closed = None, True
            self.ended = self.ended or tag == "table"
        elif tag in {"td", "th"}:
            self._cell = None
        elif tag == "br" and self._cell is not None:
            # "</br>" is read as a line break by browsers.
            self._cell.lines.append("")
        elif tag == "a":
            self._after_link = True

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            if self._after_link:
                self._space_before(data)
            self._cell.lines[-1] += data
        self._after_link = False

    def _space_before(self, data: str) -> None:
        """Part a link from the word that it touches: such pages forget the space."""
        line = self._cell.lines[-1] if self._cell else ""
        if self._cell and line[-1:].isalnum() and (not data or data[:1].isalnum()):
            self._cell.lines[-1] += " "

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if self._closed:
            self.rows.append([])
            self._closed = False
        span = attributes.get("rowspan") or "1"
        self._cell = Cell(rows=int(span) if span.isdigit() else 1, heading=tag == "th")
        self.rows[-1].append(self._cell)


def _spread(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Put a cell that spans rows into each of them, at its place."""
    whole: list[list[Cell]] = []
    waiting: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells = list(row)
        for place in sorted(waiting):
            cells.insert(place, waiting[place][0])
        waiting = {place: (cell, left - 1) for place, (cell, left) in waiting.items() if left > 1}
        for place, cell in enumerate(cells):
            if cell.rows > 1 and cell in row and place not in waiting:
                waiting[place] = (cell, cell.rows - 1)
        whole.append(cells)
    return whole
