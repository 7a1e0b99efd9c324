"""The Shapley–Shubik index: who decides, when members are called one after the other.

Members are called in any order, each as likely, and vote in any way, each as likely. One of
them decides: after its vote the outcome stands whatever those still to be called do. With two
ways to vote this is the index of Shapley and Shubik (Felsenthal and Machover, 1996, show it);
with three it is their index for ternary games (Felsenthal and Machover, 1997).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import comb, factorial, prod

from ninevotes.forecast.power.game import Game, GameError, Kind
from ninevotes.forecast.power.packed import total_between, width

MOST = 1 << 18
"""Ways in which those already called may be made up; beyond it the answer takes too long."""

Called = tuple[int, ...]
"""How many of each kind have been called."""


def shapley_shubik_by_kind(game: Game, *, abstention: bool) -> dict[Kind, Fraction]:
    """The index of one member of each kind; over all members it adds up to one.

    Raises:
        GameError: so many kinds of member that the count would take too long.
    """
    kinds = game.kinds
    ways = 3 if abstention else 2
    open_ballots = _Open(game, ways).ballots() if len(kinds) > 1 else {}
    found: dict[Kind, Fraction] = {}
    left = Fraction(1)
    for place, (kind, count) in enumerate(kinds.items()):
        if place == len(kinds) - 1:
            found[kind] = left / count
        else:
            found[kind] = _decides(place, tuple(kinds.values()), open_ballots, ways)
            left -= count * found[kind]
    return found


def _decides(place: int, counts: Called, open_ballots: Mapping[Called, int], ways: int) -> Fraction:
    """The chance that one member of a kind is the one that decides."""
    players = sum(counts)
    others = tuple(count - (n == place) for n, count in enumerate(counts))
    orders = [
        factorial(s) * factorial(players - 1 - s) * ways ** (players - 1 - s)
        for s in range(players)
    ]
    total = 0
    for called, before in open_ballots.items():
        if called[place] == counts[place]:
            continue
        after = open_ballots[(*called[:place], called[place] + 1, *called[place + 1 :])]
        if ways * before != after:
            chosen = prod(map(comb, others, called))
            total += chosen * orders[sum(called)] * (ways * before - after)
    return Fraction(total, factorial(players) * ways**players)


class _Open:
    """Counts the ballots that leave the outcome open, by who has been called."""

    def __init__(self, game: Game, ways: int) -> None:
        self.kinds = tuple(game.kinds.items())
        self.marks = game.marks
        self.blocking = game.vetoes_to_block
        self.ways = ways
        self.bits = width(ways**game.players)

    def ballots(self) -> dict[Called, int]:
        """For each make-up of those called, their ballots after which the outcome is open."""
        if prod(count + 1 for _, count in self.kinds) > MOST:
            raise GameError(
                f"{len(self.kinds)} kinds of member are too many for the Shapley–Shubik index"
            )
        made: dict[Called, list[int]] = {(): [1] + [0] * (self.blocking - 1)}
        for kind, count in self.kinds:
            longer = {}
            for called, levels in made.items():
                for number in range(count + 1):
                    longer[(*called, number)] = levels
                    if number < count:
                        levels = self._called(levels, kind)  # noqa: PLW2901 - one more each time
            made = longer
        return {called: self._open(called, levels) for called, levels in made.items()}

    def _called(self, levels: list[int], kind: Kind) -> list[int]:
        """The ballots, by vetoes and packed by marks, once one more has voted."""
        in_favour = self.marks.in_favour * kind.votes * self.bits
        abstaining = self.marks.abstaining * kind.votes * self.bits
        longer = []
        for vetoes, packed in enumerate(levels):
            now = packed << in_favour
            if self.ways == 3:
                now += packed << abstaining
            if vetoes >= kind.vetoes:
                now += levels[vetoes - kind.vetoes]
            longer.append(now)
        return longer

    def _open(self, called: Called, levels: list[int]) -> int:
        """Those of the ballots that neither carry nor fail, whatever the others do.

        All abstaining among those called, and nobody left, is the one ballot that marks get
        wrong; then nothing is open any more.
        """
        votes = vetoes_left = 0
        for (kind, count), already in zip(self.kinds, called, strict=True):
            votes += (count - already) * kind.votes
            vetoes_left += (count - already) * kind.vetoes
        enough = self.marks.enough
        lost_below = enough - self.marks.in_favour * votes
        total = 0
        for vetoes, packed in enumerate(levels):
            won_from = enough if vetoes + vetoes_left < self.blocking else None
            total += total_between(packed, self.bits, lost_below, won_from)
        return total
