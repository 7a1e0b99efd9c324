"""Procedural votes: the pooled baseline beside the trivial forecasts, on the votes carried."""

from __future__ import annotations

from ninevotes.forecast.backtest import backtest
from ninevotes.forecast.backtesting.scores import Interval
from ninevotes.forecast.backtesting.tables import Table
from ninevotes.forecast.history import default_precedents
from ninevotes.forecast.track_record import TESTED_FROM, TESTED_TO
from ninevotes.rules.classification import Nature

_REACH = 1.96
"""Standard errors on each side of a 95 % interval."""


def procedural_table() -> Table:
    """Log loss a ballot of each procedural vote forecast from the votes before it."""
    scored = backtest(default_precedents(), TESTED_FROM, TESTED_TO, Nature.PROCEDURAL)
    rows = {
        name: {
            "log loss": Interval(
                score.log_loss,
                score.log_loss - _REACH * score.error,
                score.log_loss + _REACH * score.error,
            )
        }
        for name, score in scored.items()
    }
    first = next(iter(scored.values()))
    count = f"{first.votes} votes, {first.ballots} ballots; intervals from the standard error"
    return Table(f"{TESTED_FROM.year} to {TESTED_TO.year}: procedural votes", count, rows)
