"""The timeline in lanes: one column for each date, one lane for each kind of act.

Columns stand in order of time, not to scale. Turned round, time runs down and the lanes are
columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ninevotes.brief.model import Expectation, ItemBrief, Kind, Lane, Line
from ninevotes.brief.pictures.headings import date_label, grouping, lane_label, short_label

MARK = 10.0
_PITCH = 25.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: a filled disc, a ring or a dashed ring, with the number of origins in it."""

    line: Line
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Tie:
    """What a prediction is tied to: the event that answers it."""

    x1: float
    y1: float
    x2: float
    y2: float
    came_true: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A lane or a date: its label, in lines, and where it begins and ends."""

    label: tuple[str, ...]
    start: float
    end: float

    @property
    def middle(self) -> float:
        """Half-way between its two edges."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Chart:
    """Lanes, dates, marks and ties, with the size of the drawing in its own units."""

    lanes: tuple[Band, ...]
    dates: tuple[Band, ...]
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    width: float
    height: float


def across(item: ItemBrief) -> Chart:
    """Time runs across, lanes lie under one another: for a desk."""
    return _chart(item, room=150.0, head=40.0, whole=960.0, down=False)


def down(item: ItemBrief) -> Chart:
    """Time runs down, lanes stand side by side: for a phone."""
    return _chart(item, room=62.0, head=96.0, whole=340.0, down=True)


def _chart(item: ItemBrief, *, room: float, head: float, whole: float, down: bool) -> Chart:
    predicted = [e.line for e in item.expectations if e.line.kind is Kind.PREDICTED]
    lines = [*item.timeline, *predicted]
    group = grouping(lines)
    dates = list(dict.fromkeys(group(line) for line in sorted(lines, key=lambda ln: ln.sort)))
    lanes = [lane for lane in Lane if any(line.lane is lane for line in lines)]
    grid = _Grid(lines, lanes, dates, group)
    if down:
        lane_bands = _even([short_label(lane) for lane in lanes], room, whole - 22)
        date_bands = _fitted(
            [date_label(d) for d in dates], head, grid.per_date(_across(lane_bands))
        )
        marks = grid.marks(lane_bands, date_bands, _across(lane_bands), down=True)
        size = (whole, date_bands[-1].end if date_bands else head)
    else:
        date_bands = _even(
            [date_label(d) for d in dates], room, max(whole, room + 62.0 * len(dates))
        )
        lane_bands = _fitted(
            [lane_label(lane) for lane in lanes], head, grid.per_lane(_across(date_bands))
        )
        marks = grid.marks(lane_bands, date_bands, _across(date_bands), down=False)
        size = (
            date_bands[-1].end if date_bands else whole,
            lane_bands[-1].end if lane_bands else head,
        )
    return Chart(lane_bands, date_bands, marks, _ties(item.expectations, marks), *size)


class _Grid:
    """Which lines share a cell of the chart."""

    def __init__(
        self,
        lines: Sequence[Line],
        lanes: Sequence[Lane],
        dates: Sequence[str],
        group: Callable[[Line], str],
    ) -> None:
        self.lanes, self.dates = lanes, dates
        self.cells: dict[tuple[int, int], list[Line]] = {}
        for line in lines:
            key = (lanes.index(line.lane), dates.index(group(line)))
            self.cells.setdefault(key, []).append(line)

    def per_lane(self, fit: int) -> list[int]:
        """Rows of marks that each lane needs when ``fit`` marks stand side by side."""
        return [self._rows(fit, lane=place) for place in range(len(self.lanes))]

    def per_date(self, fit: int) -> list[int]:
        """Rows of marks that each date needs when ``fit`` marks stand side by side."""
        return [self._rows(fit, date=place) for place in range(len(self.dates))]

    def _rows(self, fit: int, lane: int | None = None, date: int | None = None) -> int:
        sizes = [
            len(found)
            for (in_lane, on_date), found in self.cells.items()
            if lane in {None, in_lane} and date in {None, on_date}
        ]
        return max((-(-size // fit) for size in sizes), default=1)

    def marks(
        self, lanes: Sequence[Band], dates: Sequence[Band], fit: int, *, down: bool
    ) -> tuple[Mark, ...]:
        """Every line at its place: side by side, then row under row."""
        found = []
        for (lane, date), lines in self.cells.items():
            wide, tall = (lanes[lane], dates[date]) if down else (dates[date], lanes[lane])
            for place, line in enumerate(lines):
                row, column = divmod(place, fit)
                across = min(fit, len(lines) - row * fit)
                x = wide.middle + (column - (across - 1) / 2) * _PITCH
                found.append(Mark(line, round(x, 1), round(tall.start + 17 + row * _PITCH, 1)))
        return tuple(found)


def _even(labels: Sequence[tuple[str, ...]], start: float, end: float) -> tuple[Band, ...]:
    step = (end - start) / max(1, len(labels))
    return tuple(
        Band(label, round(start + place * step, 1), round(start + (place + 1) * step, 1))
        for place, label in enumerate(labels)
    )


def _fitted(
    labels: Sequence[tuple[str, ...]], start: float, rows: Sequence[int]
) -> tuple[Band, ...]:
    bands = []
    for label, count in zip(labels, rows, strict=True):
        bands.append(Band(label, start, start + count * _PITCH + 10))
        start = bands[-1].end
    return tuple(bands)


def _across(bands: Sequence[Band]) -> int:
    """How many marks stand side by side in a band."""
    return max(1, int((bands[0].end - bands[0].start) // _PITCH)) if bands else 1


def _ties(expectations: Sequence[Expectation], marks: Sequence[Mark]) -> tuple[Tie, ...]:
    at = {event: mark for mark in marks for event in (mark.line.event, *mark.line.folded)}
    found = []
    for expected in expectations:
        one = at.get(expected.line.event)
        for event in expected.line.tied if one else ():
            if one and event in at and at[event].line.kind is not Kind.PREDICTED:
                other = at[event]
                came_true = expected.answer == "came true"
                found.append(Tie(one.x, one.y, other.x, other.y, came_true))
    return tuple(found)
