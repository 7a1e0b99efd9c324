"""How members vote together, and apart."""

from __future__ import annotations

from typing import TypedDict

from ninevotes.answers.parts import member_named, members_named, short_name
from ninevotes.answers.rolls import RollsAsked, rolls_of
from ninevotes.record.agreement import (
    Contested,
    Pair,
    RollCalls,
    agreement_matrix,
    contested_votes,
    pair,
    partners,
)
from ninevotes.record.store import Store


class PairRow(TypedDict):
    """How often two members voted the same, of the votes that both cast.

    ``member`` is the other one where one was asked about, else both; ``opposed`` counts one in
    favour and one against. ``share`` is null where there is nothing to compare.
    """

    member: str
    share: float | None
    same: int
    together: int
    opposed: int
    name: str


class EveryPairRow(TypedDict):
    """The same for each two members, where none was named."""

    left: str
    right: str
    share: float | None
    same: int
    together: int


class ContestedRow(TypedDict):
    """A vote on which not all were of one mind, as one member cast it.

    ``apart`` is yes where the member was not on the largest side.
    """

    date: str | None
    symbol: str | None
    vote: str
    in_favour: int
    against: int
    abstaining: int
    apart: str
    title: str


def agreement(
    store: Store, asked: RollsAsked, members: tuple[str, ...] = (), at_least: int = 10
) -> list[PairRow] | list[EveryPairRow]:
    """One member: its partners, those that agree most first. Several: each pair. None: every pair.

    Args:
        store: the record.
        asked: over which roll calls.
        members: names or codes.
        at_least: votes in common that a pair must have; not asked of members that are named.

    Raises:
        AskedError: as :func:`rolls_of`, or no state is called so.
        StoreError: the record cannot be read.
    """
    codes = members_named(members)
    return pairs(rolls_of(store, asked), codes, at_least)


def pairs(
    rolls: RollCalls, codes: tuple[str, ...], at_least: int
) -> list[PairRow] | list[EveryPairRow]:
    """The same of roll calls at hand."""
    if len(codes) == 1:
        return [_pair_row(one) for one in partners(rolls.votes, codes[0], at_least=at_least)]
    if codes:
        found = [pair(rolls.votes, a, b) for n, a in enumerate(codes) for b in codes[n + 1 :]]
        return [_pair_row(one, f"{one.left} {one.right}") for one in found]
    return _all(rolls, at_least)


def contested(
    store: Store, asked: RollsAsked, member: str, *, apart: bool = False, most: int | None = None
) -> list[ContestedRow]:
    """A member's contested votes, the latest first.

    Args:
        store: the record.
        asked: over which roll calls.
        member: name or code.
        apart: only those where it was not on the largest side.
        most: how many at most.

    Raises:
        AskedError: as :func:`agreement`.
        StoreError: the record cannot be read.
    """
    code = member_named(member)
    return contested_rows(store, rolls_of(store, asked), code, apart=apart, most=most)


def contested_rows(
    store: Store, rolls: RollCalls, code: str, *, apart: bool, most: int | None
) -> list[ContestedRow]:
    """The same of roll calls at hand."""
    return [_vote_row(one) for one in contested_votes(store, rolls, code, apart=apart, most=most)]


def _all(rolls: RollCalls, at_least: int) -> list[EveryPairRow]:
    matrix = agreement_matrix(rolls.votes)
    rows: list[EveryPairRow] = []
    for row, left in enumerate(matrix.members):
        for column in range(row + 1, len(matrix.members)):
            together = int(matrix.together[row][column])
            if together >= at_least:
                same = int(matrix.same[row][column])
                rows.append(
                    {
                        "left": left,
                        "right": matrix.members[column],
                        "share": round(same / together, 4),
                        "same": same,
                        "together": together,
                    }
                )
    return rows


def _pair_row(one: Pair, both: str = "") -> PairRow:
    return {
        "member": both or one.right,
        "share": None if one.share is None else round(one.share, 4),
        "same": one.same,
        "together": one.together,
        "opposed": one.opposed,
        "name": short_name(one.right),
    }


def _vote_row(one: Contested) -> ContestedRow:
    vote = one.vote
    return {
        "date": vote.date.isoformat() if vote.date else None,
        "symbol": vote.resolution or vote.symbol,
        "vote": one.cast.value,
        "in_favour": one.counts[0],
        "against": one.counts[1],
        "abstaining": one.counts[2],
        "apart": "yes" if one.apart else "no",
        "title": vote.item or vote.title,
    }
