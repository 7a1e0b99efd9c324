"""How uncertain the points are, the items being uncertain too.

The factors of the variational posterior take the items as known when they give the variance of a
point, and are too sure. Here the expected information of points and items together is inverted as
a whole (Laplace's method): the items are eliminated (a Schur complement), which leaves a
precision matrix that is dense among the members of a period and links each period to the next,
and of the inverse of that only the blocks on the diagonal are computed. What is not known of a
member's readiness to assent is added to each of its points, by as much as they move with it. Left
out: that a tied item links members across its periods.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninevotes.forecast.idealpoints.ballots import Floats, Ints
from ninevotes.forecast.idealpoints.engine import Engine


def covariances(engine: Engine, periods: Sequence[int]) -> Floats:
    """The covariance of every point.

    Args:
        engine: at its end.
        periods: numbers of the periods.

    Returns:
        float64 [T, N, D, D], NaN where a member has no point.
    """
    dims = engine.settings.dimensions
    alive = _alive(engine.chains.there)
    information = _Information.of(engine)
    keeps = engine.settings.keep ** np.diff(np.array(periods, np.float64))
    forward: list[Floats] = []
    for t, here in enumerate(alive):
        cells = _cells(here, dims)
        block = information.in_period(engine, t)[np.ix_(cells, cells)]
        block[np.diag_indices_from(block)] += np.repeat(_prior(alive, keeps, t), dims)[cells]
        if t:
            at, before = _shared(alive, t, dims)
            strength = keeps[t - 1] / (1 - keeps[t - 1] ** 2)
            block[np.ix_(at, at)] -= strength**2 * forward[-1][np.ix_(before, before)]
        forward.append(np.asarray(np.linalg.inv(block), np.float64))
    return _backward(engine, alive, keeps, forward) + _from_assent(engine, alive, keeps)


def _from_assent(engine: Engine, alive: NDArray[np.bool_], keeps: Floats) -> Floats:
    """What not knowing the readiness to assent adds to the covariances: [T, N, D, D]."""
    periods, members = alive.shape
    dims = engine.settings.dimensions
    added = np.zeros((periods, members, dims, dims))
    if engine.settings.assent_variance == 0:
        return added
    precision = np.zeros((members, periods, dims, periods, dims))
    crossed = np.zeros((members, periods, dims))
    known = np.full(members, 1 / engine.settings.assent_variance)
    axes = np.arange(dims)
    for t in range(periods):
        calls, item = _calls(engine, t)
        h1, h2 = _curvature(engine, t, calls, item)
        slopes = engine.item[item, :dims]
        own = np.einsum("jn,ja,jb->nab", h1 + h2, slopes, slopes, optimize=True)
        precision[:, t, :, t, :] = own
        precision[:, t, axes, t, axes] += _prior(alive, keeps, t)[:, None]
        crossed[:, t] = np.einsum("jn,ja->na", h1, slopes)
        known += h1.sum(axis=0)
        if t:
            both = np.flatnonzero(alive[t] & alive[t - 1])[:, None]
            strength = keeps[t - 1] / (1 - keeps[t - 1] ** 2)
            precision[both, t, axes, t - 1, axes] = -strength
            precision[both, t - 1, axes, t, axes] = -strength
    square = precision.reshape(members, periods * dims, periods * dims)
    flat = crossed.reshape(members, periods * dims, 1)
    moved = np.linalg.solve(square, flat)[:, :, 0]
    variance = 1 / (known - (moved * flat[:, :, 0]).sum(axis=1))
    moved = moved.reshape(members, periods, dims)
    added += np.einsum("n,nta,ntb->tnab", variance, moved, moved)
    return added


def _backward(
    engine: Engine, alive: NDArray[np.bool_], keeps: Floats, forward: list[Floats]
) -> Floats:
    """From the last period back: what the later periods add to what is known of each."""
    dims = engine.settings.dimensions
    found = np.full((*alive.shape, dims, dims), np.nan)
    cov = forward[-1]
    for t in range(len(alive) - 1, -1, -1):
        if t + 1 < len(alive):
            after, now = _shared(alive, t + 1, dims)
            side = forward[t][:, now] * (keeps[t] / (1 - keeps[t] ** 2))
            cov = forward[t] + side @ cov[np.ix_(after, after)] @ side.T
        count = int(alive[t].sum())
        blocks = np.einsum("iaib->iab", cov.reshape(count, dims, count, dims))
        found[t, alive[t]] = blocks
    found[~engine.chains.there] = np.nan
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Information:
    """What the ballots tell of points and items, and the inverse factor of each item's part."""

    factors: Floats

    @classmethod
    def of(cls, engine: Engine) -> _Information:
        size, dims = engine.item.shape[1], engine.settings.dimensions
        forms = np.zeros((len(engine.item), size, size))
        forms[:, np.arange(size), np.arange(size)] = engine.prior_precision
        for t in range(len(engine.points)):
            calls, item = _calls(engine, t)
            h1, h2 = _curvature(engine, t, calls, item)
            x = engine.mean[t]
            both = h1 + h2
            part = np.zeros((len(calls), size, size))
            part[:, :dims, :dims] = np.einsum("jn,an,bn->jab", both, x, x, optimize=True)
            for place, h in ((dims, h1), (dims + 1, h2)):
                part[:, :dims, place] = part[:, place, :dims] = -h @ x.T
                part[:, place, place] = h.sum(axis=1)
            np.add.at(forms, item, part)
        return cls(np.linalg.inv(np.linalg.cholesky(forms)))

    def in_period(self, engine: Engine, t: int) -> Floats:
        """Precision of a period's points from its ballots, items eliminated: [N * D, N * D]."""
        dims = engine.settings.dimensions
        calls, item = _calls(engine, t)
        h1, h2 = _curvature(engine, t, calls, item)
        x, slopes = engine.mean[t], engine.item[item, :dims]
        members = x.shape[1]
        crossed = np.concatenate([(h1 + h2)[:, None] * x[None], -h1[:, None], -h2[:, None]], axis=1)
        turned = self.factors[item] @ crossed
        spread = np.einsum("jsn,ja->najs", turned, slopes).reshape(members * dims, -1)
        precision = -(spread @ spread.T)
        own = np.einsum("jn,ja,jb->nab", h1 + h2, slopes, slopes, optimize=True)
        square = precision.reshape(members, dims, members, dims)
        square[np.arange(members), :, np.arange(members), :] += own
        return np.asarray(precision, np.float64)


