"""A forecast by the fitted models knows nothing of its own day or later, to the last bit."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from ninevotes.forecast.backtesting.leaks import corrupted_from
from ninevotes.forecast.features.positions import Positions
from ninevotes.forecast.outlook.fitted import Fitted
from ninevotes.forecast.outlook.fitting import fit_year
from tests.forecast.outlook.year import DAY, VOTES, YEAR, fitted, forecaster, stood, told


@pytest.mark.parametrize("on", [DAY, dt.date(YEAR, 1, 5), dt.date(YEAR, 12, 20)])
def test_corrupting_everything_from_the_day_on_changes_nothing(on: dt.date) -> None:
    corrupted = corrupted_from(VOTES, on)
    assert corrupted != VOTES
    assert forecaster(corrupted).forecast(told(on=on)) == forecaster().forecast(told(on=on))


def test_nor_does_leaving_it_out() -> None:
    before = tuple(vote for vote in VOTES if vote.date < DAY)
    assert forecaster(before).forecast(told()) == forecaster().forecast(told())


def test_nor_does_fitting_on_a_record_whose_year_and_later_are_corrupted() -> None:
    new_year = dt.date(YEAR, 1, 1)
    false = fit_year(corrupted_from(VOTES, new_year), _turned(stood()), YEAR, "made up")
    assert false.as_data() == fitted().as_data()
    assert _forecast(false) == _forecast(fitted())


def test_corrupting_the_votes_before_does_change_it() -> None:
    eve = max(vote.date for vote in VOTES if vote.date < DAY)
    corrupted = corrupted_from(VOTES, eve)
    before, after = (forecaster(votes).forecast(told()) for votes in (VOTES, corrupted))
    assert before.members != after.members
    assert before.basis != after.basis


def _turned(positions: Positions) -> Positions:
    """The same to the start of the year; everybody on the other side afterwards."""
    return Positions(
        {
            year: {code: np.array(1 - at if year > YEAR else at) for code, at in states.items()}
            for year, states in positions.by_year.items()
        },
        positions.middles,
    )


def _forecast(held: Fitted) -> object:
    return forecaster(held=held).forecast(told())
