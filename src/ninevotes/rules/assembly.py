"""Chapter 12 of the rulebook: votes of the General Assembly and its committees.

GA-VOTE-1 to GA-VOTE-6, GA-COM-1, GA-MOT-1 to GA-MOT-4, GA-ESS-1, GA-19, GA-OBS (Charter,
Articles 18 and 19; Rules of Procedure of the General Assembly). Elections are in
:mod:`assembly_elections`.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import IntEnum, StrEnum
from functools import cache

from ninevotes.rules import facts
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.parameters import number
from ninevotes.rules.wording import begun, spelled
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.tables import covers, day, rows
from ninevotes.vocabulary.votes import Ballot, Vote


class Majority(StrEnum):
    """How many of those present and voting must be in favour."""

    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"


class Motion(IntEnum):
    """Procedural motions in the order in which they are voted (GA-MOT-2; rules 77 and 119)."""

    SUSPEND = 1
    ADJOURN_MEETING = 2
    ADJOURN_DEBATE = 3
    CLOSE_DEBATE = 4


_MOTIONS = frozenset(
    {
        QuestionType.NO_ACTION, QuestionType.ADJOURNMENT, QuestionType.SUSPENSION,
        QuestionType.RULING_CHALLENGE, QuestionType.CONDUCT, QuestionType.AGENDA,
    }
)  # fmt: skip
_PARTS = frozenset({QuestionType.AMENDMENT, QuestionType.PARAGRAPH})
_RULES = {
    QuestionType.NO_ACTION: ("GA-MOT-1",),
    QuestionType.ASSEMBLY_MOTION: ("GA-MOT-4",),
    QuestionType.ADMISSION: ("SC-ADM-3",),
    QuestionType.SECRETARY_GENERAL: ("SC-SG-1",),
}


def decide_assembly(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    """A vote of the Assembly or a committee (GA-VOTE-1, GA-VOTE-2; Article 18(2)-(3)).

    Only those voting in favour or against count (GA-VOTE-3; rule 86). Simple majority: more in
    favour than against; two thirds: in favour at least twice those against. Equal votes are a tie
    and carry nothing (GA-VOTE-5; rules 95 and 133). Motions for no action (GA-MOT-1) and for
    voting in parts (GA-MOT-4) are decided in the same way.
    """
    del on  # the Charter's majorities have not changed
    majority, rules, notes = majority_for(question)
    favour, against = ballot.count(Vote.IN_FAVOUR), ballot.count(Vote.AGAINST)
    rules = (*_RULES.get(question.type, ()), *rules, "GA-VOTE-3")
    if favour is None or against is None:
        why = ("The votes in favour and against are not both known.",)
        return Decision(
            Outcome.UNDETERMINED,
            Reason.INSUFFICIENT_INFORMATION,
            None,
            favour,
            citations=rules,
            notes=notes,
            why=why,
        )
    required = required_of(majority, favour + against)
    outcome, reason, end = _result(question, majority, favour, against)
    if reason is Reason.TIED:
        rules = (*rules, "GA-VOTE-5")
    return Decision(
        outcome,
        reason,
        required,
        favour,
        citations=rules,
        notes=notes,
        why=(_counted(favour, against, ballot), _needed(majority, required), end),
    )


def majority_for(question: Question) -> tuple[Majority, tuple[str, ...], tuple[str, ...]]:
    """The majority a question needs, with the rules and a note (GA-VOTE-1, GA-VOTE-2).

    Committees decide by simple majority always (GA-COM-1; rule 125), the Human Rights Council
    too (HRC-1), but for reconsidering (GA-MOT-3). In plenary the fact ``majority``
    says whether the question is an important one (Article 18(2)-(3)); amendments and parts
    of an important text need what the text needs (GA-VOTE-4; rule 84). If nothing is said: two
    thirds for admission (SC-ADM-3), and by usage in emergency special sessions; otherwise a
    simple majority.
    """
    said = facts.value(question, "majority")
    if question.organ is Organ.HUMAN_RIGHTS_COUNCIL:
        return Majority.SIMPLE, ("HRC-1",), ()
    if question.organ is not Organ.GENERAL_ASSEMBLY and not _reconsidered(question, said):
        return Majority.SIMPLE, _in_committee(question), ()
    if said:
        majority = Majority.TWO_THIRDS if said == "two_thirds" else Majority.SIMPLE
        return majority, _cited(question, two_thirds=majority is Majority.TWO_THIRDS), ()
    return _unsaid(question)


def required_of(majority: Majority, voting: int) -> int:
    """Votes required of those voting (GA-VOTE-1, GA-VOTE-2, GA-VOTE-3).

    >>> required_of(Majority.TWO_THIRDS, 45), required_of(Majority.SIMPLE, 94)
    (30, 48)
    """
    if majority is Majority.TWO_THIRDS:
        return (2 * voting + 2) // 3
    return voting // 2 + 1


def emergency_session(question: Question) -> bool:
    """Whether a text belongs to an emergency special session, by its symbol (GA-ESS-1).

    >>> emergency_session(Question(QuestionType.ASSEMBLY_PLENARY, symbol="A/RES/ES-11/1"))
    True
    """
    return bool(re.search(r"\bES-\d+", f"{question.symbol or ''} {question.text}"))


def second_vote_by(tied_at: dt.datetime) -> dt.datetime:
    """When the plenary votes again after a tie (GA-VOTE-5; rule 95): within 48 hours."""
    return tied_at + dt.timedelta(hours=number("second_vote_hours", tied_at.date()))


def rejected_after(ties: int, *, committee: bool) -> bool:
    """Whether a tied proposal is rejected (GA-VOTE-5; rules 95 and 133).

    In plenary after a second tie, in a committee at once. Elections are not meant.
    """
    return ties >= (1 if committee else 2)


def in_order(motions: tuple[Motion, ...]) -> tuple[Motion, ...]:
    """Motions in the order of voting (GA-MOT-2; rules 77 and 119)."""
    return tuple(sorted(motions))


def division_voted(*, objected: bool) -> bool:
    """Whether the motion to vote in parts is itself voted (GA-MOT-4; rules 89 and 129).

    Only when somebody objects to the division; a simple majority then decides.
    """
    return objected


def text_voted(no_action: Decision) -> bool:
    """Whether a text is voted after a motion to adjourn its debate (GA-MOT-1; rules 74, 116)."""
    return no_action.outcome is not Outcome.ADOPTED


def convened_by(requested: dt.datetime) -> dt.datetime:
    """When an emergency special session opens (GA-ESS-1; rule 8(b)): within 24 hours."""
    return requested + dt.timedelta(hours=number("emergency_session_hours", requested.date()))


def has_vote(*, years_owed: float, excused: bool, on: dt.date) -> bool:
    """Whether a Member in arrears votes (GA-19; Article 19).

    Not when it owes as much as two full years' contributions, unless the Assembly finds that
    it could not help it.
    """
    return excused or years_owed < number("arrears_years", on)


def may_vote(*, member: bool) -> bool:
    """Whether a delegation votes (GA-OBS): Members do, observers speak and never vote."""
    return member


@cache
def members_count(on: dt.date) -> int:
    """Members of the United Nations on a day, those that had left for a time left out."""
    gaps = {
        row["code"]
        for row in rows("membership_gaps.csv")
        if covers(day(row["start"]), day(row["end"]), on)
    }
    return sum(
        state.member_from is not None
        and covers(state.member_from, state.member_to, on)
        and state.code not in gaps
        for state in states().values()
    )


def _reconsidered(question: Question, said: str) -> bool:
    """A committee's motion to reconsider needs two thirds (GA-MOT-3; rule 123)."""
    return question.type is QuestionType.ASSEMBLY_MOTION and said == "two_thirds"


