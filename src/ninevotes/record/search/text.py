"""Full text in each database: SQLite's FTS5 and PostgreSQL's ``tsvector``.

Both find the same words and rank by how often and where they stand: a word of a title counts
more than one of the matter, and that more than one of the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ninevotes.record.search.conditions import Conditions
from ninevotes.record.search.members import Ballots
from ninevotes.record.search.telling import telling_pair

Ways = tuple[tuple[str, ...], ...]
"""Ways of finding something: in each, every phrase must be there."""


class FullText(Protocol):
    """How a database finds entries by words, or without any."""

    @property
    def worded(self) -> bool:
        """Whether there is any word to find."""

    @property
    def has_votes(self) -> bool:
        """Whether an entry is found by words and by votes of reports at once."""

    def match(self, made: Conditions) -> None:
        """Add the conditions on the words."""

    def entries(self, ballots: Ballots | None = None) -> str:
        """What to select from: entries ``e``, with the ballots ``b`` that belong to them."""

    def key(self, ballots: Ballots | None = None) -> str:
        """Where the key of an entry is at hand first, before the entry is looked up."""

    @property
    def rank(self) -> str:
        """An expression that is lower the better an entry answers."""

    @property
    def newest_first(self) -> str:
        """What to order by so that the last entries come first at no cost, or nothing."""


@dataclass(frozen=True, slots=True)
class Fts5:
    """SQLite.

    Args:
        words: phrases of plain letters and digits that must all be there.
        item: ways of finding the matter, one of which must do; empty for any matter.
    """

    words: tuple[str, ...]
    item: Ways
    newest_first = "ORDER BY search_words.rowid DESC"
    has_votes = False

    @property
    def worded(self) -> bool:
        """Whether there is any word to find."""
        return bool(self.words or self.item)

    def match(self, made: Conditions) -> None:
        """One FTS5 expression, each phrase in quotes: nothing in quotes is syntax."""
        parts = [f'"{phrase}"' for phrase in self.words]
        if self.item:
            ways = (" AND ".join(f'item : "{phrase}"' for phrase in way) for way in self.item)
            parts.append("(" + " OR ".join(f"({way})" for way in ways) + ")")
        if parts:
            made.add("search_words MATCH :match", match=" AND ".join(parts))

    def entries(self, ballots: Ballots | None = None) -> str:
        """Words lead, then ballots; ``CROSS JOIN`` is how SQLite is told to keep an order."""
        lead = ["search_words"] if self.worded else []
        if ballots:
            beside = ballots.beside.format(key="search_words.rowid") if lead else ""
            lead.append(f"{ballots.table} b" + (f" ON {beside}" if beside else ""))
        found = f" ON e.key = {self.key(ballots)}" if lead else ""
        return " CROSS JOIN ".join([*lead, f"search_entries e{found}"])

    def key(self, ballots: Ballots | None = None) -> str:
        """Of what leads."""
        return "search_words.rowid" if self.worded else ballots.key if ballots else "e.key"

    @property
    def rank(self) -> str:
        """BM25, which is negative: lower is better."""
        return "bm25(search_words, 8.0, 3.0, 1.0)" if self.words else "0"


@dataclass(frozen=True, slots=True)
class TsVector:
    """PostgreSQL; arguments as for :class:`Fts5`."""

    words: tuple[str, ...]
    item: Ways
    newest_first = ""
    has_votes = True

    @property
    def worded(self) -> bool:
        """Whether there is any word to find."""
        return bool(self.words or self.item)

    def match(self, made: Conditions) -> None:
        """Phrases become queries by way of functions: nothing in them is syntax."""
        if self.words:
            made.given |= {f"word{number}": phrase for number, phrase in enumerate(self.words)}
            made.add(f"e.vector @@ ({self._query('plain')})")
        for number, phrase in enumerate(self.words):
            if " " in phrase:
                _neighbours(made, number, phrase)
        if self.item:
            _matter(made, self.item)

    def entries(self, ballots: Ballots | None = None) -> str:
        """PostgreSQL chooses what leads, by what it knows of the tables."""
        beside = f" JOIN {ballots.table} b ON {ballots.joined}" if ballots else ""
        return f"search_entries e{beside}"

    def key(self, ballots: Ballots | None = None) -> str:
        """Of the ballot, where there is one."""
        return ballots.key if ballots else "e.key"

    @property
    def rank(self) -> str:
        """``ts_rank``, turned round: lower is better."""
        if not self.words:
            return "0"
        return f"-ts_rank('{{0.1, 0.1, 0.4, 1.0}}', e.vector, {self._query('phrase')})"

    def _query(self, way: str) -> str:
        each = (f"{way}to_tsquery('search_words', :word{n})" for n in range(len(self.words)))
        return " && ".join(each)


_PAIRS = "search_pairs(to_tsvector('search_words', :{name}))"
"""Numbers of the pairs of words in a parameter; null where there is none."""


def _neighbours(made: Conditions, number: int, phrase: str) -> None:
    """Add that words stand one after another, in the title, the matter or the body.

    The index tells where each two of them seem to, by a number that few other pairs have. The
    entries that are left are read over once more, past the index.
    """
    pairs = _PAIRS.format(name=f"word{number}")
    made.add(f"({pairs} IS NULL OR search_pairs(e.vector) @> {pairs})")
    parts = " | ".join(f"({_within(part, phrase)})" for part in "ABD")
    made.add(
        f"(e.vector @@ to_tsquery('search_words', :phrase{number})) IS TRUE",
        **{f"phrase{number}": parts},
    )


def _matter(made: Conditions, item: Ways) -> None:
    """Add that the matter is one, in any way of finding it.

    An official name has ten words that stand in many entries. One pair of each way is asked of
    the index where all have one, and the whole name of the entries that are left.
    """
    queries, pairs = [], []
    for number, way in enumerate(item):
        made.given[f"item{number}"] = " & ".join(f"({_within('B', each)})" for each in way)
        queries.append(f"to_tsquery('search_words', :item{number})")
        telling = telling_pair(way)
        if telling:
            made.given[f"pair{number}"] = telling
            pairs.append(_PAIRS.format(name=f"pair{number}"))
    whole = f"e.vector @@ ({' || '.join(queries)})"
    if len(pairs) == len(queries):
        unknown = " OR ".join(f"{pair} IS NULL" for pair in pairs)
        made.add(f"({unknown} OR search_pairs(e.vector) && ({' || '.join(pairs)}))")
        whole = f"({whole}) IS TRUE"
    made.add(whole)


def _within(part: str, phrase: str) -> str:
    """A phrase in one part of an entry, as a query; letters and digits are all it has."""
    return " <-> ".join(f"{word}:{part}" for word in phrase.split())


def full_text(dialect: str, words: tuple[str, ...], item: Ways = ()) -> FullText:
    """The full text of a database: phrases to find, and ways of finding the matter."""
    return TsVector(words, item) if dialect == "postgresql" else Fts5(words, item)
