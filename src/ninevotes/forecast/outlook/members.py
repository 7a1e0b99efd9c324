"""Each member's row of a forecast: its chances, their interval, what they rest on."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.forecast.features.archive import Floats
from ninevotes.forecast.outlook.asked import Asked, Told
from ninevotes.forecast.outlook.nearest import Tie, own_votes
from ninevotes.forecast.outlook.spread import Spread
from ninevotes.forecast.reported.said import said_of
from ninevotes.forecast.result import MemberForecast


def member_rows(
    told: Told, chances: Floats, ends: Spread, ties: Sequence[Tie]
) -> tuple[MemberForecast, ...]:
    """The rows, in the order of seating.

    Args:
        told: the question.
        chances: float [m, 3].
        ends: the ends of the intervals.
        ties: the precedents.
    """
    return tuple(
        MemberForecast(
            state=code,
            in_favour=float(chances[at, 0]),
            abstaining=float(chances[at, 1]),
            against=float(chances[at, 2]),
            low=float(min(ends.in_favour[at, 0], chances[at, 0])),
            high=float(max(ends.in_favour[at, 1], chances[at, 0])),
            basis=_rests_on(told.asked, code, ties),
        )
        for at, code in enumerate(told.asked.members)
    )


def _rests_on(asked: Asked, code: str, ties: Sequence[Tie]) -> str:
    if code in asked.declared:
        return f"declared: {asked.declared[code].words}"
    asks = "asks for it" if asked.procedural else "submits it"
    parts = [asks] if code in asked.movers else []
    parts += said_of(code, asked.said)
    own = own_votes(code, ties)
    parts.append(own or "no vote on a precedent: leans on members that stand near it")
    return "; ".join(parts)
