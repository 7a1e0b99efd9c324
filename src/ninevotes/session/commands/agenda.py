"""The agenda, and objections to anything that needs assent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.rules.wording import listed
from ninevotes.session.before import before_meeting
from ninevotes.session.commands.base import Command, called, chair, departs, member
from ninevotes.session.events import (
    AgendaAdopted,
    DivisionRefused,
    Event,
    ObjectionRaised,
    ObjectionWithdrawn,
)
from ninevotes.session.matters import Matter, MatterKind
from ninevotes.session.meeting import AGENDA, Meeting
from ninevotes.session.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Object(Command):
    """A member objects to a matter; with or without asking for a vote."""

    by: str
    matter: Matter = AGENDA
    asks_for_vote: bool = True
    words: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """What is not before the meeting cannot be objected to."""
        member(meeting, self.by)
        if not before_meeting(meeting, self.matter):
            raise Refusal(f"The {self.matter.words} is not before the meeting.", "SC-VOTE-9")
        if self.matter.kind is MatterKind.DIVISION:
            yield from _object_to_division(meeting, self)
            return
        yield ObjectionRaised(self.by, self.matter, self.asks_for_vote, self.words)


@dataclass(frozen=True, slots=True)
class WithdrawObjection(Command):
    """A member no longer objects."""

    by: str
    matter: Matter = AGENDA

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Only one's own."""
        if not any((o.by, o.matter) == (self.by, self.matter) for o in meeting.objections):
            raise Refusal(
                f"{called(self.by, meeting)} has not objected to the {self.matter.words}.",
                "SC-VOTE-9",
            )
        yield ObjectionWithdrawn(self.by, self.matter)


@dataclass(frozen=True, slots=True)
class AdoptAgenda(Command):
    """The President declares the agenda adopted without a vote."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Not once a vote is asked for."""
        chair(meeting, self.by)
        asking = meeting.asking_for_vote(AGENDA)
        if asking:
            raise Refusal(
                f"A vote is asked for by {listed(asking, meeting.on, article=True)}: the adoption "
                "of the agenda is put to the vote, and those who want the meeting need the votes.",
                "SC-AGDA-3",
            )
        yield AgendaAdopted()


def _object_to_division(meeting: Meeting, objection: Object) -> Iterator[Event]:
    draft = meeting.draft(objection.matter.ref)
    if draft is None or not any(part.adopted is None for part in draft.parts):
        raise Refusal(
            f"No division of {objection.matter.ref} is asked for or left to vote on.", "SC-COND-6"
        )
    if any(part.adopted is not None for part in draft.parts):
        raise Refusal("The voting by parts has begun.", "SC-COND-6", "SC-VOTE-1")
    if meeting.rules.division_by_vote:
        yield departs("division_by_vote")
        yield ObjectionRaised(objection.by, objection.matter, words=objection.words)
        return
    if objection.by != draft.by:
        raise Refusal(
            f"Only the mover of {draft.symbol} can stop its division, and "
            f"{called(objection.by, meeting)} is not its mover.",
            "SC-COND-6",
        )
    yield DivisionRefused(draft.symbol, objection.by)
