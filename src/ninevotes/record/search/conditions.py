"""A question as conditions on the entries of the index, for either database.

Every value of the user's goes in as a parameter; the text besides is cut to letters and digits
before, so that nothing of it can be syntax.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from ninevotes.record.search.query import MemberVote, QueryError, SearchQuery, phrases
from ninevotes.vocabulary.items import item_named
from ninevotes.vocabulary.votes import Vote


@dataclass(slots=True)
class Conditions:
    """SQL conditions on ``search_entries e`` with their parameters."""

    where: list[str] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)

    def add(self, sql: str, **given: Any) -> None:
        """One more condition that must hold."""
        self.where.append(sql)
        self.given |= given

    def one_of(self, column: str, values: tuple[str, ...]) -> None:
        """The column must have one of the values, where there are any."""
        if values:
            names = {f"{column}{number}": value for number, value in enumerate(values)}
            marks = ", ".join(f":{name}" for name in names)
            self.add(f"e.{column} IN ({marks})", **names)

    @property
    def sql(self) -> str:
        """All of them."""
        return " AND ".join(self.where) or "1 = 1"


FEW = 20_000
"""Ballots of a member up to which they lead the search; more are looked up one by one."""

Many = Collection[MemberVote]


def filters(query: SearchQuery, many: Many = ()) -> Conditions:
    """The filters of a question, its words apart.

    Args:
        query: the question.
        many: the members whose votes are so many that each entry is better asked about its
            own ballots than all ballots about their entries.
    """
    made = Conditions()
    if query.truth:
        made.add("e.truth = :truth", truth=query.truth.value)
    if query.organ:
        made.add("e.organ = :organ", organ=query.organ.value)
    made.one_of("kind", query.kinds)
    made.one_of("outcome", query.outcomes)
    _days(made, query)
    # The rarer vote first: where it is not found, the other is not looked for.
    for number, member in enumerate(sorted(query.members, key=_rarity)):
        _member(made, number, member, many=member in many)
    return made


def item_phrases(item: str) -> tuple[tuple[str, ...], ...]:
    """Ways to find a matter: its key or its official name for a key, its words for words.

    Raises:
        QueryError: there is neither a letter nor a digit in it.
    """
    known = item_named(item)
    if known:
        return tuple((" ".join(phrases(name)),) for name in (item, known.name))
    words = phrases(item)
    if not words:
        raise QueryError(f"{item!r} names no item: give its key or words of it")
    return (words,)


def _days(made: Conditions, query: SearchQuery) -> None:
    if query.since:
        # The first comparison lets an index be used; the second is exact for any precision.
        made.add(
            "e.date >= :since_year AND e.date >= substr(:since, 1, length(e.date))",
            since_year=f"{query.since:%Y}",
            since=query.since.isoformat(),
        )
    if query.until:
        made.add("e.date <> '' AND e.date <= :until", until=query.until.isoformat())


def _rarity(member: MemberVote) -> int:
    """How often such votes are cast, roughly: a vote in favour is the usual one."""
    return {None: 2, Vote.IN_FAVOUR: 1}.get(member.vote, 0)


def _member(made: Conditions, number: int, member: MemberVote, *, many: bool) -> None:
    name, how = f"state{number}", f"vote{number}"
    voted = f" AND vote = :{how}" if member.vote else ""
    given = {name: member.state} | ({how: member.vote.value} if member.vote else {})
    test = f"state = :{name}{voted}"
    made.add(_among_many(test) if many else _among_few(test), **given)


def _among_few(test: str) -> str:
    return (
        f"e.key IN (SELECT entry FROM search_ballots WHERE {test} "  # noqa: S608 - our own words; values are parameters
        f"UNION ALL SELECT statement * 3 FROM official_ballots WHERE {test})"
    )


def _among_many(test: str) -> str:
    # Scalar subqueries, not EXISTS: PostgreSQL would gather all ballots first to look in them.
    return (
        f"coalesce((SELECT 1 FROM search_ballots WHERE entry = e.key AND {test} LIMIT 1), "  # noqa: S608 - our own words; values are parameters
        "CASE WHEN e.key % 3 = 0 THEN (SELECT 1 FROM official_ballots "
        f"WHERE statement = e.key / 3 AND {test} LIMIT 1) END) IS NOT NULL"
    )


def count_of(member: MemberVote) -> tuple[str, dict[str, str]]:
    """The SQL that counts a member's ballots as far as :data:`FEW`, and its parameters."""
    test = "state = :state" + (" AND vote = :vote" if member.vote else "")
    given = {"state": member.state} | ({"vote": member.vote.value} if member.vote else {})
    some = f"SELECT 1 AS one FROM search_ballots WHERE {test} UNION ALL SELECT 1 FROM "  # noqa: S608 - our own words; values are parameters
    return f"SELECT count(*) FROM ({some} official_ballots WHERE {test} LIMIT {FEW + 1}) s", given  # noqa: S608 - likewise
