"""The log in sentences, with the rule that each rests on; votes of members are drawn together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from ninevotes.rules.wording import begun, listed
from ninevotes.session.events import (
    DepartureNoted,
    Event,
    MeetingPrepared,
    ResultAnnounced,
    SpeakerInscribed,
    VoteRecorded,
)
from ninevotes.session.meeting import Meeting
from ninevotes.session.submit import step
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the minutes.

    Args:
        said: the sentence.
        rules: ids of the rules it rests on.
        kind: ``happened``, ``vote``, ``result`` or ``departure``, for the layout.
        why: the reasoning behind a result, one step a sentence.
    """

    said: str
    rules: tuple[str, ...] = ()
    kind: str = "happened"
    why: tuple[str, ...] = ()


def minutes(events: Iterable[Event]) -> tuple[Line, ...]:
    """A whole log as minutes; it begins with the meeting's preparation."""
    log = tuple(events)
    if not log or not isinstance(log[0], MeetingPrepared):
        return ()
    return tuple(lines(log[0].begin(), log))


def lines(meeting: Meeting, events: Iterable[Event]) -> Iterator[Line]:
    """Some events as minutes; ``meeting`` is as it stood before the first of them."""
    for votes, run in groupby(events, key=lambda event: isinstance(event, VoteRecorded)):
        some = tuple(run)
        if votes:
            yield from _ballot(meeting, some)
        for event in some:
            if not votes and not isinstance(event, SpeakerInscribed):
                yield _line(meeting, event)
            meeting = step(meeting, event)


def _line(meeting: Meeting, event: Event) -> Line:
    if isinstance(event, ResultAnnounced):
        notes = (*event.decision.why, *event.decision.notes)
        return Line(event.said(meeting), event.rules(), "result", notes)
    kind = "departure" if isinstance(event, DepartureNoted) else "happened"
    return Line(event.said(meeting), event.rules(), kind)


def _ballot(meeting: Meeting, events: Iterable[Event]) -> Iterator[Line]:
    cast = {event.member: event.vote for event in events if isinstance(event, VoteRecorded)}
    for vote in Vote:
        codes = [code for code in meeting.members if cast.get(code) is vote]
        if codes:
            words = f"{vote.shape} {vote.value} {begun(vote.words)}"
            said = f"{words} ({len(codes)}): {listed(codes, meeting.on)}."
            yield Line(said, kind="vote")
