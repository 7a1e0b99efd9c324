"""Votes that follow by subtraction: what the counts leave, nobody else can have cast.

Where what is reported accounts for every seat of the Council, a count not given is the number
of members named for it; and where all sides but one are fully named, the members left cast the
remaining votes. Such votes are computed, never reported.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ninevotes.record.matching import periods
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.membership import NoCouncilError, members_on
from ninevotes.vocabulary.votes import Ballot, Vote

_SIDES = (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)


@dataclass(frozen=True, slots=True)
class Completed:
    """A ballot with all that follows from it.

    Args:
        ballot: the votes and counts given, and those that follow.
        counts: the counts that were not given and follow.
        votes: the votes of members that were not named and follow.
    """

    ballot: Ballot
    counts: tuple[Vote, ...] = ()
    votes: Mapping[str, Vote] = field(default_factory=dict)


def completed(ballot: Ballot, members: Collection[str]) -> Completed:
    """What follows from a ballot when it accounts for every member; else the ballot as it is.

    Args:
        ballot: as reported. A count not given stands for at least the members named.
        members: codes of all who could vote.

    >>> done = completed(Ballot.counted(2, 1, 0, {"CHN": Vote.AGAINST}), ["CHN", "FRA", "GBR"])
    >>> done.ballot.cast(Vote.IN_FAVOUR)
    ('FRA', 'GBR')
    """
    named = {vote: len(ballot.cast(vote)) for vote in Vote}
    given = {vote: ballot.count(vote) for vote in Vote}
    least = {vote: named[vote] if count is None else count for vote, count in given.items()}
    whole = members and sum(least.values()) == len(members)
    if not whole or not set(ballot.votes) <= set(members):
        return Completed(ballot)
    counts = tuple(side for side in _SIDES if given[side] is None)
    tally = {**ballot.tally, **{side: least[side] for side in counts}}
    missing = [vote for vote in Vote if least[vote] > named[vote]]
    left = sorted(set(members) - set(ballot.votes)) if len(missing) == 1 else []
    votes = dict.fromkeys(left, missing[0]) if left else {}
    return Completed(Ballot({**ballot.votes, **votes}, tally), counts, votes)


def members_voting(event: Event) -> tuple[str, ...]:
    """The Council's members when an event took place; none where its date leaves them open."""
    if event.date is None:
        return ()
    period = periods.stated(event.date)
    try:
        first, last = members_on(period.first), members_on(period.last)
    except NoCouncilError:
        return ()
    return tuple(first) if first == last else ()
