"""A thought stands in its address: the day, the question, a letter for each member."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.answers.thoughts import QUESTIONS, Thought, ThoughtError, thought_of
from ninevotes.rules.composition import council_on
from ninevotes.rules.decision import Reason
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote
from tests.web.conftest import Site

CASES = {
    "on the agenda of 22 December 2014, two against and two abstaining carry it": (
        "on=2014-12-22&question=agenda&votes=YYAYNYYYYYNYYYA",
        "Adopted: a procedural question",
    ),
    "on a draft, the same votes are a veto": (
        "on=2014-12-22&question=draft_resolution&votes=YYYYNYYYYYYNYYY",
        "Not adopted: the required votes, and a negative vote of a permanent member",
    ),
    "eight in favour are too few, whoever is against": (
        "on=2014-12-22&question=draft_resolution&votes=YYYYYYYYAAAAAAA",
        "Not adopted: too few affirmative votes",
    ),
    "seven of eleven sufficed before the amendment": (
        "on=1950-06-25&question=draft_resolution&votes=YYYYYYYAAAA",
        "Adopted",
    ),
}


@pytest.mark.parametrize(("address", "outcome"), CASES.values(), ids=CASES.keys())
def test_a_thought_is_judged(site: Site, address: str, outcome: str) -> None:
    assert outcome in site.get(f"/what-if?{address}").text


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("on=nope", "is no day"),
        ("on=2014-12-22&question=tea", "is no question"),
        ("on=2014-12-22&votes=YYY", "15 letters"),
        ("on=2014-12-22&votes=YYYYYYYYYYYYYYZ", "15 letters"),
        ("on=1945-01-01", "Council"),
        ("on=2014-12-22&question=%3Cscript%3E", "&lt;script&gt;"),
    ],
)
def test_a_wrong_address_is_told_what_would_be_right(site: Site, address: str, said: str) -> None:
    answer = site.get(f"/what-if?{address}")
    assert answer.status_code == 400
    assert said in answer.text


def test_every_seat_can_be_turned_and_comes_back(site: Site) -> None:
    shown = site.get("/what-if?on=2014-12-22&question=agenda").text
    links = set(re.findall(r'href="(/what-if\?[^"]+)" data-stay', shown))
    assert len(links) == 15


@given(
    st.dates(dt.date(1946, 1, 17), dt.date(2025, 12, 31)),
    st.sampled_from(list(QUESTIONS)),
    st.data(),
)
def test_the_address_holds_the_whole_of_a_thought(
    on: dt.date, question: QuestionType, data: st.DataObject
) -> None:
    members = council_on(on).members
    votes = {member: data.draw(st.sampled_from(list(Vote))) for member in members}
    thought = Thought(on, question, votes)
    parts = dict(part.split("=") for part in thought.query.split("&"))
    assert thought_of(parts["on"], parts["question"], parts["votes"]) == thought


def test_a_seat_turned_five_times_is_as_it_was() -> None:
    thought = thought_of("2014-12-22", QuestionType.AGENDA, "")
    turned = thought
    for _ in Vote:
        turned = turned.turned("CHN")
    assert turned == thought


def test_no_thought_without_a_day() -> None:
    with pytest.raises(ThoughtError):
        thought_of("", QuestionType.AGENDA, "")


def test_reasons_are_those_of_the_rules() -> None:
    assert Reason.VETOED.value == "vetoed"
