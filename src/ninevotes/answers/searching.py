"""The search: words and filters over all that the record holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypedDict

from ninevotes.answers.errors import asked_rightly
from ninevotes.answers.parts import (
    day_of,
    earlier,
    listed,
    member_votes,
    moment_of,
    one_of,
    organ_named,
)
from ninevotes.pipeline.rows import HIT_COLUMNS
from ninevotes.record.search import Found, Hit, QueryError, SearchQuery, search
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Truth

COLUMNS = ("date", "date_of", *HIT_COLUMNS[1:])


class HitRow(TypedDict):
    """One statement, claim or document that answers the question.

    ``truth`` is official or reported. ``key`` is the statement's within its source, or of a
    claim the characters of its evidence; ``quote`` has at most 25 words of a report.
    """

    date: str | None
    date_of: str | None
    kind: str
    truth: str
    source: str
    key: str
    organ: str | None
    symbol: str | None
    outcome: str | None
    in_favour: int | None
    against: int | None
    abstaining: int | None
    title: str
    quote: str | None


class SearchPage(TypedDict):
    """A page of hits, the best first; where ``more``, at least ``total`` answer."""

    total: int
    more: bool
    page: int
    size: int
    hits: list[HitRow]


@dataclass(frozen=True, slots=True)
class SearchAsked:
    """A search as people write it; what is left empty is not asked.

    Args:
        q: words and "phrases".
        member: members that took part, by name or code, with a vote as RUS:N.
        item: key of a matter, or words of an agenda item.
        organ: council, assembly, or a code.
        since, until, as_of: days, months or years.
        outcome, truth, kind: in the words of the record.
        known_at: a moment; as the record stood then.
    """

    q: str = ""
    member: tuple[str, ...] = ()
    item: str = ""
    organ: str = ""
    since: str = ""
    until: str = ""
    outcome: tuple[str, ...] = ()
    truth: str = ""
    kind: tuple[str, ...] = ()
    page: int = 1
    size: int = 20
    as_of: str = ""
    known_at: str = ""

    def query(self) -> SearchQuery:
        """The question as the record takes it.

        Raises:
            AskedError: a part of it cannot be.
        """
        with asked_rightly(QueryError):
            return SearchQuery(
                self.q,
                member_votes(self.member),
                self.item or None,
                organ_named(self.organ),
                day_of(self.since),
                earlier(day_of(self.until, last=True), day_of(self.as_of, last=True)),
                listed(self.outcome),
                one_of(Truth, self.truth, "kind of truth"),
                listed(self.kind),
                self.page,
                self.size,
                moment_of(self.known_at),
            )


def search_page(store: Store, asked: SearchAsked) -> SearchPage:
    """A page of what is found.

    Raises:
        AskedError: the question cannot be asked.
        StoreError: the record cannot be read.
    """
    query = asked.query()
    with asked_rightly(QueryError):
        return found_json(search(store, query))


def found_json(found: Found) -> SearchPage:
    """What was found, as one JSON object."""
    return {
        "total": found.total,
        "more": found.more,
        "page": found.page,
        "size": found.size,
        "hits": [hit_row(hit) for hit in found.hits],
    }


def hit_row(hit: Hit) -> HitRow:
    """A hit as one row."""
    row = hit.as_dict()
    counts = row.pop("tally") or (None, None, None)
    row |= dict(zip(("in_favour", "against", "abstaining"), counts, strict=True))
    made: Any = {name: row[name] for name in COLUMNS}
    told: HitRow = made
    return told
