"""A member's contested votes: those on which not all who voted were of one mind."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.record.agreement.bitsets import Cast
from ninevotes.record.agreement.rolls import RollCalls
from ninevotes.record.search.statements import statements_numbered
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Contested:
    """One vote on which members differed, as one member cast it.

    Args:
        vote: the statement of the source.
        cast: how the member voted.
        counts: in favour, against and abstaining, counted from the ballots.
        apart: whether fewer members voted as this one did than voted in some other way.
    """

    vote: OfficialVote
    cast: Vote
    counts: tuple[int, int, int]
    apart: bool


def contested_votes(
    store: Store, rolls: RollCalls, member: str, *, apart: bool = False, most: int | None = None
) -> tuple[Contested, ...]:
    """The contested votes of a member, the latest first.

    Args:
        store: the record that the roll calls come from.
        rolls: the roll calls to look at.
        member: code of the member.
        apart: only those in which the member was not on the largest side.
        most: how many at most; all without it.

    Raises:
        StoreError: the store cannot be read.
    """
    cast = rolls.votes.members.get(member, Cast())
    chosen: list[tuple[int, Vote, tuple[int, int, int], bool]] = []
    for number in reversed(range(len(rolls.statements))):
        vote = _vote_in(cast, number)
        counts = rolls.counts[number]
        if vote is None or sum(map(bool, counts)) < 2:
            continue
        own = counts[list(Vote).index(vote)]
        stands_apart = own < max(counts)
        if not apart or stands_apart:
            chosen.append((rolls.statements[number], vote, counts, stands_apart))
        if len(chosen) == most:
            break
    with store.connection() as connection:
        numbers = [one[0] for one in chosen]
        found = dict(statements_numbered(connection, OfficialVote, numbers, rolls.known_at))
    return tuple(
        Contested(found[key], vote, counts, stands_apart)
        for key, vote, counts, stands_apart in chosen
    )


def _vote_in(cast: Cast, number: int) -> Vote | None:
    for bits, vote in zip(
        (cast.in_favour, cast.against, cast.abstaining), list(Vote)[:3], strict=True
    ):
        if bits >> number & 1:
            return vote
    return None
