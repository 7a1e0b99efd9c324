"""How many ballots of the others carry, given how one member votes.

Nobody writes out two or three to the power of the members: alike members are one factor of a
polynomial, in the marks that their votes bring and the vetoes among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import comb

from ninevotes.forecast.power.game import Game, Kind, Marks
from ninevotes.forecast.power.packed import total_between, width
from ninevotes.rules.assembly import Majority


@dataclass(frozen=True, slots=True)
class Carried:
    """Ballots of all others that carry, by how one member votes.

    Args:
        in_favour: with its vote in favour.
        abstaining: with its abstention; null where nobody may abstain.
        against: with its vote against.
        ballots: all ballots of the others.
    """

    in_favour: int
    abstaining: int | None
    against: int
    ballots: int

    @property
    def swings(self) -> Fraction:
        """The chance that its vote, for or against, decides: Banzhaf's absolute measure."""
        return Fraction(self.in_favour - self.against, self.ballots)

    @property
    def adopted(self) -> Fraction:
        """The chance that a ballot carries, every vote of every member being as likely."""
        ways = 2 if self.abstaining is None else 3
        carried = self.in_favour + (self.abstaining or 0) + self.against
        return Fraction(carried, ways * self.ballots)


def carried(game: Game, *, abstention: bool) -> dict[Kind, Carried]:
    """For each kind of member, the ballots of the others that carry, by its own vote.

    Args:
        game: the body.
        abstention: whether members may abstain (three ways to vote) or not (two).
    """
    ways = 3 if abstention else 2
    kinds = game.kinds
    ballots: int = ways ** (game.players - 1)
    bits = width(ways * ballots)
    found = {}
    for kind in kinds:
        others = {each: count - (each == kind) for each, count in kinds.items()}
        levels = _levels(others, game, bits, abstention=abstention)
        found[kind] = _given(kind, levels, game, bits, ballots, abstention=abstention)
    return found


def _given(
    kind: Kind, levels: list[int], game: Game, bits: int, ballots: int, *, abstention: bool
) -> Carried:
    marks = game.marks
    every = sum(levels)

    def reaching(packed: int, bonus: int) -> int:
        return total_between(packed, bits, marks.enough - bonus * kind.votes)

    below = sum(levels[: max(game.vetoes_to_block - kind.vetoes, 0)])
    abstaining = None
    if abstention:
        abstaining = reaching(every, marks.abstaining) - _silent(game)
    return Carried(reaching(every, marks.in_favour), abstaining, reaching(below, 0), ballots)


def _silent(game: Game) -> int:
    """The ballot on which all abstain: two thirds of nobody are not a majority (0 is a tie)."""
    return int(game.quota is Majority.TWO_THIRDS)


def _levels(kinds: Mapping[Kind, int], game: Game, bits: int, *, abstention: bool) -> list[int]:
    """The ballots by marks, packed, for each number of vetoes that does not yet block."""
    marks, room = game.marks, game.vetoes_to_block
    levels = [1] + [0] * (room - 1)
    for kind, count in kinds.items():
        factors = _factors(kind, count, marks, bits, room=room, abstention=abstention)
        levels = _times(levels, factors)
    return levels


def _factors(
    kind: Kind, count: int, marks: Marks, bits: int, *, room: int, abstention: bool
) -> dict[int, int]:
    """The ballots of alike members by the vetoes among them, as far as these do not block."""
    place = bits * kind.votes
    not_against = 1 << marks.in_favour * place
    if abstention:
        not_against += 1 << marks.abstaining * place
    if not kind.vetoes:
        return {0: (not_against + 1) ** count}
    against = range(min(count, (room - 1) // kind.vetoes) + 1)
    return {n * kind.vetoes: comb(count, n) * not_against ** (count - n) for n in against}


def _times(levels: list[int], factors: Mapping[int, int]) -> list[int]:
    return [sum(_each(levels, factors, vetoes)) for vetoes in range(len(levels))]


def _each(levels: list[int], factors: Mapping[int, int], vetoes: int) -> Iterable[int]:
    return (levels[vetoes - cast] * factor for cast, factor in factors.items() if cast <= vetoes)
