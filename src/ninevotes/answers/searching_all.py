"""All that a search finds, to the last hit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from ninevotes.answers.errors import AskedError
from ninevotes.answers.pages import LARGEST, every_row
from ninevotes.answers.parts import day_of
from ninevotes.answers.searching import HitRow, SearchAsked, search_page
from ninevotes.record.store import Store


def every_hit(store: Store, asked: SearchAsked, window: int = LARGEST) -> Iterator[HitRow]:
    """All hits. With words, as far as the search ranks; without, the latest first, to the last.

    The search stops at a number of hits. Without words they come in the order of their days, so
    that it is asked again from the day at which it stopped. Undated ones, which come last, are
    then told only where all hits fit into one asking.

    Args:
        store: the record.
        asked: the question; its page is not looked at.
        window: hits of one asking.

    Raises:
        AskedError: the question cannot be asked, or one day has more hits than one asking: rather
            broken off than told as if it were all.
        StoreError: the record cannot be read.
    """
    whole = replace(asked, page=1, size=window)
    if asked.q.strip():
        yield from _ranked(store, whole)
        return
    before: set[tuple[str, str, str]] = set()
    while True:
        hits = search_page(store, whole)["hits"]
        names = [(hit["kind"], hit["source"], hit["key"]) for hit in hits]
        yield from (hit for hit, name in zip(hits, names, strict=True) if name not in before)
        last = hits[-1]["date"] if len(hits) == window else None
        until = day_of(last)
        if until is None:
            return
        if set(names) <= before:
            raise AskedError(
                f"{until.isoformat()} alone has more than {window} hits: ask for fewer of them, by "
                "kind, truth, member or words"
            )
        before = set(names)
        whole = replace(whole, until=until.isoformat())


def _ranked(store: Store, whole: SearchAsked) -> Iterator[HitRow]:
    def ask(page: int) -> dict[str, Any]:
        return {**search_page(store, replace(whole, page=page))}

    total = search_page(store, whole)["total"]
    return islice(every_row("hits", ask), total)
