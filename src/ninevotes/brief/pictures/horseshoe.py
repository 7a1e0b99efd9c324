"""The Council's table seen from above, open side down.

Two sizes: an arc with state codes, readable at 320 pixels, and a wider table with names. In
both the seats run from the lower left, up and over the middle, to the lower right; where the
President of the month is known, the Secretariat sits beside the President.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from ninevotes.brief.language import _
from ninevotes.brief.model import Seat

SEAT, STEP = 32.0, 46.0
PLATE_WIDTH, PLATE_HEIGHT, SECRETARIAT_WIDTH = 130.0, 42.0, 76.0
_RADIUS, _MARGIN = 146.0, 24.0
_GAP = 8.0
_GUEST, GUEST_ROW = 210.0, 24.0
_TOP = 5
_LINE = 15


@dataclass(frozen=True, slots=True)
class Place:
    """A seat, or the Secretariat where ``seat`` is null, with the middle of its plate."""

    seat: Seat | None
    x: float
    y: float
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guest:
    """One asked to speak, at an open end of the table: the whole name, and what fits."""

    name: str
    short: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Table:
    """All places, and the size of the drawing in its own units, without the guests' rows."""

    places: tuple[Place, ...]
    width: float
    height: float
    guests: tuple[Guest, ...] = ()


def arc(seats: Sequence[Seat], speakers: Sequence[str] = ()) -> Table:
    """The table as an arc with straight ends, seats at equal distances along it."""
    slots = _with_secretariat(seats)
    whole = STEP * (len(slots) - 1)
    leg = max(0.0, (whole - math.pi * _RADIUS) / 2)
    places = tuple(
        Place(seat, *_along(place * STEP, leg, whole)) for place, seat in enumerate(slots)
    )
    height = _RADIUS + leg + 2 * _MARGIN
    width = 2 * (_RADIUS + _MARGIN)
    return Table(places, width, round(height, 1), _guests(speakers, width, height))


def _along(distance: float, leg: float, whole: float) -> tuple[float, float]:
    """The point at a distance along the arc, measured from its lower left end."""
    middle, base = _RADIUS + _MARGIN, _RADIUS + _MARGIN
    bend = whole - 2 * leg
    if distance < leg:
        return round(middle - _RADIUS, 1), round(base + leg - distance, 1)
    if distance > leg + bend:
        return round(middle + _RADIUS, 1), round(base + distance - leg - bend, 1)
    angle = math.pi * (1 - (distance - leg) / bend)
    x, y = middle + _RADIUS * math.cos(angle), base - _RADIUS * math.sin(angle)
    return round(x, 1), round(y, 1)


def _guests(speakers: Sequence[str], width: float, height: float) -> tuple[Guest, ...]:
    """Speakers under the two open ends, left and right in turn."""
    plate = min(_GUEST, width / 2 - 2 * _GAP)
    found = []
    for place, name in enumerate(speakers[:2]):
        x = _GAP + plate / 2 if place % 2 == 0 else width - _GAP - plate / 2
        found.append(Guest(name, _fitted(name, int(plate / 5.6)), x, round(height + 8, 1), plate))
    return tuple(found)


def _fitted(name: str, room: int) -> str:
    """The name without the office behind it, cut where it is still too long."""
    first = name.partition(",")[0]
    return first if len(first) <= room else f"{first[: room - 1].rstrip()}…"


def table(seats: Sequence[Seat], speakers: Sequence[str] = ()) -> Table:
    """The table with names: a row of five with the President in its middle, and two sides."""
    slots = _with_secretariat(seats)
    side = (len(seats) - _TOP) // 2
    left, top, right = slots[:side], slots[side : len(slots) - side], slots[len(slots) - side :]
    head, width = _row(top)
    near = _GAP + PLATE_WIDTH / 2
    places = [Place(seat, near, _level(side - row), _lines(seat)) for row, seat in enumerate(left)]
    places += head
    places += [
        Place(seat, width - near, _level(row + 1), _lines(seat)) for row, seat in enumerate(right)
    ]
    height = (PLATE_HEIGHT + _GAP) * (side + 1) + _GAP
    return Table(tuple(places), width, height, _guests(speakers, width, height))


def _row(seats: Sequence[Seat | None]) -> tuple[list[Place], float]:
    """The row at the head of the table, and how wide it is."""
    places, edge = [], _GAP
    for seat in seats:
        width = PLATE_WIDTH if seat else SECRETARIAT_WIDTH
        places.append(Place(seat, edge + width / 2, _level(0), _lines(seat)))
        edge += width + _GAP
    return places, edge


def _level(row: int) -> float:
    return _GAP + (PLATE_HEIGHT + _GAP) * row + PLATE_HEIGHT / 2


def _with_secretariat(seats: Sequence[Seat]) -> list[Seat | None]:
    president = next((place for place, seat in enumerate(seats) if seat.president), None)
    if president is None:
        return list(seats)
    return [*seats[: president + 1], None, *seats[president + 1 :]]


def _lines(seat: Seat | None) -> tuple[str, ...]:
    """A name on one to three lines of a plate; the everyday form where the name is too long."""
    if seat is None:
        return (_("Secretariat"),)
    name = seat.name if len(seat.name) <= 2 * _LINE - 2 else seat.short
    words = name.split()
    if len(name) < _LINE - 2 or len(words) == 1:
        return (name,)
    cuts = range(1, len(words))
    best = min(cuts, key=lambda c: max(len(" ".join(words[:c])), len(" ".join(words[c:]))))
    two = (" ".join(words[:best]), " ".join(words[best:]))
    return two if max(map(len, two)) <= _LINE + 2 else tuple(wrap(name, _LINE + 1))
