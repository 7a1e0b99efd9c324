"""A hierarchical Bayesian ordinal model of members and texts, followed through time.

Behind the vote of member m on text v stands ``s_v + a_m + d_v * t_m + noise`` (noise standard
normal): below the first limit the member votes in favour, above the second against, between them it
abstains. ``s_v`` is how hard the text is to accept, ``d_v`` for which side, ``t_m`` where the
member stands, ``a_m`` how reluctant it is. A text's pair has a normal prior drawn from the texts
most like it; a member's pair starts at its place in the Assembly and drifts with the years.

The posterior is followed vote by vote: that of the text on a grid, with the members' uncertainty
summed out exactly; that of each member by moment matching (assumed-density filtering, as in
Herbrich, Minka and Graepel, TrueSkill, 2007). ``ninevotes.forecast.models.simulated`` checks
the approximation: its intervals cover the truth at their nominal rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from ninevotes.forecast.features.archive import Floats, Ints

_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class OrdinalPriors:
    """The constants, on the scale of the noise.

    Args:
        limits: first and second limit.
        ease: mean of ``s_v`` for a text that is like no other; ``ease_spread`` its deviation.
        side_spread: deviation of ``d_v``, whose mean is zero.
        borrowed: how many like texts weigh as much as that prior.
        fresh: share of the prior variance that a text keeps however many are like it.
        reluctance: deviation of ``a_m``.
        standing: how far apart Assembly positions put members.
        standing_spread: deviation of ``t_m`` around its place in the Assembly.
        drift: variance that a member's pair gains a year.
        sponsors_side: by how much ``d_v`` leans against those who stand apart from its sponsors.
        own_text: by how much easier its own text is for a sponsor.
    """

    limits: tuple[float, float] = (0.0, 1.3)
    ease: float = -2.9
    ease_spread: float = 1.4
    side_spread: float = 0.9
    borrowed: float = 0.075
    fresh: float = 0.2
    reluctance: float = 0.3
    standing: float = 1.4
    standing_spread: float = 0.3
    drift: float = 0.003
    sponsors_side: float = 1.7
    own_text: float = 1.0


PRIORS = OrdinalPriors()
"""Chosen on the votes of 2000 to 2009."""


@dataclass(frozen=True, slots=True)
class TextPrior:
    """Normal prior of a text's pair: mean [2] and deviation [2], of ease and side."""

    mean: Floats
    spread: Floats


class Grid:
    """Values of a text's pair, in deviations from its prior mean, with their weights."""

    def __init__(self, steps: int = 13, reach: float = 3.0) -> None:
        line = np.linspace(-reach, reach, steps)
        one, other = np.meshgrid(line, line, indexing="ij")
        self.points = np.column_stack([one.ravel(), other.ravel()])
        heights = np.exp(-(self.points**2).sum(axis=1) / 2)
        self.weights: Floats = heights / heights.sum()


_GRID = Grid()


@dataclass(slots=True)
class Standing:
    """Members' pairs: mean [m, 2] and covariance [m, 2, 2], of reluctance and position."""

    mean: Floats
    covariance: Floats


def text_prior(
    weights: Floats,
    means: Floats,
    variances: Floats,
    sponsors_lean: float = 0.0,
    priors: OrdinalPriors = PRIORS,
) -> TextPrior:
    """The prior of a text from the texts like it.

    Args:
        weights: float [p], how alike each is, 0 or more.
        means: float [p, 2], posterior means of their pairs.
        variances: float [p, 2], posterior variances.
        sponsors_lean: mean lean of the sponsors; zero where none are known.
        priors: the constants.
    """
    base = np.array([priors.ease, -priors.sponsors_side * sponsors_lean])
    spread = np.array([priors.ease_spread, priors.side_spread])
    precise = weights[:, None] / (1 + variances)
    total = precise.sum(axis=0)
    share = total / (total + priors.borrowed)
    mean = base + share * ((precise * (means - base)).sum(axis=0) / np.maximum(total, _TINY))
    return TextPrior(mean, spread * np.sqrt(priors.fresh + (1 - priors.fresh) * (1 - share)))


