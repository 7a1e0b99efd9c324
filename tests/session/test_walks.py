"""Laws of the state machine, tried on random walks through it."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.session.lawful import unlawful
from tests.session.walks import COMMANDS, walk

from ninevotes.rules.rulebook import rulebook
from ninevotes.session import commands
from ninevotes.session.afterwards import what_may_follow
from ninevotes.session.codec import from_lines, to_lines
from ninevotes.session.events import EVENTS, DepartureNoted
from ninevotes.session.minutes import minutes
from ninevotes.session.rule_sets import classroom
from ninevotes.session.submit import Accepted, fold, step
from ninevotes.session.table import TABLE

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 60)
many = settings(max_examples=150, deadline=None)


@many
@given(SEEDS, LENGTHS)
def test_no_log_that_can_be_reached_has_an_unlawful_step(seed: int, length: int) -> None:
    assert list(unlawful(walk(seed, length).log)) == []


@many
@given(SEEDS, LENGTHS)
def test_the_state_is_the_fold_of_the_log_through_json_too(seed: int, length: int) -> None:
    walked = walk(seed, length)
    assert fold(walked.log) == walked.meeting
    assert from_lines(to_lines(walked.log)) == walked.log


@many
@given(SEEDS, LENGTHS)
def test_every_refusal_says_why_and_by_which_rule(seed: int, length: int) -> None:
    for refused in walk(seed, length).refused:
        assert refused.sentence.endswith(".")
        assert not refused.sentence[0].islower()
        assert refused.rules
        assert set(refused.rules) <= set(rulebook())


@many
@given(SEEDS, LENGTHS)
def test_every_event_rests_on_rules_that_exist_and_has_its_sentence(seed: int, length: int) -> None:
    log = walk(seed, length).log
    meeting = fold(log[:1])
    for event in log[1:]:
        assert event.rules()
        assert set(event.rules()) <= set(rulebook())
        assert event.said(meeting)[-1] in ".?)"
        meeting = step(meeting, event)
    assert len(minutes(log)) <= len(log)


@many
@given(SEEDS, LENGTHS)
def test_every_move_leads_where_the_table_says(seed: int, length: int) -> None:
    for move in walk(seed, length).moves:
        if isinstance(move.outcome, Accepted):
            to = TABLE[move.before.phase][type(move.command)]
            assert move.outcome.meeting.phase in to


@many
@given(SEEDS, LENGTHS)
def test_the_rules_of_what_follows_take_any_meeting(seed: int, length: int) -> None:
    for following in what_may_follow(walk(seed, length).meeting):
        assert following.citations


@many
@given(SEEDS, LENGTHS)
def test_the_council_never_departs_from_itself(seed: int, length: int) -> None:
    assert not [event for event in walk(seed, length).log if isinstance(event, DepartureNoted)]


@many
@given(SEEDS, LENGTHS)
@example(1747964841, 28)  # a ruling put to the vote while it was being voted on
def test_a_classroom_keeps_the_same_order_of_business(seed: int, length: int) -> None:
    walked = walk(seed, length, classroom())
    assert list(unlawful(walked.log)) == []
    assert fold(from_lines(to_lines(walked.log))) == walked.meeting


def test_walks_try_every_command() -> None:
    assert {kind.__name__ for kind in COMMANDS} == set(commands.__all__) - {"Command"}


def test_walks_reach_every_kind_of_event() -> None:
    seen: Counter[str] = Counter()
    for seed in range(400):
        for rules in ({}, {"rules": classroom()}):
            seen.update(type(event).__name__ for event in walk(seed, 60, **rules).log)
    assert {kind.__name__ for kind in EVENTS} - set(seen) == set()
