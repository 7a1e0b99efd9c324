"""A body that votes, as a game: classes of equal members, what carries, what blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ninevotes.rules.assembly import Majority

MOST_VOTES = 5_000
"""Votes that a body may have in all: counting keeps a place for each."""

MOST_PLAYERS = 500
"""Members that a body may have: each place must hold three to their power."""


class GameError(ValueError):
    """A body that cannot be: no members, more votes required than there are, a name twice."""


class Kind(NamedTuple):
    """What the rules see of a member: how many votes it casts, how many vetoes its no counts as."""

    votes: int
    vetoes: int


class Marks(NamedTuple):
    """The rule on the number of votes, as marks that a ballot must reach.

    A vote against brings none. With a required number a vote in favour brings one and an
    abstention none. Where only members voting count, an abstention brings just enough to take
    itself out of the reckoning: of those voting more than half are in favour when, at two
    marks for a vote in favour and one for an abstention, the ballot has more marks than there
    are votes. For two thirds it is three and two.

    Args:
        in_favour: marks for a vote in favour.
        abstaining: marks for an abstention.
        enough: marks that carry.
    """

    in_favour: int
    abstaining: int
    enough: int


@dataclass(frozen=True, slots=True)
class VoterClass:
    """Members whom the rules treat alike.

    Args:
        name: what they are, as "permanent members".
        count: how many.
        votes: how many votes each casts; more than one for members that vote together.
        vetoes: how many vetoes the vote against of each counts as.
        members: their names or codes; empty where they are not named.

    Raises:
        GameError: nobody, no vote, a negative veto, or not as many names as members.
    """

    name: str
    count: int
    votes: int = 1
    vetoes: int = 0
    members: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a class that cannot be."""
        if self.count < 1 or self.votes < 1 or self.vetoes < 0:
            raise GameError(f"{self.name}: at least one member and one vote, and no vetoes below 0")
        if self.members and len(self.members) != self.count:
            raise GameError(f"{self.name}: {self.count} members, but {len(self.members)} names")

    @property
    def kind(self) -> Kind:
        """What the rules see of each of them."""
        return Kind(self.votes, self.vetoes)


@dataclass(frozen=True, slots=True)
class Game:
    """A body that votes.

    Args:
        classes: its members, alike ones together.
        quota: votes in favour required; or the majority required of the members present and
            voting, as Article 18 has it for the Assembly.
        vetoes_to_block: votes against, of members with a veto, that defeat whatever the number
            of votes in favour: one under Article 27(3).

    Raises:
        GameError: nobody votes; more votes are required than there are, or none; no veto
            blocks; a name stands twice; or there are more votes than can be counted.
    """

    classes: tuple[VoterClass, ...]
    quota: int | Majority
    vetoes_to_block: int = 1

    def __post_init__(self) -> None:
        """Refuse a body that cannot be."""
        if not self.classes:
            raise GameError("a body has at least one member")
        if self.players > MOST_PLAYERS or self.votes > MOST_VOTES:
            raise GameError(
                f"{self.players} members with {self.votes} votes are too many to count: at most "
                f"{MOST_PLAYERS} and {MOST_VOTES}; give the votes as smaller whole numbers"
            )
        if isinstance(self.quota, int) and not 1 <= self.quota <= self.votes:
            raise GameError(f"{self.quota} votes required, of {self.votes} that there are")
        if self.vetoes_to_block < 1:
            raise GameError("at least one veto blocks; for no veto give nobody one")
        _refuse_twice(name for each in self.classes for name in each.members)

    @property
    def players(self) -> int:
        """How many vote, members that vote together counted as one."""
        return sum(each.count for each in self.classes)

    @property
    def votes(self) -> int:
        """All votes there are."""
        return sum(each.count * each.votes for each in self.classes)

    @property
    def vetoes(self) -> int:
        """All vetoes there are."""
        return sum(each.count * each.vetoes for each in self.classes)

    @property
    def kinds(self) -> dict[Kind, int]:
        """How many there are of each kind, whatever they are called."""
        found: dict[Kind, int] = {}
        for each in self.classes:
            found[each.kind] = found.get(each.kind, 0) + each.count
        return found

    @property
    def marks(self) -> Marks:
        """The rule on the number of votes, as marks."""
        if self.quota is Majority.SIMPLE:
            return Marks(2, 1, self.votes + 1)
        if self.quota is Majority.TWO_THIRDS:
            return Marks(3, 2, 2 * self.votes)
        return Marks(1, 0, int(self.quota))

    def carries(self, in_favour: int, against: int, vetoes: int) -> bool:
        """Whether a ballot is carried.

        Args:
            in_favour: votes in favour.
            against: votes against; all others abstain.
            vetoes: vetoes among those against.

        >>> council = Game((VoterClass("permanent", 5, vetoes=1), VoterClass("elected", 10)), 9)
        >>> council.carries(9, 6, 0), council.carries(14, 1, 1), council.carries(8, 0, 0)
        (True, False, False)
        """
        marks = self.marks
        abstaining = self.votes - in_favour - against
        reached = marks.in_favour * in_favour + marks.abstaining * abstaining
        return in_favour > 0 and reached >= marks.enough and vetoes < self.vetoes_to_block


def _refuse_twice(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise GameError(f"{name} stands twice")
        seen.add(name)
