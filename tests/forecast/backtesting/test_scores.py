"""Scores under their standard names, against values worked out by hand and by another way."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast.backtesting.scores import (
    BALLOT_SCORES,
    Ballots,
    average_precision,
    balanced_accuracy,
    brier,
    expected_calibration_error,
    log_loss,
    macro_f1,
    ranked_probability,
    with_intervals,
)


def ballots(chances: list[list[float]], choices: list[int]) -> Ballots:
    count = len(choices)
    return Ballots(
        np.array(chances), np.array(choices), np.arange(count), np.full((count, 3), 1 / 3)
    )


def test_three_ballots_by_hand() -> None:
    held = ballots([[0.7, 0.2, 0.1], [0.5, 0.3, 0.2], [0.2, 0.2, 0.6]], [0, 1, 2])
    assert log_loss(held) == pytest.approx(-math.log(0.7 * 0.3 * 0.6) / 3)
    assert brier(held) == pytest.approx((0.14 + 0.78 + 0.24) / 3)
    assert ranked_probability(held) == pytest.approx((0.05 + 0.145 + 0.1) / 3)
    assert balanced_accuracy(held) == pytest.approx(2 / 3)
    assert macro_f1(held) == pytest.approx((2 / 3 + 0 + 1) / 3)


def test_missing_by_two_steps_costs_more_in_ranked_probability_than_missing_by_one() -> None:
    near, far = (ballots([[0.0, *rest]], [0]) for rest in ([1.0, 0.0], [0.0, 1.0]))
    assert brier(near) == brier(far)
    assert ranked_probability(near) < ranked_probability(far)


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=1, max_size=30))
def test_average_precision_is_the_mean_precision_at_each_hit_ties_shared(
    pairs: list[tuple[int, bool]],
) -> None:
    said = np.array([chance / 5 for chance, _ in pairs])
    came = np.array([hit for _, hit in pairs])
    if not came.any():
        assert math.isnan(average_precision(said, came))
        return
    by_hand = np.mean([came[said >= said[hit]].mean() for hit in np.flatnonzero(came)])
    assert average_precision(said, came) == pytest.approx(by_hand)


def test_chances_that_come_true_as_often_as_they_say_have_no_calibration_error() -> None:
    said = np.repeat([0.1, 0.5], 10)
    came = np.array([True] + [False] * 9 + [True, False] * 5)
    assert expected_calibration_error(said, came) == pytest.approx(0)
    assert expected_calibration_error(said, ~came) == pytest.approx(0.4)


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 1000))
def test_a_score_lies_within_its_interval_of_a_bootstrap_by_vote(seed: int) -> None:
    generator = np.random.default_rng(seed)
    chances = generator.dirichlet((5, 1, 1), 60)
    choices = np.array([generator.choice(3, p=row) for row in chances])
    held = Ballots(chances, choices, np.repeat(np.arange(12), 5), np.full((60, 3), 1 / 3))
    found = with_intervals(held, draws=60)
    assert set(found) == set(BALLOT_SCORES)
    assert found["log loss"].low <= found["log loss"].value <= found["log loss"].high
