"""The floor: speakers, points of order, rulings and challenges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.rules.wording import the
from ninevotes.session.commands.base import (
    Command,
    at_table,
    called,
    chair,
    classifiable,
    departs,
    member,
)
from ninevotes.session.events import (
    ChallengeWithdrawn,
    Event,
    PointRaised,
    RulingChallenged,
    RulingGiven,
    SpeakerInscribed,
    StatementMade,
)
from ninevotes.session.matters import SpeechKind
from ninevotes.session.meeting import RULING, Inscription, Meeting
from ninevotes.session.nature import settled_by_ruling
from ninevotes.session.phase import Phase
from ninevotes.session.refusal import Refusal

_TURN = {
    SpeechKind.BRIEFING: 0,
    SpeechKind.STATEMENT: 1,
    SpeechKind.EXPLANATION: 1,
    SpeechKind.REPLY: 2,
}
"""Briefings first, rights of reply last; within a turn, in the order of asking (rule 27)."""


@dataclass(frozen=True, slots=True)
class AskForFloor(Command):
    """A member, or somebody invited, asks to speak."""

    who: str
    kind: SpeechKind = SpeechKind.STATEMENT

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Once on the list at a time for each kind of speech."""
        at_table(meeting, self.who)
        if Inscription(self.who, self.kind) in meeting.speakers:
            raise Refusal(
                f"{called(self.who, meeting)} is on the list of speakers already.", "SC-COND-1"
            )
        yield SpeakerInscribed(self.who, self.kind)


@dataclass(frozen=True, slots=True)
class CallOn(Command):
    """The President gives the floor to the next on the list."""

    by: str
    who: str
    words: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """In the order in which they asked."""
        chair(meeting, self.by)
        mine = [inscription for inscription in in_order(meeting) if inscription.who == self.who]
        if not mine:
            raise Refusal(
                f"{called(self.who, meeting)} is not on the list of speakers.", "SC-COND-1"
            )
        first = in_order(meeting)[0]
        if first.who != self.who:
            if not meeting.rules.chair_picks_speakers:
                raise Refusal(
                    f"{called(first.who, meeting)} comes before on the list of speakers.",
                    "SC-COND-1",
                )
            yield departs("chair_picks_speakers")
        yield StatementMade(self.who, mine[0].kind, self.words)


@dataclass(frozen=True, slots=True)
class RaisePoint(Command):
    """A member raises a point of order."""

    by: str
    words: str = ""
    on_voting: bool = False

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """While a vote is taken, only on the conduct of that vote."""
        member(meeting, self.by)
        if meeting.phase is Phase.VOTING and not self.on_voting:
            raise Refusal(
                "A vote is being taken: it is interrupted only by a point of order on the vote "
                "itself.",
                "SC-VOTE-1",
            )
        if meeting.vote is not None and meeting.vote.matter == RULING:
            raise Refusal("The vote on the ruling is finished first.", "SC-COND-2")
        yield PointRaised(self.by, self.words)


@dataclass(frozen=True, slots=True)
class GiveRuling(Command):
    """The President rules; with ``nature`` on whether a matter is procedural."""

    by: str
    words: str
    nature: str = ""
    about: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """A ruling on the nature of a matter settles it, unless overruled."""
        chair(meeting, self.by)
        if meeting.phase is Phase.VOTING and (self.nature or not meeting.point_by):
            raise Refusal(
                "A vote is being taken: the President rules only on a point of order about it.",
                "SC-VOTE-1",
            )
        if self.nature not in {"", "procedural", "substantive"}:
            raise Refusal(
                f"A matter is procedural or substantive, not {self.nature!r}.", "SC-VOTE-7"
            )
        if bool(self.nature) != bool(self.about):
            raise Refusal(
                "A ruling on the nature of a matter names the matter and the nature.", "SC-VOTE-8"
            )
        about = str(classifiable(meeting, self.about)) if self.about else ""
        yield RulingGiven(self.by, self.words, self.nature, about)
        if about:
            yield from settled_by_ruling(meeting, about, self.nature)


@dataclass(frozen=True, slots=True)
class ChallengeRuling(Command):
    """A member challenges the ruling just given."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """At once or not at all."""
        member(meeting, self.by)
        if not meeting.ruling_open:
            raise Refusal(
                "There is no ruling to challenge: a challenge follows the ruling at once.",
                "SC-COND-2",
            )
        yield RulingChallenged(self.by)


@dataclass(frozen=True, slots=True)
class WithdrawChallenge(Command):
    """The challenger does not press the vote."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Only one's own."""
        if self.by != meeting.challenged_by:
            who = the(meeting.challenged_by, meeting.on) if meeting.challenged_by else "nobody"
            raise Refusal(f"The ruling is challenged by {who}.", "SC-COND-2")
        yield ChallengeWithdrawn(self.by)


def in_order(meeting: Meeting) -> tuple[Inscription, ...]:
    """The list of speakers in the order in which they are called."""
    return tuple(sorted(meeting.speakers, key=lambda inscription: _TURN[inscription.kind]))
