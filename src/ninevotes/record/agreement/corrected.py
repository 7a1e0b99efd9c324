"""Roll calls as they are held true, where corrections of a source are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official.rolls import Places
from ninevotes.record.search.statements import statements_numbered
from ninevotes.vocabulary.official import OfficialVote


@dataclass(frozen=True, slots=True)
class Line:
    """A roll call.

    Args:
        statement: its number in the store.
        date: its day, null where unknown.
        key: its key in its source.
        votes: the letters of the members' votes, by their places.
    """

    statement: int
    date: str | None
    key: str
    votes: str


def corrected(
    connection: Connection,
    source: str,
    lines: Sequence[Line],
    places: Places,
    corrections: Corrections,
    known_at: str | None = None,
) -> list[Line]:
    """The lines with corrections applied.

    A statement that repeats a vote which the source gives already is left out. Only statements
    that a correction may be about are read whole: they are few.

    Args:
        connection: of the store.
        source: of all the lines.
        lines: as printed.
        places: of the members in the lines; a member that only a correction names is added.
        corrections: what is held true instead.
        known_at: as the record stood at a moment; now without it.
    """
    if all(correction.of.source != source for correction in corrections.all):
        return list(lines)
    numbers = [
        line.statement for line in lines if corrections.may_touch(source, line.key, _day(line.date))
    ]
    touched = dict(statements_numbered(connection, OfficialVote, numbers, known_at))
    found = []
    for line in lines:
        vote = touched.get(line.statement)
        if vote is None:
            found.append(line)
            continue
        held = held_true(vote, corrections)
        if held.repeats is None:
            ballots = held.statement.ballot.votes.items()
            votes = places.line((state, cast.value) for state, cast in ballots)
            found.append(replace(line, votes=votes))
    return found


def _day(date: str | None) -> dt.date | None:
    return dt.date.fromisoformat(date) if date else None
