"""A verbatim record as a reading: the same claims as of any report, each at its own words."""

from __future__ import annotations

import dataclasses
import re

from ninevotes.reading.official.attendance import attendance_claims
from ninevotes.reading.official.found import Found
from ninevotes.reading.official.model import VerbatimRecord
from ninevotes.reading.official.record import parse_record
from ninevotes.reading.official.speech import speech_claims
from ninevotes.reading.official.tallies import vote_claims, vote_notes
from ninevotes.vocabulary.claims import Claim, Evidence
from ninevotes.vocabulary.documents import DateOrigin, Document
from ninevotes.vocabulary.events import Item, Reading
from ninevotes.vocabulary.items import agenda_items

_OFFICE = "United Nations"


def read_record(document: Document) -> Reading | None:
    """The reading of a verbatim record; null for any other document.

    What it says is official: :attr:`Document.official` tells so wherever the document goes.
    """
    record = parse_record(document)
    if record is None:
        return None
    given = document.date is not None
    document = dataclasses.replace(
        document,
        outlet=document.outlet or _OFFICE,
        date=document.date or record.day,
        date_origin=(document.date_origin or DateOrigin.MANIFEST) if given else DateOrigin.METADATA,
    )
    found = [*vote_claims(record), *attendance_claims(record), *speech_claims(record)]
    claims = tuple(
        _claim(document, record, each)
        for each in sorted(found, key=lambda one: (one.start, one.end, one.type))
    )
    title = record.front.agenda[0] if record.front.agenda else None
    return Reading(document, claims, _item(title, record), title, _notes(document, record))


def _claim(document: Document, record: VerbatimRecord, found: Found) -> Claim:
    span = record.text.original(found.start, found.end)
    return Claim(
        document.id,
        found.type,
        found.date,
        found.fields,
        found.modality,
        found.attribution,
        Evidence(span, document.quote(span)),
    )


def _item(title: str | None, record: VerbatimRecord) -> Item | None:
    """The item under the record's own wording; a known one keeps its key."""
    if title is None:
        return None
    plain = title.casefold()
    known = [k.item for k in agenda_items() if k.item.official and k.item.name.casefold() in plain]
    if known:
        return max(known, key=lambda item: len(item.name))
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"^the situation (?:in|concerning) ", "", plain))
    states = tuple(record.concerned(title))
    key = f"{states[0]}:situation" if len(states) == 1 else f"item:{words.strip('-')[:80]}"
    return Item(key, title, states, official=True)


def _notes(document: Document, record: VerbatimRecord) -> tuple[str, ...]:
    head = record.masthead
    notes = [f"an official record: {head.symbol}, {head.number}th meeting of {head.date}"]
    notes[0] = notes[0].replace(f"{head.number}th", _ordinal(head.number))
    if document.date_origin is DateOrigin.METADATA:
        notes.append("date from the masthead")
    for each in record.course:
        if each.kind in {"suspended", "resumed"}:
            times = f" at {' and resumed at '.join(each.times)}" if each.times else ""
            notes.append(f"the meeting was {each.kind}{times}")
    return (*notes, *vote_notes(record))


def _ordinal(number: int) -> str:
    """A number as records print it.

    >>> _ordinal(7353), _ordinal(7411), _ordinal(7352)
    ('7353rd', '7411th', '7352nd')
    """
    tens = number % 100
    ending = "th" if 10 <= tens <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
