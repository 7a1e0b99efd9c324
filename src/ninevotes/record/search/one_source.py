# ruff: noqa: S608 - the words are ours; every value is a parameter
"""Votes of a body as one source gives them, as conditions: two sources count most votes twice."""

from __future__ import annotations

from sqlalchemy import Connection, text

from ninevotes.record.search.conditions import IS_STATEMENT, Conditions, item_phrases
from ninevotes.record.search.query import QueryError, phrases
from ninevotes.record.search.text import full_text
from ninevotes.vocabulary.items import item_named
from ninevotes.vocabulary.organs import Organ

FROM = "FROM official_votes v JOIN official_statements s ON s.key = v.statement"

_BY_THEN = "(SELECT i.key FROM official_imports i WHERE i.imported_at <= :known_at)"


class TopicError(QueryError):
    """No vote can be found by the topic or the source asked for."""


def last_words(known_at: str | None = None) -> Conditions:
    """Statements that are the last word of their source, now or at a moment."""
    made = Conditions()
    if known_at is None:
        made.add("s.replaced IS NULL")
    else:
        made.add(f"s.imported IN {_BY_THEN}", known_at=known_at)
        made.add(f"(s.replaced IS NULL OR s.replaced NOT IN {_BY_THEN})")
    return made


def largest_source(connection: Connection, organ: Organ, known_at: str | None = None) -> str | None:
    """The source with most votes of a body, or null."""
    made = last_words(known_at)
    made.add("v.organ = :organ", organ=organ.value)
    query = text(
        f"SELECT s.source {FROM} WHERE {made.sql} "
        "GROUP BY s.source ORDER BY count(*) DESC, s.source LIMIT 1"
    )
    source: str | None = connection.execute(query, made.given).scalar()
    return source


def about(connection: Connection, topic: str, made: Conditions) -> None:
    """Add that votes are about a topic: the key of an item, or words of title or item.

    Raises:
        TopicError: there is no word in it.
    """
    words = () if item_named(topic) else phrases(topic)
    item = item_phrases(topic) if item_named(topic) else ()
    if not words and not item:
        raise TopicError(f"{topic!r} names no topic: give the key of an item or words")
    by_text = full_text(connection.dialect.name, words, item)
    inner = Conditions()
    inner.add(IS_STATEMENT.format(key=by_text.key()))
    by_text.match(inner)
    made.add(
        f"v.statement * 3 IN (SELECT e.key FROM {by_text.entries()} WHERE {inner.sql})",
        **inner.given,
    )
