"""Motions: rule 33 and those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.rules.wording import the
from ninevotes.session.commands.base import Command, called, chair, departs, member
from ninevotes.session.effects import motion_carried
from ninevotes.session.events import (
    Event,
    MotionDecided,
    MotionMoved,
    MotionSeconded,
    MotionWithdrawn,
)
from ninevotes.session.matters import Matter, MatterKind, MotionKind
from ninevotes.session.meeting import Meeting, PendingMotion
from ninevotes.session.phase import Phase
from ninevotes.session.refusal import Refusal

BEFORE_AGENDA = frozenset(
    {
        MotionKind.SUSPEND,
        MotionKind.ADJOURN,
        MotionKind.ADJOURN_TO_A_DAY,
        MotionKind.REWORD_AGENDA,
    }
)
"""Motions in order before the agenda is adopted."""
NEED_DETAIL = {
    MotionKind.ADJOURN_TO_A_DAY: "the day",
    MotionKind.REFER: "the body",
    MotionKind.REWORD_AGENDA: "the new wording",
    MotionKind.REORDER_DRAFTS: "the order, symbols with commas between",
}


@dataclass(frozen=True, slots=True)
class Move(Command):
    """A member moves a motion."""

    by: str
    kind: MotionKind
    detail: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """In order at this point, complete, and not moved already."""
        member(meeting, self.by)
        if meeting.phase is Phase.OPENED and self.kind not in BEFORE_AGENDA:
            raise Refusal(
                f"A motion to {self.kind} is not in order yet: the adoption of the agenda comes "
                "first.",
                "SC-AGDA-2",
            )
        if meeting.phase is not Phase.OPENED and self.kind is MotionKind.REWORD_AGENDA:
            raise Refusal("The agenda is adopted: it is not reworded now.", "SC-AGDA-2")
        if meeting.motion(self.kind):
            raise Refusal(f"A motion to {self.kind} is before the meeting already.", "SC-COND-4")
        if self.kind in NEED_DETAIL and not self.detail.strip():
            raise Refusal(f"A motion to {self.kind} names {NEED_DETAIL[self.kind]}.", "SC-COND-4")
        yield MotionMoved(self.by, self.kind, self.detail)


@dataclass(frozen=True, slots=True)
class Second(Command):
    """Another member seconds a motion; the Council needs none."""

    by: str
    kind: MotionKind

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Not one's own motion."""
        member(meeting, self.by)
        motion = _pending(meeting, self.kind)
        if motion.by == self.by:
            raise Refusal("A mover does not second its own motion.", "SC-COND-3")
        if meeting.rules.seconds_needed:
            yield departs("seconds_needed")
        yield MotionSeconded(self.by, self.kind)


@dataclass(frozen=True, slots=True)
class WithdrawMotion(Command):
    """The mover takes its motion back."""

    by: str
    kind: MotionKind

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Before the vote on it has begun."""
        motion = _pending(meeting, self.kind)
        if motion.by != self.by:
            raise Refusal(
                f"The motion is {the(motion.by, meeting.on)}'s: only its mover takes it back.",
                "SC-COND-3",
            )
        yield MotionWithdrawn(self.by, self.kind)


@dataclass(frozen=True, slots=True)
class DeclareCarried(Command):
    """The President declares a motion carried, nobody objecting."""

    by: str
    kind: MotionKind

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """In its turn, and not once a vote is asked for."""
        chair(meeting, self.by)
        motion = _pending(meeting, self.kind)
        in_turn(meeting, motion)
        asking = meeting.asking_for_vote(Matter(MatterKind.MOTION, self.kind.value))
        if asking:
            raise Refusal(
                f"{called(asking[0], meeting)} asks for a vote on the motion to {self.kind}.",
                "SC-COND-4",
            )
        yield MotionDecided(self.kind, carried=True, by_vote=False)
        yield from motion_carried(motion)


def in_turn(meeting: Meeting, motion: PendingMotion) -> None:
    """Refuse a motion while one that goes before it is pending (rule 33)."""
    for other in meeting.motions:
        if goes_before(other.kind, motion.kind):
            raise Refusal(
                f"The motion to {other.kind} goes before the motion to {motion.kind}.",
                "SC-COND-4",
            )
    if meeting.rules.seconds_needed and not motion.seconded:
        raise Refusal(
            f"By the classroom's rules the motion to {motion.kind} needs a seconder.", "SC-COND-3"
        )


def goes_before(first: MotionKind, second: MotionKind) -> bool:
    """Whether a motion goes before another; those that rule 33 does not list go last."""
    return (first.rank or 99) < (second.rank or 99)


def _pending(meeting: Meeting, kind: MotionKind) -> PendingMotion:
    motion = meeting.motion(kind)
    if motion is None:
        raise Refusal(f"No motion to {kind} is before the meeting.", "SC-COND-4")
    return motion
