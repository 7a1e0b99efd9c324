"""How well held-out ballots are foretold: by this, and nothing else, settings are chosen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Ballots, Floats, Ints
from ninevotes.forecast.idealpoints.fit import fit
from ninevotes.forecast.idealpoints.result import IdealPoints
from ninevotes.forecast.idealpoints.settings import Settings


def chances(points: IdealPoints, call: Ints, member: Ints, period: Ints) -> Floats:
    """Chances that members vote against, abstain or vote in favour: float64 [n, 3].

    The uncertainty of the points is averaged over (MacKay's approximation of the logistic mean).
    NaN where the roll call's item or the member's point is not known.

    Args:
        points: as estimated, from ballots of which those asked for may have been held out.
        call: int64 [n], places of the roll calls.
        member: int64 [n], places of the members.
        period: int64 [n], places of the periods.
    """
    item = points.item_of[call]
    slopes = points.slopes[item]
    along = (slopes * points.mean[period, member]).sum(axis=1)
    spread = (slopes**2 * points.sd[period, member] ** 2).sum(axis=1)
    shrunk = 1 / np.sqrt(1 + np.pi / 8 * spread)
    first = along - points.thresholds[item, 0] + points.assent[member]
    yes = 1 / (1 + np.exp(-shrunk * first))
    abstain = 1 / (1 + np.exp(-shrunk * (along - points.thresholds[item, 1])))
    told = np.stack([(1 - yes) * (1 - abstain), (1 - yes) * abstain, yes], axis=1)
    told[item < 0] = np.nan
    return told


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Held-out ballots and their loss.

    Args:
        ballots: how many were foretold.
        log_loss: mean negative logarithm of the chance of what was voted.
        error: standard error of the mean, roll calls being drawn.
        by_call: loss summed over each roll call, to compare settings ballot by ballot.
    """

    ballots: int
    log_loss: float
    error: float
    by_call: Floats


def held_out(
    ballots: Ballots, settings: Settings, *, share: float = 0.05, seed: int = 0
) -> tuple[HeldOut, IdealPoints]:
    """Hide ballots, estimate points from the rest, and foretell what was hidden.

    Args:
        ballots: the roll calls.
        settings: of the model.
        share: share of the ballots to hide; which depends on the seed only.
        seed: of the choice.

    Returns:
        the loss, and the points that foretold.
    """
    hidden = np.random.default_rng(seed).random(ballots.votes.shape) < share
    hidden &= ballots.votes >= 0
    points = fit(ballots.without(hidden), settings)
    call, member = np.nonzero(hidden)
    told = chances(points, call, member, ballots.period[call])
    chance = told[np.arange(len(call)), ballots.votes[call, member]]
    known = ~np.isnan(chance)
    loss = -np.log(chance[known])
    by_call = np.zeros(len(ballots.period))
    np.add.at(by_call, call[known], loss)
    counts = np.bincount(call[known], minlength=len(ballots.period))
    mean = float(loss.mean())
    error = float(np.sqrt(((by_call - mean * counts) ** 2).sum()) / len(loss))
    return HeldOut(len(loss), mean, error, by_call), points
