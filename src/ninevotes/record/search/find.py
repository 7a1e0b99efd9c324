"""Answers to questions: one page of hits, ranked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, text

from ninevotes.record.search.conditions import FEW, Many, count_of, filters, item_phrases
from ninevotes.record.search.details import hits_of
from ninevotes.record.search.hits import Found
from ninevotes.record.search.query import MemberVote, SearchQuery, phrases
from ninevotes.record.search.text import full_text
from ninevotes.record.store import Store

MOST_RANKED = 1000
"""Entries counted and ranked at most. A word that stands everywhere tells little, and ranking
every entry that has it would take seconds; :attr:`Found.more` says when there were more."""

_COLUMNS = "e.key, e.date"


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
        many = {member for member in query.members if _many(connection, member)}
        sql, given = statement_of(connection.dialect.name, query, many)
        rows = [dict(row) for row in connection.execute(text(sql), given).mappings()]
        counted = max((row["total"] for row in rows), default=0)
        hits = hits_of(connection, [row["key"] for row in rows if row["key"] is not None])
    more = counted > MOST_RANKED
    return Found(hits, min(counted, MOST_RANKED), more, query.page, query.size)


def _many(connection: Connection, member: MemberVote) -> bool:
    sql, given = count_of(member)
    return bool(connection.execute(text(sql), given).scalar_one() > FEW)


def statement_of(dialect: str, query: SearchQuery, many: Many = ()) -> tuple[str, dict[str, Any]]:
    """The SQL of a question and its parameters.

    Its rows are the keys of the page, each with the number found; one row at least, so that
    the number is known.

    Args:
        dialect: sqlite or postgresql.
        query: the question; words without a letter or digit are none.
        many: see :func:`~ninevotes.record.search.conditions.filters`.

    Raises:
        QueryError: the item asked for has no word.
    """
    words = phrases(query.text)
    made = filters(query, many)
    order = "date DESC, key DESC"
    if words or query.item:
        by_text = full_text(dialect)
        item = item_phrases(query.item) if query.item else ()
        source = by_text.match(words, item, made)
        rank = by_text.rank(words=bool(words))
        found = (
            f"SELECT {_COLUMNS}, {rank} AS rank FROM {source} "  # noqa: S608 - our own words; values are parameters
            f"WHERE {made.sql} {by_text.newest_first} LIMIT {MOST_RANKED + 1}"
        )
        order = f"rank, {order}"
    else:
        found = (
            f"SELECT {_COLUMNS} FROM search_entries e WHERE {made.sql} "  # noqa: S608 - our own words; values are parameters
            f"ORDER BY e.date DESC, e.key DESC LIMIT {MOST_RANKED + 1}"
        )
    return _page(found, order), made.given | {
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
