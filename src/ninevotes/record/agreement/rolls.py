# ruff: noqa: S608 - the words are ours; every value is a parameter
"""Roll calls out of the store: of one body and one source, over a topic and a period."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, text

from ninevotes.record.agreement.bitsets import Bitsets
from ninevotes.record.agreement.corrected import corrected_rows
from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.official.report import utc
from ninevotes.record.search.conditions import Conditions
from ninevotes.record.search.one_source import (
    FROM,
    TopicError,
    about,
    largest_source,
    last_words,
)
from ninevotes.record.store import Store
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
        known_at: as the record stood at this moment, in UTC; now where null.
    """

    organ: Organ
    source: str
    statements: tuple[int, ...]
    votes: Bitsets
    counts: tuple[tuple[int, int, int], ...]
    dates: tuple[str | None, ...]
    known_at: str | None = None


def roll_calls(  # noqa: PLR0913 - one keyword a filter
    store: Store,
    organ: Organ,
    *,
    source: str | None = None,
    topic: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    known_at: str | None = None,
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
        known_at: as the record stood at a moment, ISO 8601 with its zone, corrections
            included; now without it.

    Raises:
        TopicError: the source has no votes of the body, or the topic has no word.
        StoreError: the store cannot be read.
    """
    moment = utc(known_at) if known_at else None
    corrections = store.corrections.held(known_at=moment)
    with store.connection() as connection:
        chosen = source or largest_source(connection, organ, moment)
        if chosen is None:
            then = f" as it stood at {moment}" if moment else ""
            raise TopicError(
                f"no ballots of the {organ.full_name} are on record{then}: import a data set of "
                "its votes with 'ninevotes import'"
            )
        made = last_words(moment)
        made.add("v.organ = :organ AND s.source = :source", organ=organ.value, source=chosen)
        _period(connection, since, until, made)
        _topic(connection, topic, made)
        found = _statements(connection, made)
        rows = _rows(connection, made, chosen, corrections, moment)
    return replace(_assembled(organ, chosen, found, rows), known_at=moment)


def _period(
    connection: Connection, since: dt.date | None, until: dt.date | None, made: Conditions
) -> None:
    if since:
        made.add("v.date >= :since", since=_day(connection, since))
    if until:
        made.add("v.date <= :until", until=_day(connection, until))


def _topic(connection: Connection, topic: str | None, made: Conditions) -> None:
    if topic in ISSUES:
        made.add("CAST(v.printed AS TEXT) LIKE :issue", issue='%"issues": "%' + topic + "%")
    elif topic:
        about(connection, topic, made)


def _day(connection: Connection, day: dt.date) -> Any:
    return day if connection.dialect.name == "postgresql" else day.isoformat()


def _statements(connection: Connection, made: Conditions) -> list[tuple[int, str | None]]:
    query = text(f"SELECT v.statement, v.date {FROM} WHERE {made.sql} ORDER BY v.date, v.statement")
    rows = connection.execute(query, made.given)
    return [(key, str(date) if date else None) for key, date in rows]


def _rows(
    connection: Connection,
    made: Conditions,
    source: str,
    corrections: Corrections,
    known_at: str | None,
) -> Iterable[Row]:
    if any(correction.of.source == source for correction in corrections.all):
        whole = text(f"SELECT v.statement, s.source, s.source_key, v.date {FROM} WHERE {made.sql}")
        return corrected_rows(connection, whole, made, corrections, known_at)
    numbers = f"SELECT v.statement {FROM} WHERE {made.sql}"
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
