"""Before and around the sitting: asked for, called, opened, suspended, closed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar

from ninevotes.session.events.base import Event, clock, name, names, opening
from ninevotes.session.matters import MotionKind
from ninevotes.session.meeting import Meeting
from ninevotes.session.phase import Phase
from ninevotes.session.rule_sets import RuleSet


@dataclass(frozen=True, slots=True)
class MeetingPrepared(Event):
    """The first entry of every log: day, members, chair and rules."""

    on: dt.date
    item: str
    president: str
    members: tuple[str, ...]
    rule_set: RuleSet
    symbol: str | None = None

    def begin(self) -> Meeting:
        """The meeting before anything has happened."""
        return Meeting(self.on, self.item, self.president, self.members, self.rule_set, self.symbol)

    def apply(self, meeting: Meeting) -> Meeting:  # noqa: ARG002 - a log starts here
        """The meeting before anything has happened."""
        return self.begin()

    def said(self, meeting: Meeting) -> str:
        """Day, item, chair and rules."""
        chair = opening(self.president, meeting)
        return f"{self.item}. {chair} presides. {self.rule_set.label}."


@dataclass(frozen=True, slots=True)
class MeetingRequested(Event):
    """Somebody asks for a meeting."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-MEET-2",)
    by: tuple[str, ...]
    letter: str = ""
    ground: str = "SC-MEET-2"

    def rules(self) -> tuple[str, ...]:
        """Rule 2 for members of the Council, rule 3 for others."""
        return (self.ground,)

    def apply(self, meeting: Meeting) -> Meeting:
        """A meeting is asked for; others may join."""
        asked = tuple(dict.fromkeys((*meeting.requested_by, *self.by)))
        return replace(meeting, requested_by=asked, phase=Phase.REQUESTED)

    def said(self, meeting: Meeting) -> str:
        """Who asks, by which letter."""
        ask = "asks" if len(self.by) == 1 else "ask"
        by_letter = f" in the letter {self.letter}" if self.letter else ""
        said = names(self.by, meeting)
        return f"{said[0].upper()}{said[1:]} {ask} for a meeting{by_letter}."


@dataclass(frozen=True, slots=True)
class RequestDropped(Event):
    """The request is given up; nothing is decided."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-MEET-2",)
    by: str

    def apply(self, meeting: Meeting) -> Meeting:
        """No meeting is held once nobody asks for it any more."""
        left = tuple(code for code in meeting.requested_by if code != self.by)
        phase = meeting.phase if left else Phase.LAPSED
        return replace(meeting, requested_by=left, phase=phase)

    def said(self, meeting: Meeting) -> str:
        """Who gave it up, and whether anybody still asks."""
        who = opening(self.by, meeting)
        if meeting.requested_by == (self.by,):
            return f"{who} drops the request: no meeting, and no decision."
        return f"{who} no longer asks for the meeting; others do."


@dataclass(frozen=True, slots=True)
class MeetingCalled(Event):
    """The President calls the meeting."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-MEET-2", "SC-PRES-2")
    by: str

    def apply(self, meeting: Meeting) -> Meeting:
        """It is called and not yet open."""
        return replace(meeting, phase=Phase.CALLED)

    def said(self, meeting: Meeting) -> str:
        """Who called it."""
        return f"The President ({name(self.by, meeting)}) calls the meeting."


@dataclass(frozen=True, slots=True)
class MeetingOpened(Event):
    """The meeting is called to order; the agenda comes first."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-AGDA-2",)
    at: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """The agenda is before the Council."""
        return replace(meeting, phase=Phase.OPENED)

    def said(self, meeting: Meeting) -> str:
        """When, and with which provisional agenda."""
        return f"The meeting opens{clock(self.at)}. Provisional agenda: {meeting.item}."


@dataclass(frozen=True, slots=True)
class ChairPassed(Event):
    """The President leaves the chair for a question (rule 20)."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-PRES-2",)
    to: str

    def apply(self, meeting: Meeting) -> Meeting:
        """Another presides."""
        return replace(meeting, president=self.to)

    def said(self, meeting: Meeting) -> str:
        """From whom to whom."""
        old, new = name(meeting.president, meeting), name(self.to, meeting)
        return f"The President ({old}) leaves the chair for this question; {new} presides."


@dataclass(frozen=True, slots=True)
class MeetingSuspended(Event):
    """The meeting stops for a while."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-4",)
    at: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """Suspended; it will go on where it stood."""
        left = tuple(m for m in meeting.motions if m.kind is not MotionKind.SUSPEND)
        return replace(meeting, phase=Phase.SUSPENDED, before=meeting.phase, motions=left)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """When."""
        return f"The meeting is suspended{clock(self.at)}."


@dataclass(frozen=True, slots=True)
class MeetingResumed(Event):
    """The meeting goes on."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-4",)
    at: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """As it stood before the suspension."""
        return replace(meeting, phase=meeting.before)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """When."""
        return f"The meeting is resumed{clock(self.at)}."


@dataclass(frozen=True, slots=True)
class MeetingAdjourned(Event):
    """The meeting ends, to go on another day or not at all."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-4",)
    until: str = ""
    at: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """Adjourned."""
        return replace(meeting, phase=Phase.ADJOURNED)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """When, and until when."""
        until = f" until {self.until}" if self.until else ""
        return f"The meeting is adjourned{until}{clock(self.at)}."


@dataclass(frozen=True, slots=True)
class MeetingClosed(Event):
    """The meeting is over."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-PRES-2",)
    at: str = ""
    why: str = ""

    def rules(self) -> tuple[str, ...]:
        """A meeting whose agenda was lost closes by the rule on the agenda."""
        return ("SC-AGDA-3",) if self.why else self.RULES

    def apply(self, meeting: Meeting) -> Meeting:
        """Closed."""
        return replace(meeting, phase=Phase.CLOSED)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """When, and why if not because the list of speakers was at its end."""
        return f"The meeting closes{clock(self.at)}{because(self.why)}."


def because(why: str) -> str:
    """A reason as the minutes add it, or nothing."""
    return f", because {why}" if why else ""
