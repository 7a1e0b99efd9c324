"""Ballots as they are held true, where corrections of a source are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, TextClause, select

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official.tables import official_ballots
from ninevotes.record.search.conditions import Conditions
from ninevotes.record.search.statements import statements_numbered
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import Vote

_CAST = frozenset(list(Vote)[:3])
_AT_ONCE = 900


def corrected_rows(
    connection: Connection,
    numbers: TextClause,
    made: Conditions,
    corrections: Corrections,
    known_at: str | None = None,
) -> list[tuple[int, str, str]]:
    """Statement, member and letter of every vote cast, corrections applied.

    A statement that repeats a vote which the source gives already is left out. Only statements
    that a correction may be about are read whole: they are few.

    Args:
        connection: of the store.
        numbers: selects number, source, key and day of the statements.
        made: the parameters of that.
        corrections: what is held true instead.
        known_at: as the record stood at a moment; now without it.
    """
    touched, plain = [], []
    for number, source, key, date in connection.execute(numbers, made.given):
        on = dt.date.fromisoformat(str(date)) if date else None
        (touched if corrections.may_touch(source, key, on) else plain).append(number)
    votes = statements_numbered(connection, OfficialVote, touched, known_at)
    return [*_printed(connection, plain), *_rows(votes, corrections)]


def _printed(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    of = official_ballots.c
    for start in range(0, len(numbers), _AT_ONCE):
        query = select(of.statement, of.state, of.vote).where(
            of.statement.in_(numbers[start : start + _AT_ONCE]), of.vote.in_(sorted(_CAST))
        )
        yield from map(tuple, connection.execute(query))


def _rows(
    votes: Iterable[tuple[int, OfficialVote]], corrections: Corrections
) -> Iterator[tuple[int, str, str]]:
    for number, vote in votes:
        held = held_true(vote, corrections)
        if held.repeats is not None:
            continue
        for state, cast in held.statement.ballot.votes.items():
            if cast in _CAST:
                yield number, state, cast.value
