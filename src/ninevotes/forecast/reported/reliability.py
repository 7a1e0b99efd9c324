"""How far what is said beforehand can be relied on: counted where it can be, else a stated choice.

A member that asked for a meeting, or objected to it, has shown its hand: how often it then
voted so is counted on the procedural votes carried and on those whose source names who
objected. The rule of succession, (right + 1) / (all + 2), keeps a row without an error from
being taken for certainty. Reports that say how *others* will vote cannot be counted: no
collection of them, made before the votes, is at hand. They are taken at half the weight, in
logarithms, of what a member has shown itself: a choice, not an estimate.

Of head-counts too there is no collection. Each vote by which one is wrong is taken to make it
half as likely, which amounts to a mean error of one and a third votes: a choice as well. A count
of those that have signed a request is as good as a signature.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How it is known how a member will vote."""

    ASKED = "asked"
    OBJECTED = "objected"
    ANNOUNCED = "announced"
    EXPECTED = "expected"

    @property
    def words(self) -> str:
        """In words, after the member."""
        return _WORDS[self]


_WORDS = {
    Kind.ASKED: "asked for it",
    Kind.OBJECTED: "objects",
    Kind.ANNOUNCED: "says how it will vote",
    Kind.EXPECTED: "is expected by others",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """How often members voted as they had shown.

    Args:
        right: how often.
        of: how many were counted.
        where: on which votes.
    """

    right: int
    of: int
    where: str

    @property
    def chance(self) -> float:
        """By the rule of succession.

        >>> round(Counted(7, 7, "").chance, 3)
        0.889
        """
        return (self.right + 1) / (self.of + 2)


COUNTED: Mapping[Kind, Counted] = {
    Kind.ASKED: Counted(
        83, 83, "members that asked for the meeting, in the procedural votes carried, 1971 to 2025"
    ),
    Kind.OBJECTED: Counted(
        7,
        7,
        "members named as objecting: China S/PV.7353, S/PV.7575, S/PV.7830, S/PV.8130; the "
        "Russian Federation S/PV.8209; both 12 June 2024",
    ),
}
"""The second stands for what a member announces too, of which nothing could be counted."""

ERROR_RATIO: Mapping[Kind, float] = {
    Kind.ASKED: 1 - COUNTED[Kind.ASKED].chance,
    Kind.OBJECTED: 0.5,
    Kind.ANNOUNCED: 0.5,
    Kind.EXPECTED: 0.5,
}
"""By what each vote too many or too few multiplies the likelihood of a head-count."""


def chance_right(kind: Kind) -> float:
    """The chance that a member said to vote in one way, of three, does.

    >>> [round(chance_right(kind), 2) for kind in Kind]
    [0.99, 0.89, 0.89, 0.67]
    """
    if kind in COUNTED:
        return COUNTED[kind].chance
    shown = COUNTED[Kind.OBJECTED].chance
    if kind is Kind.ANNOUNCED:
        return shown
    half, other = math.sqrt(shown), math.sqrt((1 - shown) / 2)
    return half / (half + 2 * other)
