"""Ideal points on a terminal: lines of letters through time, and the last points in figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ninevotes.cli.record_options import short_name
from ninevotes.forecast.idealpoints.picture import Line, drawing
from ninevotes.forecast.idealpoints.published import Likeness
from ninevotes.forecast.idealpoints.result import Point
from ninevotes.forecast.idealpoints.saved import SavedPoints
from ninevotes.vocabulary.organs import Organ

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ROWS = 19
_AXIS = 6
_MARGIN = 2
_CHINA = "CHN to 1971"
_TRACK, _BESIDE = 31, 60
"""Columns of the track of an interval at most, and of all that stands beside it."""
_WIDE = 100


def drawn(kept: SavedPoints, codes: Sequence[str]) -> str:
    """The drawing of members, as SVG.

    Raises:
        ValueError: there is nothing to draw, or too much for one drawing.
    """
    lines = [Line(_name(code), kept.of_member(code)) for code in codes]
    return drawing(
        [line for line in lines if line.points],
        f"Ideal points from votes in the {_body(kept)}",
        _made_from(kept),
        dimensions=kept.settings.dimensions,
        ends=(f"away from {kept.settings.anchor}", f"towards {kept.settings.anchor}"),
    )


def show_members(console: Console, kept: SavedPoints, codes: Sequence[str]) -> None:
    """Print members' points through time, then what is known of the last ones."""
    shown = [(code, kept.of_member(code)) for code in codes]
    absent = [code for code, points in shown if not points]
    found = [(code, points) for code, points in shown if points][: len(_LETTERS)]
    console.print(Text(f"Ideal points from votes in the {_body(kept)}", style="bold"))
    console.print(Text(_made_from(kept), style="dim"))
    if found:
        console.print()
        for row in _chart(found, console.width):
            console.print(row, no_wrap=True, crop=True)
        console.print()
        console.print(_figures(found, kept))
    for code in absent:
        console.print(f"{_name(code)}: no ballots that tell anything")
    _reading(console, kept)


