"""Reported events tied to meetings: by the day and the matter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ninevotes.record.official.tying.coverage import records_missing
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.matters import Matter, is_the_item, may_cover, names_any
from ninevotes.record.official.tying.on_record import MeetingsOnRecord
from ninevotes.record.official.tying.reported_ties import EventTie, named_day
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.official import OfficialMeeting

OF_A_MEETING = {
    ClaimType.MEETING_REQUEST,
    ClaimType.PROCEDURAL_VOTE,
    ClaimType.OBJECTION,
    ClaimType.BRIEFING,
    ClaimType.PARTICIPATION,
}
"""Kinds of event that belong to a meeting of the Council on their day. What was foretold of it
is settled by the ledger."""

LATER = dt.timedelta(days=31)
"""How long after a request that names no day the meeting asked for may be held."""


def to_meetings(event: Event, matter: Matter, held: MeetingsOnRecord) -> Iterator[EventTie]:
    """To the meeting held on the day that an event names, or that a request leads to."""
    if event.type not in OF_A_MEETING or not held.all:
        return
    asked = event.type is ClaimType.MEETING_REQUEST
    wanted = event.fields.get("requested_for")
    day = named_day(wanted if asked else event.date)
    if asked and day is None:
        yield from _to_next_meeting(event, matter, held)
    elif day:
        found = _on_the_matter(held.on(day), matter, held)
        words = (f"the Council met that day, {day}", f"both on {matter.words}")
        yield from _tied(event, found, words)
        if asked and not found:
            yield from _not_found(event, day, matter, held)


def _not_found(
    event: Event, day: dt.date, matter: Matter, held: MeetingsOnRecord
) -> Iterator[EventTie]:
    """Meetings that may have covered the matter under another name; where none, that it is so."""
    open_ = [row for row in held.on(day) if row.symbol and may_cover(row.topic, matter)]
    for row in open_:
        words = (
            f"the Council met that day, {day}",
            f"under “{' '.join(row.topic.split())}”, which may cover {matter.words}",
        )
        yield EventTie(event.id, str(row.symbol), "meeting", Judgement.UNSURE, words)
    if not open_ and held.covers(day):
        yield _nothing(event, day, matter, held)


def _nothing(event: Event, day: dt.date, matter: Matter, held: MeetingsOnRecord) -> EventTie:
    """That the table has no meeting on the matter; unsure where a row of the day may be lost."""
    none = f"the Council held no meeting on {matter.words} on {day}"
    lost = records_missing(day, held.all)
    if not lost:
        return EventTie(event.id, "", "nothing", Judgement.DIFFERENT, (none,))
    gap = f"the table has no row for {', '.join(lost)}, which may be of that day"
    return EventTie(event.id, "", "nothing", Judgement.UNSURE, (none, gap))


def days_after(event: Event) -> list[dt.date]:
    """The days on which a meeting asked for on no day in particular may be held."""
    asked = named_day(event.date)
    if asked is None:
        return []
    return [asked + dt.timedelta(days=more) for more in range(LATER.days + 1)]


def _to_next_meeting(event: Event, matter: Matter, held: MeetingsOnRecord) -> Iterator[EventTie]:
    """To the one meeting on the matter in the month after a request that names no day."""
    rows = [row for day in days_after(event) for row in held.on(day)]
    found = _on_the_matter(rows, matter, held)
    words = (
        f"held within {LATER.days} days of the request of {event.date}",
        f"on {matter.words}",
    )
    yield from _tied(event, found, words)


def _tied(event: Event, symbols: list[str], evidence: tuple[str, ...]) -> Iterator[EventTie]:
    judgement = Judgement.SAME if len(symbols) == 1 else Judgement.UNSURE
    for symbol in symbols:
        yield EventTie(event.id, symbol, "meeting", judgement, evidence)


def _on_the_matter(
    rows: Iterable[OfficialMeeting], matter: Matter, held: MeetingsOnRecord
) -> list[str]:
    """Records of the meetings on a matter: those under its own item, if there are any."""
    found = [
        row
        for row in rows
        if row.symbol and any(names_any(words, matter) for words in held.wordings(row))
    ]
    own = [row for row in found if is_the_item(row.topic, matter)]
    return list(dict.fromkeys(str(row.symbol) for row in own or found))
