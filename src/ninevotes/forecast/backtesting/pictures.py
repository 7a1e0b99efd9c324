"""Pictures of a back-test: the reliability diagram, as SVG written by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

Bins = Sequence[tuple[float, float, int]]

_SIZE = 320
_EDGE = 44
_TYPE = 'font-family="sans-serif" font-size="11" role="img"'
_FRAME = 'fill="none" stroke="#999"'
_INKS = ("#1f4e79", "#b5541c", "#5b5b5b")


def reliability_diagram(title: str, curves: Mapping[str, Bins]) -> str:
    """What was said against what came; on the diagonal the chances are right.

    Args:
        title: stands above.
        curves: name to bins of mean chance said, share that came, and how many ballots.
    """
    width, height = _SIZE + 2 * _EDGE, _SIZE + 2 * _EDGE + 18 * len(curves)
    box = f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIZE}" height="{_SIZE}" {_FRAME}/>'
    diagonal = f'x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {_TYPE}>',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{_EDGE}" y="22" font-size="13">{escape(title)}</text>',
        box,
        f'<line {diagonal} stroke="#999" stroke-dasharray="4 3"/>',
        f'<text x="{_x(0.5)}" y="{_y(0) + 32}" text-anchor="middle">chance said</text>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts += [
            f'<text x="{_x(tick)}" y="{_y(0) + 15}" text-anchor="middle">{tick:g}</text>',
            f'<text x="{_EDGE - 6}" y="{_y(tick) + 4}" text-anchor="end">{tick:g}</text>',
        ]
    for index, (name, bins) in enumerate(curves.items()):
        parts += _curve(name, bins, _INKS[index % len(_INKS)], _y(0) + 46 + 18 * index)
    return "\n".join([*parts, "</svg>", ""])


def _curve(name: str, bins: Bins, ink: str, key: float) -> list[str]:
    points = " ".join(f"{_x(said):.1f},{_y(came):.1f}" for said, came, _ in bins)
    most = max((count for _, _, count in bins), default=1)
    marks = [
        f'<circle cx="{_x(said):.1f}" cy="{_y(came):.1f}" r="{2 + 5 * (count / most) ** 0.25:.1f}" '
        f'fill="{ink}" fill-opacity="0.7"><title>{count} ballots: said {said:.3f}, came '
        f"{came:.3f}</title></circle>"
        for said, came, count in bins
    ]
    return [
        f'<polyline points="{points}" fill="none" stroke="{ink}"/>',
        *marks,
        f'<text x="{_EDGE}" y="{key:.0f}" fill="{ink}">{escape(name)}</text>',
    ]


def _x(share: float) -> float:
    return _EDGE + share * _SIZE


def _y(share: float) -> float:
    return _EDGE + (1 - share) * _SIZE
