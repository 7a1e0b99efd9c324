"""Who judges a vote: the rules of the Council, always; in a classroom, its own count beside them.

Nine votes and the veto are not written here: :func:`ninevotes.rules.deciding.decide` knows them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from ninevotes.rules.classification import Nature, nature
from ninevotes.rules.composition import council_on, permanent_members, required_votes
from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.session.meeting import Meeting
from ninevotes.session.rule_sets import RuleSet, departure
from ninevotes.session.words import outcome_words
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a vote came out.

    Args:
        decision: what binds the meeting.
        departures: settings by which it differs from the Council, each with a sentence that
            tells what the Council would have made of the same votes.
    """

    decision: Decision
    departures: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


def judge(meeting: Meeting, question: Question, ballot: Ballot) -> Judgement:
    """Judge a vote by the rule set of the meeting.

    Raises:
        BallotError: a vote by a state that does not sit, or more votes than members.
    """
    setting, majority = _majority(meeting.rules, question)
    if set(meeting.members) != set(council_on(meeting.on).members):
        return Judgement(_counted(meeting, question, ballot, majority), (_OTHER_MEMBERS,))
    council = decide(question, ballot, meeting.on)
    no_veto = not meeting.rules.veto and nature(question) is Nature.SUBSTANTIVE
    if majority == "council" and not no_veto:
        return Judgement(council)
    if majority == "council":
        plain = replace(question, facts={**question.facts, "nature": "procedural"})
        return Judgement(decide(plain, ballot, meeting.on), (_note("veto", council),))
    own = _counted(meeting, question, ballot, majority)
    return Judgement(own, (_note(setting, council),))


def is_procedural(question: Question) -> bool:
    """Whether a question counts as procedural for the habits of the classroom."""
    return nature(question) is Nature.PROCEDURAL or question.type is QuestionType.RULING_CHALLENGE


def _majority(rules: RuleSet, question: Question) -> tuple[str, str]:
    if question.type is QuestionType.PRELIMINARY_QUESTION:
        return "", "council"
    if question.type is QuestionType.RULING_CHALLENGE:
        return "ruling_majority", rules.ruling_majority
    if nature(question) is Nature.PROCEDURAL:
        return "procedural_majority", rules.procedural_majority
    return "substantive_majority", rules.substantive_majority


def _counted(meeting: Meeting, question: Question, ballot: Ballot, majority: str) -> Decision:
    yes, no = ballot.count(Vote.IN_FAVOUR) or 0, ballot.count(Vote.AGAINST) or 0
    required, enough, short = _threshold(majority, yes, no, meeting.on)
    against = [code for code in ballot.cast(Vote.AGAINST) if code in permanent_members(meeting.on)]
    carried = yes >= required
    vetoed = (
        carried and bool(against) and meeting.rules.veto and nature(question) is Nature.SUBSTANTIVE
    )
    outcome, reason = Outcome.NOT_ADOPTED, short
    if vetoed:
        reason = Reason.VETOED
    elif carried:
        outcome, reason = Outcome.ADOPTED, enough
    if question.type is QuestionType.RULING_CHALLENGE:
        outcome = Outcome.RULING_OVERRULED if carried else Outcome.RULING_STANDS
        reason = Reason.RULING_OVERRULED if carried else Reason.RULING_STANDS
    why = f"By the classroom's rules {required} were needed and {yes} obtained."
    vetoes = tuple(against) if vetoed else ()
    return Decision(outcome, reason, required, yes, vetoes, why=(why,))


def _threshold(majority: str, yes: int, no: int, on: dt.date) -> tuple[int, Reason, Reason]:
    if majority == "simple":
        return (yes + no) // 2 + 1, Reason.SIMPLE_MAJORITY, Reason.FAILED_SIMPLE_MAJORITY
    if majority == "two_thirds":
        required = max(1, -(-2 * (yes + no) // 3))
        return required, Reason.TWO_THIRDS, Reason.FAILED_TWO_THIRDS
    if majority == "council":
        return required_votes(on), Reason.ADOPTED, Reason.FAILED_VOTES
    return int(majority), Reason.ADOPTED, Reason.FAILED_VOTES


def _note(setting: str, council: Decision) -> tuple[str, str, tuple[str, ...]]:
    entry = departure(setting)
    note = f"{entry.note} By its rules these votes give: {outcome_words(council)}."
    return setting, note, entry.rules


_OTHER_MEMBERS = (
    "members",
    "Other delegations sit here than on the Council of that day, so its rules judge nothing.",
    ("SC-COMP-2",),
)