def _in_committee(question: Question) -> tuple[str, ...]:
    return ("GA-COM-1", "GA-VOTE-4") if question.type in _PARTS else ("GA-COM-1",)


def _cited(question: Question, *, two_thirds: bool) -> tuple[str, ...]:
    if question.type is QuestionType.ASSEMBLY_MOTION:
        return ("GA-MOT-3",) if two_thirds else ("GA-VOTE-1",)
    rules = ("GA-VOTE-2",) if two_thirds else ("GA-VOTE-1",)
    parts = ("GA-VOTE-4",) if question.type in _PARTS else ()
    session = ("GA-ESS-1",) if emergency_session(question) else ()
    return (*rules, *parts, *session)


def _unsaid(question: Question) -> tuple[Majority, tuple[str, ...], tuple[str, ...]]:
    if question.type is QuestionType.ADMISSION:
        return Majority.TWO_THIRDS, ("GA-VOTE-2",), ()
    motion = question.type in _MOTIONS or question.type is QuestionType.ASSEMBLY_MOTION
    if emergency_session(question) and not motion:
        note = "No majority was given: two thirds, by usage in emergency special sessions."
        return Majority.TWO_THIRDS, _cited(question, two_thirds=True), (note,)
    rules = _cited(question, two_thirds=False)
    if motion or question.type is QuestionType.SECRETARY_GENERAL:
        return Majority.SIMPLE, rules, ()
    return Majority.SIMPLE, rules, ("No majority was given: a simple one is applied.",)


def _result(
    question: Question, majority: Majority, favour: int, against: int
) -> tuple[Outcome, Reason, str]:
    ruling = question.type is QuestionType.RULING_CHALLENGE
    if favour == against:
        lost = Outcome.RULING_STANDS if ruling else Outcome.NOT_ADOPTED
        return lost, (Reason.RULING_STANDS if ruling else Reason.TIED), "A tie: not carried."
    carried = favour >= required_of(majority, favour + against)
    if ruling:
        if carried:
            return Outcome.RULING_OVERRULED, Reason.RULING_OVERRULED, "The ruling is overruled."
        return Outcome.RULING_STANDS, Reason.RULING_STANDS, "The ruling stands."
    if majority is Majority.TWO_THIRDS:
        reason = Reason.TWO_THIRDS if carried else Reason.FAILED_TWO_THIRDS
    else:
        reason = Reason.SIMPLE_MAJORITY if carried else Reason.FAILED_SIMPLE_MAJORITY
    return (
        (Outcome.ADOPTED, reason, "Adopted.")
        if carried
        else (Outcome.NOT_ADOPTED, reason, "Not adopted.")
    )


def _counted(favour: int, against: int, ballot: Ballot) -> str:
    abstaining = ballot.count(Vote.ABSTENTION)
    out = f"; {abstaining} abstained and do not count" if abstaining else ""
    return f"{favour} in favour, {against} against: {favour + against} voting{out}."


def _needed(majority: Majority, required: int) -> str:
    words = "two thirds" if majority is Majority.TWO_THIRDS else "a simple majority"
    return f"{begun(words)} of those present and voting: {spelled(required)} required."
