"""Chapter 11, SC-OUT-1, SC-OUT-2 and SC-COI-1: statements, commissions and committees."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules import classification, facts
from ninevotes.rules.case import Case
from ninevotes.rules.classification import Nature
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.remarks import Remark
from ninevotes.rules.sanctions import objectors
from ninevotes.rules.wording import begun, listed
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot


def decide_statement(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    """A presidential statement: consensus of all members (SC-OUT-1; practice).

    One objection stops it. It is not voted on. Without a word on consensus or objection only
    a symbol of the series S/PRST/ shows that it was made.
    """
    objecting = objectors(question, ballot)
    if objecting is not None:
        who = listed((code for code in objecting if code in states()), on, article=True)
        why = f"{begun(who) or 'A member'} objected: there was no consensus."
        return _made(Outcome.NOT_ADOPTED, Reason.BLOCKED_BY_OBJECTION, why)
    if facts.holds(question, "without_vote") or (question.symbol or "").startswith("S/PRST/"):
        why = "Agreed by all members: made without a vote."
        return _made(Outcome.ADOPTED, Reason.ADOPTED_WITHOUT_VOTE, why)
    why = "Whether any member objected is not known."
    return _made(Outcome.UNDETERMINED, Reason.INSUFFICIENT_INFORMATION, why)


def press_statement_agreed(objections: int) -> bool:
    """Whether a press statement goes out: no member objects (SC-OUT-2; practice)."""
    return objections == 0


def commission_nature(*, investigates: bool) -> Nature:
    """Whether setting up a body is procedural (SC-COI-1; Articles 29 and 34).

    A body that investigates under Article 34 is a matter of substance, one that only helps the
    Council in its work under Article 29 is not. Where the two meet, 1948 and 1959 went
    opposite ways.
    """
    return Nature.SUBSTANTIVE if investigates else Nature.PROCEDURAL


def classification_remark(case: Case) -> Remark | None:
    """Mark a matter between a subsidiary organ and an investigation (SC-VOTE-7, SC-COI-1)."""
    if not classification.disputed(case.question):
        return None
    notes: tuple[str, ...] = (
        (
            "Between a subsidiary organ (Article 29, procedural) and an investigation (Article 34, "
            "substantive): 1948 and 1959 went opposite ways."
        ),
    )
    said = facts.value(case.question, "classified")
    if said:
        notes = (*notes, f"Classified at the time: {said.replace('_', ' ')}.")
    by_veto = ("SC-VOTE-8",) if "double_veto" in said else ()
    return Remark(Doubt.CLASSIFICATION, notes, ("SC-VOTE-7", *by_veto, "SC-COI-1"))


def _made(outcome: Outcome, reason: Reason, why: str) -> Decision:
    return Decision(outcome, reason, None, None, citations=("SC-OUT-1",), why=(why,))
