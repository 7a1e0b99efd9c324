"""What the rules answer to a ballot, beside the outcome that a source records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import BallotError

if TYPE_CHECKING:
    from ninevotes.rules.decision import Decision


@dataclass(frozen=True, slots=True)
class Answer:
    """One judgement of a vote.

    Args:
        question: the question that was judged.
        decision: what the rules conclude; null where the ballot cannot be.
        problem: why it cannot be, or empty.
    """

    question: Question
    decision: Decision | None
    problem: str = ""

    @property
    def outcome(self) -> OfficialOutcome | None:
        """The outcome in a source's terms; null where nothing is concluded."""
        return _outcome(self.decision) if self.decision else None

    @property
    def words(self) -> str:
        """The answer in words."""
        if self.decision is None:
            return f"cannot be judged: {self.problem}"
        return self.decision.why[-1] if self.decision.why else self.decision.outcome.value


def judged(vote: OfficialVote, question: Question) -> Answer:
    """The rules' answer to a vote; never raises for a ballot that cannot be."""
    from ninevotes.rules import decide  # noqa: PLC0415 - the rulebook loads only when judged

    if vote.date is None:
        return Answer(question, None, "the day of the vote is not known")
    try:
        return Answer(question, decide(question, vote.ballot, vote.date))
    except (BallotError, NoCouncilError) as problem:
        return Answer(question, None, str(problem))


def same_outcome(recorded: OfficialOutcome | None, answer: Answer) -> bool:
    """Whether a recorded outcome is the one that the rules arrive at.

    "Adopted" does not say whether there was a vote; "not adopted" does not say why.
    """
    computed = answer.outcome
    if recorded is None or computed is None:
        return False
    if recorded is OfficialOutcome.NOT_ADOPTED:
        return computed in {OfficialOutcome.VETOED, OfficialOutcome.INSUFFICIENT_VOTES}
    if recorded is OfficialOutcome.ADOPTED:
        return computed in {OfficialOutcome.ADOPTED, OfficialOutcome.ADOPTED_WITHOUT_VOTE}
    return computed is recorded


def _outcome(decision: Decision) -> OfficialOutcome | None:
    from ninevotes.rules.decision import Outcome, Reason  # noqa: PLC0415 - as above

    if decision.outcome in {Outcome.UNDETERMINED, Outcome.NO_DECISION}:
        return None
    if decision.reason in {Reason.VETOED, Reason.DOUBLE_VETO}:
        return OfficialOutcome.VETOED
    if decision.reason is Reason.ADOPTED_WITHOUT_VOTE:
        return OfficialOutcome.ADOPTED_WITHOUT_VOTE
    if decision.outcome in {Outcome.ADOPTED, Outcome.PROCEDURAL, Outcome.RULING_OVERRULED}:
        return OfficialOutcome.ADOPTED
    return OfficialOutcome.INSUFFICIENT_VOTES
