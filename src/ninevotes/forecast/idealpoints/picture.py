"""Points through time as a drawing (SVG): a line and a band of uncertainty for each member.

Lines are told apart by colour, by how they are broken, and by the name at their end; nothing
hangs on colour alone. The table of the same numbers is in ``--format csv``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from ninevotes.forecast.idealpoints.result import Point

MOST = 8
"""Members that one drawing tells apart."""

_WIDTH, _HEIGHT = 900.0, 420.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 52.0, 170.0, 56.0, 34.0
_COLOURS = (
    ("#1F5FA8", "#7DB4F0"),
    ("#B4500B", "#F2A65A"),
    ("#646B77", "#A3ABB8"),
    ("#6B3A8F", "#CDB2EE"),
    ("#0B6E6E", "#6CC7C7"),
    ("#8A6D00", "#D8C05A"),
    ("#7A2E4D", "#E0A3BD"),
    ("#3A4A2A", "#B5C9A0"),
)
_DASHES = ("", "7 3", "2 3", "10 3 2 3", "", "7 3", "2 3", "10 3 2 3")
_APART = 13.0
"""Height of a name."""

_GAP = 2
"""Periods between two points of a line that is not broken."""


@dataclass(frozen=True, slots=True)
class Line:
    """One member's line: its name and its points in order."""

    name: str
    points: Sequence[Point]


def drawing(
    lines: Sequence[Line],
    title: str,
    note: str,
    *,
    dimensions: int = 1,
    ends: tuple[str, str] = ("", ""),
) -> str:
    """An SVG document, a panel for each dimension.

    Args:
        lines: at most :data:`MOST`.
        title: above the drawing, and read aloud.
        note: what it is and from what, below the title.
        dimensions: of the points.
        ends: what a low and a high value of the first dimension mean, at the axis.

    Raises:
        ValueError: there is nothing to draw, or too much.
    """
    if not any(line.points for line in lines):
        raise ValueError("there are no points to draw")
    if len(lines) > MOST:
        raise ValueError(f"a drawing tells {MOST} members apart, not {len(lines)}")
    height = _HEIGHT * dimensions
    parts = [_head(height, title, note)]
    for dimension in range(dimensions):
        parts += _panel(lines, dimension, _HEIGHT * dimension, ends if dimension == 0 else ("", ""))
    return "\n".join([*parts, "</svg>", ""])


def _head(height: float, title: str, note: str) -> str:
    light = "".join(
        f".l{n}{{stroke:{pair[0]}}}.f{n}{{fill:{pair[0]}}}" for n, pair in enumerate(_COLOURS)
    )
    dark = "".join(
        f".l{n}{{stroke:{pair[1]}}}.f{n}{{fill:{pair[1]}}}" for n, pair in enumerate(_COLOURS)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {height:g}" role="img" '
        f'aria-labelledby="t n">\n<title id="t">{escape(title)}</title>\n'
        f'<desc id="n">{escape(note)}</desc>\n<style>'
        "text{font:12px system-ui,-apple-system,'Segoe UI','Noto Sans',sans-serif;fill:#50565F;"
        "font-variant-numeric:tabular-nums}.title{font-size:15px;fill:#1A1C1F}"
        ".ground{fill:#FFFFFF}.rule{stroke:#C6CAD0}.zero{stroke:#50565F}"
        ".line{fill:none;stroke-width:2}.band{opacity:.14}"
        f"{light}@media(prefers-color-scheme:dark){{text{{fill:#B4BAC4}}.title{{fill:#ECEDEF}}"
        f".ground{{fill:#14161A}}.rule{{stroke:#454B55}}.zero{{stroke:#B4BAC4}}{dark}}}"
        f'</style>\n<rect class="ground" width="{_WIDTH:g}" height="{height:g}"/>\n'
        f'<text class="title" x="{_LEFT:g}" y="22">{escape(title)}</text>\n'
        f'<text x="{_LEFT:g}" y="40">{escape(note)}</text>'
    )


