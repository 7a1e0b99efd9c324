"""Official statements with their numbers, by a condition or by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, select

from ninevotes.record.official import tables
from ninevotes.record.official.encoding import KINDS, Statement, statement_of
from ninevotes.record.official.reading import last_word
from ninevotes.record.official.rolls import NONE, Places
from ninevotes.vocabulary.official import OfficialVote

_AT_ONCE = 500


def numbered(
    connection: Connection,
    cls: type[Statement],
    condition: ColumnElement[bool],
    known_at: str | None = None,
) -> list[tuple[int, Statement]]:
    """Statements of a kind that are the last word, now or at a moment, by source and number."""
    _, table = KINDS[cls]
    head = tables.official_statements
    query = (
        select(table, head.c.source, head.c.source_key.label("key"))
        .join(head, head.c.key == table.c.statement)
        .where(last_word(known_at), condition)
        .order_by(head.c.source, table.c.statement)
    )
    rows = list(connection.execute(query).mappings())
    votes = rows if cls is OfficialVote else []
    ballots = _ballots(connection, [row["statement"] for row in votes]) if votes else {}
    return [
        (row["statement"], statement_of(cls, dict(row), ballots.get(row["statement"], ())))
        for row in rows
    ]


def statements_numbered(
    connection: Connection,
    cls: type[Statement],
    numbers: Sequence[int],
    known_at: str | None = None,
) -> Iterator[tuple[int, Statement]]:
    """The statements of these numbers, in no particular order."""
    column = KINDS[cls][1].c.statement
    for start in range(0, len(numbers), _AT_ONCE):
        yield from numbered(
            connection, cls, column.in_(numbers[start : start + _AT_ONCE]), known_at
        )


def _ballots(connection: Connection, keys: list[int]) -> dict[int, list[tuple[str, str]]]:
    """Member and vote, in the order of the codes: of a line each, not of a row for each member."""
    members = Places.of(connection).members
    table = tables.official_rolls.c
    rows = connection.execute(
        select(table.statement, table.votes).where(table.statement.in_(keys))
    ).all()
    return {
        statement: sorted(
            (members[place], vote) for place, vote in enumerate(votes) if vote != NONE
        )
        for statement, votes in rows
    }
