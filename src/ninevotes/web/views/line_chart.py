"""A line through the years with the band of its interval: places in the units of the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ninevotes.vocabulary.official import OfficialIdealPoint

WIDTH, HEIGHT = 640.0, 240.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 40.0, 10.0, 12.0, 28.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where, and what stands at it."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """The drawing.

    Args:
        line: path of the estimates.
        band: path around the 5 and 95 per cent quantiles; empty where none are given.
        years, values: ticks of the axes.
    """

    line: str
    band: str
    years: tuple[Tick, ...]
    values: tuple[Tick, ...]
    width: float = WIDTH
    height: float = HEIGHT
    left: float = _LEFT
    bottom: float = HEIGHT - _BOTTOM


def line_chart(points: Sequence[OfficialIdealPoint]) -> LineChart | None:
    """The estimates of one state in the order of years; null where there are fewer than two."""
    if len(points) < 2:
        return None
    first, last = points[0].year, points[-1].year
    numbers = [n for p in points for n in (p.low, p.high, p.value) if n is not None]
    low, high = min(-1.0, *numbers), max(1.0, *numbers)

    def x(year: int) -> float:
        share = (year - first) / max(1, last - first)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    def y(value: float) -> float:
        return round(_TOP + (high - value) / (high - low) * (HEIGHT - _TOP - _BOTTOM), 1)

    line = "M" + "L".join(f"{x(p.year)} {y(p.value)}" for p in points)
    banded = [p for p in points if p.low is not None and p.high is not None]
    there = [f"{x(p.year)} {y(p.high)}" for p in banded if p.high is not None]
    back = [f"{x(p.year)} {y(p.low)}" for p in reversed(banded) if p.low is not None]
    band = f"M{'L'.join([*there, *back])}Z" if len(banded) > 1 else ""
    step = 10 if last - first > 25 else 5
    years = tuple(
        Tick(x(year), str(year)) for year in range(-(-first // step) * step, last + 1, step)
    )
    whole = range(-(-int(low * 10) // 10), int(high) + 1)
    values = tuple(Tick(y(value), f"{value:+d}" if value else "0") for value in whole)
    return LineChart(line, band, years, values)
