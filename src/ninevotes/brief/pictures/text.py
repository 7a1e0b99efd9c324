"""The pictures in characters, for the terminal and Markdown: letters and shapes, never colour."""

from __future__ import annotations

from ninevotes.brief.model import ForecastView, MemberRow, Seat, VoteView
from ninevotes.vocabulary.votes import Vote

SEAT_WIDTH = 5
_UNKNOWN = "·"


def notches(vote: VoteView) -> str:
    """The nine-notch bar: ``▲▲▲▲▲▲▲▲▲┃▲▲····``; "" for bodies other than the Council."""
    if not vote.size:
        return ""
    count = vote.counts.in_favour
    cells = ["?" if count is None else "▲" if n < count else _UNKNOWN for n in range(vote.size)]
    if vote.required is not None:
        cells.insert(vote.required, "┃")
    return "".join(cells)


def veto_line(vote: VoteView) -> str:
    """The five permanent seats, marked only where a negative vote counts as a veto."""
    return "  ".join(
        f"{seat.code} {'▼N' if seat.code in vote.vetoes else '[ ]'}" for seat in vote.permanent
    )


def seat_rows(vote: VoteView, width: int) -> tuple[tuple[str, str], ...]:
    """The seats in seating order as pairs of lines, codes above votes, within a width.

    Permanent members stand between double bars; an asterisk marks the President. A vote that
    follows by subtraction stands in brackets.
    """
    fit = max(1, width // SEAT_WIDTH)
    rows = [vote.seats[start : start + fit] for start in range(0, len(vote.seats), fit)]
    return tuple(("".join(map(_plate, row)), "".join(map(_sign, row))) for row in rows)


def _plate(seat: Seat) -> str:
    text = f"‖{seat.code}‖" if seat.permanent else f" {seat.code} "
    return text[:-1] + "*" if seat.president else text


def _sign(seat: Seat) -> str:
    if seat.vote is None:
        return "  ?  "
    shape = Vote(seat.vote).shape
    return f" {shape}({seat.vote})" if seat.computed else f" {shape} {seat.vote} "


def chance_bar(row: MemberRow, cells: int = 20) -> str:
    """Three chances as one bar of shapes: in favour, abstaining, against.

    >>> chance_bar(MemberRow("TCD", "Chad", "Chad", False, 0.5, 0.3, 0.2, 0.3, 0.7, ""), 10)
    '▲▲▲▲▲●●●▼▼'
    """
    yes = round(row.in_favour * cells)
    no = min(round(row.against * cells), cells - yes)
    return "▲" * yes + "●" * (cells - yes - no) + "▼" * no


def tally_rows(forecast: ForecastView, cells: int = 30) -> tuple[tuple[int, float, str], ...]:
    """Affirmative votes, chance and a bar, for the numbers that have at least half a per cent."""
    highest = max((chance for _, chance in forecast.tally), default=0.0)
    return tuple(
        (votes, chance, "█" * max(1, round(cells * chance / highest)))
        for votes, chance in forecast.tally
        if chance >= 0.005
    )
