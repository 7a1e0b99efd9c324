"""A meeting as it stands: plain values, changed only by events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from ninevotes.rules.decision import Decision
from ninevotes.session.matters import InvitedUnder, Matter, MatterKind, MotionKind, SpeechKind
from ninevotes.session.phase import Phase
from ninevotes.session.rule_sets import COUNCIL, RuleSet
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote


@dataclass(frozen=True, slots=True)
class Inscription:
    """A place on the list of speakers."""

    who: str
    kind: SpeechKind


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody at the table, or proposed for it: a state's code or a person's name."""

    who: str
    under: InvitedUnder
    by: str = ""


@dataclass(frozen=True, slots=True)
class PendingMotion:
    """A motion moved and not yet decided; ``detail`` is its day, body or new wording."""

    kind: MotionKind
    by: str
    detail: str = ""
    seconded: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change proposed to a draft; ``distance`` is how far it goes from it in substance."""

    id: str
    by: str
    text: str
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a draft that is voted on apart; ``adopted`` is null until then."""

    name: str
    adopted: bool | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A text before the meeting.

    Args:
        symbol: its document symbol, or a name of its own.
        by: the member, or invited state, that tabled it.
        title: what it is about.
        type: under which its vote is judged.
        facts: what the rules may need to know (``chapter``, ``party``, ``nature``).
        pressed_by: the member that asks for the vote; members' own drafts need nobody.
        amendments: proposed and not yet decided.
        parts: where division was asked for and not refused.
        outcome: null while open; ``adopted``, ``not_adopted``, ``withdrawn``, ``postponed``
            or ``referred``.
    """

    symbol: str
    by: str
    title: str = ""
    type: QuestionType = QuestionType.DRAFT_RESOLUTION
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)
    pressed_by: str = ""
    amendments: tuple[Amendment, ...] = ()
    parts: tuple[Part, ...] = ()
    outcome: str | None = None

    @property
    def open(self) -> bool:
        """Whether it can still be voted on."""
        return self.outcome is None


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection to a matter, and whether a vote is asked for."""

    by: str
    matter: Matter
    asks_for_vote: bool


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling of the President; ``nature`` where it says procedural or substantive."""

    words: str
    nature: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class OpenVote:
    """A question put and not yet announced.

    Args:
        matter: what is voted on.
        question: the same in the words of the rules.
        votes: each member's vote as recorded so far.
        tally: the numbers, where the members' votes are not named.
    """

    matter: Matter
    question: Question
    votes: Mapping[str, Vote] = field(default_factory=dict, hash=False)
    tally: Mapping[Vote, int] | None = field(default=None, hash=False)

    @property
    def ballot(self) -> Ballot:
        """The ballot as recorded."""
        if self.tally is not None:
            return Ballot(self.votes, self.tally)
        counts = {vote: sum(v is vote for v in self.votes.values()) for vote in Vote}
        return Ballot(self.votes, counts)


@dataclass(frozen=True, slots=True)
class Result:
    """A vote announced: the question, the ballot and what the rules made of it."""

    matter: Matter
    question: Question
    ballot: Ballot
    decision: Decision


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting at one moment. Only :mod:`ninevotes.session.events` makes another of it.

    Args:
        on: the day, which decides membership and majority.
        item: the provisional agenda.
        president: code of the member in the chair.
        members: codes in English alphabetical order of names, as they sit.
        rules: the rule set it is held under.
        symbol: symbol of its record, where it has one.
        phase: where it stands.
        before: the phase to which a vote or a suspension returns.
        point_by: the member whose point of order awaits a ruling, or empty.
        ruling: the President's last ruling, null before any.
        ruling_open: whether that ruling was the last thing that happened, so that it can
            still be challenged.
        challenged_by: the member whose challenge awaits the vote, or empty.
        natures: what a preliminary question settled, by matter.
        nature_asked: the matters on which a preliminary question was asked and not settled.
        put_off: ``postponed`` or ``referred`` once the Council put the question off.
        vote: the question being voted on.
        interrupted: the vote that a vote on a ruling interrupts.
    """

    on: dt.date
    item: str
    president: str
    members: tuple[str, ...]
    rules: RuleSet = COUNCIL
    symbol: str | None = None
    phase: Phase = Phase.PREPARED
    before: Phase = Phase.OPENED
    requested_by: tuple[str, ...] = ()
    private: bool = False
    objections: tuple[Objection, ...] = ()
    proposed: tuple[Invitation, ...] = ()
    invited: tuple[Invitation, ...] = ()
    speakers: tuple[Inscription, ...] = ()
    point_by: str = ""
    ruling: Ruling | None = None
    ruling_open: bool = False
    challenged_by: str = ""
    motions: tuple[PendingMotion, ...] = ()
    drafts: tuple[Draft, ...] = ()
    natures: Mapping[str, str] = field(default_factory=dict, hash=False)
    nature_asked: tuple[str, ...] = ()
    put_off: str = ""
    vote: OpenVote | None = None
    interrupted: OpenVote | None = None
    results: tuple[Result, ...] = ()

    def draft(self, symbol: str) -> Draft | None:
        """The draft of a symbol, null when none has it."""
        return next((draft for draft in self.drafts if draft.symbol == symbol), None)

    def motion(self, kind: MotionKind) -> PendingMotion | None:
        """The pending motion of a kind."""
        return next((motion for motion in self.motions if motion.kind is kind), None)

    def asking_for_vote(self, matter: Matter) -> tuple[str, ...]:
        """The members that ask for a vote on a matter."""
        return tuple(o.by for o in self.objections if o.matter == matter and o.asks_for_vote)

    def result(self, matter: Matter) -> Result | None:
        """The last result on a matter."""
        return next((r for r in reversed(self.results) if r.matter == matter), None)

    def amended(self, id_: str) -> Draft | None:
        """The draft to which a pending amendment is proposed."""
        return next((d for d in self.drafts if any(a.id == id_ for a in d.amendments)), None)


AGENDA = Matter(MatterKind.AGENDA)
RULING = Matter(MatterKind.RULING)
