"""Where members stand as of a day, by nothing but the ballots until then: for forecasts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Ballots
from ninevotes.forecast.idealpoints.fit import fit
from ninevotes.forecast.idealpoints.settings import Settings


def points_as_of(
    ballots: Ballots, cut_off: dt.date, settings: Settings | None = None
) -> dict[str, tuple[float, float]]:
    """Mean and standard deviation of every member's point, by ballots cast until a day.

    The points are the last ones of an estimate that never saw a later ballot; a member's that
    has not voted of late is carried on to the last period on record, nearer to nothing and less
    certain with each. What is known on a day is what was voted until the day before: to forecast
    a vote, give the day before it.

    Args:
        ballots: the roll calls with their days; those of unknown day are not used.
        cut_off: the last day used.
        settings: of the model, in one dimension; the chosen ones without it.

    Returns:
        label of a member in its last period to mean and standard deviation, in the first
        dimension; members that have cast no ballot that tells something are not there.

    Raises:
        BallotsError: until then members never differed.
    """
    settings = replace(settings or Settings(), dimensions=1)
    points = fit(ballots.until(cut_off), settings)
    found = {}
    for i in range(len(points.members)):
        known = np.flatnonzero(~np.isnan(points.mean[:, i, 0]))
        if not len(known):
            continue
        last = int(known[-1])
        left = settings.keep ** (points.periods[-1] - points.periods[last])
        mean, sd = float(points.mean[last, i, 0]), float(points.sd[last, i, 0])
        spread = np.sqrt(left**2 * sd**2 + 1 - left**2)
        found[ballots.label(i, points.periods[last])] = (left * mean, float(spread))
    return found
