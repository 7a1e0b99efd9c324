"""Votes and ballots: how each member voted, and the tally that was announced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Vote(StrEnum):
    """What one member did when the question was put.

    ``DID_NOT_PARTICIPATE`` is a member present that took no part in the vote; ``ABSENT``
    is used only where a source says that the member was away. Neither is an abstention.
    """

    IN_FAVOUR = "Y"
    AGAINST = "N"
    ABSTENTION = "A"
    DID_NOT_PARTICIPATE = "P"
    ABSENT = "-"

    @property
    def words(self) -> str:
        """The vote in words, as minutes print it.

        >>> Vote.DID_NOT_PARTICIPATE.words
        'did not participate'
        """
        return _WORDS[self]

    @property
    def shape(self) -> str:
        """The sign that stands for the vote beside its letter and colour."""
        return _SHAPES[self]


TALLIES = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "not_participating": Vote.DID_NOT_PARTICIPATE,
    "absent": Vote.ABSENT,
}
"""Name of an announced count, in tables and in JSON, to the vote that it counts."""

_WORDS = {
    Vote.IN_FAVOUR: "in favour",
    Vote.AGAINST: "against",
    Vote.ABSTENTION: "abstaining",
    Vote.DID_NOT_PARTICIPATE: "did not participate",
    Vote.ABSENT: "absent",
}
_SHAPES = {
    Vote.IN_FAVOUR: "▲",
    Vote.AGAINST: "▼",
    Vote.ABSTENTION: "●",
    Vote.DID_NOT_PARTICIPATE: "◇",
    Vote.ABSENT: "–",
}


class BallotError(ValueError):
    """A ballot that cannot be: a state twice, a negative count, a list longer than its tally."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote of one body: each member's vote as far as it is known, and the announced tally.

    Args:
        votes: state code (ISO 3166 alpha-3) to vote. May be partial or empty.
        tally: vote to announced count. A vote without a count is unknown, never zero.

    Raises:
        BallotError: a count is negative, or more members are listed than counted.
    """

    votes: Mapping[str, Vote] = field(default_factory=dict)
    tally: Mapping[Vote, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a ballot that contradicts itself."""
        for vote, count in self.tally.items():
            if count < 0:
                raise BallotError(f"{count} votes {vote.words}: a count cannot be negative")
            listed = len(self.cast(vote))
            if listed > count:
                raise BallotError(
                    f"{listed} members are listed {vote.words}, the tally says {count}"
                )

    @classmethod
    def of(
        cls,
        in_favour: str | Iterable[str] = (),
        against: str | Iterable[str] = (),
        abstaining: str | Iterable[str] = (),
        not_participating: str | Iterable[str] = (),
        absent: str | Iterable[str] = (),
    ) -> Ballot:
        """A ballot from full lists of state codes; the tally is their lengths.

        >>> Ballot.of("FRA GBR USA", "CHN RUS").count(Vote.IN_FAVOUR)
        3
        """
        lists = dict(
            zip(Vote, (in_favour, against, abstaining, not_participating, absent), strict=True)
        )
        votes = _by_state(lists)
        return cls(votes, {vote: sum(v is vote for v in votes.values()) for vote in Vote})

    @classmethod
    def counted(
        cls,
        in_favour: int | None,
        against: int | None,
        abstaining: int | None = None,
        votes: Mapping[str, Vote] | None = None,
    ) -> Ballot:
        """A ballot known by its tally, with the votes of some members where they are known.

        >>> Ballot.counted(13, 2, 0, {"RUS": Vote.AGAINST}).count(Vote.AGAINST)
        2
        """
        counts = zip(list(Vote)[:3], (in_favour, against, abstaining), strict=True)
        return cls(votes or {}, {vote: count for vote, count in counts if count is not None})

    def cast(self, vote: Vote) -> tuple[str, ...]:
        """The members known to have voted so, in alphabetical order of their codes."""
        return tuple(sorted(state for state, v in self.votes.items() if v is vote))

    def count(self, vote: Vote) -> int | None:
        """How many voted so: the announced count; null where the source does not say."""
        return self.tally.get(vote)

    def complete(self, vote: Vote) -> bool:
        """Whether the list of those who voted so is as long as the count."""
        return self.tally.get(vote) == len(self.cast(vote))


def _by_state(lists: Mapping[Vote, str | Iterable[str]]) -> dict[str, Vote]:
    votes: dict[str, Vote] = {}
    for vote, states in lists.items():
        for state in states.split() if isinstance(states, str) else states:
            if state in votes:
                raise BallotError(f"{state} is listed twice: {votes[state].words} and {vote.words}")
            votes[state] = vote
    return votes
