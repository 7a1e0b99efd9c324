"""Tables of ballots: what is refused, where, and in which words."""

from __future__ import annotations

import pytest
from tests.rules.rows import GOOD, decision, problems

from ninevotes.rules.adjudication import BadRow, Judgement, _default_organ, adjudicate, judge
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType


def test_a_good_row_is_written_as_the_contract_says() -> None:
    made = decision().as_dict()
    assert made["id"] == "G1"
    assert (made["outcome"], made["reason"]) == ("not_adopted", "failed_votes")
    assert (made["required"], made["obtained"]) == (9, 8)
    assert made["vetoed_by"] == []
    assert made["contested"] is None
    assert "SC-AGDA-2" in made["citations"]
    assert isinstance(made["notes"], list)
    assert made["articles"]["SC-VOTE-2"] == "Charter, Article 27(2)"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"date": "19 March 2018"}, "column date: '19 March 2018' is not a day"),
        ({"date": "2018-02-30"}, "column date: '2018-02-30' is not a day"),
        ({"date": "1945-12-01"}, "column date: 1945-12-01 is before the first meetings"),
        ({"date": "1946-01-11"}, "column date: no Council is on record for 1946-01-11"),
        ({"question_type": "vote"}, "column question_type: 'vote' is no type of question"),
        ({"question_type": "ga_plenary"}, "column question_type: ga_plenary is not put in the"),
        ({"question_type": "no_action"}, "column question_type: no_action is not put in the"),
        ({"organ": "NATO"}, "column organ: 'NATO' is no organ"),
        ({"yes": "-8"}, "column yes: '-8': a count cannot be negative"),
        ({"yes": "8.0"}, "column yes: '8.0': a count is a whole number"),
        ({"yes": "eight"}, "column yes: 'eight': a count is a whole number"),
        ({"yes": "7"}, "column yes_by: yes says 7, yes_by lists 8"),
        ({"yes": "9"}, "column yes_by: yes says 9, yes_by lists 8"),
        ({"no_by": "BOL CHN KAZ RUS RUS"}, "column no_by: RUS is listed twice (also in no_by)"),
        ({"abstain_by": "CIV GNQ USA"}, "column abstain_by: USA is listed twice (also in yes_by)"),
        ({"no_by": "BOL CHN KAZ XXX"}, "column no_by: 'XXX' is no state"),
        ({"no_by": "BOL CHN KAZ SUN"}, "SUN was not a member of the Council on 2018-03-19 (the"),
        ({"no_by": "BOL CHN KAZ DEU"}, "column no_by: DEU was not a member of the Council"),
        ({"absent": "1"}, "16 votes, but the Council of 2018-03-19 had 15 members"),
        ({"facts": "short"}, "column facts: 'short' is not of the form key=value"),
        ({"facts": "short=perhaps"}, "the fact short is yes or no, not 'perhaps'"),
        ({"facts": "secret=yes;secret=no"}, "column facts: secret is given twice"),
        ({"facts": "permanent_against=KAZ"}, "permanent_against: KAZ was no permanent member"),
        ({"facts": "permanent_against=FRA"}, "permanent_against names FRA, which is listed in f"),
    ],
)
def test_a_bad_row_is_told_with_line_and_column(cells: dict[str, str], message: str) -> None:
    told = problems(**cells)
    assert any(message in line for line in told), told
    assert all(line.startswith("line 7 (G1), column ") for line in told)


def test_every_problem_of_a_row_is_told() -> None:
    told = problems(date="soon", yes="-1", no_by="BOL CHN KAZ XXX")
    assert len(told) == 3


def test_eleven_members_in_1950() -> None:
    told = problems(
        date="1950-06-27", yes="12", no="0", abstain="0", yes_by="", no_by="", abstain_by=""
    )
    assert told == [
        "line 7 (G1), column yes: 12 votes, but the Council of 1950-06-27 had 11 members"
    ]


def test_more_votes_than_the_assembly_had_members() -> None:
    told = problems(
        date="1947-11-29",
        organ="GA",
        question_type="ga_plenary",
        yes="50",
        no="13",
        abstain="10",
        yes_by="",
        no_by="",
        abstain_by="",
    )
    assert "73 votes, but the Assembly of 1947-11-29 had 57 members" in told[0]


def test_more_votes_than_members_voting_in_an_election() -> None:
    told = problems(
        organ="GA",
        question_type="ga_election",
        facts="voting=100",
        yes="120",
        no="",
        abstain="",
        yes_by="",
        no_by="",
        abstain_by="",
    )
    assert "120 votes in favour, but voting is 100" in told[0]


def test_no_human_rights_council_before_2006() -> None:
    told = problems(
        date="2004-04-15",
        organ="HRC",
        question_type="hrc_resolution",
        yes="29",
        no="8",
        abstain="16",
        yes_by="",
        no_by="",
        abstain_by="",
    )
    assert told == [
        "line 7 (G1), column date: there was no Human Rights Council on 2004-04-15",
    ]


def test_the_other_rows_are_judged() -> None:
    answers = list(adjudicate([GOOD, {**GOOD, "yes": "x"}, GOOD]))
    assert [type(answer) for answer in answers] == [Judgement, BadRow, Judgement]
    assert [answer.line for answer in answers] == [2, 3, 4]


def test_counts_may_be_left_out_where_lists_are_whole() -> None:
    made = decision(yes="", no="", abstain="").decision
    assert made.obtained == 8


def test_lists_may_be_left_out() -> None:
    made = decision(yes_by="", no_by="", abstain_by="").decision
    assert (made.reason, made.obtained) == ("failed_votes", 8)


def test_a_short_tally_may_be_longer_than_its_list() -> None:
    made = decision(yes="8", yes_by="FRA GBR", facts="short=yes").decision
    assert made.obtained == 8


def test_an_unknown_fact_is_told_and_not_used() -> None:
    made = decision(facts="weather=rain").decision
    assert any("weather" in note for note in made.notes)


def test_without_id_the_line_names_the_row() -> None:
    answer = judge({**GOOD, "id": ""}, 12)
    assert answer.id == "line 12"


@pytest.mark.parametrize(
    ("question_type", "organ"),
    [
        ("agenda", Organ.SECURITY_COUNCIL),
        ("ga_plenary", Organ.GENERAL_ASSEMBLY),
        ("hrc_decision", Organ.HUMAN_RIGHTS_COUNCIL),
        ("committee_no_objection", Organ.SANCTIONS_COMMITTEE),
    ],
)
def test_without_organ_the_type_of_question_tells(question_type: str, organ: Organ) -> None:
    assert _default_organ(QuestionType(question_type)) is organ


def test_answer_columns_are_ignored() -> None:
    made = decision(outcome="adopted", reason="vetoed", required="3", contested="snapback").decision
    assert (made.outcome, made.required) == ("not_adopted", 9)


def test_a_committee_without_a_number_decides_by_simple_majority() -> None:
    made = decision(
        organ="GA-SPC",
        question_type="ga_committee",
        date="1975-10-17",
        yes="70",
        no="29",
        abstain="27",
        yes_by="",
        no_by="",
        abstain_by="",
    ).decision
    assert (made.reason, made.required) == ("simple_majority", 50)
