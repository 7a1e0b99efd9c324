"""Outcomes and reasons in words, as minutes print them."""

from __future__ import annotations

from collections.abc import Mapping

from ninevotes.rules.decision import Decision, Outcome, Reason

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ADOPTED: "adopted",
    Outcome.NOT_ADOPTED: "not adopted",
    Outcome.PROCEDURAL: "procedural",
    Outcome.NON_PROCEDURAL: "not procedural",
    Outcome.RULING_STANDS: "the ruling stands",
    Outcome.RULING_OVERRULED: "the ruling is overruled",
    Outcome.ELECTED: "elected",
    Outcome.NOT_ELECTED: "not elected",
    Outcome.NO_DECISION: "no decision",
    Outcome.UNDETERMINED: "undetermined",
}
REASONS: Mapping[Reason, str] = {
    Reason.ADOPTED: "the required votes and no permanent member against",
    Reason.ADOPTED_NO_VETO_PROCEDURAL: "procedural, so a permanent member's no is no veto",
    Reason.ADOPTED_WITHOUT_VOTE: "without a vote",
    Reason.ADOPTED_NO_OBJECTION: "nobody objected",
    Reason.BLOCKED_BY_OBJECTION: "a member objected",
    Reason.FAILED_VOTES: "short of the required votes",
    Reason.FAILED_VOTES_P5_AGAINST: "short of the required votes, so no veto",
    Reason.VETOED: "vetoed",
    Reason.DOUBLE_VETO: "double veto",
    Reason.PRESIDENTIAL_RULING: "by the President's ruling, which stood",
    Reason.RULING_STANDS: "not enough votes to overrule",
    Reason.RULING_OVERRULED: "the votes to overrule were there",
    Reason.SIMPLE_MAJORITY: "simple majority",
    Reason.FAILED_SIMPLE_MAJORITY: "no simple majority",
    Reason.TWO_THIRDS: "two thirds",
    Reason.FAILED_TWO_THIRDS: "no two thirds",
    Reason.TIED: "tied",
    Reason.ABSOLUTE_MAJORITY_BOTH: "absolute majority in both organs",
    Reason.MAJORITY_IN_ONE_ORGAN_ONLY: "majority in one organ only",
    Reason.FAILED_ABSOLUTE_MAJORITY: "no absolute majority",
    Reason.INDICATIVE_ONLY: "indicative only",
    Reason.INSUFFICIENT_INFORMATION: "not enough is known",
}


def outcome_words(decision: Decision) -> str:
    """How a vote came out and why, in one clause.

    >>> from ninevotes.rules.decision import Decision
    >>> outcome_words(Decision(Outcome.NOT_ADOPTED, Reason.FAILED_VOTES, 9, 8))
    'not adopted (short of the required votes)'
    """
    return f"{OUTCOMES[decision.outcome]} ({REASONS[decision.reason]})"
