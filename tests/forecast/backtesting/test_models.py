"""Models fitted on votes made up: they learn what is there, and say how sure they are."""

from __future__ import annotations

import json

import numpy as np
import pytest

from ninevotes.forecast.backtesting.engines import Processes, one_after_another
from ninevotes.forecast.backtesting.folds import MEMBER
from ninevotes.forecast.backtesting.pooling import ENSEMBLE, ENSEMBLE_TEXT
from ninevotes.forecast.backtesting.run import Backtest, run_backtest
from ninevotes.forecast.backtesting.scores import log_loss
from ninevotes.forecast.backtesting.tables import held
from ninevotes.forecast.models.multinomial import Multinomial, fit_multinomial
from ninevotes.forecast.models.simulated import simulate
from ninevotes.forecast.models.stacking import Pool, fit_pool
from tests.forecast.backtesting.votes import made_up

FIRST = 2010


@pytest.fixture(scope="module")
def run() -> Backtest:
    return run_backtest(made_up(200), first=FIRST)


def test_the_ensemble_beats_each_members_base_rates_and_the_text_alone(run: Backtest) -> None:
    places = run.years >= FIRST
    loss = {name: log_loss(held(run, name, places)) for name in (ENSEMBLE, ENSEMBLE_TEXT, MEMBER)}
    assert loss[ENSEMBLE] < 0.95 * loss[ENSEMBLE_TEXT] < 0.95 * loss[MEMBER]


def test_chances_add_up_to_one(run: Backtest) -> None:
    places = run.years >= FIRST
    for chances in run.chances.values():
        np.testing.assert_allclose(chances[places].sum(axis=1), 1, atol=1e-9)


def test_parallel_processes_give_the_same_figures(run: Backtest) -> None:
    again = run_backtest(made_up(200), first=FIRST, engine=Processes(2))
    np.testing.assert_array_equal(run.chances[ENSEMBLE], again.chances[ENSEMBLE])
    assert list(one_after_another(abs, [-1, 2])) == [1, 2]


def test_a_multinomial_model_finds_the_column_that_matters_and_goes_through_json() -> None:
    generator = np.random.default_rng(1)
    rows = generator.standard_normal((600, 3)).astype(np.float32)
    choices = (rows[:, 1] + 0.3 * generator.standard_normal(600) > 0.8).astype(np.int64)
    names = ("noise", "signal", "more noise")
    model = fit_multinomial(rows, names, choices, np.ones(600), penalty=1.0)
    size = np.abs(model.weights[:-1]).sum(axis=1)
    assert size.argmax() == 1
    again = Multinomial.from_data(json.loads(json.dumps(model.as_data())))
    np.testing.assert_allclose(again.chances(rows, names), model.chances(rows, names))


def test_a_pool_gives_weight_to_the_model_that_was_right_and_goes_through_json() -> None:
    generator = np.random.default_rng(2)
    choices = generator.integers(0, 3, 900)
    right = np.full((900, 3), 0.1) + 0.7 * np.eye(3)[choices]
    chances = {"right": right, "guessing": np.full((900, 3), 1 / 3)}
    pool = fit_pool(chances, choices, np.ones(900))
    assert pool.weights[0] > 1.0 > pool.weights[1] + 0.4
    again = Pool.from_data(json.loads(json.dumps(pool.as_data())))
    np.testing.assert_allclose(again.chances(chances), pool.chances(chances))


@pytest.mark.parametrize("nominal", [0.5, 0.9])
def test_on_ballots_drawn_from_the_ordinal_model_its_intervals_cover_the_truth(
    nominal: float,
) -> None:
    """Of 6 Councils of 15 members and 100 texts each: 1,200 values of texts, 180 of members."""
    found = [simulate(100, nominal, seed) for seed in range(500, 506)]
    texts = np.concatenate([one.texts.ravel() for one in found])
    members = np.concatenate([one.members.ravel() for one in found])
    assert texts.mean() == pytest.approx(nominal, abs=3 * _error(nominal, len(texts)))
    # Values of one Council's members hang together, so that there are fewer than they seem.
    assert members.mean() == pytest.approx(nominal, abs=5 * _error(nominal, len(members)))


def _error(share: float, count: int) -> float:
    """The standard error of a share of so many independent values (binomial)."""
    return float((share * (1 - share) / count) ** 0.5)
