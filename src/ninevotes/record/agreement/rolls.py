# ruff: noqa: S608 - the words are ours; every value is a parameter
"""Roll calls out of the store: of one body and one source, over a topic and a period."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from ninevotes.record.agreement.bitsets import Bitsets
from ninevotes.record.agreement.corrected import corrected_rows
from ninevotes.record.corrections.apply import known_corrections
from ninevotes.record.search.conditions import Conditions, item_phrases
from ninevotes.record.search.query import QueryError, phrases
from ninevotes.record.search.text import full_text
from ninevotes.record.store import Store
from ninevotes.vocabulary.items import item_named
from ninevotes.vocabulary.organs import Organ

ISSUES = {
    "me": "the Palestinian conflict",
    "nu": "nuclear weapons and nuclear material",
    "di": "arms control and disarmament",
    "hr": "human rights",
    "co": "colonialism",
    "ec": "economic development",
}
"""Codes that Voeten gives roll calls of the Assembly, and what they stand for."""

Row = tuple[int, str, str]
"""Number of a statement, member, letter of its vote."""


class TopicError(QueryError):
    """No roll call can be found by the topic or the source asked for."""


@dataclass(frozen=True, slots=True)
class RollCalls:
    """Roll calls of one body as one source gives them, corrected where we can.

    Args:
        organ: the body.
        source: id of the source's card.
        statements: number of each statement in the store, in the order of the bits.
        votes: of the members.
        counts: in favour, against and abstaining in each, counted from the ballots.
        dates: of each, null where unknown.
    """

    organ: Organ
    source: str
    statements: tuple[int, ...]
    votes: Bitsets
    counts: tuple[tuple[int, int, int], ...]
    dates: tuple[str | None, ...]


def roll_calls(
    store: Store,
    organ: Organ,
    *,
    source: str | None = None,
    topic: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> RollCalls:
    """The votes of a body of which the members' ballots are known.

    Args:
        store: the record.
        organ: the body.
        source: id of a source's card; by default the one with most votes of the body, since
            two sources would count most votes twice.
        topic: key of an item, words that title or item must have, or a code of
            :data:`ISSUES`.
        since: first day.
        until: last day.

    Raises:
        TopicError: the source has no votes of the body, or the topic has no word.
        StoreError: the store cannot be read.
    """
    with store.connection() as connection:
        chosen = source or _largest(connection, organ)
        if chosen is None:
            raise TopicError(
                f"no ballots of the {organ.full_name} are on record: import a data set of its "
                "votes with 'ninevotes import'"
            )
        made = _conditions(connection, organ, chosen, topic, since, until)
        found = _statements(connection, made)
        rows = _rows(connection, made, chosen)
    return _assembled(organ, chosen, found, rows)


def _largest(connection: Connection, organ: Organ) -> str | None:
    query = text(
        "SELECT s.source FROM official_votes v JOIN official_statements s ON s.key = v.statement "
        "WHERE v.organ = :organ AND s.replaced IS NULL "
        "GROUP BY s.source ORDER BY count(*) DESC, s.source LIMIT 1"
    )
    source: str | None = connection.execute(query, {"organ": organ.value}).scalar()
    return source


def _conditions(
    connection: Connection,
    organ: Organ,
    source: str,
    topic: str | None,
    since: dt.date | None,
    until: dt.date | None,
) -> Conditions:
    made = Conditions()
    made.add("v.organ = :organ", organ=organ.value)
    made.add("s.source = :source AND s.replaced IS NULL", source=source)
    if since:
        made.add("v.date >= :since", since=_day(connection, since))
    if until:
        made.add("v.date <= :until", until=_day(connection, until))
    if topic in ISSUES:
        made.add("CAST(v.printed AS TEXT) LIKE :issue", issue='%"issues": "%' + topic + "%")
    elif topic:
        _about(connection, topic, made)
    return made


def _day(connection: Connection, day: dt.date) -> Any:
    return day if connection.dialect.name == "postgresql" else day.isoformat()


def _about(connection: Connection, topic: str, made: Conditions) -> None:
    words = () if item_named(topic) else phrases(topic)
    item = item_phrases(topic) if item_named(topic) else ()
    if not words and not item:
        raise TopicError(f"{topic!r} names no topic: give the key of an item or words")
    inner = Conditions()
    table = full_text(connection.dialect.name).match(words, item, inner)
    made.add(
        f"v.statement * 3 IN (SELECT e.key FROM {table} WHERE {inner.sql})",
        **inner.given,
    )


_FROM = "FROM official_votes v JOIN official_statements s ON s.key = v.statement"


def _statements(connection: Connection, made: Conditions) -> list[tuple[int, str | None]]:
    query = text(
        f"SELECT v.statement, v.date {_FROM} WHERE {made.sql} ORDER BY v.date, v.statement"
    )
    rows = connection.execute(query, made.given)
    return [(key, str(date) if date else None) for key, date in rows]


def _rows(connection: Connection, made: Conditions, source: str) -> Iterable[Row]:
    numbers = f"SELECT v.statement {_FROM} WHERE {made.sql}"
    if any(correction.of.source == source for correction in known_corrections().all):
        return corrected_rows(connection, text(numbers), made)
    query = text(
        "SELECT b.statement, b.state, b.vote FROM official_ballots b "
        f"WHERE b.statement IN ({numbers}) AND b.vote IN ('Y', 'N', 'A')"
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query, made.given)]


def _assembled(
    organ: Organ, source: str, found: list[tuple[int, str | None]], rows: Iterable[Row]
) -> RollCalls:
    """Bits for those roll calls that have ballots; the others say nothing of agreement."""
    given = list(rows)
    with_ballots = {statement for statement, _, _ in given}
    kept = [(key, date) for key, date in found if key in with_ballots]
    bit = {key: number for number, (key, _) in enumerate(kept)}
    tallies = Counter((statement, letter) for statement, _, letter in given)
    return RollCalls(
        organ,
        source,
        tuple(key for key, _ in kept),
        Bitsets.from_rows(
            len(kept), ((bit[key], state, letter) for key, state, letter in given if key in bit)
        ),
        tuple((tallies[key, "Y"], tallies[key, "N"], tallies[key, "A"]) for key, _ in kept),
        tuple(date for _, date in kept),
    )
