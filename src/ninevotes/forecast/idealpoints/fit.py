"""Estimate ideal points from ballots.

The model and the algorithm in one place:

* ordinal votes (against, abstaining, in favour) by continuation ratios, a logistic term each
  (:mod:`~ninevotes.forecast.idealpoints.kernels`);
* points that move: stationary autoregressions of order one, standard normal at every time, so
  that an extreme position has to be earned anew by votes and the scale cannot drift away;
* resolutions that recur tie the sessions together (:mod:`~ninevotes.forecast.idealpoints.ties`);
* a readiness to assent of each member, so that one that votes for whatever is put, or against
  it, need not stand at an end of the dimension for it;
* periods all looking the same way (:mod:`~ninevotes.forecast.idealpoints.alignment`);
* variational inference with Pólya-Gamma weights, accelerated
  (:mod:`~ninevotes.forecast.idealpoints.acceleration`), until the bound stands still;
* intervals from the joint curvature (:mod:`~ninevotes.forecast.idealpoints.intervals`).

The dynamic ordinal model of Assembly votes is that of Bailey, Strezhnev & Voeten (2017), who
sample it; fast variational estimation of (binary) ideal points is that of Imai, Lo & Olmsted
(2016).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ninevotes.forecast.idealpoints.acceleration import Run, climb
from ninevotes.forecast.idealpoints.alignment import align, mirror, weakest
from ninevotes.forecast.idealpoints.ballots import Ballots, Ints
from ninevotes.forecast.idealpoints.engine import Engine
from ninevotes.forecast.idealpoints.identification import turned
from ninevotes.forecast.idealpoints.intervals import covariances
from ninevotes.forecast.idealpoints.result import IdealPoints
from ninevotes.forecast.idealpoints.settings import Settings

_TURNS = 3
"""How often periods that look the other way are turned, and the work resumed."""


def fit(
    ballots: Ballots,
    settings: Settings | None = None,
    *,
    tell: Callable[[int, float], None] | None = None,
) -> IdealPoints:
    """The ideal points of all members in all periods.

    Args:
        ballots: the roll calls; those on which all were of one mind tell nothing and are left out.
        settings: of the model; the chosen ones without it.
        tell: called after each pass with its number and the relative change of the bound.

    Raises:
        BallotsError: there is no roll call on which members differed.
    """
    settings = settings or Settings()
    engine = Engine(ballots, settings)
    run = climb(engine, settings.tolerance, settings.most_passes, tell)
    for _ in range(_TURNS):
        if not align(engine):
            break
        run = _further(run, climb(engine, settings.tolerance, settings.most_passes, tell))
    for period in weakest(engine):
        before = engine.kept()
        mirror(engine, period)
        tried = climb(engine, settings.tolerance, settings.most_passes, tell)
        if tried.objective > run.objective:
            run = _further(run, tried)
        else:
            engine.restore(before)
            run = replace(run, passes=run.passes + tried.passes)
    return _result(ballots, settings, engine, run)


def _further(run: Run, more: Run) -> Run:
    """The end of the second, with the passes of both."""
    return replace(more, passes=run.passes + more.passes)


def _result(ballots: Ballots, settings: Settings, engine: Engine, run: Run) -> IdealPoints:
    dims = settings.dimensions
    there = engine.chains.there
    mean = np.where(there[:, :, None], engine.mean.transpose(0, 2, 1), np.nan)
    slopes = engine.item[:, :dims]
    weights = np.diff(engine.items.starts).astype(np.float64)
    anchors = tuple(
        ballots.members.index(name) if name in ballots.members else None
        for name in (settings.anchor, settings.second_anchor)
    )
    matrix = turned(mean, slopes, weights, anchors)
    cov = covariances(engine, ballots.periods)
    variance = np.einsum("da,tnde,ea->tna", matrix, cov, matrix)
    return IdealPoints(
        ballots.members,
        ballots.periods,
        mean @ matrix,
        np.sqrt(variance),
        _counted(engine),
        engine.assent,
        slopes @ matrix,
        engine.item[:, dims:].copy(),
        engine.items.of_call,
        settings,
        run,
        ballots.digest(),
        max((day for day in ballots.days if day is not None), default=None),
        dict(ballots.former),
    )


def _counted(engine: Engine) -> Ints:
    counts = np.zeros(engine.chains.there.shape, np.int64)
    np.add.at(counts, engine.items.periods, engine.items.votes >= 0)
    return counts