def show_everyone(console: Console, kept: SavedPoints) -> None:
    """Print all members of the last period, from one end to the other, with their intervals."""
    last = max(point.period for point in kept.points)
    now = sorted((p for p in kept.points if p.period == last), key=lambda p: -p.mean[0])
    console.print(Text(f"Ideal points from votes in the {_body(kept)}", style="bold"))
    console.print(Text(f"{_made_from(kept)}; {_period(kept)} {last}", style="dim"))
    console.print()
    low = min(point.interval()[0] for point in now)
    high = max(point.interval()[1] for point in now)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("", no_wrap=True, max_width=26)
    for heading in ("point", "90 %", "ballots"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    width = min(max(console.width - _BESIDE, 9), _TRACK)
    for point in now:
        cells = (f"{point.mean[0]:.2f}", _between(point, 0), str(point.ballots))
        table.add_row(Text(_name(point.member)), *cells, _track(point, low, high, width))
    console.print(table)
    _reading(console, kept)


def show_likeness(console: Console, likeness: Likeness) -> None:
    """Print how far the points agree with the published ones."""
    worst = likeness.worst
    console.print()
    console.print(
        "Beside the published points of Bailey, Strezhnev and Voeten: correlation "
        f"{likeness.pooled:.3f} over {likeness.points:,} points, {likeness.mean:.3f} in the mean "
        f"of {len(likeness.sessions)} sessions, least in session {worst.session} "
        f"({worst.correlation:.3f}). They are another estimate, not the truth."
    )


def likeness_data(likeness: Likeness) -> dict[str, Any]:
    """How far the points agree with the published ones, as plain data."""
    return {
        "points": likeness.points,
        "pooled": round(likeness.pooled, 4),
        "mean_of_sessions": round(likeness.mean, 4),
        "worst": round(likeness.worst.correlation, 4),
        "sessions": [
            {
                "session": one.session,
                "members": one.members,
                "correlation": round(one.correlation, 4),
            }
            for one in likeness.sessions
        ],
    }


def _chart(found: Sequence[tuple[str, Sequence[Point]]], width: int) -> list[Text]:
    """Rows of the chart: higher is towards the anchor, time runs to the right."""
    told = [point for _, points in found for point in points]
    first, last = min(p.period for p in told), max(p.period for p in told)
    values = [point.mean[0] for point in told]
    low, high = min(*values, 0.0), max(*values, 0.0)
    room = max(width - _AXIS - _MARGIN, 20)
    across = min(last - first + 1, room)
    grid = [[" "] * across for _ in range(_ROWS)]
    down = (high - low) or 1.0

    def column(period: int) -> int:
        return (period - first) * (across - 1) // max(last - first, 1)

    def row(value: float) -> int:
        return round((high - value) / down * (_ROWS - 1))

    for place in range(across):
        grid[row(0.0)][place] = "·"
    for letter, (_, points) in zip(_LETTERS, found, strict=False):
        for point in points:
            cell = grid[row(point.mean[0])]
            taken = cell[column(point.period)]
            cell[column(point.period)] = letter if taken in {" ", "·", letter} else "*"
    rows = []
    for number, cells in enumerate(grid):
        value = high - number / (_ROWS - 1) * down
        label = f"{value:5.1f} " if number % 3 == 0 or number == row(0.0) else " " * _AXIS
        rows.append(Text(label, style="dim").append("".join(cells), style="not dim"))
    return [*rows, Text(" " * _AXIS + _scale(first, last, across, column), style="dim")]


def _scale(first: int, last: int, across: int, column: Any) -> str:
    """Numbers of periods below the chart, where they have room."""
    every = 10 if last - first > 15 else 5
    line = [" "] * (across + 4)
    for period in range(-(-first // every) * every, last + 1, every):
        for place, sign in enumerate(str(period)):
            line[column(period) + place] = sign
    return "".join(line).rstrip()


def _figures(found: Sequence[tuple[str, Sequence[Point]]], kept: SavedPoints) -> Table:
    """Each member's first and last point, with intervals."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("", no_wrap=True, max_width=24)
    headings = ["first", "last", "point", "90 %"]
    if kept.settings.dimensions > 1:
        headings += ["second", "90 %"]
    for heading in [*headings, "ballots"]:
        table.add_column(heading, justify="right", no_wrap=True)
    for letter, (code, points) in zip(_LETTERS, found, strict=False):
        last = points[-1]
        cells = [str(points[0].period), str(last.period)]
        for dimension in range(kept.settings.dimensions):
            cells += [f"{last.mean[dimension]:.2f}", _between(last, dimension)]
        table.add_row(Text(f"{letter} {_name(code)}"), *cells, str(last.ballots))
    return table


def _track(point: Point, low: float, high: float, width: int) -> str:
    """The interval on a track of so many columns, the point in it."""
    reach = (high - low) or 1.0
    begin, middle, end = (
        round((value - low) / reach * (width - 1))
        for value in (point.interval()[0], point.mean[0], point.interval()[1])
    )
    signs = [
        "●" if place == middle else "─" if begin <= place <= end else " " for place in range(width)
    ]
    return "".join(signs)


def _between(point: Point, dimension: int) -> str:
    low, high = point.interval(dimension)
    return f"{low:.2f} to {high:.2f}"


def _made_from(kept: SavedPoints) -> str:
    until = f" to {kept.until.isoformat()}" if kept.until else ""
    return f"Computed by a model from recorded ballots{until}"


def _reading(console: Console, kept: SavedPoints) -> None:
    console.print()
    moving = "A period without ballots has no point. " if _gaps(kept) else ""
    console.print(
        Text(
            f"Higher is towards the {_name(kept.settings.anchor)}. {moving}The scale has no unit; "
            "intervals hold the point with 90 per cent, by the model. * is several members. "
            "All figures: --format csv.",
            style="dim",
        )
    )


def _gaps(kept: SavedPoints) -> bool:
    return any(
        one.member == other.member and other.period - one.period > 1
        for one, other in pairwise(kept.points)
    )


def _body(kept: SavedPoints) -> str:
    return Organ(kept.body).full_name


def _period(kept: SavedPoints) -> str:
    return "session" if kept.body == Organ.GENERAL_ASSEMBLY.value else "year"


def _name(code: str) -> str:
    if code == _CHINA:
        return "China (to 1971)"
    return short_name(code, dt.date(1991, 1, 1)) if code == "SUN" else short_name(code)
