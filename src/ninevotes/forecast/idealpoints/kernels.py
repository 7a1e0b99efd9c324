"""The loops over ballots, compiled.

Notation as in the room's other files: ``N`` members, ``T`` periods, ``D`` dimensions, ``J`` roll
calls of ``G`` items. An item has slopes ``b`` (``D`` of them) and two thresholds ``c1, c2``. With
``x`` a member's point in the roll call's period and ``o`` its readiness to assent,

    chance of a vote in favour          F(b.x - c1 + o)
    of an abstention, if not in favour  F(b.x - c2)

``F`` being the logistic function (continuation ratios: Fienberg & Mason 1979). Every logistic
term has the quadratic lower bound of Jaakkola & Jordan (2000), whose weight is the mean of a
Pólya-Gamma variable (Polson, Scott & Windle 2013): ``w(q) = tanh(s / 2) / (2 s)`` with
``s = sqrt(q)`` and ``q`` the expected square of the term's argument.

A roll call is a row over all members, those who did not vote at weight 0: rows of numbers side by
side take several members an instruction, which picking out those who voted does not.

    points: float64 [T, D + D * D + 1, N]: mean, covariance, readiness to assent.
    said:   float64 [T, D + D * D + 2, N]: what the ballots say of each point, as the linear and
            the square part of a quadratic form; then the same of the readiness to assent.
"""

# ruff: noqa: PLR0913, PLR0917, PLR0915, C901, PLR0912 - loops over plain arrays, compiled
# mypy: disable-error-code="untyped-decorator, unused-ignore"
from __future__ import annotations

import math
from typing import Any

import numba
import numpy as np

_SMALL = 1e-12
_BLOCK = 256
"""Members looked at together: few enough that a product of factors up to two is finite."""

_compiled = numba.njit(cache=True, fastmath=True, error_model="numpy")


@_compiled
def _invert(matrix: Any, size: int) -> float:
    """Replace a small positive matrix by its inverse; the logarithm of its determinant."""
    log_det = 0.0
    for p in range(size):
        pivot = matrix[p, p]
        log_det += math.log(pivot)
        matrix[p, p] = 1.0
        for c in range(size):
            matrix[p, c] /= pivot
        for r in range(size):
            if r != p:
                factor = matrix[r, p]
                matrix[r, p] = 0.0
                for c in range(size):
                    matrix[r, c] -= factor * matrix[p, c]
    return log_det


@_compiled
def _weigh(psi: Any, spread: Any, there: Any, weight: Any) -> float:
    """Weights of the bound, and its terms without ``kappa * psi``, summed over those there.

    The exponential is written out so that the loop runs several members an instruction: the
    argument over 64, a Taylor polynomial of degree 11 (relative error below 1e-10 for arguments
    to 40, beyond which the result no longer matters), squared six times.
    """
    halves, product = 0.0, 1.0
    for n in range(len(psi)):
        s = math.sqrt(max(psi[n] * psi[n] + spread[n], _SMALL))
        r = -min(s, 40.0) / 64.0
        e = 1.0 / 3628800.0 + r / 39916800.0
        e = 1.0 / 362880.0 + r * e
        e = 1.0 / 40320.0 + r * e
        e = 1.0 / 5040.0 + r * e
        e = 1.0 / 720.0 + r * e
        e = 1.0 / 120.0 + r * e
        e = 1.0 / 24.0 + r * e
        e = 1.0 / 6.0 + r * e
        e = 0.5 + r * e
        e = 1.0 + r * e
        e = 1.0 + r * e
        e *= e
        e *= e
        e *= e
        e *= e
        e *= e
        e *= e
        weight[n] = there[n] * (1.0 - e) / ((1.0 + e) * 2.0 * s)
        halves += there[n] * s
        product *= 1.0 + there[n] * e
    return -0.5 * halves - math.log(product)


@_compiled
def _weigh_all(psi: Any, spread: Any, there: Any, weight: Any) -> float:
    """The same for any number of members."""
    total = 0.0
    for low in range(0, len(psi), _BLOCK):
        to = low + _BLOCK
        total += _weigh(psi[low:to], spread[low:to], there[low:to], weight[low:to])
    return total


