"""A command goes in; events and the changed meeting come out, or a refusal with its rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce

from ninevotes.session.commands import Command
from ninevotes.session.events import (
    DepartureNoted,
    DraftDecided,
    Event,
    MeetingPrepared,
    NatureSettled,
    ResultAnnounced,
    RulingGiven,
)
from ninevotes.session.matters import MatterKind
from ninevotes.session.meeting import Meeting
from ninevotes.session.refusal import Refusal
from ninevotes.session.table import INTERRUPTS, TABLE, WHY_NOT

_KEEP_RULING_OPEN = (RulingGiven, NatureSettled, DraftDecided, DepartureNoted)


class LogError(ValueError):
    """A log that is none: it does not begin as one."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A command that the rules allow, and what came of it."""

    events: tuple[Event, ...]
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Refused:
    """A command that the rules do not allow: a sentence, and the rules that say so."""

    command: Command
    sentence: str
    rules: tuple[str, ...]


def submit(meeting: Meeting, command: Command) -> Accepted | Refused:
    """Ask for a step in a meeting.

    Returns:
        the events and the meeting after them; or the refusal. The meeting given is unchanged.
    """
    try:
        _in_order(meeting, command)
        events = tuple(command.carry_out(meeting))
    except Refusal as refusal:
        return Refused(command, refusal.sentence, refusal.rules)
    return Accepted(events, reduce(step, events, meeting))


def step(meeting: Meeting, event: Event) -> Meeting:
    """The meeting after one event. A ruling can be challenged only until the next one."""
    after = event.apply(meeting)
    judged_again = isinstance(event, ResultAnnounced) and event.again
    if after.ruling_open and not (isinstance(event, _KEEP_RULING_OPEN) or judged_again):
        return replace(after, ruling_open=False)
    return after


def fold(events: Iterable[Event]) -> Meeting:
    """The meeting that a log leads to: the state is nothing but this.

    Raises:
        LogError: the log does not begin with the meeting's preparation.
    """
    first, *rest = events
    if not isinstance(first, MeetingPrepared):
        raise LogError(f"a log begins with MeetingPrepared, not {type(first).__name__}")
    return reduce(step, rest, first.begin())


def _in_order(meeting: Meeting, command: Command) -> None:
    kind = type(command)
    if kind not in TABLE[meeting.phase]:
        sentence, rules = WHY_NOT[meeting.phase]
        raise Refusal(sentence, *rules)
    for interrupt in INTERRUPTS:
        if not interrupt.lasts(meeting):
            continue
        matter = getattr(command, "matter", None)
        other_vote = interrupt is INTERRUPTS[1] and getattr(matter, "kind", None) not in {
            None,
            MatterKind.RULING,
        }
        if kind not in interrupt.allowed or other_vote:
            raise Refusal(interrupt.sentence, *interrupt.rules)
        return
