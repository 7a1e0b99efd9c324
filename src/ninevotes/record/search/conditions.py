"""A question as conditions on the entries of the index, for either database.

Every value of the user's goes in as a parameter; the text besides is cut to letters and digits
before, so that nothing of it can be syntax.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ninevotes.record.official.report import utc
from ninevotes.record.search.query import QueryError, SearchQuery, phrases
from ninevotes.vocabulary.events import Truth
from ninevotes.vocabulary.items import item_named


@dataclass(slots=True)
class Conditions:
    """SQL conditions on ``search_entries e`` with their parameters."""

    where: list[str] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)

    def add(self, sql: str, **given: Any) -> None:
        """One more condition that must hold."""
        self.where.append(sql)
        self.given |= given

    def one_of(self, column: str, values: tuple[str, ...]) -> None:
        """The column must have one of the values, where there are any."""
        if values:
            names = {f"{column}{number}": value for number, value in enumerate(values)}
            marks = ", ".join(f":{name}" for name in names)
            self.add(f"e.{column} IN ({marks})", **names)

    @property
    def sql(self) -> str:
        """All of them."""
        return " AND ".join(self.where) or "1 = 1"


_KNOWN = (
    "CASE e.key % 3 WHEN 0 THEN (SELECT i.imported_at FROM official_statements s "
    "JOIN official_imports i ON i.key = s.imported WHERE s.key = e.key / 3) <= :known_at "
    "WHEN 1 THEN (SELECT CAST(d.date AS TEXT) FROM claims c "
    "JOIN documents d ON d.key = c.document WHERE c.key = e.key / 3) <= :known_day "
    "ELSE e.date <> '' AND e.date <= :known_day END"
)
"""What was on record at a moment. An entry's key tells what it is of: a statement, a claim or a
document."""


IS_STATEMENT = "{key} % 3 = 0 AND {key} <= 3 * (SELECT max(key) FROM official_statements)"
"""Whether an entry is an official statement. The bound is for lists in the order of the key."""

_RECORDS = "SELECT key FROM search_entries WHERE truth = 'official' AND key % 3 <> 0"
_IS_OFFICIAL = f"({IS_STATEMENT} OR {{key}} IN ({_RECORDS}))"
"""Whether an entry is official: a statement, or what one of the few verbatim records says."""


def filters(query: SearchQuery, key: str = "e.key", date: str = "e.date") -> Conditions:
    """The filters of a question, its words and members apart.

    Args:
        query: the question.
        key: where the key of an entry is at hand first.
        date: likewise its date.
    """
    made = Conditions()
    if query.truth:
        # The key tells it too, before the entry is looked up.
        its = _IS_OFFICIAL if query.truth is Truth.OFFICIAL else "{key} % 3 <> 0"
        made.add(f"e.truth = :truth AND {its.format(key=key)}", truth=query.truth.value)
    if query.organ:
        made.add("e.organ = :organ", organ=query.organ.value)
    made.one_of("kind", query.kinds)
    made.one_of("outcome", query.outcomes)
    _days(made, query, date)
    if query.known_at:
        made.add(_KNOWN, known_at=utc(query.known_at), known_day=utc(query.known_at)[:10])
    return made


def item_phrases(item: str) -> tuple[tuple[str, ...], ...]:
    """Ways to find a matter: its key or its official name for a key, its words for words.

    Raises:
        QueryError: there is neither a letter nor a digit in it.
    """
    known = item_named(item)
    if known:
        return tuple((" ".join(phrases(name)),) for name in (item, known.name))
    words = phrases(item)
    if not words:
        raise QueryError(f"{item!r} names no item: give its key or words of it")
    return (words,)


def _days(made: Conditions, query: SearchQuery, date: str) -> None:
    if query.since:
        # The first comparison bounds what is gone through in an index. The others, past the
        # index, are exact for any precision, and a database can tell how many they leave.
        made.add(
            f"{date} >= :since_year "
            f"AND ({date} >= :since OR {date} IN (:since_year, :since_month)) IS TRUE",
            since_year=f"{query.since:%Y}",
            since_month=f"{query.since:%Y-%m}",
            since=query.since.isoformat(),
        )
    if query.until:
        made.add(f"{date} <> '' AND {date} <= :until", until=query.until.isoformat())
