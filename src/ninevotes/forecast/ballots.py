"""Whole ballots: how many vote in favour, and which permanent members against, with chances.

Given the shared effect members vote independently, so the chances follow exactly, member by
member; nothing is drawn at random. Ballots that the rules cannot tell apart, the same number
in favour and the same permanent members against, are one cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ninevotes.forecast.pooling import Counts
from ninevotes.vocabulary.votes import Ballot

NEGLIGIBLE = 1e-8
"""A cell less likely than this is not put to the rules; its chance goes to the others."""


class Cell(NamedTuple):
    """Ballots alike to the rules.

    Args:
        in_favour: number of affirmative votes.
        against: permanent members that vote against, in the order of seating.
    """

    in_favour: int
    against: tuple[str, ...]


def cells(
    members: Mapping[str, Sequence[Counts]],
    permanent: Iterable[str],
    effect: Sequence[float],
) -> dict[Cell, float]:
    """Each cell with its chance; the chances add up to one.

    Args:
        members: for each member its chances at each value of the effect.
        permanent: codes of the permanent members.
        effect: the chance of each value of the effect.
    """
    seats = tuple(permanent)
    elected = [code for code in members if code not in seats]
    chances: dict[Cell, float] = {}
    for place, weight in enumerate(effect):
        others = in_favour_counts([members[code][place][0] for code in elected])
        for five, chance in permanent_cells(seats, members, place).items():
            for count, likely in enumerate(others):
                cell = Cell(five.in_favour + count, five.against)
                chances[cell] = chances.get(cell, 0.0) + weight * chance * likely
    kept = {cell: chance for cell, chance in chances.items() if chance >= NEGLIGIBLE}
    total = sum(kept.values())
    return {cell: kept[cell] / total for cell in sorted(kept)}


def in_favour_counts(chances: Iterable[float]) -> list[float]:
    """The chance of 0, 1, 2, ... affirmative votes of members that vote independently.

    >>> in_favour_counts([0.5, 0.5])
    [0.25, 0.5, 0.25]
    """
    counts = [1.0]
    for chance in chances:
        against = 1.0 - chance
        longer = [counts[0] * against]
        longer += [more * against + fewer * chance for fewer, more in pairwise(counts)]
        longer.append(counts[-1] * chance)
        counts = longer
    return counts


def a_ballot(cell: Cell, members: Iterable[str]) -> Ballot:
    """One of the ballots of a cell: who is neither in favour nor a veto abstains."""
    rest = [code for code in members if code not in cell.against]
    return Ballot.of(rest[: cell.in_favour], cell.against, rest[cell.in_favour :])


def permanent_cells(
    seats: Sequence[str], members: Mapping[str, Sequence[Counts]], place: int
) -> dict[Cell, float]:
    """The cells of the permanent members alone, at one value of the effect."""
    found = {Cell(0, ()): 1.0}
    for code in seats:
        in_favour, abstaining, against = members[code][place]
        longer: dict[Cell, float] = {}
        for cell, chance in found.items():
            for now, likely in (
                (Cell(cell.in_favour + 1, cell.against), in_favour),
                (cell, abstaining),
                (Cell(cell.in_favour, (*cell.against, code)), against),
            ):
                longer[now] = longer.get(now, 0.0) + chance * likely
        found = longer
    return found
