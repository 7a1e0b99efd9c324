"""Power by its definitions, every ballot and every order written out: slow, and plain to see."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import permutations, product

from ninevotes.forecast.power import Game
from ninevotes.rules.assembly import Majority, required_of

Votes = tuple[str, ...]
"""One letter a player: Y, A or N."""


@cache
def players(game: Game) -> list[tuple[int, int, int]]:
    """Each player's class (by place), votes and vetoes."""
    return [
        (place, each.votes, each.vetoes)
        for place, each in enumerate(game.classes)
        for _ in range(each.count)
    ]


@lru_cache(maxsize=1 << 12)
def carries(game: Game, votes: Votes) -> bool:
    """Whether a ballot carries, from the words of the rule."""
    who = players(game)
    yes = sum(weight for (_, weight, _), vote in zip(who, votes, strict=True) if vote == "Y")
    no = sum(weight for (_, weight, _), vote in zip(who, votes, strict=True) if vote == "N")
    vetoes = sum(veto for (_, _, veto), vote in zip(who, votes, strict=True) if vote == "N")
    if vetoes >= game.vetoes_to_block:
        return False
    if isinstance(game.quota, Majority):
        return yes != no and yes >= required_of(game.quota, yes + no)
    return yes >= game.quota


def first_of_each_class(game: Game) -> list[int]:
    """A player of each class."""
    who = [place for place, _, _ in players(game)]
    return [who.index(place) for place in range(len(game.classes))]


def banzhaf(game: Game, letters: str) -> list[Fraction]:
    """The share of the others' ballots on which one player's yes carries and its no does not."""
    count = len(players(game))
    found = []
    for one in first_of_each_class(game):
        swings = 0
        for others in product(letters, repeat=count - 1):
            with_yes = carries(game, (*others[:one], "Y", *others[one:]))
            with_no = carries(game, (*others[:one], "N", *others[one:]))
            swings += with_yes and not with_no
        found.append(Fraction(swings, len(letters) ** (count - 1)))
    return found


def coleman(game: Game, letters: str) -> tuple[Fraction, list[tuple[Fraction, Fraction]]]:
    """How often a ballot carries; what one player of each class prevents, and initiates."""
    ballots = list(product(letters, repeat=len(players(game))))
    adopted = [ballot for ballot in ballots if carries(game, ballot)]
    lost = [ballot for ballot in ballots if not carries(game, ballot)]
    found = []
    for one in first_of_each_class(game):
        defeated = sum(not carries(game, (*b[:one], "N", *b[one + 1 :])) for b in adopted)
        carried = sum(carries(game, (*b[:one], "Y", *b[one + 1 :])) for b in lost)
        found.append((Fraction(defeated, len(adopted)), Fraction(carried, len(lost))))
    return Fraction(len(adopted), len(ballots)), found


def shapley_shubik(game: Game, letters: str) -> list[Fraction]:
    """The share of roll-calls, an order and each one's vote, that a player of a class decides."""
    count = len(players(game))

    @cache
    def is_open(said: Votes) -> bool:
        """Whether both outcomes are still possible; ``?`` has not been called."""
        return len({carries(game, ballot) for ballot in completed(said, letters)}) == 2

    decides = [0] * count
    for order in permutations(range(count)):
        for ballot in product(letters, repeat=count):
            said = ["?"] * count
            for one in order:
                said[one] = ballot[one]
                if not is_open(tuple(said)):
                    decides[one] += 1
                    break
    calls = sum(decides)
    return [Fraction(decides[one], calls) for one in first_of_each_class(game)]


def completed(said: Votes, letters: str) -> Iterator[Votes]:
    """Every ballot that may come of what has been said."""
    return product(*(letters if vote == "?" else vote for vote in said))


def classical_shapley_shubik(game: Game) -> list[Fraction]:
    """The index as first defined: whose joining makes a coalition of the earlier ones winning."""
    count = len(players(game))
    decides = [0] * count
    for order in permutations(range(count)):
        votes = ["N"] * count
        for one in order:
            votes[one] = "Y"
            if carries(game, tuple(votes)):
                decides[one] += 1
                break
    return [Fraction(decides[one], sum(decides)) for one in first_of_each_class(game)]
