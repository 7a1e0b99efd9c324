"""The floor: the list of speakers, statements, points of order and rulings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ninevotes.session.events.base import Event, name, opening, quoted
from ninevotes.session.matters import SpeechKind
from ninevotes.session.meeting import Inscription, Meeting, Ruling


@dataclass(frozen=True, slots=True)
class SpeakerInscribed(Event):
    """Somebody asks for the floor."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-1",)
    who: str
    kind: SpeechKind = SpeechKind.STATEMENT

    def apply(self, meeting: Meeting) -> Meeting:
        """At the end of the list."""
        return replace(meeting, speakers=(*meeting.speakers, Inscription(self.who, self.kind)))

    def said(self, meeting: Meeting) -> str:
        """Who asks for the floor."""
        return f"{opening(self.who, meeting)} asks for the floor ({self.kind})."


@dataclass(frozen=True, slots=True)
class StatementMade(Event):
    """Somebody speaks."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-1",)
    who: str
    kind: SpeechKind = SpeechKind.STATEMENT
    words: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """Off the list."""
        spoken = Inscription(self.who, self.kind)
        left = list(meeting.speakers)
        if spoken in left:
            left.remove(spoken)
        return replace(meeting, speakers=tuple(left))

    def said(self, meeting: Meeting) -> str:
        """Who speaks, and on what."""
        verb = {"briefing": "briefs the Council", "statement": "makes a statement"}.get(
            self.kind, f"speaks ({self.kind})"
        )
        return f"{opening(self.who, meeting)} {verb}{quoted(self.words)}."


@dataclass(frozen=True, slots=True)
class PointRaised(Event):
    """A member raises a point of order: the President rules at once."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-2",)
    by: str
    words: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """A ruling is due before anything else."""
        return replace(meeting, point_by=self.by)

    def said(self, meeting: Meeting) -> str:
        """Who raises it."""
        return f"{opening(self.by, meeting)} raises a point of order{quoted(self.words)}."


@dataclass(frozen=True, slots=True)
class RulingGiven(Event):
    """The President rules; the ruling stands unless overruled."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-2",)
    by: str
    words: str
    nature: str = ""
    about: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """It stands, and can be challenged now or never."""
        ruling = Ruling(self.words, self.nature, self.about)
        return replace(meeting, ruling=ruling, ruling_open=True, point_by="")

    def said(self, meeting: Meeting) -> str:
        """The ruling."""
        return f"The President ({name(self.by, meeting)}) rules{quoted(self.words)}."


@dataclass(frozen=True, slots=True)
class RulingChallenged(Event):
    """A member challenges the ruling: it goes to the Council at once."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-2",)
    by: str

    def apply(self, meeting: Meeting) -> Meeting:
        """The vote on the ruling is due before anything else."""
        return replace(meeting, challenged_by=self.by)

    def said(self, meeting: Meeting) -> str:
        """Who challenges."""
        return f"{opening(self.by, meeting)} challenges the ruling."


@dataclass(frozen=True, slots=True)
class ChallengeWithdrawn(Event):
    """The challenge is not pressed."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-2", "SC-COND-3")
    by: str

    def apply(self, meeting: Meeting) -> Meeting:
        """The ruling stands."""
        return replace(meeting, challenged_by="")

    def said(self, meeting: Meeting) -> str:
        """That the ruling stands."""
        return f"{opening(self.by, meeting)} withdraws the challenge: the ruling stands."


@dataclass(frozen=True, slots=True)
class RulingDecided(Event):
    """The Council has voted on the ruling."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-2",)
    stands: bool

    def apply(self, meeting: Meeting) -> Meeting:
        """It stands, or there is none."""
        ruling = meeting.ruling if self.stands else None
        return replace(meeting, ruling=ruling, challenged_by="")

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which."""
        return "The ruling stands." if self.stands else "The ruling is overruled."
