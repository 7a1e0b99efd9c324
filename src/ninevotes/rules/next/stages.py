"""The table of what may come next, stage by stage, in the order in which it is likely to come."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ninevotes.rules.next import (
    agenda,
    assembly,
    draft,
    floor,
    outcome,
    participation,
    preliminary,
    products,
    request,
)
from ninevotes.rules.next.play import Stage, StateOfPlay
from ninevotes.rules.next.steps import NextStep

StepRule = NextStep | Callable[[StateOfPlay], NextStep | None]
"""A step that is the same in every case, or one made from the facts (null: they rule it out)."""

_OPENING: tuple[StepRule, ...] = (
    request.circulate_agenda,
    request.sound_out,
    agenda.let_agenda_pass,
    agenda.contest_agenda,
    participation.invite_concerned_state,
    participation.invite_briefer,
    floor.hear_statements,
    products.presidential_statement,
    draft.table_draft,
    request.drop_request,
    request.meet_informally,
)
_BEFORE_VOTE: tuple[StepRule, ...] = (
    draft.put_draft_to_vote,
    draft.amend_draft,
    draft.divide_draft,
    draft.abstain_as_party,
    draft.reorder_drafts,
    floor.postpone,
    floor.suspend_or_adjourn,
    draft.WITHDRAW_DRAFT,
    draft.EXPLAIN_VOTE,
)
_ASSEMBLY: tuple[StepRule, ...] = (
    assembly.call_emergency_session,
    assembly.members_call_session,
    assembly.TAKE_TO_ASSEMBLY,
)

STEPS: Mapping[Stage, tuple[StepRule, ...]] = {
    Stage.REQUESTED: (request.call_meeting, *_OPENING),
    Stage.CALLED: _OPENING,
    Stage.AGENDA_CONTESTED: (
        agenda.contest_agenda,
        agenda.settle_wording,
        agenda.let_agenda_pass,
        agenda.reword_item,
        preliminary.raise_preliminary_question,
        floor.suspend_or_adjourn,
    ),
    Stage.AGENDA_ADOPTED: (
        participation.invite_concerned_state,
        participation.invite_briefer,
        floor.hear_statements,
        draft.table_draft,
        products.presidential_statement,
        floor.suspend_or_adjourn,
        floor.postpone,
        floor.go_private,
        agenda.KEEP_SEIZED,
    ),
    Stage.AGENDA_LOST: (
        agenda.close_after_lost_agenda,
        agenda.REQUEST_AGAIN,
        request.meet_informally,
        products.press_statement,
        assembly.TAKE_TO_ASSEMBLY,
    ),
    Stage.MEETING_HELD: (
        agenda.KEEP_SEIZED,
        agenda.REQUEST_AGAIN,
        products.presidential_statement,
        products.press_statement,
        draft.table_draft,
        assembly.TAKE_TO_ASSEMBLY,
    ),
    Stage.PRELIMINARY_QUESTION: (
        preliminary.rule_procedural,
        preliminary.vote_on_preliminary_question,
    ),
    Stage.RULING_CHALLENGED: (floor.overrule, floor.withdraw_challenge),
    Stage.DRAFT_TABLED: _BEFORE_VOTE,
    Stage.VOTING: (draft.finish_vote, draft.EXPLAIN_VOTE),
    Stage.ADOPTED: (outcome.CARRY_OUT, draft.EXPLAIN_VOTE, agenda.KEEP_SEIZED),
    Stage.VETOED: (
        assembly.debate_on_veto,
        assembly.special_report,
        assembly.session_covers_veto,
        *_ASSEMBLY,
        outcome.new_draft,
        draft.EXPLAIN_VOTE,
        agenda.KEEP_SEIZED,
    ),
    Stage.FAILED_VOTES: (
        outcome.note_shortfall,
        outcome.new_draft,
        *_ASSEMBLY,
        draft.EXPLAIN_VOTE,
        agenda.KEEP_SEIZED,
    ),
    Stage.EMERGENCY_SESSION_CALLED: (assembly.convene_session, agenda.KEEP_SEIZED),
    Stage.ASSEMBLY_ADOPTED: (
        assembly.ANSWER_ASSEMBLY,
        agenda.REQUEST_AGAIN,
        agenda.contest_agenda,
        draft.table_draft,
        products.refer_to_court,
        products.presidential_statement,
    ),
    Stage.REFERRAL_URGED: (
        products.refer_to_court,
        products.court_otherwise,
        agenda.REQUEST_AGAIN,
        agenda.contest_agenda,
        products.impose_measures,
    ),
    Stage.STATEMENT_SOUGHT: (
        products.presidential_statement,
        products.press_statement,
        draft.table_draft,
        request.meet_informally,
    ),
    Stage.SANCTIONS_IN_FORCE: (
        products.renew_measure,
        products.impose_measures,
        products.LIST_IN_COMMITTEE,
        agenda.REQUEST_AGAIN,
    ),
}


def next_steps(play: StateOfPlay) -> tuple[NextStep, ...]:
    """The steps that the rules allow in a state of play, the likeliest first.

    Args:
        play: what is known on the day asked about.

    Returns:
        Each step with who takes it, the votes it needs, its rules and what follows. Nothing
        rests on what happened after ``play.on``.
    """
    found = (rule if isinstance(rule, NextStep) else rule(play) for rule in STEPS[play.stage])
    return tuple(step for step in found if step is not None)
