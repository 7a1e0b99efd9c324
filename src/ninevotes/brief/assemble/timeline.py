"""Events as lines, in order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.lanes import lane
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import date_words, period, sort_key, when
from ninevotes.brief.model import Kind, Line
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, Truth

_STORY = (ClaimType.MEETING_REQUEST, ClaimType.PROCEDURAL_VOTE)


def lines(events: Sequence[Event], desk: Desk, story: str | None = None) -> tuple[Line, ...]:
    """The lines of some events, in order of time.

    Args:
        events: what is told.
        desk: the desk of the page.
        story: the date from which the item's own story runs; null marks no background.
    """
    ordered = sorted(events, key=lambda e: (sort_key(e.date, e.known_from), e.type, e.id))
    return tuple(_line(event, desk, story) for event in ordered)


def _line(event: Event, desk: Desk, story: str | None) -> Line:
    to_come = is_to_come(event, desk.as_of)
    return Line(
        id=desk.anchors[event.id],
        event=plain(event.id),
        type=event.type.value,
        when=("for " if to_come else "") + plain(when(event.date, event.known_from)),
        date=plain(event.date) if event.date else None,
        sort=plain(sort_key(event.date, event.known_from)),
        lane=lane(event),
        kind=kind(event),
        text=desk.tell(event),
        background=is_background(event, story),
        to_come=to_come,
        origins=len(event.origins),
        notes=desk.cite(event),
    )


def kind(event: Event) -> Kind:
    """What kind of truth an event is: a prediction is never a report that it happened."""
    if event.modality == "predicted" or event.type is ClaimType.PREDICTION:
        return Kind.PREDICTED
    if event.modality == "denied":
        return Kind.DENIED
    return Kind.OFFICIAL if event.truth is Truth.OFFICIAL else Kind.REPORTED


def story_start(events: Sequence[Event]) -> str | None:
    """The date of the first request for a meeting or procedural vote that was not predicted.

    Where none of them has a date, the story has no known beginning.
    """
    dates = [
        event.date
        for event in events
        if event.type in _STORY and event.modality == "asserted" and period(event.date)
    ]
    return min((date for date in dates if date), default=None)


def story_words(story: str | None) -> str | None:
    """The beginning of the story in words."""
    return date_words(story) if story else None


def is_background(event: Event, story: str | None) -> bool:
    """Whether an event lies wholly before the item's own story."""
    span, start = period(event.date), period(story)
    return span is not None and start is not None and span[1] < start[0]


def is_to_come(event: Event, as_of: dt.date) -> bool:
    """Whether an event is dated after the day of the brief."""
    span = period(event.date)
    return span is not None and span[0] > as_of
