"""One pass of the algorithm, and the numbers that it moves."""

from __future__ import annotations

import numpy as np

from ninevotes.forecast.idealpoints import kernels
from ninevotes.forecast.idealpoints.ballots import Ballots, Floats
from ninevotes.forecast.idealpoints.settings import Settings
from ninevotes.forecast.idealpoints.start import leading_axes, thresholds
from ninevotes.forecast.idealpoints.state import Chains, Items

_START_VARIANCE = 0.1


class Engine:
    """Variational expectation-maximisation over points, items and readiness to assent.

    Points and items have Gaussian factors (Imai, Lo & Olmsted 2016, for binary votes), readiness
    to assent a point estimate under its prior. Each :meth:`advance` raises a lower bound of the
    evidence, whose value it returns as it was before.

    Args:
        ballots: the roll calls.
        settings: of the model.
    """

    def __init__(self, ballots: Ballots, settings: Settings) -> None:
        dims, members = settings.dimensions, len(ballots.members)
        self.settings = settings
        self.items = Items.of(ballots, settings)
        self.chains = Chains.of(ballots, self.items, settings.keep)
        size, periods = dims + 2, len(ballots.periods)
        self.points = np.zeros((periods, dims + dims * dims + 1, members))
        self.said = np.zeros((periods, dims + dims * dims + 2, members))
        self.item = np.zeros((len(self.items.starts) - 1, size))
        self.item_cov = np.tile(np.eye(size) * _START_VARIANCE, (len(self.item), 1, 1))
        self.prior_mean = np.array([0.0] * dims + list(settings.threshold_mean))
        spread = [settings.slope_variance] * dims + list(settings.threshold_variance)
        self.prior_precision = 1.0 / np.array(spread)
        self._begin()

    def _begin(self) -> None:
        dims = self.settings.dimensions
        self.item[:, dims:] = thresholds(self.items)
        square = self.said[:, dims : dims + dims * dims]
        square[:] = np.eye(dims).reshape(1, -1, 1) / _START_VARIANCE
        self.said[:, :dims] = leading_axes(self.items, dims).T[None] / _START_VARIANCE
        self._smooth()

    @property
    def mean(self) -> Floats:
        """The points' means, float64 [T, D, N]; a view."""
        return self.points[:, : self.settings.dimensions]

    @property
    def assent(self) -> Floats:
        """Readiness to assent, float64 [N]."""
        return np.array(self.points[0, -1], np.float64)

    def covariance(self) -> Floats:
        """The points' covariances, float64 [T, D, D, N]; a view."""
        dims = self.settings.dimensions
        flat = self.points[:, dims : dims + dims * dims]
        return flat.reshape(len(flat), dims, dims, -1)

    def advance(self) -> float:
        """One pass over all ballots; the bound before it."""
        chains, items = self.chains, self.items
        bound = kernels.prior_share(
            chains.starts,
            chains.members,
            chains.periods,
            chains.keeps,
            1.0,
            self.said,
            self.points,
            self.settings.dimensions,
        )
        bound += kernels.sweep(
            items.starts,
            items.periods,
            items.votes,
            self.points,
            self.item,
            self.item_cov,
            self.prior_mean,
            self.prior_precision,
            self.said,
        )
        self._smooth()
        return float(bound) + self._assent()

    def _smooth(self) -> None:
        chains = self.chains
        kernels.smooth(
            chains.starts,
            chains.members,
            chains.periods,
            chains.keeps,
            1.0,
            self.said,
            self.points,
            self.settings.dimensions,
        )

    def _assent(self) -> float:
        """New readiness to assent; the log prior of the old one."""
        variance = self.settings.assent_variance
        if variance == 0:
            return 0.0
        old = self.points[0, -1]
        share = -0.5 * float(old @ old) / variance
        linear, square = self.said[:, -2].sum(axis=0), self.said[:, -1].sum(axis=0)
        self.points[:, -1] = linear / (square + 1.0 / variance)
        return share

    def kept(self) -> tuple[Floats, ...]:
        """A copy of all that moves, to come back to."""
        return tuple(a.copy() for a in (self.points, self.said, self.item, self.item_cov))

    def restore(self, kept: tuple[Floats, ...]) -> None:
        """Go back to where :meth:`kept` was called."""
        for array, before in zip(
            (self.points, self.said, self.item, self.item_cov), kept, strict=True
        ):
            array[:] = before

    def vector(self) -> Floats:
        """All means in one vector, a copy."""
        told = self.mean.transpose(0, 2, 1)[self.chains.there]
        return np.concatenate([told.ravel(), self.item.ravel(), self.points[0, -1]])

    def put(self, vector: Floats) -> None:
        """Put the means back that :meth:`vector` gave, or others."""
        cells = int(self.chains.there.sum()) * self.settings.dimensions
        members = self.points.shape[2]
        told = vector[:cells].reshape(-1, self.settings.dimensions)
        self.mean.transpose(0, 2, 1)[self.chains.there] = told
        self.item[:] = vector[cells:-members].reshape(self.item.shape)
        self.points[:, -1] = vector[-members:]
