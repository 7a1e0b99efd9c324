"""Invitations to take part without a vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.rules.wording import listed
from ninevotes.session.commands.base import Command, called, chair, member
from ninevotes.session.events import Event, InvitationExtended, InvitationProposed
from ninevotes.session.matters import InvitedUnder, Matter, MatterKind
from ninevotes.session.meeting import Meeting
from ninevotes.session.refusal import Refusal
from ninevotes.vocabulary.states import states


@dataclass(frozen=True, slots=True)
class ProposeInvitation(Command):
    """A member proposes to invite somebody."""

    by: str
    who: str
    under: InvitedUnder

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """States under rule 37 or Article 32, persons under rule 39."""
        member(meeting, self.by)
        _fitting(meeting, self.who, self.under)
        if any(invitation.who == self.who for invitation in meeting.proposed):
            raise Refusal(f"To invite {self.who} is proposed already.", self.under.rule)
        yield InvitationProposed(self.by, self.who, self.under)


@dataclass(frozen=True, slots=True)
class Invite(Command):
    """The President invites somebody, nobody objecting."""

    by: str
    who: str
    under: InvitedUnder

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Not once a vote is asked for."""
        chair(meeting, self.by)
        _fitting(meeting, self.who, self.under)
        asking = meeting.asking_for_vote(Matter(MatterKind.INVITATION, self.who))
        if asking:
            raise Refusal(
                f"A vote is asked for by {listed(asking, meeting.on, article=True)}: the "
                "invitation is put to the vote, and those who want it need the votes.",
                self.under.rule,
            )
        yield InvitationExtended(self.who, self.under)


def _fitting(meeting: Meeting, who: str, under: InvitedUnder) -> None:
    if who in meeting.members:
        raise Refusal(
            f"{called(who, meeting)} sits on the Council: no invitation is needed.", under.rule
        )
    if any(invitation.who == who for invitation in meeting.invited):
        raise Refusal(f"{called(who, meeting)} is invited already.", under.rule)
    if under is not InvitedUnder.RULE_39 and who not in states():
        raise Refusal(
            f"{who} is not a state: members of the Secretariat and other persons are invited "
            "under rule 39.",
            "SC-INV-3",
        )
