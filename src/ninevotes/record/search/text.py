"""Full text in each database: SQLite's FTS5 and PostgreSQL's ``tsvector``.

Both find the same words and rank by how often and where they stand: a word of a title counts
more than one of the matter, and that more than one of the body.
"""

from __future__ import annotations

from typing import Protocol

from ninevotes.record.search.conditions import Conditions

Ways = tuple[tuple[str, ...], ...]
"""Ways of finding something: in each, every phrase must be there."""


class FullText(Protocol):
    """How a database searches its words."""

    def match(self, words: tuple[str, ...], item: Ways, made: Conditions) -> str:
        """Add the conditions; what to select from, as ``e``.

        Args:
            words: phrases of plain letters and digits that must all be there.
            item: ways of finding the matter, one of which must do; empty for any matter.
            made: where the conditions go.
        """

    def rank(self, *, words: bool) -> str:
        """An expression that is lower the better an entry answers."""

    @property
    def newest_first(self) -> str:
        """What to order by so that the last entries come first at no cost, or nothing."""


class Fts5:
    """SQLite."""

    newest_first = "ORDER BY search_words.rowid DESC"

    def match(self, words: tuple[str, ...], item: Ways, made: Conditions) -> str:
        """One FTS5 expression, each phrase in quotes: nothing in quotes is syntax."""
        parts = [f'"{phrase}"' for phrase in words]
        if item:
            ways = (" AND ".join(f'item : "{phrase}"' for phrase in way) for way in item)
            parts.append("(" + " OR ".join(f"({way})" for way in ways) + ")")
        made.add("search_words MATCH :match", match=" AND ".join(parts))
        return "search_words CROSS JOIN search_entries e ON e.key = search_words.rowid"

    def rank(self, *, words: bool) -> str:
        """BM25, which is negative: lower is better."""
        return "bm25(search_words, 8.0, 3.0, 1.0)" if words else "0"


class TsVector:
    """PostgreSQL."""

    newest_first = ""

    def __init__(self) -> None:
        self._query = ""

    def match(self, words: tuple[str, ...], item: Ways, made: Conditions) -> str:
        """Phrases become queries by way of a function: nothing in them is syntax."""
        if words:
            self._query = self._all(words, "word", made)
            made.add(f"e.vector @@ ({self._query})")
        if item:
            ways = [
                f"({self._all(way, f'item{number}_', made)})" for number, way in enumerate(item)
            ]
            either = " || ".join(ways)
            made.add(f"e.vector @@ ({either}) AND ts_filter(e.vector, '{{b}}') @@ ({either})")
        return "search_entries e"

    def rank(self, *, words: bool) -> str:
        """``ts_rank``, turned round: lower is better."""
        return f"-ts_rank('{{0.1, 0.1, 0.4, 1.0}}', e.vector, {self._query})" if words else "0"

    def _all(self, words: tuple[str, ...], name: str, made: Conditions) -> str:
        queries = []
        for number, phrase in enumerate(words):
            made.given[f"{name}{number}"] = phrase
            queries.append(f"phraseto_tsquery('search_words', :{name}{number})")
        return " && ".join(queries)


def full_text(dialect: str) -> FullText:
    """The full text of a database."""
    return TsVector() if dialect == "postgresql" else Fts5()
