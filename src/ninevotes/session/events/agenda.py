"""The agenda, and objections to anything that needs assent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ninevotes.session.events.base import Event, opening, quoted
from ninevotes.session.matters import Matter, MatterKind
from ninevotes.session.meeting import AGENDA, Meeting, Objection
from ninevotes.session.phase import Phase

_RULES = {
    MatterKind.AGENDA: ("SC-AGDA-3",),
    MatterKind.INVITATION: ("SC-INV-1", "SC-INV-3"),
    MatterKind.DIVISION: ("SC-COND-6",),
    MatterKind.STATEMENT: ("SC-OUT-1",),
}


@dataclass(frozen=True, slots=True)
class ObjectionRaised(Event):
    """A member objects to a matter, and may ask for a vote on it."""

    by: str
    matter: Matter
    asks_for_vote: bool = True
    words: str = ""

    def rules(self) -> tuple[str, ...]:
        """Those of the matter."""
        return _RULES.get(self.matter.kind, ("SC-VOTE-9",))

    def apply(self, meeting: Meeting) -> Meeting:
        """The objection stands until withdrawn or voted down."""
        rest = _without(meeting, self.by, self.matter)
        new = Objection(self.by, self.matter, self.asks_for_vote)
        return replace(meeting, objections=(*rest, new))

    def said(self, meeting: Meeting) -> str:
        """Who objects to what."""
        vote = " and asks for a vote" if self.asks_for_vote else " and asks for no vote"
        who = opening(self.by, meeting)
        return f"{who} objects to the {self.matter.words}{vote}{quoted(self.words)}."


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn(Event):
    """A member no longer objects."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-VOTE-9",)
    by: str
    matter: Matter

    def apply(self, meeting: Meeting) -> Meeting:
        """The objection is gone."""
        return replace(meeting, objections=_without(meeting, self.by, self.matter))

    def said(self, meeting: Meeting) -> str:
        """Who withdraws what."""
        return f"{opening(self.by, meeting)} withdraws its objection to the {self.matter.words}."


@dataclass(frozen=True, slots=True)
class AgendaAdopted(Event):
    """The agenda is adopted; the Council is seized of the item."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-AGDA-2", "SC-AGDA-4")
    by_vote: bool = False

    def rules(self) -> tuple[str, ...]:
        """Adopted by a vote or without one."""
        return self.RULES if self.by_vote else (*self.RULES, "SC-VOTE-9")

    def apply(self, meeting: Meeting) -> Meeting:
        """The meeting goes on."""
        left = tuple(o for o in meeting.objections if o.matter != AGENDA)
        return replace(meeting, phase=Phase.IN_PROGRESS, objections=left)

    def said(self, meeting: Meeting) -> str:
        """That it is adopted."""
        how = "" if self.by_vote else " without a vote"
        return f"The agenda is adopted{how}: {meeting.item}."


@dataclass(frozen=True, slots=True)
class AgendaReworded(Event):
    """The provisional agenda has another wording."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-AGDA-5",)
    item: str

    def apply(self, meeting: Meeting) -> Meeting:
        """The new wording is what is now to be adopted."""
        return replace(meeting, item=self.item)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """The new wording."""
        return f"The provisional agenda now reads: {self.item}."


def _without(meeting: Meeting, by: str, matter: Matter) -> tuple[Objection, ...]:
    return tuple(o for o in meeting.objections if (o.by, o.matter) != (by, matter))
