"""How the baseline did when it was tested: figures measured, and said with every forecast.

Votes of 2018 to 2025, later than those that the constants were fitted on, each predicted from
those before it; :func:`ninevotes.forecast.backtest.backtest` measures them, a test keeps them true.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ninevotes.rules.classification import Nature

TESTED_FROM = dt.date(2018, 1, 1)
TESTED_TO = dt.date(2025, 12, 31)


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """The log loss a ballot on the votes of one kind; lower is better.

    Args:
        votes: votes predicted.
        ballots: members' votes predicted.
        movers_known: the baseline's, told who moved each question.
        movers_unknown: the baseline's, not told.
        base_rates: that of the rates of all members together.
        always: that of "everybody votes in favour" (98 %).
    """

    votes: int
    ballots: int
    movers_known: float
    movers_unknown: float
    base_rates: float
    always: float


MEASURED: Mapping[Nature, TrackRecord] = {
    Nature.PROCEDURAL: TrackRecord(14, 202, 0.676, 0.932, 1.031, 2.108),
    Nature.SUBSTANTIVE: TrackRecord(42, 630, 0.690, 0.858, 0.890, 1.607),
}


def label(kind: Nature, *, movers_known: bool) -> str:
    """Which model, and its score on questions of this kind, beside the trivial forecasts."""
    record = MEASURED[kind]
    own = record.movers_known if movers_known else record.movers_unknown
    return (
        f"Baseline model (past votes, pooled). Log loss a ballot on {record.votes} contested "
        f"{kind.value} votes of {TESTED_FROM.year}–{TESTED_TO.year}: {own:.2f}; base rates "
        f"{record.base_rates:.2f}; always in favour {record.always:.2f}"
    )
