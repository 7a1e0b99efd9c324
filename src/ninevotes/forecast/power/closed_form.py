"""The Council's own shape: one vote each, some with a veto, a number of votes required.

With two ways to vote its indices are sums of a few products of binomial coefficients. What
:mod:`counting` and :mod:`roll_call` count for any body comes out the same; here it takes some
millionths of a second.
"""

from __future__ import annotations

from fractions import Fraction
from math import comb
from typing import NamedTuple

from ninevotes.forecast.power.game import Game


class Shape(NamedTuple):
    """A body in the Council's shape.

    Args:
        vetoers: members with one veto each.
        others: members without.
        required: votes in favour required.
        blocking: vetoes that block.
    """

    vetoers: int
    others: int
    required: int
    blocking: int


class OfTwo(NamedTuple):
    """A figure for each member with a veto, and for each without."""

    vetoer: Fraction
    other: Fraction


def shape_of(game: Game) -> Shape | None:
    """The body's shape if it is the Council's, else null."""
    if not isinstance(game.quota, int):
        return None
    vetoers = others = 0
    for each in game.classes:
        if each.votes != 1 or each.vetoes > 1:
            return None
        if each.vetoes:
            vetoers += each.count
        else:
            others += each.count
    return Shape(vetoers, others, game.quota, game.vetoes_to_block)


def banzhaf_of_two(shape: Shape) -> OfTwo:
    """The chance that a member's vote decides, all ballots of the others being as likely.

    >>> banzhaf_of_two(Shape(5, 10, 9, 1))
    OfTwo(vetoer=Fraction(53, 1024), other=Fraction(21, 4096))
    """
    vetoers, others, required, blocking = shape
    ballots = 1 << (vetoers + others - 1)
    with_veto = without = 0
    if vetoers:
        # One veto short of blocking, its no blocks; fewer vetoes, its yes may be the vote lacking.
        enough = max(required - vetoers + blocking - 1, 0)
        tail = sum([comb(others, count) for count in range(enough, others + 1)])
        with_veto = comb(vetoers - 1, blocking - 1) * tail
        for vetoes in range(min(blocking - 1, vetoers)):
            with_veto += _choose(vetoers - 1, vetoes) * _choose(others, required - vetoers + vetoes)
    if others:
        for vetoes in range(min(blocking, vetoers + 1)):
            lacking = required - 1 - vetoers + vetoes
            without += comb(vetoers, vetoes) * _choose(others - 1, lacking)
    return OfTwo(Fraction(with_veto, ballots), Fraction(without, ballots))


def shapley_shubik_of_two(shape: Shape) -> OfTwo:
    """The chance that a member is the one whose joining carries, in any order of joining.

    A member without a veto carries only as the last of the required number, when too few of
    those with a veto are still outside to block; the rest belongs to these.

    >>> shapley_shubik_of_two(Shape(5, 10, 9, 1))
    OfTwo(vetoer=Fraction(421, 2145), other=Fraction(4, 2145))
    """
    vetoers, others, required, blocking = shape
    players = vetoers + others
    carrying = 0
    if others:
        for outside in range(min(blocking, vetoers + 1)):
            joined = required - 1 - vetoers + outside
            carrying += comb(vetoers, outside) * _choose(others - 1, joined)
    all_orders = players * comb(players - 1, required - 1)
    with_veto = Fraction(all_orders - others * carrying, all_orders * vetoers) if vetoers else _NONE
    return OfTwo(with_veto, Fraction(carrying, all_orders))


_NONE = Fraction(0)


def _choose(of: int, count: int) -> int:
    return comb(of, count) if count >= 0 else 0
