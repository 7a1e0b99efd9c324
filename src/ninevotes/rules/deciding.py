"""The judge: one question, one ballot, one day, one decision.

The order of work: who sits and how many votes are needed; whether the question has a rule of
its own; procedural or substantive; enough votes or not; only then the permanent members'
votes against; last the disputed points.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ninevotes.rules import (
    admission,
    agenda,
    assembly_relations,
    conduct,
    credentials,
    disputed_votes,
    facts,
    invitations,
    outcomes,
    presidency,
    proviso,
    sanctions,
    secretary_general,
    voting,
)
from ninevotes.rules.assembly import decide_assembly
from ninevotes.rules.assembly_elections import decide_election
from ninevotes.rules.calling import request_dropped
from ninevotes.rules.case import Case, open_case
from ninevotes.rules.classification import Nature, nature
from ninevotes.rules.court import decide_court_election
from ninevotes.rules.decision import Decision, Outcome
from ninevotes.rules.preliminary_question import decide_preliminary_question
from ninevotes.rules.remarks import attach
from ninevotes.rules.sanctions import decide_no_objection
from ninevotes.rules.secretary_general import decide_straw_poll
from ninevotes.rules.validity import check
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot

_ELECTIONS = frozenset({QuestionType.COURT_ELECTION, QuestionType.ASSEMBLY_ELECTION})
_ELSEWHERE = {
    QuestionType.PRELIMINARY_QUESTION: Outcome.PROCEDURAL,
    QuestionType.RULING_CHALLENGE: Outcome.RULING_STANDS,
}


def decide(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    """Judge a ballot by the rules of its day.

    Args:
        question: what was put, in which organ, with its facts.
        ballot: each member's vote as far as it is known, and the tally.
        on: the day of the vote; it decides who sat and how many votes were needed.

    Returns:
        the outcome, why, the arithmetic, the rules applied, and the points of disputed
        doctrine that it touches (which never decide anything).

    Raises:
        NoCouncilError: a vote of the Council on a day without one on record.
        BallotError: more votes than members, or a vote by a state that did not sit.
    """
    check(question, ballot, on)
    if facts.holds(question, "withdrawn"):
        return request_dropped()
    if question.type is QuestionType.STRAW_POLL:
        return decide_straw_poll(ballot)
    if _silence(question):
        return decide_no_objection(question, ballot, on)
    if question.type is QuestionType.PRESIDENTIAL_STATEMENT:
        return outcomes.decide_statement(question, ballot, on)
    if question.organ is Organ.SECURITY_COUNCIL:
        return _in_council(question, ballot, on)
    return attach(
        _elsewhere(question, ballot, on),
        [secretary_general.without_recommendation_remark(question)],
    )


def _silence(question: Question) -> bool:
    return (
        question.type is QuestionType.COMMITTEE_NO_OBJECTION
        or question.organ is Organ.SANCTIONS_COMMITTEE
    )


def _in_council(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    case = invitations.supporters_ballot(open_case(question, ballot, on))
    if facts.holds(question, "without_vote"):
        decision = _carried_without_vote(question, ballot)
    elif question.type is QuestionType.COURT_ELECTION:
        return decide_court_election(question, ballot, on)
    elif question.type is QuestionType.PRELIMINARY_QUESTION:
        decision = decide_preliminary_question(case)
    elif question.type is QuestionType.RULING_CHALLENGE:
        decision = conduct.decide_ruling_challenge(case)
    elif nature(question) is Nature.PROCEDURAL:
        decision = voting.decide_procedural(case)
    else:
        decision = voting.decide_substantive(case)
    return _remarked(case, decision)


def _elsewhere(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    if facts.holds(question, "without_vote"):
        return _carried_without_vote(question, ballot)
    if question.type is QuestionType.COURT_ELECTION:
        return decide_court_election(question, ballot, on)
    if question.type is QuestionType.ASSEMBLY_ELECTION:
        return decide_election(question, ballot, on)
    return decide_assembly(question, ballot, on)


def _carried_without_vote(question: Question, ballot: Ballot) -> Decision:
    decision = voting.without_vote(question, ballot)
    outcome = _ELSEWHERE.get(question.type)
    if question.type in _ELECTIONS:
        outcome = Outcome.ELECTED
    return replace(decision, outcome=outcome) if outcome else decision


def _remarked(case: Case, decision: Decision) -> Decision:
    """The decision with what the chapters have to say of it: never another outcome."""
    question = case.question
    return attach(
        decision,
        (
            agenda.agenda_vote_remark(case, decision),
            agenda.removal_remark(case),
            credentials.representation_remark(case),
            invitations.form_remark(case),
            admission.admission_remark(case, decision),
            secretary_general.secret_ballot_remark(question),
            assembly_relations.emergency_remark(case, decision),
            voting.abstention_remark(case, decision),
            voting.absence_remark(case, decision),
            voting.printed_abstention_remark(case),
            voting.written_procedure_remark(case),
            proviso.proviso_remark(case),
            presidency.presiding_party_remark(case),
            outcomes.classification_remark(case),
            sanctions.snapback_remark(case, decision),
            conduct.late_change_remark(case),
            disputed_votes.threshold_remark(case, decision),
            disputed_votes.roc_remark(case, decision),
            disputed_votes.vacancy_remark(case),
            disputed_votes.unaccounted_remark(case),
            assembly_relations.veto_remark(case, decision),
        ),
    )
