# ruff: noqa: S608 - the words are ours; every value is a parameter
"""A list of votes of one body, each once, as one source gives them: filters, and one page.

The search finds statements, so that a vote which three sources tell of is found three times. A
list in which each vote stands once follows the one source that has most of the body's votes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection, text

from ninevotes.record.search.conditions import Conditions
from ninevotes.record.search.one_source import FROM, TopicError, about, last_words
from ninevotes.record.search.query import PAGE, MemberVote, QueryError
from ninevotes.record.search.statements import statements_numbered
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType

_AT_ONCE = 200
_ALL = 1_000_000_000
_CONTESTED = "(v.against > 0 OR v.abstaining > 0)"


@dataclass(frozen=True, slots=True)
class VoteQuery:
    """Which votes are wanted.

    Args:
        organ: the body.
        source: id of a source's card; the one with most votes of the body without it.
        topic: key of an item, or words of title or item; any without it.
        members: members that voted so.
        since, until: first and last day.
        outcome: how it came out, as the source has it.
        contested: only votes on which some were against or abstained.
        questions: only these kinds of question, as far as the source tells; the source with
            most of them is then followed.
        page: from 1; ``size`` votes on each, the latest first.
    """

    organ: Organ = Organ.SECURITY_COUNCIL
    source: str | None = None
    topic: str | None = None
    members: tuple[MemberVote, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    outcome: OfficialOutcome | None = None
    contested: bool = False
    questions: tuple[QuestionType, ...] = ()
    page: int = 1
    size: int = PAGE


@dataclass(frozen=True, slots=True)
class VoteList:
    """One page of votes.

    Args:
        source: id of the source that is followed; null where the body has no votes on record.
        sources: ids of the sources that have votes of the body, that with most first.
        votes: those of the page, the latest first.
        total: how many there are in all.
        page, size: as asked.
    """

    source: str | None
    sources: tuple[str, ...]
    votes: tuple[OfficialVote, ...]
    total: int
    page: int
    size: int

    @property
    def pages(self) -> int:
        """Pages that the votes fill."""
        return -(-self.total // self.size)


def list_votes(store: Store, query: VoteQuery) -> VoteList:
    """One page of the votes of a body.

    Raises:
        QueryError: the page is below 1, days are in the wrong order, the topic has no word.
        StoreError: the store cannot be read.
    """
    with store.connection() as connection:
        source, sources = _followed(connection, query)
        if source is None:
            return VoteList(None, (), (), 0, query.page, query.size)
        made = _conditions(connection, query, source)
        total = connection.execute(
            text(f"SELECT count(*) {FROM} WHERE {made.sql}"), made.given
        ).scalar_one()
        numbers = _numbers(connection, made, query)
        found = dict(statements_numbered(connection, OfficialVote, numbers))
    votes = tuple(found[number] for number in numbers)
    return VoteList(source, sources, votes, total, query.page, query.size)


def every_vote(store: Store, query: VoteQuery) -> Iterator[OfficialVote]:
    """All votes that the filters leave, the latest first; not all are held at once.

    Raises:
        QueryError: as :func:`list_votes`.
        StoreError: the store cannot be read.
    """
    with store.connection() as connection:
        source, _ = _followed(connection, query)
        if source is None:
            return
        whole = replace(query, page=1, size=_ALL)
        numbers = _numbers(connection, _conditions(connection, query, source), whole)
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        with store.connection() as connection:
            found = dict(statements_numbered(connection, OfficialVote, part))
        # What an import replaced in the meantime is left out.
        yield from (found[number] for number in part if number in found)


def _followed(connection: Connection, query: VoteQuery) -> tuple[str | None, tuple[str, ...]]:
    """The source to follow, or null, and all that have such votes."""
    if query.page < 1:
        raise QueryError(f"there is no page {query.page}: pages are counted from 1")
    if query.since and query.until and query.since > query.until:
        raise QueryError(f"{query.since} is after {query.until}: give the earlier day first")
    sources = _sources(connection, query)
    source = query.source or next(iter(sources), None)
    if source is not None and source not in sources:
        known = f"one of {', '.join(sources)}" if sources else "no source has any"
        raise TopicError(f"{source!r} has no votes of this body: {known}")
    return source, sources


def _sources(connection: Connection, query: VoteQuery) -> tuple[str, ...]:
    made = last_words()
    made.add("v.organ = :organ", organ=query.organ.value)
    _put(made, query)
    rows = connection.execute(
        text(
            f"SELECT s.source {FROM} WHERE {made.sql} "
            "GROUP BY s.source ORDER BY count(*) DESC, s.source"
        ),
        made.given,
    )
    first, *others = [row[0] for row in rows] or [None]
    return (first, *sorted(others)) if first else ()


def _conditions(connection: Connection, query: VoteQuery, source: str) -> Conditions:
    made = last_words()
    made.add("v.organ = :organ AND s.source = :source", organ=query.organ.value, source=source)
    days = connection.dialect.name == "postgresql"
    if query.since:
        made.add("v.date >= :since", since=query.since if days else query.since.isoformat())
    if query.until:
        made.add("v.date <= :until", until=query.until if days else query.until.isoformat())
    if query.outcome:
        made.add("v.outcome = :outcome", outcome=query.outcome.value)
    if query.contested:
        made.add(_CONTESTED)
    _put(made, query)
    if query.topic:
        about(connection, query.topic, made)
    for number, member in enumerate(query.members):
        _voted(made, number, member)
    return made


def _put(made: Conditions, query: VoteQuery) -> None:
    if query.questions:
        given = {f"question{n}": kind.value for n, kind in enumerate(query.questions)}
        made.add(f"v.question IN ({', '.join(f':{name}' for name in given)})", **given)


def _voted(made: Conditions, number: int, member: MemberVote) -> None:
    test = f"b.statement = v.statement AND b.state = :state{number}"
    given = {f"state{number}": member.state}
    if member.vote:
        test += f" AND b.vote = :vote{number}"
        given[f"vote{number}"] = member.vote.value
    made.add(f"EXISTS (SELECT 1 FROM official_ballots b WHERE {test})", **given)


def _numbers(connection: Connection, made: Conditions, query: VoteQuery) -> list[int]:
    sql = (
        f"SELECT v.statement {FROM} WHERE {made.sql} "
        "ORDER BY v.date DESC NULLS LAST, v.statement DESC LIMIT :size OFFSET :skip"
    )
    given = made.given | {"size": query.size, "skip": query.size * (query.page - 1)}
    return [row[0] for row in connection.execute(text(sql), given)]
