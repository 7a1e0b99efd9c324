"""What was voted on of late as reports tell it: a vote once, however many reports tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ninevotes.record.search import Hit, SearchQuery, search
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Truth

_KINDS = ("resolution_vote", "procedural_vote")
_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class ReportedVote:
    """One vote.

    Args:
        first: the statement that says most of it.
        reports: names of the reports that tell of it, sorted.
        item: key of the matter, or null.
    """

    first: Hit
    reports: tuple[str, ...]
    item: str | None


def reported_votes(store: Store, most: int) -> tuple[ReportedVote, ...]:
    """The votes last reported, the latest first.

    Statements of one body, day and kind are taken together where nothing that both say
    differs: the tally, the outcome and the symbol.

    Args:
        store: the record.
        most: how many at most.
    """
    query = SearchQuery(kinds=_KINDS, truth=Truth.REPORTED, size=_LOOKED_AT)
    groups: list[list[Hit]] = []
    for hit in search(store, query).hits:
        found = next((each for each in groups if all(_one(hit, other) for other in each)), None)
        if found is None:
            groups.append([hit])
        else:
            found.append(hit)
    keys = {matter.item.name: matter.item.key for matter in store.matters()}
    return tuple(_told(group, keys) for group in groups[:most])


def _one(one: Hit, other: Hit) -> bool:
    if (one.kind, one.organ, one.date) != (other.kind, other.organ, other.date):
        return False
    said = zip(_said(one), _said(other), strict=True)
    return all(left is None or right is None or left == right for left, right in said)


def _said(hit: Hit) -> tuple[object, ...]:
    return (hit.symbol, hit.outcome, *(hit.tally or (None, None, None)))


def _told(group: Iterable[Hit], keys: dict[str, str]) -> ReportedVote:
    hits = list(group)
    first = max(hits, key=lambda hit: sum(said is not None for said in _said(hit)))
    item = next((keys[hit.title] for hit in hits if hit.title in keys), None)
    return ReportedVote(first, tuple(sorted({hit.source for hit in hits})), item)
