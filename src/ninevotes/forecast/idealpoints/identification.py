"""What the votes leave open: the sign of a dimension, and how two dimensions are turned.

The priors are the same in every direction, so turning all points and slopes changes nothing the
votes could tell. The first dimension is the direction in which the slopes weigh most, each roll
call counted once (the principal axis of the slopes); the second stands square to it. Each is
positive on the side where its anchor stands in the mean of its periods.
"""

from __future__ import annotations

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Floats


def turned(
    mean: Floats, slopes: Floats, weights: Floats, anchors: tuple[int | None, ...]
) -> Floats:
    """The matrix that turns points and slopes, float64 [D, D]: ``mean @ matrix``.

    Args:
        mean: float64 [T, N, D], points; NaN where a member has none.
        slopes: float64 [G, D].
        weights: float64 [G], roll calls of each item.
        anchors: place of each dimension's anchor among the members, or null.
    """
    _, axes = np.linalg.eigh((slopes * weights[:, None]).T @ slopes)
    matrix = np.asarray(axes[:, ::-1], np.float64)
    for dimension, anchor in enumerate(anchors[: matrix.shape[1]]):
        stands = _stands(mean @ matrix[:, dimension], anchor)
        if stands < 0:
            matrix[:, dimension] *= -1
    return matrix


def _stands(along: Floats, anchor: int | None) -> float:
    """On which side the anchor is; without one, on which side the point farthest out is."""
    known = along if anchor is None else along[:, anchor]
    known = known[~np.isnan(known)]
    if not len(known):
        return 0.0
    return float(known[np.abs(known).argmax()] if anchor is None else known.mean())
