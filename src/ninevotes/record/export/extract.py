"""An extract of the store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select

from ninevotes.record.export.model import (
    ExportedClaim,
    ExportedDocument,
    ExportedSource,
    Extract,
    Selection,
)
from ninevotes.record.known import known
from ninevotes.record.moments import moment
from ninevotes.record.official.tables import official_sources
from ninevotes.record.search.hits import short_quote
from ninevotes.record.store import Store
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Reading
from ninevotes.vocabulary.official import OfficialDraft, OfficialMeeting, OfficialVeto, OfficialVote
from ninevotes.vocabulary.organs import Organ


def extract(store: Store, selection: Selection | None = None) -> Extract:
    """What a selection takes from the store.

    Raises:
        StoreError: the store cannot be read.
    """
    wanted = selection or Selection()
    official, then = store.official, wanted.known_at
    council = wanted.organ in {None, Organ.SECURITY_COUNCIL}
    votes = tuple(
        vote for vote in official.votes(organ=wanted.organ, known_at=then) if _of(wanted, vote)
    )
    meetings: tuple[OfficialMeeting, ...] = ()
    vetoes: tuple[OfficialVeto, ...] = ()
    if council:
        meetings = tuple(_taken(wanted, official.statements(OfficialMeeting, known_at=then)))
        vetoes = tuple(_taken(wanted, official.statements(OfficialVeto, known_at=then)))
    dated = wanted.since or wanted.until
    drafts: tuple[OfficialDraft, ...] = ()
    if not wanted.organ and not dated:
        drafts = tuple(
            d
            for d in official.statements(OfficialDraft, known_at=then)
            if wanted.takes_source(d.source)
        )
    # One after another: what is exported of a report is little beside its text.
    told = [(_document(one), tuple(_claims(one))) for one in _reports(store, wanted)]
    used = {one.source for group in (votes, meetings, vetoes, drafts) for one in group}
    return Extract(
        tuple(one for one in exported_sources(store) if one.id in used),
        votes,
        meetings,
        vetoes,
        drafts,
        tuple(document for document, _ in told),
        tuple(claim for _, claims in told for claim in claims),
        store.corrections.held(known_at=then),
        store.judgements.ties(known_at=then),
    )


def _of(wanted: Selection, one: OfficialVote | OfficialMeeting | OfficialVeto) -> bool:
    return wanted.takes_source(one.source) and wanted.takes(one.date)


def _taken(wanted: Selection, statements: Iterable[Any]) -> Iterator[Any]:
    return (one for one in statements if _of(wanted, one))


def exported_sources(store: Store) -> list[ExportedSource]:
    """Every source imported from, with what its terms ask for.

    Raises:
        StoreError: the store cannot be read.
    """
    table = official_sources
    names = ("id", "title", "publisher", "address", "licence", "attribution", "version")
    with store.connection() as connection:
        rows = connection.execute(select(table).order_by(table.c.id)).mappings()
        return [ExportedSource(*(row[name] for name in names)) for row in rows]


def _reports(store: Store, wanted: Selection) -> Iterator[Reading]:
    if wanted.organ or not wanted.takes_source("reports"):
        return
    readings: Iterable[Reading] = store.each_reading()
    if wanted.known_at:
        readings = known(readings, moment(wanted.known_at).date()).readings
    yield from (reading for reading in readings if wanted.takes(reading.document.date))


def _document(reading: Reading) -> ExportedDocument:
    document = reading.document
    return ExportedDocument(
        document.id,
        document.sha256,
        document.outlet,
        document.publisher,
        document.date,
        document.url,
        short_quote(reading.title) if reading.title else None,
        reading.item.key if reading.item else None,
    )


def _claims(reading: Reading) -> Iterator[ExportedClaim]:
    return (_claim(claim, position) for position, claim in enumerate(reading.claims))


def _claim(claim: Claim, position: int) -> ExportedClaim:
    words = claim.evidence.text
    return ExportedClaim(
        document=claim.document,
        position=position,
        type=claim.type.value,
        date=claim.date,
        modality=claim.modality.value,
        attribution=short_quote(claim.attribution) if claim.attribution else None,
        fields={name: _short(value) for name, value in claim.fields.items()},
        start=claim.evidence.span.start,
        end=claim.evidence.span.end,
        quote=short_quote(words),
        sha256=hashlib.sha256(words.encode()).hexdigest(),
    )


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return short_quote(value)
    if isinstance(value, list | tuple):
        return [_short(one) for one in value]
    return value
