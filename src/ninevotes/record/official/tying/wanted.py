"""What of the official record the events of a history may be tied to: days and symbols."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.record.official.tying.reported import VOTES
from ninevotes.record.official.tying.reported_meetings import OF_A_MEETING, days_after
from ninevotes.record.official.tying.reported_ties import named_day
from ninevotes.record.official.tying.reported_votes import days_around, symbol_named, whole_tally
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Event, History
from ninevotes.vocabulary.organs import Organ

_COUNCIL = Organ.SECURITY_COUNCIL.value


@dataclass(frozen=True, slots=True)
class Wanted:
    """Days and symbols to look up.

    Args:
        votes: bodies with the days whose votes are wanted.
        symbols: resolutions and drafts that reports name.
        meetings: the days whose meetings are wanted.
    """

    votes: frozenset[tuple[str, dt.date]]
    symbols: frozenset[str]
    meetings: frozenset[dt.date]

    def __bool__(self) -> bool:
        """Whether anything is wanted."""
        return bool(self.votes or self.symbols or self.meetings)


def wanted_by(history: History) -> Wanted:
    """The days and symbols that :func:`tie_events` may tie the events of a history to.

    Of a day on which a meeting is looked for the votes of the Council are wanted too: they are
    what was done there.
    """
    events = [event for event in history.events if event.modality != Modality.DENIED]
    meetings = frozenset(day for event in events for day in _meeting_days(event))
    votes = {(body, day) for event in events for body, day in _vote_days(event)}
    votes |= {(_COUNCIL, day) for day in meetings}
    symbols = {symbol_named(event.fields.get("symbol")) for event in events if event.type in VOTES}
    return Wanted(frozenset(votes), frozenset(name for name in symbols if name), meetings)


def _vote_days(event: Event) -> Iterator[tuple[str, dt.date]]:
    body = event.fields.get("by" if event.type is ClaimType.REFERRAL else "organ")
    if event.type is ClaimType.SANCTIONS:
        body = _COUNCIL
    elif event.type not in {*VOTES, ClaimType.REFERRAL}:
        return
    day = named_day(event.date)
    found = [day] if day else []
    if event.type in VOTES and whole_tally(event):
        found = days_around(event.date)
    yield from ((str(body), each) for each in found if body)


def _meeting_days(event: Event) -> Iterator[dt.date]:
    if event.type not in OF_A_MEETING:
        return
    asked = event.type is ClaimType.MEETING_REQUEST
    day = named_day(event.fields.get("requested_for") if asked else event.date)
    if day:
        yield day
    elif asked:
        yield from days_after(event)
