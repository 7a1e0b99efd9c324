"""A prediction, and the later events that can answer it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ninevotes.record.matching import periods
from ninevotes.record.matching.words import content_words
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.states import states

HORIZON = 366
"""Days in which an event answers a prediction that names no time."""

Published = Mapping[str, dt.date | None]
"""The day of each document, by its id."""

_COURT = frozenset({"criminal", "court"})


@dataclass(frozen=True, slots=True)
class Answer:
    """One event that answers.

    Args:
        happened: whether it shows that what was foretold took place.
        event: the event.
        because: what in it shows this, in words.
    """

    happened: bool
    event: Event
    because: str


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is expected, of whom, and for when.

    Args:
        event: the predicted event, or the request for a meeting.
        text: what is expected, as the record words it.
        words: content words of what is expected.
        day: the day it is expected for, where the record gives one.
    """

    event: Event
    text: str
    words: frozenset[str]
    day: dt.date | None

    @classmethod
    def of(cls, event: Event, text: str, date: str | None) -> Foretold:
        """The expectation that an event states in words, for a date as claims write it."""
        period = periods.stated(date) if date else None
        day = period.first if period and period.exact else None
        return cls(event, text, content_words(text), day)

    @property
    def actors(self) -> frozenset[str]:
        """States that the words name."""
        return self.words & states().keys()

    @property
    def on_the_court(self) -> bool:
        """Whether the words speak of the International Criminal Court."""
        return about_the_court(self.words)

    def later(self, events: Iterable[Event], *types: ClaimType) -> list[Event]:
        """Asserted events of these types, about the same matter, at the time foretold."""
        return [
            event
            for event in events
            if event.type in types
            and event.modality == Modality.ASSERTED
            and event.item == self.event.item
            and self._in_time(event)
        ]

    def _in_time(self, event: Event) -> bool:
        if event.date is None:
            return False
        found = periods.stated(event.date)
        known_from = self.event.known_from
        if self.day is not None:
            return found.exact and found.first == self.day
        if self.event.date is not None:
            expected = periods.stated(self.event.date)
            after = known_from is None or found.first >= known_from
            return after and expected.first <= found.first and found.last <= expected.last
        if known_from is None:
            return False
        return 0 <= (found.first - known_from).days <= HORIZON


def stem_in(words: frozenset[str], *stems: str) -> bool:
    """Whether a word begins with one of the stems."""
    return any(word.startswith(stems) for word in words)


def about_the_court(words: frozenset[str]) -> bool:
    """Whether content words speak of the International Criminal Court."""
    return "icc" in words or "ICC" in words or words >= _COURT


def told_after(event: Event, day: dt.date, published: Published) -> bool:
    """Whether a document that appeared after the day says so: before, it is an announcement."""
    days = (published.get(claim.document) for claim in event.claims)
    return any(found is not None and found > day for found in days)


Answerer = Callable[[Foretold, list[Event], Published], list[Answer] | None]
"""Expectation, all events, day of each document by id: answers, or null if not of this kind."""
