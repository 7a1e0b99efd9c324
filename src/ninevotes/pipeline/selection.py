"""Which items a brief is about, and of which day it speaks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.aliases import state_code
from ninevotes.vocabulary.events import History, Item, Reading


class NothingToBriefError(LookupError):
    """There is nothing to brief on; the message says why and what to do."""


def day_of_brief(
    readings: Sequence[Reading], as_of: dt.date | None, problems: Sequence[Problem]
) -> dt.date:
    """The day asked for, or the day of the last report about the Council.

    Raises:
        NothingToBriefError: no report is left to brief on, or none has a date.
    """
    about = [reading for reading in readings if reading.item is not None]
    if not readings:
        why = f" ({len(problems)} left out, see above)" if problems else ""
        raise NothingToBriefError(
            f"no report could be read{why}: give report files or folders, "
            "or add some with 'ninevotes record add'"
        )
    if not about:
        raise NothingToBriefError(
            f"none of the {len(readings)} documents is about the Security Council"
        )
    dates = [reading.document.date for reading in about if reading.document.date]
    if as_of is not None:
        if not any(date <= as_of for date in dates):
            first = f"; the first is of {min(dates).isoformat()}" if dates else ""
            raise NothingToBriefError(f"no dated report was known by {as_of.isoformat()}{first}")
        return as_of
    if not dates:
        raise NothingToBriefError(
            "no report has a date, so there is no day to brief on: give one with --as-of, "
            "or dates in a manifest"
        )
    return max(dates)


def choose_items(history: History, wanted: str | None) -> tuple[str, ...]:
    """Keys of the items asked for, those with most events first.

    Args:
        history: the record.
        wanted: a key, words of the item's name, or the name of a state; all when null.

    Raises:
        NothingToBriefError: no item answers to the words.
    """
    events = Counter(event.item for event in history.events)
    order = sorted(history.items, key=lambda item: (-events[item.key], item.key))
    return _chosen(order, wanted)


def kept_items(store: Store, wanted: str) -> tuple[str, ...]:
    """Keys of the items asked for, of those that the store's documents are about.

    Raises:
        NothingToBriefError: the store holds nothing, or no item answers to the words.
        StoreError: the store cannot be read.
    """
    matters = store.matters()
    if not matters:
        raise NothingToBriefError(
            "the record holds no document about the Security Council: give report files or "
            "folders, or add some with 'ninevotes record add'"
        )
    return _chosen([matter.item for matter in matters], wanted)


def _chosen(order: Sequence[Item], wanted: str | None) -> tuple[str, ...]:
    chosen = [item for item in order if wanted is None or _answers(item, wanted)]
    if not chosen:
        known = "; ".join(f"{item.key} ({item.name})" for item in order)
        raise NothingToBriefError(f"no item answers to {wanted!r}; the reports are about: {known}")
    return tuple(item.key for item in chosen)


def _answers(item: Item, wanted: str) -> bool:
    words = wanted.casefold()
    code = state_code(wanted) or (wanted.upper() if len(wanted) == 3 else None)
    if code is not None and code in item.states:
        return True
    if words in {item.key.casefold(), item.name.casefold()} or words in item.name.casefold():
        return True
    tokens = item.key.casefold().replace(":", " ").replace("-", " ")
    states = {state_code(part) for part in (wanted, *wanted.split())} & set(item.states)
    rest = [w for w in words.split() if state_code(w.title()) is None]
    return bool(states) and all(w in tokens for w in rest) if rest else bool(states)
