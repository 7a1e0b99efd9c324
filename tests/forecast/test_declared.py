"""Declared votes: they count as cast, and they tell something about the others."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast import Forecast, baseline
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Vote

DAY = dt.date(2018, 11, 29)
MEMBERS = members_on(DAY)
CHOICES = (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)
DPRK = "PRK:human-rights"
KINDS = (QuestionType.AGENDA, QuestionType.DRAFT_RESOLUTION)


def told(declared: dict[str, Vote], kind: QuestionType = QuestionType.AGENDA) -> Forecast:
    return baseline(Question(kind), DPRK, DAY, declared)


@given(
    declared=st.dictionaries(st.sampled_from(MEMBERS), st.sampled_from(CHOICES), max_size=6),
    code=st.sampled_from(MEMBERS),
    kind=st.sampled_from(KINDS),
)
@settings(max_examples=15, deadline=None)
def test_declaring_a_yes_never_lowers_the_chance_of_nine(
    declared: dict[str, Vote], code: str, kind: QuestionType
) -> None:
    others = {state: vote for state, vote in declared.items() if state != code}
    before = told(others, kind).chance_of_required
    after = told({**others, code: Vote.IN_FAVOUR}, kind).chance_of_required
    assert after >= before - 1e-6


@given(
    declared=st.dictionaries(st.sampled_from(MEMBERS), st.sampled_from(CHOICES), max_size=6),
    code=st.sampled_from(MEMBERS),
)
@settings(max_examples=12, deadline=None)
def test_declaring_a_no_never_raises_it(declared: dict[str, Vote], code: str) -> None:
    others = {state: vote for state, vote in declared.items() if state != code}
    before = told(others).chance_of_required
    assert told({**others, code: Vote.AGAINST}).chance_of_required <= before + 1e-6


@given(st.dictionaries(st.sampled_from(MEMBERS), st.sampled_from(list(Vote)), max_size=15))
@settings(max_examples=12, deadline=None)
def test_declared_votes_stand_as_declared(declared: dict[str, Vote]) -> None:
    forecast = told(declared)
    at_least = sum(vote is Vote.IN_FAVOUR for vote in declared.values())
    at_most = len(MEMBERS) - sum(vote is not Vote.IN_FAVOUR for vote in declared.values())
    for count, chance in forecast.tally:
        if not at_least <= count <= at_most:
            assert chance == 0
    for member in forecast.members:
        if member.state in declared:
            certain = float(declared[member.state] is Vote.IN_FAVOUR)
            assert (member.low, member.in_favour, member.high) == (certain,) * 3
            assert member.basis.startswith("declared")


def test_nine_declared_are_nine() -> None:
    nine = dict.fromkeys(MEMBERS[:9], Vote.IN_FAVOUR)
    assert told(nine).chance_of_required == pytest.approx(1)
    seven_against = dict.fromkeys(MEMBERS[:7], Vote.AGAINST)
    assert told(seven_against).chance_of_required == 0


def test_a_doubtful_member_s_yes_moves_the_other_doubtful_ones() -> None:
    before = {member.state: member.in_favour for member in told({}).members}
    after = {m.state: m.in_favour for m in told({"CIV": Vote.IN_FAVOUR}).members}
    assert all(after[code] > before[code] for code in MEMBERS)
    assert after["GNQ"] - before["GNQ"] > after["FRA"] - before["FRA"]


def test_staying_away_is_not_a_vote_against_and_says_so() -> None:
    forecast = told({"CHN": Vote.DID_NOT_PARTICIPATE})
    china = next(member for member in forecast.members if member.state == "CHN")
    assert (china.in_favour, china.against) == (0, 0)
    assert china.basis.startswith("declared: did not participate; counted with the abstentions")
    others = [m.in_favour for m in forecast.members if m.state != "CHN"]
    assert others == [m.in_favour for m in told({}).members if m.state != "CHN"]
