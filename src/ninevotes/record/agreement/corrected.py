"""Ballots as they are held true, where corrections of a source are known."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, TextClause

from ninevotes.record.corrections.apply import held_true
from ninevotes.record.search.conditions import Conditions
from ninevotes.record.search.statements import statements_numbered
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import Vote

_CAST = frozenset(list(Vote)[:3])


def corrected_rows(
    connection: Connection, numbers: TextClause, made: Conditions
) -> list[tuple[int, str, str]]:
    """Statement, member and letter of every vote cast, corrections applied.

    A statement that repeats a vote which the source gives already is left out.
    """
    return list(_rows(connection, [row[0] for row in connection.execute(numbers, made.given)]))


def _rows(connection: Connection, numbers: list[int]) -> Iterator[tuple[int, str, str]]:
    for number, vote in statements_numbered(connection, OfficialVote, numbers):
        held = held_true(vote)
        if held.repeats is not None:
            continue
        for state, cast in held.statement.ballot.votes.items():
            if cast in _CAST:
                yield number, state, cast.value
