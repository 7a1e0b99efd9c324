"""Roll calls out of the store: of one body and one source, over a topic and a period."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, text

from ninevotes.record.agreement.bitsets import Bitsets
from ninevotes.record.agreement.corrected import Line, corrected
from ninevotes.record.official.report import utc
from ninevotes.record.official.rolls import Places
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
from ninevotes.vocabulary.votes import Vote

_CAST = [vote.value for vote in list(Vote)[:3]]
"""Letters of in favour, against and abstaining."""

ISSUES = {
    "me": "the Palestinian conflict",
    "nu": "nuclear weapons and nuclear material",
    "di": "arms control and disarmament",
    "hr": "human rights",
    "co": "colonialism",
    "ec": "economic development",
}
"""Codes that Voeten gives roll calls of the Assembly, and what they stand for."""


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
        places = Places.of(connection)
        printed = _lines(connection, made)
        lines = corrected(connection, chosen, printed, places, corrections, moment)
    return replace(_assembled(organ, chosen, places, lines), known_at=moment)


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


def _lines(connection: Connection, made: Conditions) -> list[Line]:
    # Undated ones first: by themselves the databases would not agree on where they belong.
    query = text(
        f"SELECT v.statement, v.date, s.source_key, r.votes {FROM} "
        f"JOIN official_rolls r ON r.statement = v.statement WHERE {made.sql} "
        "ORDER BY v.date IS NOT NULL, v.date, v.statement"
    )
    rows = connection.execute(query, made.given).all()
    return [Line(key, str(date) if date else None, name, votes) for key, date, name, votes in rows]


def _assembled(organ: Organ, source: str, places: Places, lines: list[Line]) -> RollCalls:
    """Bits for those roll calls that have ballots; the others say nothing of agreement."""
    counts = [tuple(map(line.votes.count, _CAST)) for line in lines]
    kept = [(line, count) for line, count in zip(lines, counts, strict=True) if any(count)]
    return RollCalls(
        organ,
        source,
        tuple(line.statement for line, _ in kept),
        Bitsets.from_lines(places.members, [line.votes for line, _ in kept]),
        tuple((yes, no, abstaining) for _, (yes, no, abstaining) in kept),
        tuple(line.date for line, _ in kept),
    )
