"""What follows from a decision: a motion carried, a vote announced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ninevotes.rules.conduct import text_remaining
from ninevotes.rules.decision import Decision, Outcome
from ninevotes.session.events import (
    AgendaAdopted,
    AgendaReworded,
    AmendmentDecided,
    DivisionRefused,
    DraftDecided,
    DraftsReordered,
    Event,
    InvitationExtended,
    InvitationRefused,
    MeetingAdjourned,
    MeetingClosed,
    MeetingSuspended,
    MotionDecided,
    PartDecided,
    QuestionPutOff,
    RulingDecided,
    WentPrivate,
)
from ninevotes.session.matters import InvitedUnder, Matter, MatterKind, MotionKind
from ninevotes.session.meeting import Meeting, PendingMotion
from ninevotes.session.nature import settled_by_overruling, settled_by_vote
from ninevotes.session.words import REASONS

Effect = Callable[[Meeting, Matter, Decision], Iterator[Event]]


def motion_carried(motion: PendingMotion) -> Iterator[Event]:
    """What a carried motion does."""
    effects: Mapping[MotionKind, Event] = {
        MotionKind.SUSPEND: MeetingSuspended(),
        MotionKind.ADJOURN: MeetingAdjourned(),
        MotionKind.ADJOURN_TO_A_DAY: MeetingAdjourned(until=motion.detail),
        MotionKind.REFER: QuestionPutOff("referred", motion.detail),
        MotionKind.POSTPONE: QuestionPutOff("postponed", motion.detail),
        MotionKind.REWORD_AGENDA: AgendaReworded(motion.detail),
        MotionKind.GO_PRIVATE: WentPrivate(),
        MotionKind.REORDER_DRAFTS: DraftsReordered(
            tuple(symbol.strip() for symbol in motion.detail.split(","))
        ),
    }
    yield effects[motion.kind]


def follows(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:
    """What follows from a result, as the rules give it."""
    yield from _EFFECTS[matter.kind](meeting, matter, decision)


def _agenda(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:  # noqa: ARG001
    if decision.outcome is Outcome.ADOPTED:
        yield AgendaAdopted(by_vote=True)
    else:
        yield MeetingClosed(why="the agenda was not adopted")


def _invitation(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:
    under = next((i.under for i in meeting.proposed if i.who == matter.ref), InvitedUnder.RULE_37)
    carried = decision.outcome is Outcome.ADOPTED
    yield (InvitationExtended if carried else InvitationRefused)(matter.ref, under)


def _motion(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:
    kind = MotionKind(matter.ref)
    motion = meeting.motion(kind)
    carried = decision.outcome is Outcome.ADOPTED
    yield MotionDecided(kind, carried)
    if carried and motion:
        yield from motion_carried(motion)


def _draft(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:  # noqa: ARG001
    adopted = decision.outcome is Outcome.ADOPTED
    outcome = "adopted" if adopted else "not_adopted"
    rule = "SC-VOTE-3" if "SC-VOTE-3" in decision.citations else "SC-VOTE-2"
    yield DraftDecided(matter.ref, outcome, "" if adopted else REASONS[decision.reason], rule)


def _amendment(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:
    draft = meeting.amended(matter.ref)
    outcome = "adopted" if decision.outcome is Outcome.ADOPTED else "not_adopted"
    yield AmendmentDecided(draft.symbol if draft else "", matter.ref, outcome)


def _part(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:
    symbol, _, name = matter.ref.partition(": ")
    kept = decision.outcome is Outcome.ADOPTED
    yield PartDecided(symbol, name, kept)
    draft = meeting.draft(symbol)
    others = [part.adopted for part in draft.parts if part.name != name] if draft else []
    if None not in others and not text_remaining([kept, *(bool(other) for other in others)]):
        yield DraftDecided(symbol, "not_adopted", "all its parts were lost", "SC-COND-6")


def _division(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:  # noqa: ARG001
    if decision.outcome is not Outcome.ADOPTED:
        yield DivisionRefused(matter.ref)


def _ruling(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:  # noqa: ARG001
    stands = decision.outcome is Outcome.RULING_STANDS
    yield RulingDecided(stands)
    if not stands and meeting.ruling and meeting.ruling.nature:
        yield from settled_by_overruling(meeting, meeting.ruling.about)


def _nature(meeting: Meeting, matter: Matter, decision: Decision) -> Iterator[Event]:
    yield from settled_by_vote(meeting, matter.ref, decision)


_EFFECTS: Mapping[MatterKind, Effect] = {
    MatterKind.AGENDA: _agenda,
    MatterKind.INVITATION: _invitation,
    MatterKind.MOTION: _motion,
    MatterKind.DRAFT: _draft,
    MatterKind.AMENDMENT: _amendment,
    MatterKind.PART: _part,
    MatterKind.DIVISION: _division,
    MatterKind.RULING: _ruling,
    MatterKind.NATURE: _nature,
}
