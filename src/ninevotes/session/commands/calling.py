"""Before and around the sitting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.rules.presidency import next_president
from ninevotes.rules.wording import the
from ninevotes.session.commands.base import Command, called, chair
from ninevotes.session.events import (
    ChairPassed,
    Event,
    MeetingAdjourned,
    MeetingCalled,
    MeetingClosed,
    MeetingOpened,
    MeetingRequested,
    MeetingResumed,
    MeetingSuspended,
    RequestDropped,
)
from ninevotes.session.matters import Matter, MatterKind, MotionKind
from ninevotes.session.meeting import Meeting
from ninevotes.session.refusal import Refusal


@dataclass(frozen=True, slots=True)
class RequestMeeting(Command):
    """One or more states ask for a meeting; one member is enough."""

    by: tuple[str, ...]
    letter: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Rule 2 for members; rule 3 for others."""
        if not self.by:
            raise Refusal("Nobody asks for the meeting.", "SC-MEET-2")
        members = any(code in meeting.members for code in self.by)
        yield MeetingRequested(self.by, self.letter, "SC-MEET-2" if members else "SC-MEET-3")


@dataclass(frozen=True, slots=True)
class DropRequest(Command):
    """A requester gives its request up."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Only who asked can stop asking."""
        if self.by not in meeting.requested_by:
            raise Refusal(
                f"{called(self.by, meeting)} did not ask for the meeting, so the request is not "
                "its own to drop.",
                "SC-MEET-2",
            )
        yield RequestDropped(self.by)


@dataclass(frozen=True, slots=True)
class CallMeeting(Command):
    """The President calls the meeting."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """The President's to do."""
        chair(meeting, self.by)
        yield MeetingCalled(self.by)


@dataclass(frozen=True, slots=True)
class OpenMeeting(Command):
    """The President calls the meeting to order."""

    by: str
    at: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """The agenda comes first."""
        chair(meeting, self.by)
        yield MeetingOpened(self.at)


@dataclass(frozen=True, slots=True)
class StepAside(Command):
    """The President leaves the chair for a question its state is directly connected with."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Nobody can compel it; the next in order presides."""
        chair(meeting, self.by)
        yield ChairPassed(next_president(self.by, meeting.on, meeting.on))


@dataclass(frozen=True, slots=True)
class Suspend(Command):
    """The President suspends the meeting, nobody objecting."""

    by: str
    at: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Where a member asks for a vote on it, a vote decides."""
        chair(meeting, self.by)
        _unopposed(meeting, MotionKind.SUSPEND)
        yield MeetingSuspended(self.at)


@dataclass(frozen=True, slots=True)
class Resume(Command):
    """The President resumes the meeting."""

    by: str
    at: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """It goes on where it stood."""
        chair(meeting, self.by)
        yield MeetingResumed(self.at)


@dataclass(frozen=True, slots=True)
class Adjourn(Command):
    """The President adjourns the meeting, nobody objecting."""

    by: str
    until: str = ""
    at: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Where a member asks for a vote on it, a vote decides."""
        chair(meeting, self.by)
        _unopposed(meeting, MotionKind.ADJOURN_TO_A_DAY if self.until else MotionKind.ADJOURN)
        yield MeetingAdjourned(self.until, self.at)


@dataclass(frozen=True, slots=True)
class Close(Command):
    """The President closes the meeting."""

    by: str
    at: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Not while somebody still has the floor to come."""
        chair(meeting, self.by)
        waiting = [inscription.who for inscription in meeting.speakers]
        if waiting:
            raise Refusal(
                f"{called(waiting[0], meeting)} is still on the list of speakers: the meeting is "
                "adjourned or goes on.",
                "SC-COND-1",
            )
        yield MeetingClosed(self.at)


def _unopposed(meeting: Meeting, kind: MotionKind) -> None:
    asking = meeting.asking_for_vote(Matter(MatterKind.MOTION, kind.value))
    if asking:
        raise Refusal(
            f"A vote is asked for by {the(asking[0], meeting.on)}: the motion to {kind} is put to "
            "the vote.",
            "SC-COND-4",
        )
