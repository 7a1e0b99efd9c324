"""Drafts: tabled, amended, divided, withdrawn, adopted without a vote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Outcome
from ninevotes.rules.facts import KNOWN, fault
from ninevotes.rules.wording import the
from ninevotes.session.commands.base import Command, at_table, chair, member
from ninevotes.session.events import (
    AmendmentDecided,
    AmendmentProposed,
    DivisionGranted,
    DraftDecided,
    DraftTabled,
    Event,
    StatementRead,
    VoteAskedFor,
)
from ninevotes.session.matters import Matter, MatterKind
from ninevotes.session.meeting import Draft, Meeting
from ninevotes.session.refusal import Refusal
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot

TEXTS = frozenset(
    {
        QuestionType.DRAFT_RESOLUTION,
        QuestionType.EMERGENCY_SESSION_CALL,
        QuestionType.SUBSIDIARY_ORGAN,
        QuestionType.ADMISSION,
        QuestionType.SECRETARY_GENERAL,
        QuestionType.REPRESENTATION,
        QuestionType.CONDUCT,
    }
)
"""The types of text that can be tabled."""


@dataclass(frozen=True, slots=True)
class TableDraft(Command):
    """A member, or an invited state, places a text before the Council."""

    by: str
    symbol: str
    title: str = ""
    type: QuestionType = QuestionType.DRAFT_RESOLUTION
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """In writing, under a symbol of its own."""
        at_table(meeting, self.by)
        _not_put_off(meeting)
        if self.type not in TEXTS:
            raise Refusal(f"A {self.type.value} is not a text that can be tabled.", "SC-COND-3")
        unknown = sorted(set(self.facts) - set(KNOWN))
        if unknown:
            raise Refusal(f"No rule makes use of the fact {unknown[0]!r}.", "SC-COND-3")
        for key, text in self.facts.items():
            wrong = fault(key, text)
            if wrong:
                raise Refusal(f"{wrong[0].upper()}{wrong[1:]}.", "SC-COND-3")
        if not self.symbol or meeting.draft(self.symbol):
            raise Refusal(
                f"A text needs a symbol of its own; {self.symbol or 'none'} will not do.",
                "SC-COND-3",
            )
        yield DraftTabled(self.by, self.symbol, self.title, self.type, self.facts)


@dataclass(frozen=True, slots=True)
class AskForVoteOn(Command):
    """A member asks that an invited state's text be put to the vote."""

    by: str
    symbol: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Members' own texts need no asking."""
        member(meeting, self.by)
        draft = open_draft(meeting, self.symbol)
        if draft.by in meeting.members:
            raise Refusal(
                f"{draft.symbol} is a member's own text: nobody has to ask for the vote.",
                "SC-COND-7",
            )
        yield VoteAskedFor(self.by, self.symbol)


@dataclass(frozen=True, slots=True)
class ProposeAmendment(Command):
    """A member proposes to change a draft; ``distance`` is how far in substance."""

    by: str
    symbol: str
    id: str
    text: str = ""
    distance: int = 0

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """To an open draft, under a name of its own."""
        member(meeting, self.by)
        draft = open_draft(meeting, self.symbol)
        taken = {a.id for d in meeting.drafts for a in d.amendments}
        taken |= {r.matter.ref for r in meeting.results if r.matter.kind is MatterKind.AMENDMENT}
        if not self.id or self.id in taken:
            raise Refusal("An amendment needs a name of its own.", "SC-COND-5")
        if any(part.adopted is not None for part in draft.parts):
            raise Refusal("The voting by parts has begun.", "SC-VOTE-1", "SC-COND-6")
        yield AmendmentProposed(self.by, self.symbol, self.id, self.text, self.distance)


