"""Motions: moved, seconded, withdrawn, carried, lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ninevotes.session.events.base import Event, opening
from ninevotes.session.matters import Matter, MatterKind, MotionKind
from ninevotes.session.meeting import Meeting, PendingMotion


@dataclass(frozen=True, slots=True)
class MotionMoved(Event):
    """A member moves a motion."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-4",)
    by: str
    kind: MotionKind
    detail: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """It is before the Council."""
        new = PendingMotion(self.kind, self.by, self.detail)
        return replace(meeting, motions=(*meeting.motions, new))

    def said(self, meeting: Meeting) -> str:
        """Who moves what."""
        detail = f" ({self.detail})" if self.detail else ""
        return f"{opening(self.by, meeting)} moves to {self.kind}{detail}."


@dataclass(frozen=True, slots=True)
class MotionSeconded(Event):
    """Another member seconds a motion."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-3",)
    by: str
    kind: MotionKind

    def apply(self, meeting: Meeting) -> Meeting:
        """Seconded."""
        motions = tuple(
            replace(motion, seconded=True) if motion.kind is self.kind else motion
            for motion in meeting.motions
        )
        return replace(meeting, motions=motions)

    def said(self, meeting: Meeting) -> str:
        """Who seconds."""
        return f"{opening(self.by, meeting)} seconds the motion to {self.kind}."


@dataclass(frozen=True, slots=True)
class MotionWithdrawn(Event):
    """The mover takes a motion back before the vote on it."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-3",)
    by: str
    kind: MotionKind

    def apply(self, meeting: Meeting) -> Meeting:
        """Gone."""
        return _without(meeting, self.kind)

    def said(self, meeting: Meeting) -> str:
        """Who takes it back."""
        return f"{opening(self.by, meeting)} withdraws the motion to {self.kind}."


@dataclass(frozen=True, slots=True)
class MotionDecided(Event):
    """A motion is carried or lost; what a carried one does follows as its own event."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-4",)
    kind: MotionKind
    carried: bool
    by_vote: bool = True

    def apply(self, meeting: Meeting) -> Meeting:
        """No longer before the Council."""
        return _without(meeting, self.kind)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which."""
        how = "" if self.by_vote else " without a vote"
        return f"The motion to {self.kind} is {'carried' if self.carried else 'lost'}{how}."


@dataclass(frozen=True, slots=True)
class QuestionPutOff(Event):
    """The open drafts are postponed, or referred to another body."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-4",)
    outcome: str
    detail: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """None of them can be voted on in this meeting."""
        drafts = tuple(
            replace(draft, outcome=self.outcome) if draft.open else draft
            for draft in meeting.drafts
        )
        return replace(meeting, drafts=drafts, put_off=self.outcome)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """How."""
        detail = f" ({self.detail})" if self.detail else ""
        return f"The question is {self.outcome}{detail}."


@dataclass(frozen=True, slots=True)
class WentPrivate(Event):
    """The meeting goes on behind closed doors."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-REC-1",)

    def apply(self, meeting: Meeting) -> Meeting:
        """Private from here."""
        return replace(meeting, private=True)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """That it is private."""
        return "The meeting goes on in private; a communiqué will be issued at its close."


def _without(meeting: Meeting, kind: MotionKind) -> Meeting:
    matter = Matter(MatterKind.MOTION, kind.value)
    return replace(
        meeting,
        motions=tuple(motion for motion in meeting.motions if motion.kind is not kind),
        objections=tuple(o for o in meeting.objections if o.matter != matter),
    )
