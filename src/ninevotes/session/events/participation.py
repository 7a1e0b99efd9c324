"""Who takes a seat at the table without a vote."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ninevotes.session.events.base import Event, name, opening
from ninevotes.session.matters import InvitedUnder, Matter, MatterKind
from ninevotes.session.meeting import Invitation, Meeting

_GROUND = {"37": "under rule 37", "39": "under rule 39", "32": "under Article 32 of the Charter"}


@dataclass(frozen=True, slots=True)
class InvitationProposed(Event):
    """An invitation is proposed and not yet decided."""

    by: str
    who: str
    under: InvitedUnder

    def rules(self) -> tuple[str, ...]:
        """The rule of its ground."""
        return (self.under.rule,)

    def apply(self, meeting: Meeting) -> Meeting:
        """It waits for assent or a vote."""
        new = Invitation(self.who, self.under, self.by)
        return replace(meeting, proposed=(*meeting.proposed, new))

    def said(self, meeting: Meeting) -> str:
        """Who proposes to invite whom."""
        whom = name(self.who, meeting)
        return f"{opening(self.by, meeting)} proposes to invite {whom} {_GROUND[self.under]}."


@dataclass(frozen=True, slots=True)
class InvitationExtended(Event):
    """Somebody is invited and takes a seat."""

    who: str
    under: InvitedUnder

    def rules(self) -> tuple[str, ...]:
        """The rule of its ground."""
        return (self.under.rule,)

    def apply(self, meeting: Meeting) -> Meeting:
        """At the table, without a vote."""
        new = Invitation(self.who, self.under)
        return replace(_decided(meeting, self.who), invited=(*meeting.invited, new))

    def said(self, meeting: Meeting) -> str:
        """Who is invited."""
        whom = opening(self.who, meeting)
        return f"{whom} is invited {_GROUND[self.under]} to take part without a vote."


@dataclass(frozen=True, slots=True)
class InvitationRefused(Event):
    """The vote on an invitation falls short."""

    who: str
    under: InvitedUnder

    def rules(self) -> tuple[str, ...]:
        """The rule of its ground."""
        return (self.under.rule,)

    def apply(self, meeting: Meeting) -> Meeting:
        """Not at the table."""
        return _decided(meeting, self.who)

    def said(self, meeting: Meeting) -> str:
        """Who is not invited."""
        return f"{opening(self.who, meeting)} is not invited."


def _decided(meeting: Meeting, who: str) -> Meeting:
    matter = Matter(MatterKind.INVITATION, who)
    return replace(
        meeting,
        proposed=tuple(p for p in meeting.proposed if p.who != who),
        objections=tuple(o for o in meeting.objections if o.matter != matter),
    )
