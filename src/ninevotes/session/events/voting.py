"""Votes: put, recorded member by member, announced; and what a preliminary question settles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from ninevotes.rules.decision import Decision
from ninevotes.session.events.base import Event, names, opening
from ninevotes.session.matters import Matter
from ninevotes.session.meeting import Meeting, OpenVote, Result
from ninevotes.session.phase import Phase
from ninevotes.session.words import REASONS, outcome_words
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, Vote


@dataclass(frozen=True, slots=True)
class NatureAsked(Event):
    """A member asks whether a matter is procedural."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-VOTE-8",)
    by: str
    about: str

    def apply(self, meeting: Meeting) -> Meeting:
        """The preliminary question waits for its vote."""
        asked = tuple(dict.fromkeys((*meeting.nature_asked, self.about)))
        return replace(meeting, nature_asked=asked)

    def said(self, meeting: Meeting) -> str:
        """Who asks about what."""
        return f"{opening(self.by, meeting)} asks whether the {self.about} is procedural."


@dataclass(frozen=True, slots=True)
class NatureSettled(Event):
    """What a matter is, after the preliminary question and the rulings on it."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-VOTE-8",)
    about: str
    nature: str
    decision: Decision | None = None

    def rules(self) -> tuple[str, ...]:
        """Those that the judgement applied; without a vote, those on rulings."""
        return self.decision.citations if self.decision else ("SC-VOTE-8", "SC-COND-2")

    def apply(self, meeting: Meeting) -> Meeting:
        """The last classification governs."""
        asked = tuple(about for about in meeting.nature_asked if about != self.about)
        natures = {**meeting.natures, self.about: self.nature}
        if not self.nature:
            del natures[self.about]
        return replace(meeting, natures=natures, nature_asked=asked)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which, and why."""
        if not self.nature:
            return f"No ruling stands on the {self.about}: it counts as its kind does."
        why = REASONS[self.decision.reason] if self.decision else "by the ruling"
        return f"The {self.about} counts as {self.nature} ({why})."


@dataclass(frozen=True, slots=True)
class VoteOpened(Event):
    """The President puts a question to the vote."""

    matter: Matter
    question: Question

    def rules(self) -> tuple[str, ...]:
        """One vote each, by show of hands."""
        return ("SC-VOTE-1",)

    def apply(self, meeting: Meeting) -> Meeting:
        """Members vote; nothing else but a point of order on the vote."""
        vote = OpenVote(self.matter, self.question)
        if meeting.phase is Phase.VOTING:
            return replace(meeting, vote=vote, interrupted=meeting.vote)
        return replace(meeting, phase=Phase.VOTING, before=meeting.phase, vote=vote)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """The question."""
        text = self.question.text
        end = "" if text.endswith(("?", ")", ".")) else "."
        return f"The President puts to the vote: {text}{end}"


@dataclass(frozen=True, slots=True)
class VoteRecorded(Event):
    """One member's vote, as the hand went up."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-VOTE-1",)
    member: str
    vote: Vote
    corrected: bool = False

    def apply(self, meeting: Meeting) -> Meeting:
        """In the ballot; a correction before the announcement replaces what stood there."""
        if meeting.vote is None:
            return meeting
        votes = {**meeting.vote.votes, self.member: self.vote}
        return replace(meeting, vote=replace(meeting.vote, votes=votes))

    def said(self, meeting: Meeting) -> str:
        """Who voted how."""
        note = " (corrected before the announcement)" if self.corrected else ""
        return f"{opening(self.member, meeting)}: {self.vote.words}{note}."


@dataclass(frozen=True, slots=True)
class TallyRecorded(Event):
    """The numbers of a vote whose members are not named: a secret ballot, or an old record."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-VOTE-1",)
    tally: Mapping[Vote, int] = field(hash=False)
    votes: Mapping[str, Vote] = field(default_factory=dict, hash=False)

    def apply(self, meeting: Meeting) -> Meeting:
        """In the ballot."""
        if meeting.vote is None:
            return meeting
        vote = replace(meeting.vote, tally=self.tally, votes=self.votes)
        return replace(meeting, vote=vote)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """The numbers."""
        counts = ", ".join(f"{count} {vote.words}" for vote, count in self.tally.items())
        return f"Counted, not named: {counts}."


@dataclass(frozen=True, slots=True)
class ResultAnnounced(Event):
    """The President announces the result that the rules give."""

    matter: Matter
    question: Question
    ballot: Ballot
    decision: Decision
    again: bool = False

    def rules(self) -> tuple[str, ...]:
        """Those that the judgement applied."""
        return self.decision.citations

    def apply(self, meeting: Meeting) -> Meeting:
        """The vote is over and stands."""
        result = Result(self.matter, self.question, self.ballot, self.decision)
        results = (*meeting.results, result)
        if self.again or meeting.vote is None:
            return replace(meeting, results=results)
        left = tuple(o for o in meeting.objections if o.matter != self.matter)
        meeting = replace(meeting, objections=left)
        if meeting.interrupted:
            return replace(meeting, vote=meeting.interrupted, interrupted=None, results=results)
        return replace(meeting, phase=meeting.before, vote=None, results=results)

    def said(self, meeting: Meeting) -> str:
        """Numbers, outcome and reason."""
        tally = "-".join(_count(self.ballot, vote) for vote in list(Vote)[:3])
        tally = f"{tally}, " if self.ballot.tally else ""
        by = f" by {names(self.decision.vetoed_by, meeting)}" if self.decision.vetoed_by else ""
        again = "Judged again: " if self.again else ""
        words = outcome_words(self.decision).removesuffix(")")
        said = f"{again}{self.matter.words}: {tally}{words}{by})."
        return f"{said[0].upper()}{said[1:]}"


@dataclass(frozen=True, slots=True)
class LateChangeNoted(Event):
    """After the announcement a member says how it meant to vote; the result stands."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-2",)
    member: str
    vote: Vote
    matter: Matter

    def apply(self, meeting: Meeting) -> Meeting:
        """Nothing changes."""
        return meeting

    def said(self, meeting: Meeting) -> str:
        """Who meant what."""
        who = opening(self.member, meeting)
        return (
            f"{who} says that it meant to vote “{self.vote.words}” on the {self.matter.words}; "
            "the vote announced stands."
        )


@dataclass(frozen=True, slots=True)
class DepartureNoted(Event):
    """A classroom habit is used: the log says what the Council does instead."""

    setting: str
    note: str
    cites: tuple[str, ...] = ()

    def rules(self) -> tuple[str, ...]:
        """The Council's rules that say otherwise."""
        return self.cites

    def apply(self, meeting: Meeting) -> Meeting:
        """Nothing changes."""
        return meeting

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """The difference."""
        return f"Differs from the Council: {self.note}"


def _count(ballot: Ballot, vote: Vote) -> str:
    count = ballot.count(vote)
    return "?" if count is None else str(count)