def _calls(engine: Engine, t: int) -> tuple[Ints, Ints]:
    """The roll calls of a period, by their place among those kept, and their items."""
    calls = np.flatnonzero(engine.items.periods == t)
    return calls, engine.items.of_call[engine.items.calls[calls]]


def _curvature(engine: Engine, t: int, calls: Ints, item: Ints) -> tuple[Floats, Floats]:
    """Curvature of both terms of each ballot: float64 [calls, N], 0 where there is none."""
    dims = engine.settings.dimensions
    votes = engine.items.votes[calls]
    along = engine.item[item, :dims] @ engine.mean[t]
    first = along - engine.item[item, dims, None] + engine.points[t, -1]
    second = along - engine.item[item, dims + 1, None]
    curved = [0.25 / np.cosh(0.5 * np.clip(psi, -600, 600)) ** 2 for psi in (first, second)]
    return curved[0] * (votes >= 0), curved[1] * ((votes == 0) | (votes == 1))


def _alive(there: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The periods from a member's first ballot to its last: those between link the others."""
    begun = np.logical_or.accumulate(there, axis=0)
    return np.asarray(begun & np.logical_or.accumulate(there[::-1], axis=0)[::-1])


def _prior(alive: NDArray[np.bool_], keeps: Floats, t: int) -> Floats:
    """Precision of each member's point from the periods beside: float64 [N]."""
    before = alive[t - 1] if t else np.zeros_like(alive[t])
    own = np.ones(alive.shape[1])
    if t:
        own[before] = 1 / (1 - keeps[t - 1] ** 2)
    if t + 1 < len(alive):
        own[alive[t + 1]] += keeps[t] ** 2 / (1 - keeps[t] ** 2)
    return own


def _cells(here: NDArray[np.bool_], dims: int) -> Ints:
    return np.flatnonzero(np.repeat(here, dims))


def _shared(alive: NDArray[np.bool_], t: int, dims: int) -> tuple[Ints, Ints]:
    """Rows of the members of both ``t`` and the period before, in the blocks of either."""
    both = _cells(alive[t] & alive[t - 1], dims)
    now, before = _cells(alive[t], dims), _cells(alive[t - 1], dims)
    return np.searchsorted(now, both), np.searchsorted(before, both)
