"""How often members agree: one pair, the partners of one, or every pair at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Any, Protocol

from ninevotes.record.agreement.bitsets import Bitsets, Cast
from ninevotes.record.agreement.kernel import count_all

Rows = tuple[tuple[int, ...], ...]


class Grid(Protocol):
    """Numbers by row and column: tuples of tuples, or a NumPy array."""

    def __getitem__(self, row: int, /) -> Any:
        """One row, which gives the number of a column likewise."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two members.

    Args:
        left, right: their codes.
        together: roll calls in which both voted.
        same: those in which they voted the same.
        opposed: those in which one voted in favour and the other against.
    """

    left: str
    right: str
    together: int
    same: int
    opposed: int

    @property
    def share(self) -> float | None:
        """Share of the votes in common that were the same; null where there are none."""
        return self.same / self.together if self.together else None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every pair of members at once.

    Args:
        members: codes, in alphabetical order; row and column of each below.
        together: roll calls in which both voted; on the diagonal those in which one did.
        same: those in which both voted the same.
    """

    members: tuple[str, ...]
    together: Grid
    same: Grid

    def share(self, left: str, right: str) -> float | None:
        """Share of the votes in common that were the same; null where there are none."""
        row, column = self.members.index(left), self.members.index(right)
        both = int(self.together[row][column])
        return int(self.same[row][column]) / both if both else None


def pair(votes: Bitsets, left: str, right: str) -> Pair:
    """How two members voted; a member without a vote has nothing in common with anyone."""
    one, other = (votes.members.get(code, Cast()) for code in (left, right))
    opposed = (one.in_favour & other.against) | (one.against & other.in_favour)
    return Pair(
        left,
        right,
        (one.voted & other.voted).bit_count(),
        _same(one, other).bit_count(),
        opposed.bit_count(),
    )


def partners(votes: Bitsets, member: str, *, at_least: int = 1) -> list[Pair]:
    """A member with every other, those that agree most first.

    Args:
        votes: of the roll calls looked at.
        member: code of the member.
        at_least: votes in common that a pair must have to be told.
    """
    pairs = [pair(votes, member, other) for other in votes.members if other != member]
    told = [one for one in pairs if one.together >= max(at_least, 1)]
    return sorted(told, key=lambda one: (-(one.share or 0.0), -one.together, one.right))


def agreement_matrix(votes: Bitsets) -> Matrix:
    """Every pair at once.

    With the extra ``scale`` the counts are NumPy arrays, made by a compiled loop where Numba
    is there; without it they are tuples, made from Python's own whole numbers.
    """
    fast = count_all(votes)
    members = tuple(votes.members)
    if fast is not None:
        return Matrix(members, *fast)
    together, same = _count_slowly(list(votes.members.values()))
    return Matrix(members, together, same)


def _count_slowly(cast: list[Cast]) -> tuple[Rows, Rows]:
    size = len(cast)
    together = [[0] * size for _ in cast]
    same = [[0] * size for _ in cast]
    voted = [one.voted for one in cast]
    for row, column in combinations_with_replacement(range(size), 2):
        both = (voted[row] & voted[column]).bit_count()
        equal = _same(cast[row], cast[column]).bit_count() if both else 0
        together[row][column] = together[column][row] = both
        same[row][column] = same[column][row] = equal
    return tuple(map(tuple, together)), tuple(map(tuple, same))


def _same(one: Cast, other: Cast) -> int:
    return (
        one.in_favour & other.in_favour
        | one.against & other.against
        | one.abstaining & other.abstaining
    )
