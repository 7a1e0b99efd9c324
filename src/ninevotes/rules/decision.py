"""What the rules answer: an outcome, the reason, the arithmetic, and the articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a question came out."""

    ADOPTED = "adopted"
    NOT_ADOPTED = "not_adopted"
    PROCEDURAL = "procedural"
    NON_PROCEDURAL = "non_procedural"
    RULING_STANDS = "ruling_stands"
    RULING_OVERRULED = "ruling_overruled"
    ELECTED = "elected"
    NOT_ELECTED = "not_elected"
    NO_DECISION = "no_decision"
    UNDETERMINED = "undetermined"


class Reason(StrEnum):
    """Why it came out so."""

    ADOPTED = "adopted"
    ADOPTED_NO_VETO_PROCEDURAL = "adopted_no_veto_procedural"
    ADOPTED_WITHOUT_VOTE = "adopted_without_vote"
    ADOPTED_NO_OBJECTION = "adopted_no_objection"
    BLOCKED_BY_OBJECTION = "blocked_by_objection"
    FAILED_VOTES = "failed_votes"
    FAILED_VOTES_P5_AGAINST = "failed_votes_p5_against"
    VETOED = "vetoed"
    DOUBLE_VETO = "double_veto"
    PRESIDENTIAL_RULING = "presidential_ruling"
    RULING_STANDS = "ruling_stands"
    RULING_OVERRULED = "ruling_overruled"
    SIMPLE_MAJORITY = "simple_majority"
    FAILED_SIMPLE_MAJORITY = "failed_simple_majority"
    TWO_THIRDS = "two_thirds"
    FAILED_TWO_THIRDS = "failed_two_thirds"
    TIED = "tied"
    ABSOLUTE_MAJORITY_BOTH = "absolute_majority_both"
    MAJORITY_IN_ONE_ORGAN_ONLY = "majority_in_one_organ_only"
    FAILED_ABSOLUTE_MAJORITY = "failed_absolute_majority"
    INDICATIVE_ONLY = "indicative_only"
    INSUFFICIENT_INFORMATION = "insufficient_information"


class Doubt(StrEnum):
    """A point on which doctrine or practice disagrees. It never decides anything by itself."""

    PRELIMINARY_QUESTION = "preliminary_question"
    OBLIGATORY_ABSTENTION = "obligatory_abstention"
    PERMANENT_MEMBER_ABSENT = "permanent_member_absent"
    THRESHOLD_1965 = "threshold_1965"
    ROC_VOTE_DECISIVE = "roc_vote_decisive"
    CLASSIFICATION = "classification"
    SNAPBACK = "snapback"
    SG_WITHOUT_RECOMMENDATION = "sg_without_recommendation"


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one ballot on one question.

    Args:
        outcome: how it came out.
        reason: why.
        required: affirmative votes required; null where no number applies.
        obtained: affirmative votes obtained; null where unknown.
        vetoed_by: permanent members whose negative votes defeated a text that had the
            required votes; empty in every other case.
        citations: ids of the rules applied, in the order of their application.
        doubts: points of disputed doctrine that the case touches.
        notes: what a person should know besides.
        why: the chain of reasoning, one step a sentence.
    """

    outcome: Outcome
    reason: Reason
    required: int | None
    obtained: int | None
    vetoed_by: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
