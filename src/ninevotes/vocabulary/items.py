"""Items on the Council's agenda: official wording, states concerned, words that tell them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.states import UnknownStateError, state
from ninevotes.vocabulary.tables import rows


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item with the words (regular expressions) by which reports speak of it."""

    item: Item
    words: tuple[str, ...]


@cache
def agenda_items() -> tuple[KnownItem, ...]:
    """The items of ``data/items.csv``."""
    return tuple(
        KnownItem(
            Item(row["key"], row["name"], tuple(row["states"].split()), row["official"] == "yes"),
            tuple(row["words"].split(";")),
        )
        for row in rows("items.csv")
    )


def item_named(key: str) -> Item | None:
    """The item of a key, or null."""
    return next((known.item for known in agenda_items() if known.item.key == key), None)


def generic_item(code: str, on: dt.date | None) -> Item:
    """An item of our own description for a state without a known item."""
    try:
        name = state(code).name_on(on or dt.date(2026, 1, 1))
    except UnknownStateError:
        return Item("council", "Security Council, no item recognised")
    return Item(f"{code}:situation", f"Situation concerning {name}", (code,))