def _panel(
    lines: Sequence[Line], dimension: int, offset: float, ends: tuple[str, str]
) -> list[str]:
    told = [point for line in lines for point in line.points]
    bounds = [edge for point in told for edge in point.interval(dimension)]
    low, high = min(bounds), max(bounds)
    first, last = min(p.period for p in told), max(p.period for p in told)
    across, down = max(last - first, 1), max(high - low, 1e-9)
    inner_width = _WIDTH - _LEFT - _RIGHT
    inner_height = _HEIGHT - _TOP - _BOTTOM

    def x(period: float) -> float:
        return _LEFT + (period - first) / across * inner_width

    def y(value: float) -> float:
        return offset + _TOP + (high - value) / down * inner_height

    parts = _axes((first, last), (low, high), x, y)
    bottom, top = y(low) - 6, y(high) + 12
    for words, height in zip(ends, (bottom, top), strict=True):
        if words:
            parts.append(f'<text x="{_LEFT + 6:g}" y="{height:.1f}">{escape(words)}</text>')
    for number, line in enumerate(lines):
        parts += _drawn(line, number, dimension, x, y)
    return parts + _names(lines, dimension, y)


def _axes(
    periods: tuple[int, int],
    values: tuple[float, float],
    x: Callable[[float], float],
    y: Callable[[float], float],
) -> list[str]:
    parts = []
    step = max(round((values[1] - values[0]) / 6), 1)
    for value in range(int(values[0] // step) * step, int(values[1]) + step, step):
        if values[0] <= value <= values[1]:
            kind = "zero" if value == 0 else "rule"
            height = f"{y(value):.1f}"
            parts.append(
                f'<line class="{kind}" x1="{_LEFT:g}" x2="{_WIDTH - _RIGHT:g}" y1="{height}" '
                f'y2="{height}"/><text x="{_LEFT - 8:g}" y="{height}" dy="4" '
                f'text-anchor="end">{value}</text>'
            )
    every = max(round((periods[1] - periods[0]) / 80) * 10, 5)
    foot = f"{y(values[0]) + 20:.1f}"
    parts += [
        f'<text x="{x(period):.1f}" y="{foot}" text-anchor="middle">{period}</text>'
        for period in range(-(-periods[0] // every) * every, periods[1] + 1, every)
    ]
    return parts


def _drawn(
    line: Line,
    number: int,
    dimension: int,
    x: Callable[[float], float],
    y: Callable[[float], float],
) -> list[str]:
    """The band and the line, broken where the member has no point for more than one period."""
    parts = []
    for stretch in _stretches(line.points):
        edges = [point.interval(dimension) for point in stretch]
        upper = [f"{x(p.period):.1f},{y(high):.1f}" for p, (_, high) in zip(stretch, edges)]  # noqa: B905 - of one length
        lower = [f"{x(p.period):.1f},{y(low):.1f}" for p, (low, _) in zip(stretch, edges)]  # noqa: B905 - likewise
        shape = " ".join(upper + lower[::-1])
        parts.append(f'<polygon class="band f{number}" points="{shape}"/>')
        way = " ".join(f"{x(p.period):.1f},{y(p.mean[dimension]):.1f}" for p in stretch)
        dash = f' stroke-dasharray="{_DASHES[number]}"' if _DASHES[number] else ""
        parts.append(f'<polyline class="line l{number}"{dash} points="{way}"/>')
        if len(stretch) == 1:
            point = stretch[0]
            parts.append(
                f'<circle class="f{number}" r="3" cx="{x(point.period):.1f}" '
                f'cy="{y(point.mean[dimension]):.1f}"/>'
            )
    return parts


def _stretches(points: Sequence[Point]) -> list[list[Point]]:
    stretches: list[list[Point]] = []
    for point in points:
        # Two points in one period are two holders of a seat: there is no way between them.
        if stretches and 0 < point.period - stretches[-1][-1].period <= _GAP:
            stretches[-1].append(point)
        else:
            stretches.append([point])
    return stretches


def _names(lines: Sequence[Line], dimension: int, y: Callable[[float], float]) -> list[str]:
    """The names beside the ends of the lines, moved apart where they would overlap."""
    wanted: Mapping[int, float] = {
        number: y(line.points[-1].mean[dimension])
        for number, line in enumerate(lines)
        if line.points
    }
    parts, lowest = [], -1e9
    for number in sorted(wanted, key=lambda n: wanted[n]):
        lowest = max(wanted[number], lowest + _APART)
        at = _WIDTH - _RIGHT + 10
        dash = f' stroke-dasharray="{_DASHES[number]}"' if _DASHES[number] else ""
        parts.append(
            f'<line class="l{number}" stroke-width="2"{dash} x1="{at:g}" x2="{at + 22:g}" '
            f'y1="{lowest:.1f}" y2="{lowest:.1f}"/>'
            f'<text x="{at + 28:g}" y="{lowest:.1f}" dy="4">{escape(lines[number].name)}</text>'
        )
    return parts
