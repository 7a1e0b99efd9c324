"""Ballots that a body cannot have cast, and those that it can."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.rules.rows import decision, problems

from ninevotes.rules import decide, validity
from ninevotes.rules.validity import Problem
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

EMPTY = {"yes_by": "", "no_by": "", "abstain_by": "", "yes": "", "no": "", "abstain": ""}


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"organ": "GA", "question_type": "ga_plenary", "no_by": "XYZ"},
            "column no_by: 'XYZ' is no state: use ISO 3166 alpha-3 codes",
        ),
        (
            {"organ": "GA", "question_type": "ICJ_election", "facts": "electors=50", "yes": "51"},
            "column yes: 51 votes in favour, but electors is 50",
        ),
        (
            {"organ": "HRC", "question_type": "hrc_decision", "yes": "40", "no": "8"},
            "column yes: 48 votes, but the Human Rights Council of 2018-03-19 had 47 members",
        ),
        (
            {"organ": "GA", "question_type": "ICJ_election", "yes": "198"},
            "column yes: 198 votes, but the electoral body of 2018-03-19 had 197 members",
        ),
        (
            {"organ": "GA", "question_type": "ga_plenary", "no": "194"},
            "column no: 194 votes, but the Assembly of 2018-03-19 had 193 members",
        ),
        (
            {"yes": "2", "no": "14"},
            "column no: 16 votes, but the Council of 2018-03-19 had 15 members",
        ),
        (
            {"abstain": "16"},
            "column abstain: 16 votes, but the Council of 2018-03-19 had 15 members",
        ),
        (
            {"not_participating": "9", "absent": "8"},
            "column not_participating: 17 votes, but the Council of 2018-03-19 had 15 members",
        ),
        (
            {"absent": "16"},
            "column absent: 16 votes, but the Council of 2018-03-19 had 15 members",
        ),
        (
            {"organ": "UN-SEC", "question_type": "conduct"},
            "column organ: 'UN-SEC' is no organ",
        ),
        (
            {"facts": "permanent_against=FRA CHN", "no": "1"},
            "column facts: permanent_against names 2, no counts 1",
        ),
        (
            {"facts": "permanent_against=FRA", "abstain_by": "FRA"},
            "column facts: permanent_against names FRA, which is listed abstaining",
        ),
        (
            {"yes_by": "RUS", "date": "1990-12-19"},
            "RUS was not a member of the Council on 1990-12-19 (the seat is SUN to 23 December",
        ),
        (
            {"yes_by": "DEU"},
            "column yes_by: DEU was not a member of the Council on 2018-03-19",
        ),
    ],
)
def test_what_cannot_be_in_a_body_is_told(cells: dict[str, str], message: str) -> None:
    told = problems(**{**EMPTY, **cells})
    assert any(message in line for line in told), told
    assert not any("XX" in line for line in told if "XXX" not in line)


@pytest.mark.parametrize(
    "cells",
    [
        {"organ": "GA", "question_type": "ga_election", "facts": "voting=50", "yes": "50"},
        {"organ": "GA", "question_type": "ICJ_election", "facts": "electors=200", "yes": "199"},
        {"organ": "GA", "question_type": "ICJ_election", "yes": "197"},
        {"organ": "GA", "question_type": "ga_plenary", "yes": "193"},
        {"organ": "HRC", "question_type": "hrc_decision", "yes": "40", "no": "7"},
        {"organ": "GA", "question_type": "ga_plenary", "yes_by": "TUV", "no_by": "VUT"},
        {"organ": "SC-CTE", "question_type": "committee_no_objection", "no": "1"},
        {"facts": "permanent_against=FRA CHN;short=yes", "no": "1"},
        {"facts": "permanent_against=FRA CHN", "no": "2"},
    ],
)
def test_what_can_be_is_judged(cells: dict[str, str]) -> None:
    assert decision(**{**EMPTY, **cells}).decision.why


def test_a_new_member_of_the_year_may_vote_before_its_admission_is_dated() -> None:
    cells = {**EMPTY, "organ": "GA", "question_type": "ga_plenary", "date": "2011-01-10"}
    assert decision(**{**cells, "yes": "193"}).decision.outcome == "undetermined"


@pytest.mark.parametrize("code", ["ZZZ", "XXX"])
def test_outside_the_council_a_state_must_exist_too(code: str) -> None:
    question = Question(QuestionType.ASSEMBLY_PLENARY, Organ.GENERAL_ASSEMBLY)
    ballot = Ballot({code: Vote.AGAINST})
    assert list(validity.problems(question, ballot, dt.date(2018, 3, 19))) == [
        validity.Problem("no_by", f"no state has the code {code}")
    ]


def test_a_fault_in_the_date_is_a_council_that_is_not_there() -> None:
    on = dt.date(2018, 3, 19)
    elsewhere = Question(QuestionType.CONDUCT, Organ.ECONOMIC_AND_SOCIAL_COUNCIL)
    with pytest.raises(NoCouncilError, match="is before the first meetings of January 1946"):
        decide(Question(QuestionType.AGENDA), Ballot(), dt.date(1946, 1, 9))
    with pytest.raises(BallotError, match="do not cover the Economic and Social Council"):
        decide(elsewhere, Ballot(), on)
    with pytest.raises(BallotError, match="no state has the code ZZZ: use ISO 3166 alpha-3, for"):
        decide(Question(QuestionType.AGENDA), Ballot({"ZZZ": Vote.AGAINST}), on)


def test_who_did_not_sit_is_told_with_the_state_that_did_where_one_followed_the_other() -> None:
    agenda, on = Question(QuestionType.AGENDA), dt.date(2018, 3, 19)
    told = [
        problem.message
        for code in ("DEU", "SUN")
        for problem in validity.problems(agenda, Ballot({code: Vote.AGAINST}), on)
    ]
    assert told == [
        "DEU was not a member of the Council on 2018-03-19",
        "SUN was not a member of the Council on 2018-03-19 (the seat is RUS from 24 December 1991)",
    ]


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        (
            Question(QuestionType.AGENDA, facts={"withdrawn": "perhaps"}),
            Problem("facts", "the fact withdrawn is yes or no, not 'perhaps'"),
        ),
        (
            Question(QuestionType.AGENDA, Organ.SECRETARIAT),
            Problem("organ", "the rules here do not cover the United Nations Secretariat"),
        ),
        (
            Question(QuestionType.AGENDA, facts={"permanent_against": "DEU"}),
            Problem("facts", "permanent_against: DEU was no permanent member then"),
        ),
    ],
)
def test_a_problem_stands_in_its_column(question: Question, problem: Problem) -> None:
    assert list(validity.problems(question, Ballot(), dt.date(2018, 3, 19))) == [problem]
