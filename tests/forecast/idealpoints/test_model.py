"""What the model takes from votes, on parliaments small enough to see through."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast.idealpoints.acceleration import climb
from ninevotes.forecast.idealpoints.ballots import BallotsError
from ninevotes.forecast.idealpoints.engine import Engine
from ninevotes.forecast.idealpoints.fit import fit
from ninevotes.forecast.idealpoints.prediction import chances, held_out
from tests.forecast.idealpoints.made import SETTINGS, ballots, parliament

LEFT_AND_RIGHT = [[2, 2, 1, 0, 0], [2, 2, 2, 1, 0], [0, 0, 1, 2, 2], [0, 1, 2, 2, 2]] * 4


def test_abstainers_stand_between_those_for_and_those_against() -> None:
    points = fit(ballots(LEFT_AND_RIGHT), SETTINGS).mean[0, :, 0]
    assert list(np.argsort(-points)) == [0, 1, 2, 3, 4]


def test_the_anchor_is_on_the_positive_side() -> None:
    left = fit(ballots(LEFT_AND_RIGHT), replace(SETTINGS, anchor="M000")).mean[0, :, 0]
    right = fit(ballots(LEFT_AND_RIGHT), replace(SETTINGS, anchor="M004")).mean[0, :, 0]
    assert left[0] > 0 > left[4]
    assert right == pytest.approx(-left)


def test_a_member_that_did_not_vote_has_no_point_then() -> None:
    votes = [row[:] for row in LEFT_AND_RIGHT * 2]
    for row in votes[16:]:
        row[2] = -1
    points = fit(ballots(votes, periods=[1] * 16 + [2] * 16), SETTINGS)
    assert points.ballots[:, 2].tolist() == [16, 0]
    assert np.isnan(points.mean[1, 2, 0])
    assert not np.isnan(points.mean[0, 2, 0])


def test_fewer_ballots_leave_more_doubt() -> None:
    votes = [row[:] for row in LEFT_AND_RIGHT]
    for row in votes[2:]:
        row[1] = -1
    points = fit(ballots(votes), SETTINGS)
    assert points.sd[0, 1, 0] > points.sd[0, 3, 0]


def test_roll_calls_without_dissent_tell_nothing() -> None:
    with_them = fit(ballots([*LEFT_AND_RIGHT, [2] * 5, [2, 2, -1, 2, 2]]), SETTINGS)
    assert with_them.item_of[-2:].tolist() == [-1, -1]
    assert with_them.mean == pytest.approx(fit(ballots(LEFT_AND_RIGHT), SETTINGS).mean)


def test_without_any_dissent_there_is_nothing_to_estimate() -> None:
    with pytest.raises(BallotsError, match="differed"):
        fit(ballots([[2, 2, 2]]), SETTINGS)


def test_one_that_says_yes_to_all_need_not_stand_at_an_end() -> None:
    votes = [[*row, 2] for row in LEFT_AND_RIGHT]
    points = fit(ballots(votes), SETTINGS)
    assert points.assent[5] == max(points.assent)
    assert abs(points.mean[0, 5, 0]) < min(abs(points.mean[0, 0, 0]), abs(points.mean[0, 4, 0]))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([1, 2]))
def test_no_plain_pass_lowers_the_bound(seed: int, dimensions: int) -> None:
    wanted = replace(SETTINGS, dimensions=dimensions)
    engine = Engine(parliament(seed, members=9, periods=4, calls=6).ballots, wanted)
    bounds = np.array([engine.advance() for _ in range(12)])
    assert (np.diff(bounds) > -1e-8 * np.abs(bounds[1:])).all()


def test_acceleration_reaches_what_plain_passes_reach() -> None:
    given = parliament(members=30, periods=5).ballots
    plain, quick = Engine(given, SETTINGS), Engine(given, SETTINGS)
    for _ in range(1500):
        bound = plain.advance()
    run = climb(quick, 1e-11, 500)
    assert run.converged
    assert run.passes < 200
    assert run.objective == pytest.approx(bound, rel=1e-7)
    assert quick.mean == pytest.approx(plain.mean, abs=5e-3)


def test_ending_early_is_told() -> None:
    run = climb(Engine(parliament().ballots, SETTINGS), 1e-9, 3)
    assert (run.passes, run.converged) == (3, False)


def test_the_order_of_members_does_not_matter() -> None:
    given = parliament(members=20, periods=4).ballots
    order = np.random.default_rng(0).permutation(20)
    moved = replace(
        given,
        members=tuple(given.members[n] for n in order),
        votes=np.ascontiguousarray(given.votes[:, order]),
    )
    one, other = fit(given, SETTINGS), fit(moved, SETTINGS)
    assert other.mean == pytest.approx(one.mean[:, order], abs=1e-3)


def test_chances_of_the_three_votes_add_up_to_one() -> None:
    made = parliament(members=12, periods=3)
    points = fit(made.ballots, SETTINGS)
    calls = np.flatnonzero(points.item_of >= 0)
    told = chances(points, calls, np.zeros_like(calls), made.ballots.period[calls])
    assert told.sum(axis=1) == pytest.approx(1)


def test_held_out_votes_are_foretold_better_than_by_their_shares() -> None:
    given = parliament(members=40).ballots
    loss, _ = held_out(given, SETTINGS, share=0.1)
    cast = given.votes[given.votes >= 0]
    shares = np.bincount(cast, minlength=3) / len(cast)
    assert loss.log_loss < -(shares * np.log(shares)).sum() * 0.85
