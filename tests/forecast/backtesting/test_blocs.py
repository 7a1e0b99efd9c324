"""Members move together, and the rules judge whole ballots."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.simulation.blocs import (
    WEIGHTS,
    Blocs,
    chances_given_factors,
    draw_choices,
    fit_blocs,
    updated,
    weights_given,
)
from ninevotes.forecast.simulation.judged import judge, question_of
from ninevotes.rules import Outcome, Reason, decide
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.votes import Ballot, Vote

DAY = dt.date(2017, 4, 12)
TOGETHER = Blocs(1.2, 1.1)
LEANS = np.linspace(-0.8, 0.7, 15)
CHOICES = (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_each_member_by_itself_keeps_its_chances(seed: int) -> None:
    chances = np.random.default_rng(seed).dirichlet((6, 2, 1), 15)
    given_factors = chances_given_factors(chances, LEANS, TOGETHER)
    kept = np.einsum("g,gmc->mc", WEIGHTS, given_factors)
    np.testing.assert_allclose(kept, chances, atol=0.02)


def test_a_vote_against_makes_those_who_stand_near_likelier_to_follow_than_those_opposite() -> None:
    chances = np.tile([0.8, 0.12, 0.08], (15, 1))
    given_factors = chances_given_factors(chances, LEANS, Blocs(0.8, 1.6))
    after = updated(given_factors, {0: 2})
    assert after[0].tolist() == [0, 0, 1]
    assert after[1, 0] < after[14, 0]
    assert after[1, 0] < chances[1, 0]


def test_the_fit_finds_members_that_move_together() -> None:
    chances = np.tile([0.6, 0.3, 0.1], (15, 1))
    moving, lone = Blocs(1.7, 0.7), Blocs(0.8, 0.7)
    found = []
    for blocs in (moving, lone):
        given_factors = chances_given_factors(chances, LEANS, blocs)
        drawn = draw_choices(given_factors, WEIGHTS, 150, seed=3)
        found.append(fit_blocs([(chances, LEANS, ballot) for ballot in drawn]))
    assert found[0].common > found[1].common


def test_shares_of_ballots_drawn_are_what_the_rules_say_of_each() -> None:
    members = members_on(DAY)
    question = Description(DAY, {})
    chances = np.tile([0.7, 0.2, 0.1], (15, 1))
    given_factors = chances_given_factors(chances, LEANS, TOGETHER)
    drawn = draw_choices(given_factors, weights_given(given_factors, {}), 300, seed=1)
    found = judge(question_of(question), question, [seat(code) for code in members], drawn)
    made = [
        decide(
            question_of(question),
            Ballot.of(
                *(
                    [code for code, choice in zip(members, row, strict=True) if choice == wanted]
                    for wanted in (0, 2, 1)
                )
            ),
            DAY,
        )
        for row in drawn
    ]
    assert found.adopted == pytest.approx(np.mean([m.outcome is Outcome.ADOPTED for m in made]))
    assert found.vetoed == pytest.approx(np.mean([m.reason is Reason.VETOED for m in made]))
    assert found.tally.sum() == pytest.approx(1)


def test_a_procedural_question_cannot_be_vetoed() -> None:
    question = Description(DAY, {}, procedural=True)
    drawn = np.zeros((50, 15), dtype=np.int64)
    drawn[:, :5] = 2
    members = [seat(code) for code in members_on(DAY)]
    assert judge(question_of(question), question, members, drawn).vetoed == 0
