"""Statements out of the tables, as the record stood at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, or_, select

from ninevotes.record.official.encoding import KINDS, statement_of
from ninevotes.record.official.tables import (
    official_ballots,
    official_imports,
    official_statements,
)
from ninevotes.vocabulary.official import OfficialStatement, OfficialVote

Statement = TypeVar("Statement", bound=OfficialStatement)

_AT_ONCE = 2000


def read_statements(
    connection: Connection, cls: type[Statement], source: str | None, known_at: str | None
) -> Iterator[Statement]:
    """Statements of a kind, streamed; ``known_at`` in UTC as the store writes it."""
    kind, table = KINDS[cls]
    wanted = known(kind, source, known_at).subquery()
    query = (
        select(table, wanted.c.source, wanted.c.source_key.label("key"))
        .join(wanted, wanted.c.key == table.c.statement)
        .order_by(table.c.statement)
    )
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(query).mappings()
    if cls is not OfficialVote:
        for row in rows:
            yield statement_of(cls, dict(row))
        return
    ballots = _ballots(connection, select(wanted.c.key))
    of, votes = next(ballots, (None, []))
    for row in rows:
        mine: list[tuple[str, str]] = []
        if of == row["statement"]:
            mine = votes
        yield statement_of(cls, dict(row), mine)
        if of == row["statement"]:
            of, votes = next(ballots, (None, []))


def known(kind: str, source: str | None, known_at: str | None) -> Select[tuple[int, str, str]]:
    """The statements of a kind that were the last word: key, source and key in the source."""
    said, made, gone = official_statements.c, official_imports, official_imports.alias()
    query = select(said.key, said.source, said.source_key).where(said.kind == kind)
    if source is not None:
        query = query.where(said.source == source)
    if known_at is None:
        return query.where(said.replaced.is_(None))
    return (
        query.join(made, made.c.key == said.imported)
        .outerjoin(gone, gone.c.key == said.replaced)
        .where(made.c.imported_at <= known_at)
        .where(or_(gone.c.key.is_(None), gone.c.imported_at > known_at))
    )


def _ballots(
    connection: Connection, statements: Select[tuple[int]]
) -> Iterator[tuple[int | None, list[tuple[str, str]]]]:
    table = official_ballots.c
    query = (
        select(table.statement, table.state, table.vote)
        .where(table.statement.in_(statements))
        .order_by(table.statement, table.state)
    )
    rows: Any = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    for statement, group in groupby(rows, key=lambda row: row[0]):
        yield statement, [(state, vote) for _, state, vote in group]
