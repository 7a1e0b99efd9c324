"""How a row of a table is read, cell by cell, and written."""

from __future__ import annotations

import datetime as dt

from tests.rules.rows import decision, problems

from ninevotes.rules.adjudication import BadRow, judge
from ninevotes.rules.case import open_case
from ninevotes.rules.invitations import turned
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote


def test_a_row_is_written_in_full() -> None:
    made = decision(
        date="2022-09-30",
        question_type="draft_resolution",
        facts="party=RUS;chapter=VI;snapback=yes",
        item="Annexations",
        yes="10", no="1", abstain="4",
        yes_by="FRA GBR USA ALB GHA ARE KEN IRL NOR MEX",
        no_by="RUS",
        abstain_by="CHN BRA GAB IND",
    ).as_dict()  # fmt: skip
    assert list(made) == [
        "id", "outcome", "reason", "required", "obtained", "vetoed_by", "citations", "contested",
        "notes", "why", "articles",
    ]  # fmt: skip
    assert made["contested"] == "obligatory_abstention snapback"
    assert made["vetoed_by"] == ["RUS"]
    assert made["why"][-1] == "Vetoed by the Russian Federation."
    assert set(made["articles"]) == set(made["citations"])


def test_item_and_document_are_read() -> None:
    noted = decision(
        date="1946-11-04", question_type="conduct", item="Removal from the list of matters seized",
        yes="9", no="1", abstain="1", yes_by="", no_by="", abstain_by="",
    ).decision  # fmt: skip
    assert "SC-AGDA-5" in noted.citations
    empty = dict.fromkeys(("yes", "no", "abstain", "yes_by", "no_by", "abstain_by"), "")
    statement = decision(
        question_type="presidential_statement", symbol_or_draft="S/PRST/2018/5", **empty
    ).decision
    assert statement.outcome == "adopted"
    assert decision(question_type="presidential_statement", **empty).decision.reason == (
        "insufficient_information"
    )


def test_unknown_words_are_answered_with_those_that_are_known() -> None:
    (told,) = problems(question_type="vote")
    assert told.startswith(
        "line 7 (G1), column question_type: 'vote' is no type of question: one of ESS_call, "
        "ICJ_election, SG_recommendation, SG_straw_poll, adjournment, admission, agenda, "
    )
    (told,) = problems(organ="NATO")
    assert told == (
        "line 7 (G1), column organ: 'NATO' is no organ: one of SC, GA, GA-C1, GA-C2, GA-C3, "
        "GA-C4, GA-C5, GA-C6, HRC, SC-CTE"
    )


def test_a_row_with_nothing_in_it_is_told_what_it_needs() -> None:
    answer = judge({}, 3)
    assert isinstance(answer, BadRow)
    assert [problem.column for problem in answer.problems] == ["date", "question_type"]


def test_without_organ_the_row_is_judged_in_the_body_of_its_question() -> None:
    made = decision(
        organ="", question_type="hrc_resolution", date="2014-03-28",
        yes="30", no="6", abstain="11", yes_by="", no_by="", abstain_by="",
    ).decision  # fmt: skip
    assert (made.required, made.citations[0]) == (19, "HRC-1")


def test_a_fact_may_have_an_equals_sign_in_it() -> None:
    (told,) = problems(facts="ruling=a=b")
    assert "the fact ruling is one of none, procedural, substantive, not 'a=b'" in told


def test_facts_are_read_without_the_space_around_them() -> None:
    made = decision(facts=" withdrawn = yes ; ").decision
    assert made.outcome == "no_decision"


def test_one_name_for_two_votes_is_a_list_that_is_not_whole() -> None:
    told = problems(no="2", no_by="BOL", abstain="5")
    assert "column no_by: no says 2, no_by lists 1" in " ".join(told)


def test_codes_after_a_gap_in_a_list_are_read() -> None:
    made = decision(yes_by=" FRA;GBR, KWT  NLD PER POL SWE USA ").decision
    assert made.obtained == 8


def test_the_wrong_list_is_told_once() -> None:
    told = problems(no_by="BOL CHN KAZ XXX")
    assert told == [
        "line 7 (G1), column no_by: 'XXX' is no state: use ISO 3166 alpha-3 codes",
    ]


def test_the_same_fault_is_told_once() -> None:
    assert len(problems(facts="short=perhaps")) == 1


def test_a_count_of_five_figures_is_no_count() -> None:
    (told,) = problems(yes="12345", yes_by="")
    assert told == "line 7 (G1), column yes: '12345': a count is a whole number"


def test_the_last_day_of_known_membership_is_told() -> None:
    (told,) = problems(date="2027-03-01")
    assert told.endswith(
        "no Council is on record for 2027-03-01: membership is known from 1946-01-12 to 2026-12-31"
    )


def test_a_comma_too_many_hides_nobody() -> None:
    made = decision(yes="", yes_by=",FRA,,GBR KWT NLD PER POL SWE USA,").decision
    assert made.obtained == 8


def test_a_row_that_cannot_be_read_is_not_held_against_the_council_too() -> None:
    assert problems(facts="short", no_by="BOL CHN KAZ DEU") == [
        "line 7 (G1), column facts: 'short' is not of the form key=value"
    ]


def test_a_question_put_the_other_way_round_turns_for_and_against_only() -> None:
    ballot = Ballot.of("FRA", "GBR USA", "CHN", "RUS", "ARG")
    assert turned(ballot) == Ballot.of("GBR USA", "FRA", "CHN", "RUS", "ARG")


def test_where_one_list_is_missing_and_the_tally_whole_those_left_over_fill_it() -> None:
    agenda, on = Question(QuestionType.AGENDA), dt.date(2018, 3, 19)
    lists = Ballot.of("FRA GBR KWT NLD PER POL SWE USA", "", "CIV GNQ ETH").votes
    tally = {Vote.IN_FAVOUR: 8, Vote.AGAINST: 4, Vote.ABSTENTION: 3}
    case = open_case(agenda, Ballot(lists, tally), on)
    assert case.completed is Vote.AGAINST
    assert case.ballot.cast(Vote.AGAINST) == ("BOL", "CHN", "KAZ", "RUS")
    assert open_case(agenda, case.ballot, on).completed is None
