"""Votes: put, recorded, announced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Outcome
from ninevotes.rules.wording import listed
from ninevotes.session.ballots import question_on
from ninevotes.session.commands.base import Command, called, chair, classifiable, departs, member
from ninevotes.session.effects import follows
from ninevotes.session.events import (
    DepartureNoted,
    DraftDecided,
    Event,
    LateChangeNoted,
    NatureAsked,
    ResultAnnounced,
    TallyRecorded,
    VoteOpened,
    VoteRecorded,
)
from ninevotes.session.judging import is_procedural, judge
from ninevotes.session.matters import Matter, MatterKind
from ninevotes.session.meeting import RULING, Meeting, OpenVote
from ninevotes.session.phase import Phase
from ninevotes.session.refusal import Refusal
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

_WRONG_FORMS = {
    MatterKind.AGENDA: (
        "The question is the adoption of the agenda: its supporters need the votes.",
        "SC-AGDA-3",
    ),
    MatterKind.INVITATION: (
        "The question is the invitation: those who want it need the votes.",
        "SC-INV-3",
    ),
    MatterKind.RULING: (
        "The question is whether the ruling shall be overruled: it stands unless it is.",
        "SC-COND-2",
    ),
}


@dataclass(frozen=True, slots=True)
class AskNature(Command):
    """A member asks first whether a matter is procedural."""

    by: str
    about: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Of something that is, or was, voted on in the meeting."""
        member(meeting, self.by)
        asked = classifiable(meeting, self.about)
        if str(asked) in meeting.nature_asked:
            raise Refusal(f"That is asked already of the {asked}.", "SC-VOTE-8")
        yield NatureAsked(self.by, str(asked))


@dataclass(frozen=True, slots=True)
class PutToVote(Command):
    """The President puts a matter to the vote; ``reversed_form`` asks it the other way round."""

    by: str
    matter: Matter
    reversed_form: bool = False

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """What goes first, first; and in the form in which the supporters need the votes."""
        chair(meeting, self.by)
        on_ruling = meeting.vote is not None and meeting.vote.matter == RULING
        if meeting.phase is Phase.VOTING and (self.matter != RULING or on_ruling):
            raise Refusal("One vote is being taken: it is finished first.", "SC-VOTE-1")
        if meeting.phase is Phase.OPENED and self.matter.kind in _AFTER_AGENDA:
            raise Refusal("The adoption of the agenda comes first.", "SC-AGDA-2")
        if meeting.phase is Phase.IN_PROGRESS and self.matter.kind is MatterKind.AGENDA:
            raise Refusal("The agenda is adopted already.", "SC-AGDA-2")
        if self.reversed_form and self.matter.kind in _WRONG_FORMS:
            sentence, rule = _WRONG_FORMS[self.matter.kind]
            raise Refusal(sentence, rule)
        question = question_on(meeting, self.matter)
        if is_procedural(question) and not meeting.rules.abstention_on_procedure:
            yield departs("abstention_on_procedure")
        yield VoteOpened(self.matter, question)


