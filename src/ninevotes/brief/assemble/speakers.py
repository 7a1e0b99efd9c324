"""Who is known to have been asked to speak at a meeting besides the members."""

from __future__ import annotations

from collections.abc import Iterable

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.seating import short_name
from ninevotes.brief.assemble.timeline import kind
from ninevotes.brief.clean import plain, quoted
from ninevotes.brief.dates import period
from ninevotes.brief.model import Kind
from ninevotes.brief.sentences.phrases import person
from ninevotes.brief.sentences.telling import listed
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event

_MOST = 4


def speakers(vote: Event, desk: Desk) -> tuple[str, ...]:
    """Those briefing, as sources name them, and states invited that came, on a vote's day.

    Only events on the same item, reported as done and dated to the very day, count.
    """
    span = period(vote.date)
    if span is None or span[0] != span[1]:
        return ()
    found = [
        name
        for event in desk.history.events
        if (event.item, event.date) == (vote.item, vote.date)
        and kind(event) in {Kind.REPORTED, Kind.OFFICIAL}
        for name in _heard(event, desk)
    ]
    return tuple(dict.fromkeys(found))[:_MOST]


def _heard(event: Event, desk: Desk) -> Iterable[str]:
    if event.type is ClaimType.BRIEFING:
        names = (person(plain(who)) for who in listed(event.fields.get("who")))
        return [str(quoted(name, desk.words)) for name in names if name]
    state = event.fields.get("state")
    if event.type is ClaimType.PARTICIPATION and state and event.fields.get("will_attend") is True:
        return [short_name(plain(state), desk.as_of)]
    return ()