@_compiled
def _spread(here: Any, mean: Any, second: Any, along: Any, shared: Any, squares: Any) -> None:
    """What both terms of a roll call share: ``b.x``, its variance, expected squares of ``x``."""
    dims = len(mean) - 2
    members = len(along)
    for n in range(members):
        along[n] = 0.0
        shared[n] = 0.0
    for a in range(dims):
        slope, point = mean[a], here[a]
        for n in range(members):
            along[n] += slope * point[n]
        for c in range(dims):
            ours, theirs = second[a, c], mean[a] * mean[c]
            variance, across, square = here[dims + a * dims + c], here[c], squares[a * dims + c]
            for n in range(members):
                square[n] = variance[n] + point[n] * across[n]
                shared[n] += theirs * variance[n] + ours * square[n]


@_compiled
def sweep(
    starts: Any,
    periods: Any,
    votes: Any,
    points: Any,
    items: Any,
    item_cov: Any,
    prior_mean: Any,
    prior_precision: Any,
    said: Any,
) -> float:
    """One pass over all ballots: new items, and what the ballots then say of every point.

    Args:
        starts: int64 [G + 1], first roll call of each item.
        periods: int64 [J], of each roll call.
        votes: int8 [J, N]: 2 in favour, 1 abstaining, 0 against, -1 none.
        points: see above.
        items: float64 [G, D + 2], slopes and thresholds; replaced by the new ones.
        item_cov: float64 [G, D + 2, D + 2], their covariances; replaced likewise.
        prior_mean: float64 [D + 2], of every item.
        prior_precision: float64 [D + 2], likewise.
        said: see above; written.

    Returns:
        the bound's share of the ballots and the items, at the values that came in.
    """
    size, members = items.shape[1], votes.shape[1]
    dims = size - 2
    readiness = dims + dims * dims
    longest = 1
    for g in range(starts.shape[0] - 1):
        longest = max(longest, starts[g + 1] - starts[g])
    form, second = np.zeros((size, size)), np.zeros((size, size))
    right, mean = np.zeros(size), np.zeros(size)
    weights, pulls = np.zeros((longest, 2, members)), np.zeros((longest, 2, members))
    along, shared, psi = np.zeros(members), np.zeros(members), np.zeros(members)
    spread, there = np.zeros(members), np.zeros(members)
    squares = np.zeros((dims * dims, members))
    said[:] = 0.0
    total = 0.0
    prior_log_det = 0.0
    for a in range(size):
        prior_log_det += math.log(prior_precision[a])
    for g in range(starts.shape[0] - 1):
        for a in range(size):
            mean[a] = items[g, a]
            right[a] = prior_precision[a] * prior_mean[a]
            for c in range(size):
                form[a, c] = prior_precision[a] if a == c else 0.0
                second[a, c] = item_cov[g, a, c]
            total -= 0.5 * prior_precision[a] * ((mean[a] - prior_mean[a]) ** 2 + second[a, a])
        for j in range(starts[g], starts[g + 1]):
            here, row = points[periods[j]], votes[j]
            lift = here[readiness]
            _spread(here, mean, second, along, shared, squares)
            for term in range(2):
                place = dims + term
                w, pull = weights[j - starts[g], term], pulls[j - starts[g], term]
                threshold, own = mean[place], second[place, place]
                if term == 0:
                    for n in range(members):
                        there[n] = 1.0 if row[n] >= 0 else 0.0
                        pull[n] = there[n] * (0.5 if row[n] == 2 else -0.5)
                        psi[n] = along[n] - threshold + lift[n]
                else:
                    for n in range(members):
                        there[n] = 1.0 if row[n] == 0 or row[n] == 1 else 0.0
                        pull[n] = there[n] * (0.5 if row[n] == 1 else -0.5)
                        psi[n] = along[n] - threshold
                for n in range(members):
                    spread[n] = shared[n] + own
                for a in range(dims):
                    crossed, point = 2.0 * second[a, place], here[a]
                    for n in range(members):
                        spread[n] -= crossed * point[n]
                total += _weigh_all(psi, spread, there, w)
                fitted, weighed, pulled = 0.0, 0.0, 0.0
                for n in range(members):
                    fitted += pull[n] * psi[n]
                    weighed += w[n]
                if term == 0:
                    for n in range(members):
                        pull[n] -= w[n] * lift[n]
                for n in range(members):
                    pulled += pull[n]
                total += fitted
                form[place, place] += weighed
                right[place] -= pulled
                for a in range(dims):
                    point = here[a]
                    pulled, weighed = 0.0, 0.0
                    for n in range(members):
                        pulled += pull[n] * point[n]
                        weighed += w[n] * point[n]
                    right[a] += pulled
                    form[place, a] -= weighed
                    for c in range(a + 1):
                        square = squares[a * dims + c]
                        weighed = 0.0
                        for n in range(members):
                            weighed += w[n] * square[n]
                        form[a, c] += weighed
        # The entropy belongs to the covariance that came in.
        total += 0.5 * (prior_log_det + size + _invert(second, size))
        for a in range(size):
            for c in range(a):
                form[c, a] = form[a, c]
        _invert(form, size)
        for a in range(size):
            mean[a] = 0.0
            for c in range(size):
                mean[a] += form[a, c] * right[c]
                item_cov[g, a, c] = form[a, c]
            items[g, a] = mean[a]
        for j in range(starts[g], starts[g + 1]):
            here, told = points[periods[j]], said[periods[j]]
            w1, w2 = weights[j - starts[g], 0], weights[j - starts[g], 1]
            pull1, pull2 = pulls[j - starts[g], 0], pulls[j - starts[g], 1]
            _tell(here, mean, form, w1, w2, pull1, pull2, along, told)
    return total


