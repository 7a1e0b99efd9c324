# ruff: noqa: S608 - the words are ours; every value is a parameter
"""How members voted, as conditions: the rarest vote asked for leads, the others are looked up.

Ballots of reports and of lists of vetoes stand in ``search_ballots`` under their entry, with its
date; those of official votes in ``official_ballots`` under their statement. An entry has ballots
in one of the two tables only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ninevotes.record.search.conditions import IS_STATEMENT, Conditions
from ninevotes.record.search.query import MemberVote
from ninevotes.vocabulary.votes import Vote

FEW = 20_000
"""Ballots of a member up to which they are gathered before many entries are asked about them."""


@dataclass(frozen=True, slots=True)
class Ballots:
    """A table of ballots ``b``.

    Args:
        table: its name.
        key: the key of the entry that a ballot belongs to.
        date: the date of that entry.
        beside: the condition that a ballot belongs to the entry of a key.
        same: that two ballots belong to one entry.
        joined: that a ballot belongs to the entry ``e``, so that either is found from the other.
    """

    table: str
    key: str
    date: str
    beside: str
    same: str
    joined: str


REPORTED = Ballots(
    "search_ballots",
    "b.entry",
    "b.date",
    "b.entry = {key}",
    # The date is the entry's in both. With it they are found side by side, in the order of b.
    "other.entry = b.entry AND other.date = b.date",
    "b.entry = e.key",
)
OFFICIAL = Ballots(
    "official_ballots",
    "b.statement * 3",
    "e.date",
    f"b.statement = {{key}} / 3 AND {IS_STATEMENT}",
    "other.statement = b.statement",
    "b.statement * 3 = e.key AND b.statement = e.key / 3 AND e.truth = 'official'",
)


def rarest_first(members: Sequence[MemberVote]) -> list[MemberVote]:
    """The members by how often such votes are cast, roughly: most votes are in favour."""
    return sorted(members, key=lambda member: {None: 2, Vote.IN_FAVOUR: 1}.get(member.vote, 0))


def voted(made: Conditions, ballots: Ballots, members: Sequence[MemberVote]) -> None:
    """Add that the members voted so: the rarest in the ballot ``b``, the others beside it."""
    for number, member in enumerate(rarest_first(members)):
        if number:
            test, given = _test("other", number, member)
            # A scalar subquery, not EXISTS: PostgreSQL would gather all ballots first.
            made.add(
                f"(SELECT 1 FROM {ballots.table} other WHERE {ballots.same} AND {test} LIMIT 1) "
                "IS NOT NULL",
                **given,
            )
        else:
            test, given = _test("b", number, member)
            made.add(test, **given)


def gathered(made: Conditions, key: str, members: Sequence[MemberVote]) -> None:
    """Add that an entry is among those with a ballot of the rarest vote, gathered before."""
    test, given = _test("b", 0, rarest_first(members)[0])
    made.add(f"+{key} IN (SELECT b.entry FROM search_ballots b WHERE {test})", **given)


def within(made: Conditions, members: Sequence[MemberVote]) -> None:
    """Add that the members voted so, by what the entry itself has of its ballots."""
    marks = [f"{member.vote.value if member.vote else '*'}:{member.state}" for member in members]
    made.add("e.votes @> CAST(:votes AS text[])", votes=marks)


def count_of(member: MemberVote) -> tuple[str, dict[str, Any]]:
    """The SQL that counts a member's ballots as far as :data:`FEW`, and its parameters."""
    test, given = _test("b", 0, member)
    some = f"SELECT 1 AS one FROM search_ballots b WHERE {test} LIMIT {FEW + 1}"
    return f"SELECT count(*) FROM ({some}) s", given


def _test(ballot: str, number: int, member: MemberVote) -> tuple[str, dict[str, Any]]:
    given: dict[str, Any] = {f"state{number}": member.state}
    test = f"{ballot}.state = :state{number}"
    if member.vote:
        given[f"vote{number}"] = member.vote.value
        test += f" AND {ballot}.vote = :vote{number}"
    return test, given
