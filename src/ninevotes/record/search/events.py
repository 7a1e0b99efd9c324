"""One event of the derived record, by its id, from as few reports as tell of its matter."""

from __future__ import annotations

import datetime as dt
import re

from sqlalchemy import select

from ninevotes.record.derive import derive
from ninevotes.record.store import Store
from ninevotes.record.tables import claims, documents
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event

_ID = re.compile(r"(?P<type>[a-z-]+)-(?P<date>undated|\d{4}(?:-\d{2}){0,2})-[0-9a-f]{8}(?:-\d+)?")
_TYPES = {kind.value.replace("_", "-"): kind.value for kind in ClaimType}


def event_named(
    store: Store, name: str, as_of: dt.date | None = None
) -> tuple[Event | None, tuple[Document, ...]]:
    """The event of an id with the documents behind it; null where there is none.

    Only matters of which a report makes a claim of the event's type and date are derived.

    Args:
        store: the record.
        name: id of the event.
        as_of: only reports dated on or before this day tell of it.

    Raises:
        StoreError: the store cannot be read.
    """
    found = _ID.fullmatch(name)
    if found is None or found["type"] not in _TYPES:
        return None, ()
    matters = _matters(store, _TYPES[found["type"]], found["date"])
    if not matters:
        return None, ()
    whole = None in matters
    readings = store.readings(about=None if whole else {m for m in matters if m is not None})
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
