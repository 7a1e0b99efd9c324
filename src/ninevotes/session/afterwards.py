"""What may come after a meeting, or next in it: the meeting as a state of play for the rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ninevotes.rules.decision import Outcome, Reason
from ninevotes.rules.next import NextStep, Stage, StateOfPlay, next_steps
from ninevotes.session.matters import MatterKind
from ninevotes.session.meeting import AGENDA, RULING, Meeting, Result
from ninevotes.session.phase import Phase
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType


def state_of_play(meeting: Meeting, on: dt.date | None = None) -> StateOfPlay | None:
    """The meeting as the rules of what comes next see it; null once a request was dropped.

    Args:
        meeting: as it stands.
        on: the day from which one looks ahead; by default that of the meeting.
    """
    stage = _stage(meeting)
    if stage is None:
        return None
    council = set(meeting.members)
    text = _last_text(meeting)
    return StateOfPlay(
        on=on or meeting.on,
        organ=Organ.SECURITY_COUNCIL,
        item=meeting.item,
        stage=stage,
        members=meeting.members,
        requested_by=meeting.requested_by,
        objectors=tuple(o.by for o in meeting.objections if o.by in council),
        vetoed_by=text.decision.vetoed_by if text and stage is Stage.VETOED else (),
        last_act=meeting.on,
        facts={"president": meeting.president},
    )


def what_may_follow(meeting: Meeting, on: dt.date | None = None) -> tuple[NextStep, ...]:
    """The steps that the rules allow from here; none under classroom rules."""
    if meeting.rules.name != "council":
        return ()
    play = state_of_play(meeting, on)
    steps = next_steps(play) if play else ()
    done = {"close-meeting"} if meeting.phase is Phase.CLOSED else set()
    after_veto = _after_vetoed_amendment(meeting, play) if play else ()
    return (*after_veto, *(step for step in steps if step.id not in done))


def _after_vetoed_amendment(meeting: Meeting, play: StateOfPlay) -> tuple[NextStep, ...]:
    """A veto on an amendment or a part leads to the Assembly's debate too (SC-VETO-1)."""
    vetoes = [r.decision.vetoed_by for r in meeting.results if r.decision.vetoed_by]
    if not vetoes or play.stage is Stage.VETOED:
        return ()
    vetoed = replace(play, stage=Stage.VETOED, vetoed_by=vetoes[-1])
    return tuple(step for step in next_steps(vetoed) if "SC-VETO-1" in step.citations)


def _stage(meeting: Meeting) -> Stage | None:
    before_opening = {Phase.REQUESTED: Stage.REQUESTED, Phase.CALLED: Stage.CALLED}
    if meeting.phase in {Phase.PREPARED, Phase.LAPSED}:
        return None
    if meeting.phase in before_opening:
        return before_opening[meeting.phase]
    if meeting.challenged_by or (meeting.vote and meeting.vote.matter == RULING):
        return Stage.RULING_CHALLENGED
    if meeting.nature_asked:
        return Stage.PRELIMINARY_QUESTION
    return _stage_of_business(meeting)


def _stage_of_business(meeting: Meeting) -> Stage:
    agenda = meeting.result(AGENDA)
    if meeting.phase is Phase.CLOSED and agenda and agenda.decision.outcome is not Outcome.ADOPTED:
        return Stage.AGENDA_LOST
    if meeting.phase is Phase.OPENED:
        return Stage.AGENDA_CONTESTED if meeting.asking_for_vote(AGENDA) else Stage.CALLED
    if meeting.phase is Phase.VOTING:
        on_text = meeting.vote is not None and meeting.vote.matter.kind is MatterKind.DRAFT
        return Stage.VOTING if on_text else Stage.AGENDA_CONTESTED
    if any(draft.open for draft in meeting.drafts) and not meeting.phase.final:
        return Stage.DRAFT_TABLED
    text = _last_text(meeting)
    if text:
        return _stage_after(text)
    return Stage.MEETING_HELD if meeting.phase.final else Stage.AGENDA_ADOPTED


def _stage_after(text: Result) -> Stage:
    if text.decision.reason is Reason.VETOED:
        return Stage.VETOED
    if text.decision.outcome is not Outcome.ADOPTED:
        return Stage.FAILED_VOTES
    if text.question.type is QuestionType.EMERGENCY_SESSION_CALL:
        return Stage.EMERGENCY_SESSION_CALLED
    return Stage.ADOPTED


def _last_text(meeting: Meeting) -> Result | None:
    texts = [result for result in meeting.results if result.matter.kind is MatterKind.DRAFT]
    return texts[-1] if texts else None
