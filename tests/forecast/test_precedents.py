"""The votes carried: each is a ballot that the rules judge as it was announced."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from ninevotes.forecast import PastVote, default_precedents
from ninevotes.rules import Outcome, Reason, decide
from ninevotes.vocabulary.items import item_named
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote
from tests.shared import shared_path

VOTES = default_precedents()
TALLIED_ONLY = {"2017-10-24", "2025-02-24"}
"""Days of motions known by their tally and some of the names."""


def name(past: PastVote) -> str:
    return f"{past.date} {past.question.text}"


@pytest.mark.parametrize("past", VOTES, ids=name)
def test_the_rules_judge_it_as_it_was_announced(past: PastVote) -> None:
    decision = decide(past.question, past.ballot, past.date)
    announced = {
        "adopted": decision.outcome is Outcome.ADOPTED,
        "vetoed": decision.reason is Reason.VETOED,
        "failed": decision.outcome is Outcome.NOT_ADOPTED and decision.reason is not Reason.VETOED,
    }
    assert announced[past.outcome], decision


@pytest.mark.parametrize("past", VOTES, ids=name)
def test_those_who_voted_sat_on_the_council_that_day(past: PastVote) -> None:
    sitting = set(members_on(past.date))
    assert set(past.ballot.votes) <= sitting
    if past.ballot.votes.keys() != sitting:
        assert past.date.isoformat() in TALLIED_ONLY
        assert not past.sourced


@pytest.mark.parametrize("past", VOTES, ids=name)
def test_it_says_what_it_was_about_and_where_it_was_read(past: PastVote) -> None:
    assert past.source
    assert past.question.text
    assert past.record or past.question.symbol or past.item == "PRK:human-rights"
    assert set(past.movers) <= set(states())
    state, _, theme = past.item.partition(":")
    assert not past.item or item_named(past.item) or (state in states() and theme == "situation")


def test_they_are_many_and_in_order_of_time_and_none_stands_twice() -> None:
    assert 60 <= len(VOTES) <= 100
    assert [past.date for past in VOTES] == sorted(past.date for past in VOTES)
    assert max(Counter((past.date, past.question.text) for past in VOTES).values()) == 1


@pytest.mark.parametrize(
    ("day", "tally"),
    [
        ("2014-12-22", (11, 2, 2)),
        ("2015-12-10", (9, 4, 2)),
        ("2016-12-09", (9, 5, 1)),
        ("2017-12-11", (10, 3, 2)),
        ("2024-06-12", (12, 2, 1)),
    ],
)
def test_the_five_votes_on_human_rights_in_the_dprk(day: str, tally: tuple[int, int, int]) -> None:
    past = next(p for p in VOTES if p.item == "PRK:human-rights" and p.date.isoformat() == day)
    counted = [past.ballot.count(v) for v in (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)]
    assert tuple(counted) == tally


def test_lists_agree_with_the_conformance_table_of_the_rules() -> None:
    columns = {
        "yes_by": Vote.IN_FAVOUR,
        "no_by": Vote.AGAINST,
        "abstain_by": Vote.ABSTENTION,
        "nonpart_by": Vote.DID_NOT_PARTICIPATE,
    }
    text = shared_path("rules/precedents.csv").read_text("utf-8")
    table = {
        (row["date"], row["question_type"], row["symbol_or_draft"].split(" ")[0]): row
        for row in csv.DictReader(text.splitlines())
        if row["yes_by"] and row["organ"] == "SC"
    }
    compared = 0
    for past in VOTES:
        symbol = (past.question.symbol or "").split(" ")[0]
        row = table.get((past.date.isoformat(), past.question.type.value, symbol))
        if row is None:
            continue
        compared += 1
        for column, vote in columns.items():
            assert sorted(row[column].split()) == list(past.ballot.cast(vote)), name(past)
    assert compared >= 30