@dataclass(frozen=True, slots=True)
class CastVote(Command):
    """A member's vote is called into the record, as its hand goes up."""

    member: str
    vote: Vote

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Members only; corrections until the result is announced."""
        member(meeting, self.member)
        vote = _open(meeting)
        if vote.question.facts.get("secret") == "yes":
            raise Refusal(
                "This is a secret ballot: its papers are counted, no member is named.", "SC-SG-1"
            )
        if vote.tally is not None:
            raise Refusal("This vote is counted and not named.", "SC-VOTE-1")
        if (
            self.vote is Vote.ABSTENTION
            and is_procedural(vote.question)
            and not meeting.rules.abstention_on_procedure
        ):
            raise Refusal(
                "By the classroom's rules nobody abstains on procedure; in the Council a member "
                "may.",
                "SC-VOTE-2",
            )
        yield VoteRecorded(self.member, self.vote, self.member in vote.votes)


@dataclass(frozen=True, slots=True)
class RecordTally(Command):
    """The numbers of a vote whose members are not named, with those votes that are known."""

    tally: Mapping[Vote, int] = field(hash=False)
    votes: Mapping[str, Vote] = field(default_factory=dict, hash=False)

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """As many votes as there are members, and none of them counted twice."""
        vote = _open(meeting)
        if vote.votes:
            raise Refusal("Votes are on record by name already.", "SC-VOTE-1")
        for code in self.votes:
            member(meeting, code)
        try:
            Ballot(self.votes, self.tally)
        except BallotError as error:
            raise Refusal(f"The tally cannot be: {error}.", "SC-VOTE-1") from error
        if sum(self.tally.values()) != len(meeting.members):
            raise Refusal(
                f"The tally has {sum(self.tally.values())} votes and {len(meeting.members)} "
                "members sit: count those who did not participate too.",
                "SC-VOTE-1",
            )
        yield TallyRecorded(self.tally, self.votes)


@dataclass(frozen=True, slots=True)
class Announce(Command):
    """The President announces the result, and it takes effect."""

    by: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """When every member's vote is on record."""
        chair(meeting, self.by)
        vote = _open(meeting)
        missing = [code for code in meeting.members if code not in vote.votes]
        if missing and vote.tally is None:
            raise Refusal(
                f"The vote of {listed(missing, meeting.on, article=True)} is not on record: a "
                "member that takes no part is recorded as such.",
                "SC-VOTE-1",
            )
        judged = judge(meeting, vote.question, vote.ballot)
        if judged.decision.outcome is Outcome.UNDETERMINED:
            raise Refusal(
                f"The result cannot be told: {judged.decision.why[-1]}", *judged.decision.citations
            )
        for setting, note, rules in judged.departures:
            yield DepartureNoted(setting, note, rules)
        yield ResultAnnounced(vote.matter, vote.question, vote.ballot, judged.decision)
        yield from follows(meeting, vote.matter, judged.decision)


@dataclass(frozen=True, slots=True)
class AdoptWithoutVote(Command):
    """The President declares a text adopted, nobody asking for a vote."""

    by: str
    symbol: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """In its turn, as if it were put to the vote; not once a vote is asked for."""
        chair(meeting, self.by)
        text = Matter(MatterKind.DRAFT, self.symbol)
        question = question_on(meeting, text)
        asking = meeting.asking_for_vote(text)
        if asking:
            raise Refusal(
                f"{called(asking[0], meeting)} asks for a vote on {self.symbol}.", "SC-VOTE-9"
            )
        agreed = replace(question, facts={**question.facts, "without_vote": "yes"})
        decision = decide(agreed, Ballot(), meeting.on)
        yield ResultAnnounced(text, agreed, Ballot(), decision)
        yield DraftDecided(self.symbol, "adopted", "without a vote", "SC-VOTE-9")


@dataclass(frozen=True, slots=True)
class NoteLateChange(Command):
    """After the announcement a member says how it meant to vote."""

    member: str
    vote: Vote
    matter: Matter

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Noted; the vote announced stands."""
        member(meeting, self.member)
        if meeting.result(self.matter) is None:
            raise Refusal(
                f"{called(self.member, meeting)} speaks of a vote that was not announced.",
                "SC-COND-2",
            )
        yield LateChangeNoted(self.member, self.vote, self.matter)


def _open(meeting: Meeting) -> OpenVote:
    if meeting.vote is None:
        raise Refusal("No vote is being taken.", "SC-VOTE-1")
    return meeting.vote


_AFTER_AGENDA = frozenset(
    {
        MatterKind.INVITATION,
        MatterKind.DRAFT,
        MatterKind.AMENDMENT,
        MatterKind.PART,
        MatterKind.DIVISION,
        MatterKind.STATEMENT,
    }
)
