"""Further votes of the Council on the items of meetings that reports tell of.

A report of 2014 and one of 2018 leave out what the Council decided between them. Meetings
under the same item, from the first that is tied to the day of the brief, are taken up where a
vote at them is on record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, select

from ninevotes.record.official import tables
from ninevotes.record.official.reading import last_word
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.names import record_name
from ninevotes.record.official.tying.topics import one_item
from ninevotes.record.search.statements import numbered
from ninevotes.record.search.tied_votes import Believed, tied_votes
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote

MOST = 20
"""Meetings taken up at most, the latest first."""


def voted_later(
    connection: Connection, tied: Iterable[OfficialMeeting], day: dt.date, believed: Believed
) -> tuple[tuple[OfficialMeeting, ...], tuple[OneVote, ...]]:
    """Meetings under the items of some, held since and with votes on record, and the votes.

    Args:
        connection: to the record.
        tied: the rows of the meetings that reports tell of.
        day: the last day.
        believed: what is held true beside the sources.
    """
    known = [row for row in tied if row.date]
    if not known:
        return (), ()
    first = min(row.date for row in known if row.date)
    rows = _on_the_items(connection, {row.topic for row in known}, first, day)
    symbols = {row.symbol for row in rows} - {row.symbol for row in known}
    votes = _taken_at(connection, {str(symbol) for symbol in symbols if symbol}, believed)
    voted = {record_name(vote.meeting) for vote in votes}
    later = [row for row in rows if row.symbol in symbols and record_name(row.symbol) in voted]
    kept = sorted(later, key=lambda row: str(row.date))[-MOST:]
    there = {record_name(row.symbol) for row in kept}
    return tuple(kept), tuple(vote for vote in votes if record_name(vote.meeting) in there)


def _on_the_items(
    connection: Connection, topics: set[str], first: dt.date, last: dt.date
) -> list[OfficialMeeting]:
    of, head = tables.official_meetings.c, tables.official_statements
    between = of.date.between(first, last)
    query = (
        select(of.topic)
        .distinct()
        .join(head, head.c.key == of.statement)
        .where(last_word(None), between)
    )
    wordings = [topic for (topic,) in connection.execute(query)]
    same = [topic for topic in wordings if any(one_item(topic, each) for each in topics)]
    return [row for _, row in numbered(connection, OfficialMeeting, between & of.topic.in_(same))]


def _taken_at(
    connection: Connection, meetings: set[str], believed: Believed
) -> tuple[OneVote, ...]:
    of = tables.official_votes.c
    found = [vote for _, vote in numbered(connection, OfficialVote, of.meeting.in_(meetings))]
    return tied_votes(connection, found, believed).votes if found else ()
