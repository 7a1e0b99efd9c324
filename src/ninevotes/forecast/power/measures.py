"""What a member's vote is worth before anything is known of how members vote.

Banzhaf (Penrose): the chance that the member's vote decides, every ballot of the others being
as likely. Shapley–Shubik: the chance that it is the one that decides when members are called
in any order. Coleman: how often a member could have prevented what was adopted, and initiated
what was not; and how often the body acts at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ninevotes.forecast.power.closed_form import (
    OfTwo,
    banzhaf_of_two,
    shape_of,
    shapley_shubik_of_two,
)
from ninevotes.forecast.power.counting import Carried, carried
from ninevotes.forecast.power.game import Game, VoterClass
from ninevotes.forecast.power.roll_call import shapley_shubik_by_kind


@dataclass(frozen=True, slots=True)
class Power:
    """What one member of a class can do. All chances are exact.

    Args:
        banzhaf: chance that changing its vote from against to in favour changes the outcome
            (Penrose 1946, Banzhaf 1965; with abstention Felsenthal and Machover 1997).
        banzhaf_index: its share of the sum of that over all members.
        shapley_shubik: chance that it decides when members are called in any order (Shapley and
            Shubik 1954; with abstention Felsenthal and Machover 1997).
        prevents: chance that its voting against would have defeated what was adopted (Coleman
            1971).
        initiates: chance that its voting in favour would have carried what was not (Coleman
            1971).
        by_support: the part of ``banzhaf`` that lies between abstaining and voting in favour;
            null where nobody may abstain.
        by_opposition: the part that lies between voting against and abstaining.
    """

    banzhaf: Fraction
    banzhaf_index: Fraction
    shapley_shubik: Fraction
    prevents: Fraction
    initiates: Fraction
    by_support: Fraction | None = None
    by_opposition: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The power of each class of a body.

    Args:
        game: the body.
        abstention: whether members could abstain.
        acts: chance that a ballot carries: Coleman's power of a collectivity to act.
        classes: each class with the power of one of its members, in the body's order.
    """

    game: Game
    abstention: bool
    acts: Fraction
    classes: tuple[tuple[VoterClass, Power], ...]


def banzhaf(game: Game, *, abstention: bool = False) -> tuple[Fraction, ...]:
    """The absolute measure of one member of each class, in the body's order.

    >>> council = Game((VoterClass("permanent", 5, vetoes=1), VoterClass("elected", 10)), 9)
    >>> banzhaf(council)
    (Fraction(53, 1024), Fraction(21, 4096))
    """
    shape = None if abstention else shape_of(game)
    if shape:
        return _by_class(game, banzhaf_of_two(shape))
    found = carried(game, abstention=abstention)
    return tuple(found[each.kind].swings for each in game.classes)


def shapley_shubik(game: Game, *, abstention: bool = False) -> tuple[Fraction, ...]:
    """The index of one member of each class, in the body's order.

    Raises:
        GameError: so many kinds of member that the count would take too long.

    >>> council = Game((VoterClass("permanent", 5, vetoes=1), VoterClass("elected", 10)), 9)
    >>> shapley_shubik(council)
    (Fraction(421, 2145), Fraction(4, 2145))
    """
    shape = None if abstention else shape_of(game)
    if shape:
        return _by_class(game, shapley_shubik_of_two(shape))
    found = shapley_shubik_by_kind(game, abstention=abstention)
    return tuple(found[each.kind] for each in game.classes)


def power(game: Game, *, abstention: bool = False) -> Measured:
    """All measures of all classes.

    Args:
        game: the body.
        abstention: whether members may abstain: three ways to vote, each as likely, or two.

    Raises:
        GameError: so many kinds of member that the count would take too long.
    """
    found = carried(game, abstention=abstention)
    acts = found[game.classes[0].kind].adopted
    everyone = sum((each.count * found[each.kind].swings for each in game.classes), Fraction(0))
    indices = shapley_shubik(game, abstention=abstention)
    classes = tuple(
        (each, _power(found[each.kind], acts, everyone, index))
        for each, index in zip(game.classes, indices, strict=True)
    )
    return Measured(game, abstention, acts, classes)


def _power(one: Carried, acts: Fraction, everyone: Fraction, index: Fraction) -> Power:
    with_its_yes = Fraction(one.in_favour, one.ballots)
    with_its_no = Fraction(one.against, one.ballots)
    support = opposition = None
    if one.abstaining is not None:
        with_neither = Fraction(one.abstaining, one.ballots)
        support, opposition = with_its_yes - with_neither, with_neither - with_its_no
    return Power(
        banzhaf=one.swings,
        banzhaf_index=one.swings / everyone,
        shapley_shubik=index,
        prevents=(acts - with_its_no) / acts,
        initiates=(with_its_yes - acts) / (1 - acts),
        by_support=support,
        by_opposition=opposition,
    )


def _by_class(game: Game, found: OfTwo) -> tuple[Fraction, ...]:
    return tuple([found.vetoer if each.vetoes else found.other for each in game.classes])
