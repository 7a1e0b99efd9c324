# ruff: noqa: S608 - the words are ours; every value is a parameter
"""A question as searches that each go through one list in order and stop when they have enough.

A list of entries is in the order of date for one kind, for one outcome, or for one member's
ballots. For several of them each list is gone through by itself: what each finds first is all
that can be among the first of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ninevotes.record.search.conditions import Conditions, filters, item_phrases
from ninevotes.record.search.members import OFFICIAL, REPORTED, Ballots, gathered, voted, within
from ninevotes.record.search.query import SearchQuery, phrases
from ninevotes.record.search.text import FullText, full_text
from ninevotes.vocabulary.events import Truth

_OF_ENTRIES = re.compile(r"\be\.")
"""Something that only the entry itself tells, not its ballot."""


@dataclass(frozen=True, slots=True)
class Branches:
    """The SQL of all searches of a question.

    Args:
        sql: what is found, as rows of key, date and rank.
        order: the best, or the latest, first.
        given: the parameters.
    """

    sql: str
    order: str
    given: dict[str, Any]


def branches(dialect: str, query: SearchQuery, most: int, *, few: bool = False) -> Branches:
    """The searches of a question.

    Args:
        dialect: sqlite or postgresql.
        query: the question; words without a letter or digit are none.
        most: entries that each search stops at.
        few: whether the members' votes asked for are few, as reports tell of them.

    Raises:
        QueryError: the item asked for has no word.
    """
    item = item_phrases(query.item) if query.item else ()
    by_text = full_text(dialect, phrases(query.text), item)
    given: dict[str, Any] = {}
    searches = []
    for number, (ballots, part) in enumerate(_parts(query, by_text)):
        made = _conditions(by_text, query, ballots, few=few)
        if part:
            made.add(part)
        sql = _search(by_text, query, ballots, made)
        searches.append(f"SELECT * FROM ({sql} LIMIT {most}) search{number}")
        given |= made.given
    order = "rank, date DESC, key DESC" if by_text.worded else "date DESC, key DESC"
    return Branches(" UNION ALL ".join(searches), order, given)


def _parts(query: SearchQuery, by_text: FullText) -> Iterator[tuple[Ballots | None, str]]:
    """The lists that have to be gone through: ballots, and a condition on their entries."""
    if query.members:
        yield None if by_text.worded and by_text.has_votes else REPORTED, ""
        if query.truth is not Truth.REPORTED:
            yield OFFICIAL, ""
    elif by_text.worded or max(len(query.kinds), len(query.outcomes)) < 2:
        yield None, ""
    else:
        column = "kind" if len(query.kinds) > 1 else "outcome"
        values = query.kinds if column == "kind" else query.outcomes
        for number, value in enumerate(values):
            if value not in values[:number]:
                yield None, f"e.{column} = :{column}{number}"


def _conditions(
    by_text: FullText, query: SearchQuery, ballots: Ballots | None, *, few: bool
) -> Conditions:
    made = filters(query, by_text.key(ballots), ballots.date if ballots else "e.date")
    by_text.match(made)
    if ballots:
        voted(made, ballots, query.members)
        if few and ballots is REPORTED:
            gathered(made, by_text.key(ballots), query.members)
    elif query.members:
        within(made, query.members)
    return made


def _search(
    by_text: FullText, query: SearchQuery, ballots: Ballots | None, made: Conditions
) -> str:
    key, date = (ballots.key, ballots.date) if ballots else ("e.key", "e.date")
    # A member that stands in two lists of a claim has two ballots under one entry.
    distinct = "DISTINCT " if ballots and any(not member.vote for member in query.members) else ""
    order = f"ORDER BY {date} DESC, {key} DESC"
    if by_text.worded:
        order = by_text.newest_first
    source = by_text.entries(ballots)
    if ballots is REPORTED and not by_text.worded and not _OF_ENTRIES.search(made.sql):
        source = f"{ballots.table} b"
    return (
        f"SELECT {distinct}{key} AS key, {date} AS date, {by_text.rank} AS rank "
        f"FROM {source} WHERE {made.sql} {order}"
    )
