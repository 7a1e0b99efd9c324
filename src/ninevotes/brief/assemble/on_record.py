"""The official record on the page: ties beside reported lines, meetings as lines of their own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.seating import state_name
from ninevotes.brief.assemble.steps import symbol_link
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words, period, sort_key
from ninevotes.brief.inputs import MeetingOnRecord, OfficialTie
from ninevotes.brief.language import N_, _
from ninevotes.brief.model import Kind, Lane, Line, OfficialRecordView, OfficialSource, OnRecord
from ninevotes.brief.sentences import Telling
from ninevotes.brief.sentences.telling import organ
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ

NOTHING = N_("the official table has no meeting on this matter that day")


def on_record(events: Iterable[Event], desk: Desk) -> tuple[OnRecord, ...]:
    """What the official record has of some events, each vote or meeting once."""
    found: dict[str, OnRecord] = {}
    for tie in ties_of(events, desk):
        view = _view(tie, desk)
        found.setdefault(view.text, view)
    return tuple(found.values())


def ties_of(events: Iterable[Event], desk: Desk) -> tuple[OfficialTie, ...]:
    """The ties of some events, as far as they were on record on the day of the brief."""
    wanted = {event.id for event in events}
    return tuple(
        tie
        for tie in desk.record.ties
        if tie.event in wanted and (tie.date is None or tie.date <= desk.as_of)
    )


def _view(tie: OfficialTie, desk: Desk) -> OnRecord:
    symbol = plain(tie.symbol) if tie.symbol else None
    sure = tie.judgement == "same"
    meeting = meeting_anchor(tie.symbol) if tie.type == "meeting" and tie.symbol and sure else None
    text = _(NOTHING) if tie.type == "nothing" else symbol or _("a vote without a symbol")
    if tie.judgement == "unsure":
        text = _("%(what)s (not certain)", what=text)
    return OnRecord(
        type=tie.type,
        symbol=symbol,
        link=symbol_link(symbol),
        text=text,
        judgement=tie.judgement,
        evidence=tuple(_named(words, tie, desk) for words in tie.evidence),
        line=desk.anchors.get(tie.act) if tie.act else meeting,
        record=desk.letters(tie.sources),
    )


def _named(words: str, tie: OfficialTie, desk: Desk) -> str:
    """Words of evidence with bodies and states by name in place of their codes."""
    on = tie.date or desk.as_of

    def name(found: re.Match[str]) -> str:
        return organ(found[0]) if found[0] in set(Organ) else state_name(found[0], on)

    return re.sub(r"\bUN[A-Z]{2}(?:-C\d)?\b|\b[A-Z]{3}\b", name, plain(words))


def meeting_lines(item: str, desk: Desk, story: str | None) -> tuple[Line, ...]:
    """The meetings on record that what is reported of an item belongs to."""
    return tuple(
        _meeting(meeting, desk, story)
        for meeting in desk.record.meetings
        if meeting.item == item and meeting.date <= desk.as_of
    )


def _meeting(meeting: MeetingOnRecord, desk: Desk, story: str | None) -> Line:
    day = meeting.date.isoformat()
    topic = Telling(meeting.date, words=desk.words).quote(plain(meeting.topic))
    return Line(
        id=meeting_anchor(meeting.symbol),
        event=plain(f"official {meeting.symbol}"),
        type="meeting",
        when=in_words(meeting.date),
        date=day,
        sort=sort_key(day, None),
        lane=Lane.COUNCIL,
        kind=Kind.OFFICIAL,
        text=_(
            "The Security Council met (%(symbol)s): %(topic)s.",
            symbol=plain(meeting.symbol),
            topic=topic,
        ),
        background=_before(meeting.date, story),
        to_come=False,
        origins=0,
        notes=(),
        record=desk.letters(meeting.sources),
    )


def _before(day: dt.date, story: str | None) -> bool:
    start = period(story)
    return start is not None and day < start[0]


def meeting_anchor(symbol: str) -> str:
    """The place of a meeting on the page."""
    return "meeting-" + re.sub(r"[^A-Za-z0-9]+", "-", symbol).strip("-")


def official_record(desk: Desk) -> OfficialRecordView:
    """Which data sets stand behind the page, each with its letter."""
    return OfficialRecordView(
        plain(desk.record.words),
        tuple(
            OfficialSource(letter, plain(source), plain(title), plain(attribution))
            for (source, (title, attribution)), letter in zip(
                desk.record.sources.items(), desk.letters(desk.record.sources), strict=True
            )
        ),
    )
