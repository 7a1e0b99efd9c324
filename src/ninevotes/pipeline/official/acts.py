"""Votes and meetings of the official record that the brief is told of, under their items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ninevotes.brief.inputs import MeetingOnRecord
from ninevotes.record.official.tying.events import event_of
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.names import record_name
from ninevotes.record.official.tying.reported_ties import EventTie
from ninevotes.record.official.tying.topics import one_item
from ninevotes.vocabulary.events import Event, History
from ninevotes.vocabulary.official import OfficialMeeting
from ninevotes.vocabulary.organs import Organ


def meetings_tied(
    ties: Iterable[EventTie], rows: Iterable[OfficialMeeting]
) -> dict[str, OfficialMeeting]:
    """The rows of the meetings tied for certain, by symbol."""
    sure = {t.official for t in ties if t.what == "meeting" and t.judgement is Judgement.SAME}
    return {str(row.symbol): row for row in rows if row.symbol in sure}


def votes_on_record(
    ties: Iterable[EventTie],
    votes: dict[str, OneVote],
    held: dict[str, OfficialMeeting],
    later: tuple[tuple[OfficialMeeting, ...], tuple[OneVote, ...]],
    history: History,
    day: dt.date,
) -> Iterator[Event]:
    """Votes that are the same as reported ones, and those taken at the meetings, as events."""
    items = {event.id: event.item for event in history.events}
    seen: dict[str, tuple[OneVote, str]] = {}
    for tie in ties:
        if tie.judgement is Judgement.SAME and tie.what == "vote":
            seen.setdefault(tie.official, (votes[tie.official], items[tie.event]))
    under = _items(ties, held, later[0], history)
    for vote in (*votes.values(), *later[1]):
        meeting = record_name(vote.meeting)
        if vote.organ is Organ.SECURITY_COUNCIL and meeting in under:
            seen.setdefault(vote.id, (vote, under[meeting]))
    for vote, item in seen.values():
        if vote.date is None or vote.date <= day:
            yield replace(event_of(vote), item=item, known_from=vote.date)


def _items(
    ties: Iterable[EventTie],
    held: dict[str, OfficialMeeting],
    later: Iterable[OfficialMeeting],
    history: History,
) -> dict[str, str]:
    """Records of meetings with the key of the item that they belong to in the history."""
    items = {event.id: event.item for event in history.events}
    found = {tie.official: items[tie.event] for tie in ties if tie.official in held}
    for row in later:
        of = next((s for s, known in held.items() if one_item(known.topic, row.topic)), None)
        if of is not None and row.symbol:
            found.setdefault(row.symbol, found[of])
    return {record_name(symbol) or symbol: item for symbol, item in found.items()}


def meetings_on_record(
    ties: Iterable[EventTie],
    held: dict[str, OfficialMeeting],
    later: Iterable[OfficialMeeting],
    history: History,
) -> Iterator[MeetingOnRecord]:
    """The meetings tied for certain, and the later ones, each under its item."""
    items = {event.id: event.item for event in history.events}
    under = _items(ties, held, later, history)
    pairs = [(held[tie.official], items[tie.event]) for tie in ties if tie.official in held]
    pairs += [(row, under[record_name(row.symbol) or ""]) for row in later]
    for row, item in dict.fromkeys(pairs):
        if row.date and row.symbol:
            yield MeetingOnRecord(row.symbol, item, row.date, row.topic, (row.source,))
