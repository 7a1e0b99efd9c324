"""Votes drawn from the model give its points back, and the intervals hold as often as they say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ninevotes.forecast.idealpoints.alignment import align, mirror, weakest
from ninevotes.forecast.idealpoints.engine import Engine
from ninevotes.forecast.idealpoints.fit import fit
from ninevotes.forecast.idealpoints.result import LEVEL
from tests.forecast.idealpoints.made import SETTINGS, parliament


def test_points_through_time_are_found_again() -> None:
    made = parliament(members=60, calls=40)
    points = fit(made.ballots, SETTINGS)
    found, true = points.mean[:, :, 0].ravel(), made.points[:, :, 0].ravel()
    assert points.run.converged
    assert abs(np.corrcoef(found, true)[0, 1]) > 0.9


def test_intervals_hold_as_often_as_they_say() -> None:
    held = []
    for seed in range(5):
        made = parliament(seed)
        points = fit(made.ballots, SETTINGS)
        sign = np.sign(np.nansum(points.mean * made.points))
        off = np.abs(sign * points.mean - made.points) / points.sd
        held.append(np.mean(off < 1.6449))
    assert np.mean(held) == pytest.approx(LEVEL, abs=0.04)


def test_two_dimensions_are_found_up_to_a_turn() -> None:
    settings = replace(SETTINGS, dimensions=2)
    made = parliament(members=80, calls=60, settings=settings)
    points = fit(made.ballots, settings)
    found, true = points.mean.reshape(-1, 2), made.points.reshape(-1, 2)
    left, _, right = np.linalg.svd(found.T @ true)
    assert np.corrcoef((found @ left @ right).ravel(), true.ravel())[0, 1] > 0.85


def test_the_first_dimension_weighs_most_and_the_second_stands_square_to_it() -> None:
    settings = replace(SETTINGS, dimensions=2)
    points = fit(parliament(settings=settings).ballots, settings)
    products = points.slopes.T @ points.slopes
    assert products[0, 0] >= products[1, 1]
    assert abs(products[0, 1]) < 1e-6 * products[1, 1]


def test_years_that_look_the_other_way_are_turned_back() -> None:
    made = parliament(members=60)
    engine = Engine(made.ballots, SETTINGS)
    for _ in range(30):
        before = engine.advance()
    mirror(engine, 4)
    mirrored = engine.advance()
    assert mirrored < before
    assert align(engine)
    assert engine.advance() > mirrored
    assert not align(engine)


def test_where_points_shrink_to_nothing_the_other_way_is_tried() -> None:
    engine = Engine(parliament(members=60).ballots, SETTINGS)
    for _ in range(30):
        engine.advance()
    assert weakest(engine) == []
    engine.points[3:5, 0] *= 0.1
    assert weakest(engine)[0] == 4


def test_going_back_is_going_back() -> None:
    engine = Engine(parliament(members=20).ballots, SETTINGS)
    engine.advance()
    before, kept = engine.vector(), engine.kept()
    mirror(engine, 2)
    engine.advance()
    assert not np.allclose(engine.vector(), before)
    engine.restore(kept)
    assert np.array_equal(engine.vector(), before)