def chances_on_grid(
    prior: TextPrior, members: Standing, priors: OrdinalPriors = PRIORS
) -> tuple[Floats, Floats]:
    """Chances [g, m, 3] at each value of the text's pair, and the values [g, 2]."""
    values = prior.mean + _GRID.points * prior.spread
    side = values[:, 1]
    middle = values[:, :1] + members.mean[:, 0] + side[:, None] * members.mean[:, 1]
    cov = members.covariance
    width = cov[:, 0, 0] + 2 * side[:, None] * cov[:, 0, 1] + side[:, None] ** 2 * cov[:, 1, 1]
    deviation = np.sqrt(1 + width)
    first = ndtr((priors.limits[0] - middle) / deviation)
    second = ndtr((priors.limits[1] - middle) / deviation)
    return np.stack([first, second - first, 1 - second], axis=-1), values


def predict(prior: TextPrior, members: Standing, priors: OrdinalPriors = PRIORS) -> Floats:
    """Chances [m, 3] of each member by itself."""
    given, _ = chances_on_grid(prior, members, priors)
    found: Floats = np.einsum("g,gmc->mc", _GRID.weights, given)
    return found


def update(
    prior: TextPrior, members: Standing, choices: Ints, priors: OrdinalPriors = PRIORS
) -> tuple[Floats, Floats, Standing]:
    """What a vote teaches.

    Returns:
        posterior mean [2] and variance [2] of the text's pair, and the members' new standing.
    """
    given, values = chances_on_grid(prior, members, priors)
    cast = np.take_along_axis(given, choices[None, :, None], axis=2)[..., 0]
    logs = np.log(np.maximum(cast, _TINY)).sum(axis=1) + np.log(_GRID.weights)
    heights = np.exp(logs - logs.max())
    heights /= heights.sum()
    mean = heights @ values
    variance = heights @ (values - mean) ** 2
    return mean, variance, _moved(heights, values, members, choices, priors)


def _moved(
    heights: Floats, values: Floats, members: Standing, choices: Ints, priors: OrdinalPriors
) -> Standing:
    """Each member's pair after its vote: matched to each value of the text's pair, then mixed."""
    step = np.column_stack([np.ones(len(values)), values[:, 1]])
    pull = np.einsum("mij,gj->gmi", members.covariance, step)
    deviation = np.sqrt(1 + np.einsum("gmi,gi->gm", pull, step))
    middle = values[:, :1] + step @ members.mean.T
    bounds = np.array([-np.inf, *priors.limits, np.inf])
    low = (bounds[choices] - middle) / deviation
    high = (bounds[choices + 1] - middle) / deviation
    mass = np.maximum(ndtr(high) - ndtr(low), 1e-9)
    low_height, high_height = _height(low), _height(high)
    slope = (low_height - high_height) / mass
    ends = _finite(high) * high_height - _finite(low) * low_height
    bend = np.clip(slope**2 + ends / mass, 0, 1) / deviation**2
    moves = pull * (slope / deviation)[..., None]
    mean = np.einsum("g,gmi->mi", heights, moves)
    apart = moves - mean
    covariance = members.covariance + np.einsum("g,gmi,gmj->mij", heights, apart, apart)
    covariance -= np.einsum("g,gmi,gmj,gm->mij", heights, pull, pull, bend)
    return Standing(members.mean + mean, covariance)


def _finite(at: Floats) -> Floats:
    return np.where(np.isfinite(at), at, 0.0)


def _height(at: Floats) -> Floats:
    found: Floats = np.exp(-(np.where(np.isfinite(at), at, 40.0) ** 2) / 2) / np.sqrt(2 * np.pi)
    return found


def arriving(leans: Floats, priors: OrdinalPriors = PRIORS) -> Standing:
    """Members of whom no vote is known, by their lean in the Assembly: float [m]."""
    mean = np.column_stack([np.zeros(len(leans)), priors.standing * leans])
    covariance = np.zeros((len(leans), 2, 2))
    covariance[:, 0, 0] = priors.reluctance**2
    covariance[:, 1, 1] = priors.standing_spread**2
    return Standing(mean, covariance)


def aged(members: Standing, years: Sequence[float] | Floats, priors: OrdinalPriors) -> Standing:
    """The same members some years later: less is known of them."""
    grown = members.covariance.copy()
    ages = np.asarray(years)
    grown[:, 0, 0] += priors.drift * ages
    grown[:, 1, 1] += priors.drift * ages
    return Standing(members.mean, grown)