@_compiled
def _tell(
    here: Any,
    mean: Any,
    cov: Any,
    w1: Any,
    w2: Any,
    pull1: Any,
    pull2: Any,
    along: Any,
    told: Any,
) -> None:
    """Add what one roll call says of the points and the readiness to assent."""
    dims, members = len(mean) - 2, len(along)
    first, other, readiness = dims, dims + 1, dims + dims * dims
    for n in range(members):
        along[n] = -mean[first]
    for a in range(dims):
        slope, point, linear = mean[a], here[a], told[a]
        from1 = slope * mean[first] + cov[a, first]
        from2 = slope * mean[other] + cov[a, other]
        for n in range(members):
            along[n] += slope * point[n]
        for n in range(members):
            linear[n] += (pull1[n] + pull2[n]) * slope + w1[n] * from1 + w2[n] * from2
        for c in range(dims):
            both, square = slope * mean[c] + cov[a, c], told[dims + a * dims + c]
            for n in range(members):
                square[n] += (w1[n] + w2[n]) * both
    lift, linear, square = here[readiness], told[readiness], told[readiness + 1]
    for n in range(members):
        # What pulls at the first term was taken less the readiness: here it is added again.
        linear[n] += pull1[n] + w1[n] * (lift[n] - along[n])
        square[n] += w1[n]


