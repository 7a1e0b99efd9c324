"""Statements out of the tables, as the record stood at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from ninevotes.record.official.encoding import KINDS, statement_of
from ninevotes.record.official.tables import (
    official_ballots,
    official_imports,
    official_statements,
    official_votes,
)
from ninevotes.vocabulary.official import OfficialStatement, OfficialVote
from ninevotes.vocabulary.organs import Organ

Statement = TypeVar("Statement", bound=OfficialStatement)

_AT_ONCE = 2000


def read_statements(
    connection: Connection,
    cls: type[Statement],
    source: str | None,
    known_at: str | None,
    organ: Organ | None = None,
) -> Iterator[Statement]:
    """Statements of a kind, streamed; ``known_at`` in UTC as the store writes it.

    ``organ`` is of votes alone: no other kind of statement names its body.
    """
    kind, table = KINDS[cls]
    chosen = known(kind, source, known_at)
    if organ is not None:
        its = select(official_votes.c.statement).where(official_votes.c.organ == organ.value)
        chosen = chosen.where(official_statements.c.key.in_(its))
    wanted = chosen.subquery()
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
    said = official_statements.c
    query = select(said.key, said.source, said.source_key).where(said.kind == kind)
    if source is not None:
        query = query.where(said.source == source)
    return query.where(last_word(known_at))


def last_word(known_at: str | None) -> ColumnElement[bool]:
    """Whether a row of ``official_statements`` was the last word, at a moment or now."""
    said, made = official_statements.c, official_imports.c
    if known_at is None:
        return said.replaced.is_(None)
    # Imports are few, statements many: which imports were made by then is asked once.
    by_then = select(made.key).where(made.imported_at <= known_at)
    return said.imported.in_(by_then) & (said.replaced.is_(None) | said.replaced.not_in(by_then))


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
