"""Procedural votes: the models that forecast them, beside the trivial forecasts, on the same votes.

They are few, so that nothing is fitted on them alone: the ensemble, which sees them among the
other votes, and the pooled baseline are averaged evenly by their logarithms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ninevotes.forecast.backtesting.folds import ALWAYS, MEMBER, OVERALL
from ninevotes.forecast.backtesting.pooling import ENSEMBLE, ENSEMBLE_TEXT
from ninevotes.forecast.backtesting.run import Backtest
from ninevotes.forecast.backtesting.scores import Ballots, with_intervals
from ninevotes.forecast.backtesting.tables import Table, shares
from ninevotes.forecast.backtesting.verdicts import vote_rows
from ninevotes.forecast.descriptors.matters import carried_key
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.estimate import estimate
from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.history import PastVote, default_precedents
from ninevotes.forecast.models.stacking import pooled_evenly
from ninevotes.forecast.parameters import CHOSEN
from ninevotes.forecast.track_record import TESTED_FROM, TESTED_TO

BASELINE = "baseline"
UNTOLD = "baseline, movers not known"
EVENLY = "ensemble and baseline, evenly"
EVENLY_UNTOLD = "ensemble and baseline, evenly, movers not known"
PROCEDURAL_TITLE = f"{TESTED_FROM.year} to {TESTED_TO.year}: procedural votes"


def procedural_table(run: Backtest) -> Table:
    """Each procedural vote carried, forecast from the votes before it.

    Args:
        run: a back-test of votes described by matter, the procedural ones among them.
    """
    held = dict(_tested(run))
    rows = np.concatenate([places for _, places in held.values()])
    chances = {name: run.chances[name][rows] for name in (ALWAYS, OVERALL, MEMBER)}
    chances |= {name: run.chances[name][rows] for name in (ENSEMBLE_TEXT, ENSEMBLE)}
    for name, told in ((BASELINE, True), (UNTOLD, False)):
        made = [_baseline(run, past, places, told=told) for past, places in held.values()]
        chances[name] = np.vstack(made)
    chances[EVENLY] = pooled_evenly([chances[ENSEMBLE], chances[BASELINE]])
    chances[EVENLY_UNTOLD] = pooled_evenly([chances[ENSEMBLE_TEXT], chances[UNTOLD]])
    usual = shares(run)[rows]
    scored = {
        name: with_intervals(Ballots(found, run.table.choice[rows], run.table.vote[rows], usual))
        for name, found in chances.items()
    }
    count = f"{len(held)} votes, {len(rows)} ballots"
    return Table(PROCEDURAL_TITLE, count, scored)


def _tested(run: Backtest) -> Iterator[tuple[int, tuple[PastVote, Ints]]]:
    """The procedural votes of the years tested: the vote as carried, and its ballots."""
    carried = {carried_key(past): past for past in default_precedents()}
    for vote, places in vote_rows(run).items():
        described = run.archive.votes[vote]
        if TESTED_FROM <= described.date <= TESTED_TO and described.key in carried:
            yield vote, (carried[described.key], places)


def _baseline(run: Backtest, past: PastVote, places: Ints, *, told: bool) -> Floats:
    question = past.question if told else replace(past.question, facts={})
    found = estimate(question, past.item, past.date, default_precedents(), CHOSEN).chances()
    by_seat = {seat(code): chances for code, chances in found.items()}
    return np.array([by_seat[run.table.state[place]] for place in places])
