"""Answers to questions: one page of hits, ranked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select, text

from ninevotes.record.official.reading import last_word
from ninevotes.record.official.report import utc
from ninevotes.record.official.tables import official_statements
from ninevotes.record.search.branches import branches
from ninevotes.record.search.details import hits_of
from ninevotes.record.search.hits import Found
from ninevotes.record.search.members import FEW, count_of, rarest_first
from ninevotes.record.search.query import SearchQuery, phrases
from ninevotes.record.store import Store

MOST_RANKED = 1000
"""Entries counted and ranked at most. A word that stands everywhere tells little, and ranking
every entry that has it would take seconds; :attr:`Found.more` says when there were more."""


def search(store: Store, query: SearchQuery) -> Found:
    """One page of what answers the question.

    With words, the best first (see :mod:`ninevotes.record.search.text`); without, the latest
    first, undated ones last. Words without a letter or digit find nothing.

    Raises:
        QueryError: the question cannot be asked.
        StoreError: the store cannot be read.
    """
    words = phrases(query.text)
    if query.text.strip() and not words:
        return Found((), 0, more=False, page=query.page, size=query.size)
    with store.connection() as connection:
        if connection.dialect.name == "postgresql":
            # Room for the bitmap of a word that stands in every fourth entry of a million.
            connection.exec_driver_sql("SET LOCAL work_mem = '32MB'")
        few = bool(query.members) and _few(connection, query)
        sql, given = statement_of(connection.dialect.name, query, few=few)
        rows = [dict(row) for row in connection.execute(text(sql), given).mappings()]
        counted = max((row["total"] for row in rows), default=0)
        hits = hits_of(connection, [row["key"] for row in rows if row["key"] is not None])
        replaced = _replaced(connection, query.known_at) if query.known_at else 0
    more = counted > MOST_RANKED
    return Found(hits, min(counted, MOST_RANKED), more, query.page, query.size, replaced)


def _replaced(connection: Connection, known_at: str) -> int:
    """How many statements were the last word at a moment, and are not any more."""
    said = official_statements.c
    query = select(func.count()).where(last_word(utc(known_at)), said.replaced.is_not(None))
    return int(connection.execute(query).scalar_one())


def _few(connection: Connection, query: SearchQuery) -> bool:
    """Whether the rarest vote asked for is cast so seldom that its ballots are gathered first.

    Only SQLite has to be told: PostgreSQL counts for itself.
    """
    if connection.dialect.name == "postgresql" or not (query.text or query.item):
        return False
    sql, given = count_of(rarest_first(query.members)[0])
    return bool(connection.execute(text(sql), given).scalar_one() <= FEW)


def statement_of(
    dialect: str, query: SearchQuery, *, few: bool = False
) -> tuple[str, dict[str, Any]]:
    """The SQL of a question and its parameters.

    Its rows are the keys of the page, each with the number found; one row at least, so that
    the number is known.

    Args:
        dialect: sqlite or postgresql.
        query: the question; words without a letter or digit are none.
        few: see :func:`~ninevotes.record.search.branches.branches`.

    Raises:
        QueryError: the item asked for has no word.
    """
    found = branches(dialect, query, MOST_RANKED + 1, few=few)
    return _page(found.sql, found.order), found.given | {
        "size": query.size,
        "skip": query.size * (query.page - 1),
    }


def _page(found: str, order: str) -> str:
    return (
        f"WITH found AS ({found}), page AS (SELECT * FROM found ORDER BY {order} "  # noqa: S608 - our own words; values are parameters
        "LIMIT :size OFFSET :skip) SELECT page.key AS key, counted.total AS total "
        "FROM (SELECT count(*) AS total FROM found) counted LEFT JOIN page ON 1 = 1 "
        f"ORDER BY {order}"
    )