@_compiled
def smooth(
    chain_starts: Any,
    chain_members: Any,
    chain_periods: Any,
    keeps: Any,
    start_variance: float,
    said: Any,
    points: Any,
    dims: int,
) -> None:
    """The points given the ballots' quadratic forms: one block-tridiagonal solve a chain.

    Args:
        chain_starts: int64 [chains + 1], into the cells of the chains.
        chain_members: int64 [chains], whose they are.
        chain_periods: int64 [cells], in the order of time.
        keeps: float64, share of a point that the next one keeps in the mean, by chain cell; the
            first one's is not read.
        start_variance: variance of a point of which no ballot tells, in every dimension.
        said: what the ballots say, from :func:`sweep`.
        points: as there; mean and covariance are replaced.
        dims: number of dimensions.
    """
    longest = 1
    for chain in range(chain_starts.shape[0] - 1):
        longest = max(longest, chain_starts[chain + 1] - chain_starts[chain])
    filtered = np.zeros((longest, dims, dims))
    right = np.zeros((longest, dims))
    link = np.zeros(longest)
    block = np.zeros((dims, dims))
    for chain in range(chain_starts.shape[0] - 1):
        begin, i = chain_starts[chain], chain_members[chain]
        length = chain_starts[chain + 1] - begin
        for j in range(length):
            t = chain_periods[begin + j]
            own = 1.0 / start_variance
            if j > 0:
                f = keeps[begin + j]
                z = 1.0 / (start_variance * (1.0 - f * f))
                own = z
                link[j] = f * z
            if j + 1 < length:
                f = keeps[begin + j + 1]
                own += f * f / (start_variance * (1.0 - f * f))
            for a in range(dims):
                right[j, a] = said[t, a, i]
                for c in range(dims):
                    filtered[j, a, c] = said[t, dims + a * dims + c, i]
                filtered[j, a, a] += own
            if j > 0:
                # filtered[j - 1] holds its inverse already.
                for a in range(dims):
                    for c in range(dims):
                        filtered[j, a, c] -= link[j] * link[j] * filtered[j - 1, a, c]
                        right[j, a] += link[j] * filtered[j - 1, a, c] * right[j - 1, c]
            _invert(filtered[j], dims)
        for j in range(length - 1, -1, -1):
            t = chain_periods[begin + j]
            for a in range(dims):
                value = 0.0
                for c in range(dims):
                    value += filtered[j, a, c] * right[j, c]
                    points[t, dims + a * dims + c, i] = filtered[j, a, c]
                points[t, a, i] = value
            if j + 1 < length:
                after = chain_periods[begin + j + 1]
                z = link[j + 1]
                for a in range(dims):
                    for c in range(dims):
                        block[a, c] = 0.0
                        for d in range(dims):
                            across = points[after, dims + d * dims + c, i]
                            block[a, c] += filtered[j, a, d] * across
                        points[t, a, i] += z * filtered[j, a, c] * points[after, c, i]
                for a in range(dims):
                    for c in range(dims):
                        for d in range(dims):
                            points[t, dims + a * dims + c, i] += (
                                z * z * block[a, d] * filtered[j, d, c]
                            )


@_compiled
def prior_share(
    chain_starts: Any,
    chain_members: Any,
    chain_periods: Any,
    keeps: Any,
    start_variance: float,
    said: Any,
    points: Any,
    dims: int,
) -> float:
    """The bound's share of the points: expected log prior and entropy.

    Arguments as :func:`smooth`; ``said`` is what the covariances were made from.
    """
    total = 0.0
    before = np.zeros((dims, dims))
    now = np.zeros((dims, dims))
    for chain in range(chain_starts.shape[0] - 1):
        begin, end = chain_starts[chain], chain_starts[chain + 1]
        i = chain_members[chain]
        link = 0.0
        for j in range(begin, end):
            t = chain_periods[j]
            own = 1.0 / start_variance
            f, z = 0.0, own
            if j > begin:
                f = keeps[j]
                z = 1.0 / (start_variance * (1.0 - f * f))
                own = z
                link = f * z
            if j + 1 < end:
                after = keeps[j + 1]
                own += after * after / (start_variance * (1.0 - after * after))
            for a in range(dims):
                for c in range(dims):
                    now[a, c] = said[t, dims + a * dims + c, i]
                    if j > begin:
                        now[a, c] -= link * link * before[a, c]
                now[a, a] += own
            log_det = _invert(now, dims)
            expected = 0.0
            for a in range(dims):
                expected += points[t, a, i] ** 2 + points[t, dims + a * dims + a, i]
                if j > begin:
                    last = chain_periods[j - 1]
                    crossed = points[t, a, i] * points[last, a, i]
                    for c in range(dims):
                        crossed += link * before[a, c] * points[t, dims + c * dims + a, i]
                    variance = points[last, dims + a * dims + a, i]
                    expected += f * f * (points[last, a, i] ** 2 + variance)
                    expected -= 2.0 * f * crossed
            total += 0.5 * (dims * (1.0 + math.log(z)) - z * expected - log_det)
            for a in range(dims):
                for c in range(dims):
                    before[a, c] = now[a, c]
    return total
