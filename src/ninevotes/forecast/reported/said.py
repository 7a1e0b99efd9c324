"""What is said of a vote ahead: how a member will vote, or how many will be in favour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.reported.reliability import ERROR_RATIO, Kind, chance_right
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote

_CHOICES = (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)


class Bound(StrEnum):
    """How a head-count is put."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, and where.

    Args:
        document: id of the document.
        outlet: who wrote it, or null.
        published: the day, always before the day of the vote.
        quote: the characters that say so.
        url: where it can be read, or null.
    """

    document: str
    outlet: str | None
    published: dt.date
    quote: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Intention:
    """How one member is said to be going to vote: one observation, however many repeat it.

    Args:
        state: code of the member.
        vote: the vote.
        kind: how it is known.
        sources: the reports, earliest first.
    """

    state: str
    vote: Vote
    kind: Kind
    sources: tuple[Source, ...]

    @property
    def words(self) -> str:
        """What is said, in a few words."""
        return f"{self.state} {self.kind.words}: {self.vote.words}"

    def likelihood(self) -> Counts:
        """The chance of this being said, were the member to vote in favour, abstain, against.

        What is wrong is as likely the one as the other.
        """
        right = chance_right(self.kind)
        other = (1 - right) / 2
        first, second, third = (right if vote is self.vote else other for vote in _CHOICES)
        return (first, second, third)


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many are said to be in favour.

    Args:
        count: affirmative votes.
        bound: exactly, at least, or at most so many.
        kind: how it is known.
        sources: the reports, earliest first.
    """

    count: int
    bound: Bound
    kind: Kind
    sources: tuple[Source, ...]

    @property
    def words(self) -> str:
        """What is said, in a few words."""
        return f"{self.bound.value} {self.count} in favour ({self.kind.words})"

    def likelihood(self, in_favour: int) -> float:
        """How likely this is to be said, were so many to vote in favour; the best fit has 1.

        >>> said = HeadCount(9, Bound.AT_LEAST, Kind.EXPECTED, ())
        >>> [said.likelihood(votes) for votes in (7, 8, 9, 10)]
        [0.25, 0.5, 1.0, 1.0]
        """
        short, over = max(self.count - in_favour, 0), max(in_favour - self.count, 0)
        wrong = {
            Bound.EXACTLY: short + over,
            Bound.AT_LEAST: short,
            Bound.AT_MOST: over,
        }[self.bound]
        return float(ERROR_RATIO[self.kind] ** wrong)


Said = Intention | HeadCount
"""One observation."""


def told_in_full(said: Iterable[Said], on: dt.date) -> Iterator[str]:
    """Each thing said as a sentence with who says so, states by their names of the day."""
    for one in said:
        words = one.words
        if isinstance(one, Intention):
            name = states()[one.state].name_on(on)
            words = f"{name} {one.kind.words}: {one.vote.words}"
        who = dict.fromkeys(
            f"{source.outlet or source.document}, {source.published.isoformat()}"
            for source in one.sources
        )
        yield f"Reported: {words} ({'; '.join(who)})."


def said_of(code: str, said: Iterable[Said]) -> tuple[str, ...]:
    """What reports say of one member, as the words on what its chances rest on."""
    return tuple(
        f"reports: {one.kind.words}, {one.vote.words}"
        for one in said
        if isinstance(one, Intention) and one.state == code
    )
