"""What reports say of one thing: claims that name it, an event, or a report itself."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from ninevotes.record.corrections.claims.model import ClaimCorrection, HeldClaim
from ninevotes.record.derived.bringing import Progress
from ninevotes.record.keeping import key_named
from ninevotes.record.search.events import event_named, is_event
from ninevotes.record.search.find import search
from ninevotes.record.search.hits import Hit
from ninevotes.record.search.identifiers import Identifier
from ninevotes.record.search.query import SearchQuery
from ninevotes.record.search.spoken import held_of, hits_in, spoken_behind
from ninevotes.record.search.texts import TextHistory, text_histories
from ninevotes.record.store import Store, StoreError
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
        held: claims of the document, as read and as held true.
        spoken: claims of the document or of the event of which persons said something.
        standing_still: corrections of them that no longer fit what is read.
    """

    claims: tuple[Hit, ...] = ()
    event: Event | None = None
    documents: tuple[Document, ...] = ()
    texts: tuple[TextHistory, ...] = ()
    held: tuple[HeldClaim, ...] = ()
    spoken: tuple[HeldClaim, ...] = ()
    standing_still: tuple[ClaimCorrection, ...] = ()


def of_reports(
    store: Store,
    wanted: Identifier,
    asked: str,
    as_of: dt.date | None,
    known_at: str | None,
    progress: Progress | None = None,
) -> OfReports:
    """What documents say of a thing, by its symbol, an event's id or a document's name.

    Args:
        store: the record.
        wanted: the thing.
        asked: the same as it was typed.
        as_of: only what had happened by this day.
        known_at: only what had appeared by this moment, in UTC as the store writes it.
        progress: told how many matters are still to be derived.

    Raises:
        StoreError: the store cannot be read.
    """
    if is_event(asked):
        return _event(store, asked, as_of, known_at, progress)
    told = OfReports(_claims(store, wanted, as_of, known_at))
    return told if told.claims else _document(store, asked, as_of, known_at, progress)


def _day(known_at: str | None) -> dt.date | None:
    return dt.datetime.fromisoformat(known_at).date() if known_at else None


def _event(
    store: Store,
    asked: str,
    as_of: dt.date | None,
    known_at: str | None,
    progress: Progress | None,
) -> OfReports:
    then = _day(known_at)
    event, documents = event_named(store, asked, then, progress)
    if event is None or (as_of and (event.date or "9999") > as_of.isoformat()):
        return OfReports()
    with store.connection() as connection:
        texts = text_histories(connection, documents, then)
        spoken, still = spoken_behind(connection, event, documents, known_at)
    return OfReports((), event, documents, texts, (), spoken, still)


def _document(
    store: Store,
    asked: str,
    as_of: dt.date | None,
    known_at: str | None,
    progress: Progress | None,
) -> OfReports:
    day = _earlier(as_of, _day(known_at))
    with store.connection() as connection:
        key = key_named(connection, asked)
        if key is None:
            return OfReports()
        reading, held = held_of(connection, key, asked, known_at)
    document = reading.document
    if day and (document.date is None or document.date > day):
        return OfReports()
    with suppress(StoreError):  # one that cannot be written tells what it knew before
        store.events.bring_up_to_date(progress)
    with store.connection() as connection:
        texts = text_histories(connection, (document,), day)
    said = tuple(islice(hits_in(reading, held), MOST_CLAIMS))
    return OfReports(
        said, None, (document,), texts, held.every, held.corrected, held.standing_still
    )


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