@dataclass(frozen=True, slots=True)
class TakeInAmendment(Command):
    """The mover of a draft takes an amendment into the text."""

    by: str
    id: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Only the mover can, and no vote is needed."""
        draft = _amended(meeting, self.id)
        if draft.by != self.by:
            raise Refusal(
                f"Only the mover of {draft.symbol} takes an amendment into it without a vote.",
                "SC-COND-5",
            )
        yield AmendmentDecided(draft.symbol, self.id, "taken_in")


@dataclass(frozen=True, slots=True)
class WithdrawAmendment(Command):
    """The mover of an amendment takes it back."""

    by: str
    id: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Before the vote on it has begun."""
        draft = _amended(meeting, self.id)
        mine = next(a for a in draft.amendments if a.id == self.id)
        if mine.by != self.by:
            raise Refusal("Only its mover takes an amendment back.", "SC-COND-3")
        yield AmendmentDecided(draft.symbol, self.id, "withdrawn")


@dataclass(frozen=True, slots=True)
class AskDivision(Command):
    """A member asks for separate votes on parts of a draft."""

    by: str
    symbol: str
    parts: tuple[str, ...]

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Granted unless the mover then objects."""
        member(meeting, self.by)
        draft = open_draft(meeting, self.symbol)
        if draft.parts:
            raise Refusal(f"{self.symbol} is divided already.", "SC-COND-6")
        if not self.parts or len(set(self.parts)) != len(self.parts):
            raise Refusal("Division names the parts, each once.", "SC-COND-6")
        yield DivisionGranted(self.by, self.symbol, self.parts)


@dataclass(frozen=True, slots=True)
class WithdrawDraft(Command):
    """The mover takes its draft back."""

    by: str
    symbol: str

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Until a vote on it, or on a part of it, has begun."""
        draft = open_draft(meeting, self.symbol)
        if draft.by != self.by:
            raise Refusal(
                f"{self.symbol} is {the(draft.by, meeting.on)}'s: only its mover takes it back.",
                "SC-COND-3",
            )
        if any(part.adopted is not None for part in draft.parts):
            raise Refusal(
                f"The vote on {self.symbol} has begun: it can no longer be withdrawn.", "SC-COND-3"
            )
        yield DraftDecided(self.symbol, "withdrawn")


@dataclass(frozen=True, slots=True)
class ReadStatement(Command):
    """The President reads out a statement on behalf of the Council."""

    by: str
    symbol: str
    words: str = ""

    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """Every member agrees, or there is none."""
        chair(meeting, self.by)
        objecting = " ".join(
            o.by
            for o in meeting.objections
            if o.matter == Matter(MatterKind.STATEMENT, self.symbol)
        )
        facts = {"objection_by": objecting} if objecting else {"without_vote": "yes"}
        question = Question(QuestionType.PRESIDENTIAL_STATEMENT, facts=facts, symbol=self.symbol)
        decision = decide(question, Ballot(), meeting.on)
        if decision.outcome is not Outcome.ADOPTED:
            raise Refusal(f"{decision.why[-1]} A statement needs every member.", "SC-OUT-1")
        yield StatementRead(self.symbol, self.words)


def open_draft(meeting: Meeting, symbol: str) -> Draft:
    """The draft of a symbol, if it can still be dealt with."""
    draft = meeting.draft(symbol)
    if draft is None:
        raise Refusal(
            f"No draft {symbol or 'without a symbol'} is before the meeting.", "SC-COND-3"
        )
    if not draft.open:
        raise Refusal(f"{symbol} is {str(draft.outcome).replace('_', ' ')} already.", "SC-COND-3")
    _not_put_off(meeting)
    return draft


def _amended(meeting: Meeting, id_: str) -> Draft:
    draft = meeting.amended(id_)
    if draft is None or not draft.open:
        raise Refusal(f"No amendment {id_} is before the meeting.", "SC-COND-5")
    return draft


def _not_put_off(meeting: Meeting) -> None:
    if meeting.put_off:
        raise Refusal(f"The question is {meeting.put_off}: it is not taken up now.", "SC-COND-4")
