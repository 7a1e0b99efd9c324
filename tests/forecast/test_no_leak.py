"""Nothing dated on the day of the vote or later reaches a forecast."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast import PastVote, baseline, default_precedents
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

HISTORY = default_precedents()
AGENDA = Question(QuestionType.AGENDA)
TURNED = {Vote.IN_FAVOUR: Vote.AGAINST, Vote.AGAINST: Vote.IN_FAVOUR}
ITEMS = sorted({past.item for past in HISTORY})


def turned(past: PastVote, item: str) -> PastVote:
    """The same vote with everybody on the other side, on another item, asked for by another."""
    votes = {code: TURNED.get(vote, vote) for code, vote in past.ballot.votes.items()}
    lists = [[code for code, vote in votes.items() if vote is each] for each in Vote]
    question = replace(past.question, facts={"moved_by": "RUS"}, text="corrupted")
    return replace(past, ballot=Ballot.of(*lists), item=item, question=question)


@given(
    cut_off=st.dates(dt.date(2005, 1, 1), dt.date(2025, 12, 31)),
    item=st.sampled_from(ITEMS),
    keep=st.booleans(),
)
@settings(max_examples=20, deadline=None)
def test_corrupting_everything_from_the_day_on_changes_nothing(
    *, cut_off: dt.date, item: str, keep: bool
) -> None:
    corrupted = [
        past if past.date < cut_off else turned(past, item)
        for past in HISTORY
        if keep or past.date < cut_off
    ]
    assert baseline(AGENDA, item, cut_off, history=corrupted) == baseline(AGENDA, item, cut_off)


def test_corrupting_the_eve_does_change_it() -> None:
    kerch = dt.date(2018, 11, 26)
    corrupted = [
        past if past.date != kerch else turned(past, "PRK:human-rights") for past in HISTORY
    ]
    day = dt.date(2018, 11, 27)
    before, after = (
        baseline(AGENDA, "PRK:human-rights", day, history=votes) for votes in (HISTORY, corrupted)
    )
    assert before.members != after.members


@pytest.mark.parametrize("past", HISTORY[10::15], ids=lambda past: f"{past.date}")
def test_a_vote_does_not_know_itself_nor_the_others_of_its_day(past: PastVote) -> None:
    others = [other for other in HISTORY if other.date != past.date]
    told = baseline(past.question, past.item, past.date)
    assert told == baseline(past.question, past.item, past.date, history=others)
    assert told.cut_off == past.date - dt.timedelta(days=1)
    assert all(precedent.date < past.date for precedent in told.precedents)


def test_the_order_of_the_history_does_not_matter() -> None:
    day = dt.date(2018, 11, 29)
    backwards = tuple(reversed(HISTORY))
    assert baseline(AGENDA, "PRK:human-rights", day, history=backwards) == baseline(
        AGENDA, "PRK:human-rights", day
    )
