"""One event of the derived record, by its id."""

from __future__ import annotations

import datetime as dt
import re

from sqlalchemy import select

from ninevotes.record.derive import derive
from ninevotes.record.derived.bringing import Progress
from ninevotes.record.store import Store, StoreError
from ninevotes.record.tables import claims, documents
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event

_ID = re.compile(r"(?P<type>[a-z-]+)-(?P<date>undated|\d{4}(?:-\d{2}){0,2})-[0-9a-f]{8}(?:-\d+)?")
_TYPES = {kind.value.replace("_", "-"): kind.value for kind in ClaimType}

Found = tuple[Event | None, tuple[Document, ...]]


def is_event(name: str) -> bool:
    """Whether a name has the form of an event's id."""
    found = _ID.fullmatch(name)
    return found is not None and found["type"] in _TYPES


def event_named(
    store: Store, name: str, as_of: dt.date | None = None, progress: Progress | None = None
) -> Found:
    """The event of an id with the documents behind it; null where there is none.

    As the record stands now it is looked up; as it stood on a day, and where the store cannot
    be written, the matters in question are derived, which takes time where they are large.

    Args:
        store: the record.
        name: id of the event.
        as_of: only reports dated on or before this day tell of it.
        progress: told how many matters are still to be derived before the event can be
            looked up.

    Raises:
        StoreError: the store cannot be read.
    """
    found = _ID.fullmatch(name)
    if found is None or not is_event(name):
        return None, ()
    if as_of is None:
        try:
            told = store.events.named(name, progress)
        except StoreError:
            pass  # it cannot be written; should it not even be readable, the next step says so
        else:
            return (told.event, told.documents) if told else (None, ())
    return _derived(store, name, _matters(store, _TYPES[found["type"]], found["date"]), as_of)


def _derived(store: Store, name: str, matters: set[str | None], as_of: dt.date | None) -> Found:
    if not matters:
        return None, ()
    readings = store.readings(about=None if None in matters else {m for m in matters if m})
    history = derive(readings, as_of)
    event = next((event for event in history.events if event.id == name), None)
    if event is None:
        return None, ()
    behind = {claim.document for claim in event.claims}
    return event, tuple(one for one in history.documents if one.id in behind)


def _matters(store: Store, kind: str, date: str) -> set[str | None]:
    """Keys of the matters that such claims are made of; null among them where one has none."""
    query = (
        select(documents.c.item_key)
        .join(claims, claims.c.document == documents.c.key)
        .where(claims.c.type == kind)
        .distinct()
    )
    query = query.where(claims.c.date.is_(None) if date == "undated" else claims.c.date == date)
    with store.connection() as connection:
        return set(connection.execute(query).scalars())
