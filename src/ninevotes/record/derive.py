"""The derived record: a fold of all readings, the same in whatever order they came."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ninevotes.record.folding.event import fold
from ninevotes.record.known import Known, known
from ninevotes.record.matching.gather import gather
from ninevotes.record.matching.statements import statements
from ninevotes.record.origins.groups import origins
from ninevotes.vocabulary.events import Event, History, Item, Reading


def derive(readings: Iterable[Reading], as_of: dt.date | None = None) -> History:
    """What happened, as all readings together tell it.

    Pure: the same readings give the same history, in any order, each once or many times.
    Claims about one event become one event with several claims; documents that copy one
    another count as one origin; values that differ stand side by side.

    Args:
        readings: what was read from each document.
        as_of: keep only documents dated on or before this day. Undated ones are then left
            out; :func:`left_out` names them, and their notes say why.
    """
    settled = known(readings, as_of)
    documents = tuple(reading.document for reading in settled.readings)
    titles = {r.document.id: r.title for r in settled.readings if r.title is not None}
    groups = origins(documents, titles)
    origin_of = {document: group.id for group in groups for document in group.documents}
    said = (s for reading in settled.readings for s in statements(reading))
    events = [fold(group, origin_of) for group in gather(said)]
    return History(
        items=_items(settled.readings),
        events=named_apart(events),
        origins=groups,
        documents=documents,
        titles=titles,
        notes=_notes(settled, as_of),
    )


def left_out(history: History) -> tuple[str, ...]:
    """Names of the documents that an as-of date left out because they are undated."""
    present = {document.id for document in history.documents}
    return tuple(sorted(set(history.notes) - present))


def _items(readings: Iterable[Reading]) -> tuple[Item, ...]:
    """Every matter once; under the Council's own wording where a document has it."""
    by_key: dict[str, Counter[Item]] = {}
    for reading in readings:
        if reading.item:
            by_key.setdefault(reading.item.key, Counter())[reading.item] += 1
    return tuple(
        min(found, key=lambda item: (not item.official, -found[item], item.name, item.states))
        for _, found in sorted(by_key.items())
    )


def _notes(settled: Known, as_of: dt.date | None) -> dict[str, tuple[str, ...]]:
    notes = {r.document.id: r.notes for r in settled.readings if r.notes}
    for name in settled.undated:
        notes[name] = (
            f"left out: the document has no date, and the record is asked as of {as_of}",
        )
    return notes


def named_apart(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in time; those that say exactly the same get a number each, in their order."""
    ordered = sorted(events, key=_order)
    times = Counter(event.id for event in ordered)
    seen: Counter[str] = Counter()
    apart = []
    for event in ordered:
        seen[event.id] += 1
        number = f"-{seen[event.id]}" if times[event.id] > 1 else ""
        apart.append(replace(event, id=event.id + number))
    return tuple(apart)


def _order(event: Event) -> tuple[str, str, str, str]:
    day = event.date or (event.known_from.isoformat() if event.known_from else "9999")
    return day, event.type, event.id, repr([claim.as_dict() for claim in event.claims])
