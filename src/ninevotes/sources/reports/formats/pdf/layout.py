"""Pieces of text on a page, put into the order in which people read them."""

from __future__ import annotations

from dataclasses import dataclass

_FEWEST = 3
"""Lines that a column has at least."""

_CROSSING = 0.35
"""Share of the lines that may run over both columns: headings, and the paragraph below."""

_GUTTER = 5.0
"""Points that columns stand apart at least."""

_MOST = 1500
"""Pieces on one page that columns are looked for in; a page of more is no prose."""

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on one baseline without a wide gap. Points, from the lower left of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How tall its letters are."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column.

    Args:
        piece: its words, put together.
        left, right: the edges of its column.
        opens: whether it is the first of its column.
    """

    piece: Piece
    left: float
    right: float
    opens: bool


def in_reading_order(pieces: list[Piece], depth: int = 0) -> list[Line]:
    """The lines of a page: columns one after another, between lines that run over them all."""
    gutter = _gutter(pieces) if depth < _DEEPEST and len(pieces) <= _MOST else None
    if gutter is None:
        return _column(pieces)
    lines: list[Line] = []
    band: list[Piece] = []
    across: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        crosses = piece.left < gutter - 1 and piece.right > gutter + 1
        if crosses and band:
            lines += _band(band, gutter, depth)
            band = []
        if not crosses and across:
            lines += _column(across)
            across = []
        (across if crosses else band).append(piece)
    return lines + _column(across) + _band(band, gutter, depth)


def _band(pieces: list[Piece], gutter: float, depth: int) -> list[Line]:
    left = [piece for piece in pieces if piece.right <= gutter + 1]
    right = [piece for piece in pieces if piece.right > gutter + 1]
    return [line for side in (left, right) if side for line in in_reading_order(side, depth + 1)]


def _gutter(pieces: list[Piece]) -> float | None:
    """Where a column ends and another begins, or null where there is but one."""
    best: tuple[int, float, float] | None = None
    lefts = sorted({round(piece.left, 1) for piece in pieces})
    for start in lefts[1:]:
        found = _parted(pieces, start)
        if found is not None and (best is None or found < best):
            best = found
    return best[2] if best else None


def _parted(pieces: list[Piece], start: float) -> tuple[int, float, float] | None:
    """How well a column begins at a place: lines that cross, width of the gap, its middle."""
    right = [piece for piece in pieces if piece.left >= start - 1]
    rest = [piece for piece in pieces if piece.left < start - 1]
    left = [piece for piece in rest if piece.right <= start - _GUTTER]
    crossing = len(rest) - len(left)
    if len(left) < _FEWEST or len(right) < _FEWEST or crossing > _CROSSING * len(pieces):
        return None
    if not _side_by_side(left, right):
        return None
    end = max(piece.right for piece in left)
    return crossing, end - start, (end + start) / 2


def _side_by_side(left: list[Piece], right: list[Piece]) -> bool:
    """Whether two sets of lines stand beside each other, and are both wide enough for prose."""
    top = min(max(p.top for p in left), max(p.top for p in right))
    bottom = max(min(p.bottom for p in left), min(p.bottom for p in right))
    lowest = min(_extent(left), _extent(right))
    return top - bottom >= 0.4 * lowest > 0 and min(_usual_width(left), _usual_width(right)) >= 60


def _extent(pieces: list[Piece]) -> float:
    return max(p.top for p in pieces) - min(p.bottom for p in pieces)


def _usual_width(pieces: list[Piece]) -> float:
    widths = sorted(piece.right - piece.left for piece in pieces)
    return widths[len(widths) // 2]


def _column(pieces: list[Piece]) -> list[Line]:
    """The lines of one column, from the top, pieces of one baseline put together."""
    if not pieces:
        return []
    left = min(piece.left for piece in pieces)
    right = max(piece.right for piece in pieces)
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.bottom + piece.top)):
        middle = (piece.bottom + piece.top) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Line(_joined(row), left, right, number == 0) for number, row in enumerate(rows)]


def _joined(row: list[Piece]) -> Piece:
    row = sorted(row, key=lambda piece: piece.left)
    return Piece(
        " ".join(piece.text for piece in row),
        row[0].left,
        min(piece.bottom for piece in row),
        max(piece.right for piece in row),
        max(piece.top for piece in row),
    )
