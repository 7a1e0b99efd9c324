"""Matters that a reader watches: they stand in the address, which can be kept as a bookmark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from ninevotes.record.search import Hit, SearchQuery, search
from ninevotes.record.store import Matter, Store
from ninevotes.vocabulary.events import Truth

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Watched:
    """One matter.

    Args:
        matter: the matter.
        latest: what reports tell of it last.
        without: address of the first page without it.
    """

    matter: Matter
    latest: tuple[Hit, ...]
    without: str


def watched(store: Store, matters: Iterable[Matter], keys: str) -> tuple[Watched, ...]:
    """The matters watched, in the order of the address; unknown keys are passed over.

    Args:
        store: the record.
        matters: those of the record.
        keys: of the matters, with commas.
    """
    known = {matter.item.key: matter for matter in matters}
    chosen = [key for key in dict.fromkeys(keys.split(",")) if key in known]
    return tuple(
        Watched(known[key], _latest(store, key), _address([k for k in chosen if k != key]))
        for key in chosen
    )


def _latest(store: Store, key: str) -> tuple[Hit, ...]:
    found = search(store, SearchQuery(item=key, truth=Truth.REPORTED, size=_SHOWN * 4)).hits
    latest = sorted(found, key=lambda hit: hit.date or "", reverse=True)
    return tuple(hit for hit in latest if hit.kind != "document")[:_SHOWN]


def _address(keys: list[str]) -> str:
    return f"/?{urlencode({'watch': ','.join(keys)})}" if keys else "/"
