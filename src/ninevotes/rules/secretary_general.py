"""Chapter 9, SC-SG-1 and SC-SG-2: the Secretary-General (Charter, Article 97)."""

from __future__ import annotations

from ninevotes.rules import facts
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.remarks import Remark
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote


def decide_straw_poll(ballot: Ballot) -> Decision:
    """An indicative poll on candidates decides nothing (SC-SG-2; practice since 1981).

    Members encourage, discourage or have no opinion; a permanent member's discouragement shows
    on coloured ballots, and is not a veto.
    """
    return Decision(
        Outcome.NO_DECISION,
        Reason.INDICATIVE_ONLY,
        None,
        ballot.count(Vote.IN_FAVOUR),
        citations=("SC-SG-2",),
        why=("A straw poll shows where members stand; nothing is decided by it.",),
    )


def private_meeting(question: Question) -> bool:
    """Whether the Council decides behind closed doors (SC-SG-1, SC-REC-1; rule 48).

    A recommendation on the Secretary-General is discussed and decided in private.
    """
    return question.type in {QuestionType.SECRETARY_GENERAL, QuestionType.STRAW_POLL}


def without_recommendation_remark(question: Question) -> Remark | None:
    """The Assembly acts on the Secretary-General with no recommendation (SC-SG-1).

    Article 97 makes it appoint on the Council's recommendation. In 1950 it extended a term
    after a veto (A/RES/492 (V)); the legality has been disputed since.
    """
    if question.organ is Organ.SECURITY_COUNCIL or not facts.holds(question, "no_recommendation"):
        return None
    note = (
        "Done without the recommendation of the Council that Article 97 asks for: its legality is "
        "disputed."
    )
    return Remark(Doubt.SG_WITHOUT_RECOMMENDATION, (note,), ("SC-SG-1",))


def secret_ballot_remark(question: Question) -> Remark | None:
    """In a secret ballot members' votes are attributed, not announced (SC-SG-1; rule 48)."""
    if not facts.holds(question, "secret") or question.type is not QuestionType.SECRETARY_GENERAL:
        return None
    note = "Secret ballot: how a member voted rests on what was said of it."
    return Remark(notes=(note,), citations=("SC-SG-1",))
