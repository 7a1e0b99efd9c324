"""The claims of a document for ``record show``: as held true, and what persons said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from ninevotes.record.corrections.claims.holding import held_in, reading_as_read, spoken_of
from ninevotes.record.corrections.claims.model import ClaimCorrection, HeldClaim, HeldReading
from ninevotes.record.keeping import names_of
from ninevotes.record.search.hits import Hit, short_quote
from ninevotes.record.tables import documents
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event, Reading


def held_of(
    connection: Connection, key: int, name: str, known_at: str | None
) -> tuple[Reading, HeldReading]:
    """A document as it was read, and what is held true of it, now or at a moment."""
    return reading_as_read(connection, key, name), held_in(connection, key, name, known_at)


def hits_in(reading: Reading, held: HeldReading) -> Iterator[Hit]:
    """The claims that are held true of a document, as the search finds them."""
    for each in held.every:
        if each.held is not None:
            yield _hit(reading, each.id, each.held)


def spoken_behind(
    connection: Connection, event: Event, behind: Collection[Document], known_at: str | None
) -> tuple[tuple[HeldClaim, ...], tuple[ClaimCorrection, ...]]:
    """What persons said of the claims that make an event, and what no longer fits."""
    hashes = sorted(document.sha256 for document in behind)
    of = documents.c
    rows = connection.execute(select(of.key, of.sha256).where(of.sha256.in_(hashes))).all()
    spoken = [row for row in rows if spoken_of(connection, row.key, row.sha256)]
    if not spoken:
        return (), ()
    names = names_of(connection, {row.key for row in spoken})
    found = [held_in(connection, row.key, names[row.sha256], known_at) for row in spoken]
    kinds = {(claim.type, claim.document) for claim in event.claims}
    corrected = tuple(each for one in found for each in one.corrected if each.held in event.claims)
    still = tuple(
        each
        for row, one in zip(spoken, found, strict=True)
        for each in one.standing_still
        if (each.type, names[row.sha256]) in kinds
    )
    return corrected, still


def _hit(reading: Reading, id_: str, claim: Claim) -> Hit:
    document, span = reading.document, claim.evidence.span
    counts = (claim.fields.get("yes"), claim.fields.get("no"), claim.fields.get("abstain"))
    of_event, day = claim.date is not None, document.date
    symbol = claim.fields.get("symbol") or claim.fields.get("document_symbol")
    return Hit(
        kind=claim.type.value,
        truth="official" if document.official else "reported",
        source=document.id,
        key=f"{span.start}-{span.end}",
        organ=claim.fields.get("organ"),
        date=claim.date or (day.isoformat() if day else None),
        date_of="event" if of_event else ("report" if day else None),
        outcome=claim.fields.get("outcome"),
        symbol=symbol,
        title=reading.item.name if reading.item else "",
        quote=short_quote(claim.evidence.text),
        tally=counts if any(isinstance(count, int) for count in counts) else None,
        claim=id_,
    )
