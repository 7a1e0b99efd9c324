"""Events as lines, in order of time."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.folding import Matter, matters
from ninevotes.brief.assemble.lanes import lane
from ninevotes.brief.assemble.on_record import meeting_lines, on_record
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import date_words, days_words, period, sort_key, when
from ninevotes.brief.language import _
from ninevotes.brief.model import Kind, Line
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, Truth

_ACTS = (ClaimType.OBJECTION, ClaimType.SANCTIONS, ClaimType.REFERRAL, ClaimType.REPORT)
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


def timeline(events: Sequence[Event], desk: Desk, story: str | None, item: str) -> tuple[Line, ...]:
    """What happened: several claims of one matter in one line, and the meetings on record."""
    found = [_folded(matter, desk, story) for matter in matters(events)]
    found += meeting_lines(item, desk, story)
    return tuple(sorted(found, key=lambda line: (line.sort, line.type, line.event)))


def _folded(matter: Matter, desk: Desk, story: str | None) -> Line:
    """The line of a matter: all its footnotes and origins, its days where it has several."""
    dated = sorted((e for e in matter.all if e.date), key=lambda e: (-len(e.date or ""), e.date))
    first = dated[0] if dated else matter.event
    line = _line(dataclasses.replace(matter.event, date=first.date), desk, story)
    days = sorted({e.date for e in dated if e.date and len(e.date) == len(first.date or "")})
    return dataclasses.replace(
        line,
        when=line.when if len(days) < 2 else days_words(days),
        text=_besides(line.text, matter, desk),
        origins=len({o for event in matter.all if event.claims for o in event.origins}),
        notes=tuple(sorted({number for event in matter.all for number in desk.cite(event)})),
        folded=tuple(plain(event.id) for event in (*matter.same, *matter.besides)),
        on_record=on_record(matter.all, desk),
    )


def _besides(text: str, matter: Matter, desk: Desk) -> str:
    told = [desk.tell(event) for event in matter.besides]
    more = [f"{words[:1].lower()}{words[1:]}".rstrip(".") for words in told]
    return "; ".join([text.rstrip("."), *more]) + "." if more else text


def folded_anchors(events: Sequence[Event], anchors: Mapping[str, str]) -> dict[str, str]:
    """The places on the page, those of folded events at the line that tells them."""
    folded = {e.id: m.event.id for m in matters(events) for e in m.all}
    return {id_: anchors[folded.get(id_, id_)] for id_ in anchors}


def _line(event: Event, desk: Desk, story: str | None) -> Line:
    text, to_come = desk.tell(event), is_to_come(event, desk.as_of)
    if to_come and kind(event) is Kind.REPORTED and event.type in _ACTS:
        # What was done by the day of the brief bears the date of what it is about.
        text = _("%(what)s (of %(day)s).", what=text.rstrip("."), day=date_words(plain(event.date)))
        event, to_come = dataclasses.replace(event, date=None), False
    day = plain(when(event.date, event.known_from))
    return Line(
        id=desk.anchors[event.id],
        event=plain(event.id),
        type=event.type.value,
        when=_("for %(day)s", day=day) if to_come else day,
        date=plain(event.date) if event.date else None,
        sort=plain(sort_key(event.date, event.known_from)),
        lane=lane(event),
        kind=kind(event),
        text=text,
        background=is_background(event, story),
        to_come=to_come,
        origins=len(event.origins) if event.claims else 0,
        notes=desk.cite(event),
        on_record=on_record([event], desk),
        record=() if event.claims else desk.letters(event.origins),
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
