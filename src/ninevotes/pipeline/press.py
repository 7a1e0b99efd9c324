"""The ledger of predictions in the shape that the brief shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ninevotes.record.ledger import Entry, Fulfilment, ledger
from ninevotes.vocabulary.events import Event, History

_ANSWERS: dict[Fulfilment, Literal["came true", "did not", "unknown"]] = {
    Fulfilment.CAME_TRUE: "came true",
    Fulfilment.DID_NOT: "did not",
    Fulfilment.UNKNOWN: "unknown",
}


@dataclass(frozen=True, slots=True)
class PressForecast:
    """A prediction of the press and what the record knows of it."""

    event: Event
    answer: Literal["came true", "did not", "unknown"]
    by: tuple[Event, ...]
    words: str


def press_forecasts(history: History) -> tuple[PressForecast, ...]:
    """Every prediction with its answer, in the order of the record."""
    events = {event.id: event for event in history.events}
    return tuple(_shown(entry, events) for entry in ledger(history) if entry.event in events)


def _shown(entry: Entry, events: dict[str, Event]) -> PressForecast:
    return PressForecast(
        events[entry.event],
        _ANSWERS[entry.fulfilment],
        tuple(events[key] for key in entry.answers if key in events),
        entry.because,
    )
