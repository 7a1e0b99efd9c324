"""Reported events tied to meetings: by the day and the matter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.matters import Matter, names_any
from ninevotes.record.official.tying.reported_ties import EventTie, named_day
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.official import OfficialMeeting

_HELD = {
    ClaimType.MEETING_REQUEST,
    ClaimType.PROCEDURAL_VOTE,
    ClaimType.OBJECTION,
    ClaimType.BRIEFING,
    ClaimType.PARTICIPATION,
}
"""Kinds of event that belong to a meeting of the Council on their day. What was foretold of it
is settled by the ledger."""

_LATER = dt.timedelta(days=31)
"""How long after a request that names no day the meeting asked for may be held."""


def to_meetings(
    event: Event, matter: Matter, held: Mapping[str, list[OfficialMeeting]]
) -> Iterator[EventTie]:
    """To the meeting held on the day that an event names, or that a request leads to."""
    if event.type not in _HELD or not held:
        return
    asked = event.type is ClaimType.MEETING_REQUEST
    named = event.fields.get("requested_for")
    day = named if asked else event.date
    if asked and not named_day(named):
        yield from _to_next_meeting(event, matter, held)
    elif named_day(day):
        found = _meetings_on(str(day), matter, held)
        words = (f"the Council met that day, {day}", f"both on {matter.words}")
        yield from _tied(event, found, words)
        if asked and not found and min(held) <= str(day) <= max(held):
            none = (f"the Council held no meeting on {matter.words} on {day}",)
            yield EventTie(event.id, "", "nothing", Judgement.DIFFERENT, none)


def _to_next_meeting(
    event: Event, matter: Matter, held: Mapping[str, list[OfficialMeeting]]
) -> Iterator[EventTie]:
    """To the one meeting on the matter in the month after a request that names no day."""
    asked = named_day(event.date)
    if asked is None:
        return
    days = (asked + dt.timedelta(days=more) for more in range(_LATER.days + 1))
    found = [symbol for day in days for symbol in _meetings_on(str(day), matter, held)]
    words = (f"held within {_LATER.days} days of the request of {asked}", f"on {matter.words}")
    yield from _tied(event, found, words)


def _tied(event: Event, symbols: list[str], evidence: tuple[str, ...]) -> Iterator[EventTie]:
    judgement = Judgement.SAME if len(symbols) == 1 else Judgement.UNSURE
    for symbol in symbols:
        yield EventTie(event.id, symbol, "meeting", judgement, evidence)


def _meetings_on(day: str, matter: Matter, held: Mapping[str, list[OfficialMeeting]]) -> list[str]:
    meetings = (m for m in held.get(day, ()) if m.symbol and names_any(m.topic, matter))
    return list(dict.fromkeys(str(meeting.symbol) for meeting in meetings))
