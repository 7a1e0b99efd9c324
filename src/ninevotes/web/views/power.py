"""What one vote is worth, in the bodies that come with the program, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ninevotes.forecast.power import Body, Measured, VoterClass, bodies, power
from ninevotes.forecast.power.measures import Power

FIRST = ("today", "1946", "g4-2005", "african-union-2005")
"""The bodies that the page opens with."""

MOST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One class of members.

    Args:
        voters: the class.
        power: that of one of its members.
        share: its Banzhaf share of the whole body's, 0 to 1.
        apart: how much longer than the least its bar is, 0 to 1 of the widest.
    """

    voters: VoterClass
    power: Power
    share: float
    width: float


@dataclass(frozen=True, slots=True)
class Compared:
    """A body with the power of each of its classes.

    Args:
        body: the body.
        acts: chance that a ballot carries.
        lines: its classes.
    """

    body: Body
    acts: float
    lines: tuple[Line, ...]


def compared(keys: Iterable[str], *, abstention: bool) -> tuple[Compared, ...]:
    """Bodies side by side, unknown keys left out.

    Args:
        keys: what they are asked for by.
        abstention: whether members may abstain.
    """
    known = bodies()
    chosen = [known[key] for key in dict.fromkeys(keys) if key in known][:MOST]
    measured = [(body, power(body.game, abstention=abstention)) for body in chosen]
    most = max((p.banzhaf_index for _, found in measured for _, p in found.classes), default=1)
    return tuple(_compared(body, found, Fraction(most)) for body, found in measured)


def _compared(body: Body, found: Measured, most: Fraction) -> Compared:
    lines = tuple(
        Line(voters, one, float(one.banzhaf_index), float(one.banzhaf_index / most))
        for voters, one in found.classes
    )
    return Compared(body, float(found.acts), lines)
