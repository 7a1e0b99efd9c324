"""The nine-notch bar: a cell for each seat, a strong mark after the last vote needed."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.brief.model import Seat, VoteView

CELL, GAP, HEIGHT = 11.0, 1.5, 20.0
_VETO_SEAT, _APART = 27.0, 26.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``filled`` is null where the count is not reported."""

    x: float
    filled: bool | None


@dataclass(frozen=True, slots=True)
class VetoSeat:
    """A seat of the veto line, marked only where its negative vote counts as a veto."""

    x: float
    seat: Seat
    vetoed: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar, its mark, and the veto line apart to its right.

    Args:
        cells: one for each seat, filled from the left by affirmative votes.
        mark: where the mark stands, or null where the majority is not known.
        veto: the permanent members' seats.
        width: of the drawing in its own units.
    """

    cells: tuple[Cell, ...]
    mark: float | None
    veto: tuple[VetoSeat, ...]
    width: float


def bar(vote: VoteView) -> Bar:
    """The bar of a vote in the Council; without cells for other bodies."""
    size, count = vote.size or 0, vote.counts.in_favour
    step = CELL + GAP
    cells = tuple(
        Cell(round(2 + place * step, 1), None if count is None else place < count)
        for place in range(size)
    )
    mark = (
        None if vote.required is None or not size else round(2 + vote.required * step - GAP / 2, 2)
    )
    start = 2 + size * step + _APART
    veto = tuple(
        VetoSeat(round(start + place * _VETO_SEAT, 1), seat, seat.code in vote.vetoes)
        for place, seat in enumerate(vote.permanent)
    )
    return Bar(cells, mark, veto, round(start + len(veto) * _VETO_SEAT + 2, 1))


@dataclass(frozen=True, slots=True)
class Shares:
    """An assembly's vote as parts of one bar, 0 to 1, with the mark of its majority or null."""

    in_favour: float
    against: float
    abstaining: float
    mark: float | None


def shares(vote: VoteView) -> Shares | None:
    """The parts of an assembly's vote; null where a count is not reported."""
    counts = (vote.counts.in_favour, vote.counts.against, vote.counts.abstaining)
    if any(count is None for count in counts):
        return None
    known = [count for count in counts if count is not None]
    whole = sum(known)
    if not whole:
        return None
    mark = None if vote.required is None else min(1.0, vote.required / whole)
    return Shares(known[0] / whole, known[1] / whole, known[2] / whole, mark)
