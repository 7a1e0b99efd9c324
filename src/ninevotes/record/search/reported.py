"""What reports say of one thing: claims that name it, an event, or a report itself."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from ninevotes.record.keeping import key_named, load
from ninevotes.record.search.details import hits_of
from ninevotes.record.search.events import event_named, is_event
from ninevotes.record.search.find import search
from ninevotes.record.search.hits import Hit
from ninevotes.record.search.identifiers import Identifier
from ninevotes.record.search.query import SearchQuery
from ninevotes.record.search.texts import TextHistory, text_histories
from ninevotes.record.store import Store, StoreError
from ninevotes.record.tables import claims
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Disagreement, Event

MOST_CLAIMS = 50
"""Claims of reports that are shown of one thing."""

_OF_DOCUMENTS = ("document", *(kind.value for kind in ClaimType))
"""Kinds of hits that come from documents."""


@dataclass(frozen=True, slots=True)
class ReportedTie:
    """An event that reports tell of, tied to the thing that is shown.

    Args:
        event: the event.
        judgement: ``same`` or ``unsure``.
        evidence: what the two have in common, in words.
        disagreements: where they differ, each value with the documents and data sets that
            give it.
    """

    event: Event
    judgement: str
    evidence: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class OfReports:
    """What documents say.

    Args:
        claims: those that name the thing; of a document, its own.
        event: the event, where one was asked for.
        documents: those behind the event, or the document that was asked for.
        texts: of these, the texts of which several versions are on record.
    """

    claims: tuple[Hit, ...] = ()
    event: Event | None = None
    documents: tuple[Document, ...] = ()
    texts: tuple[TextHistory, ...] = ()


def of_reports(
    store: Store, wanted: Identifier, asked: str, as_of: dt.date | None, known_at: str | None
) -> OfReports:
    """What documents say of a thing, by its symbol, an event's id or a document's name.

    Args:
        store: the record.
        wanted: the thing.
        asked: the same as it was typed.
        as_of: only what had happened by this day.
        known_at: only what had appeared by this moment, in UTC as the store writes it.

    Raises:
        StoreError: the store cannot be read.
    """
    then = dt.datetime.fromisoformat(known_at).date() if known_at else None
    if is_event(asked):
        return _event(store, asked, as_of, then)
    told = OfReports(_claims(store, wanted, as_of, known_at))
    return told if told.claims else _document(store, asked, _earlier(as_of, then))


def _event(store: Store, asked: str, as_of: dt.date | None, then: dt.date | None) -> OfReports:
    event, documents = event_named(store, asked, then)
    if event is None or (as_of and (event.date or "9999") > as_of.isoformat()):
        return OfReports()
    with store.connection() as connection:
        texts = text_histories(connection, documents, then)
    return OfReports((), event, documents, texts)


def _document(store: Store, asked: str, day: dt.date | None) -> OfReports:
    with store.connection() as connection:
        key = key_named(connection, asked)
        if key is None:
            return OfReports()
        document = next(load(connection, [key])).document
        if day and (document.date is None or document.date > day):
            return OfReports()
        said = _said_in(connection, key)
    with suppress(StoreError):  # one that cannot be written tells what it knew before
        store.events.bring_up_to_date()
    with store.connection() as connection:
        texts = text_histories(connection, (document,), day)
    return OfReports(said, None, (document,), texts)


def _said_in(connection: Connection, key: int) -> tuple[Hit, ...]:
    query = select(claims.c.key).where(claims.c.document == key).order_by(claims.c.position)
    keys = connection.execute(query.limit(MOST_CLAIMS)).scalars()
    return hits_of(connection, [number * 3 + 1 for number in keys])


def _claims(
    store: Store, wanted: Identifier, as_of: dt.date | None, known_at: str | None
) -> tuple[Hit, ...]:
    name = wanted.spellings[0] if wanted.spellings else f"resolution {wanted.resolution}"
    if not any(character.isdigit() for character in name):
        return ()
    query = SearchQuery(
        f'"{name}"', kinds=_OF_DOCUMENTS, size=MOST_CLAIMS, until=as_of, known_at=known_at
    )
    hits = search(store, query).hits
    if wanted.resolution and wanted.spellings:
        more = replace(query, text=f'"resolution {wanted.resolution}"')
        hits = (*hits, *search(store, more).hits)
    return tuple(dict.fromkeys(hits))


def _earlier(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return min((day for day in (one, other) if day), default=None)
