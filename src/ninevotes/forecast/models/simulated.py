"""The check of the ordinal model: ballots drawn from the model itself, and what it makes of them.

Where the truth is known, the intervals of the approximate posterior should cover it as often as
they say.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from ninevotes.forecast.features.archive import Flags, Floats, Ints
from ninevotes.forecast.models.ordinal import (
    PRIORS,
    OrdinalPriors,
    Standing,
    aged,
    arriving,
    text_prior,
    update,
)

MEMBERS = 15


@dataclass(frozen=True, slots=True)
class Covered:
    """Which true values lay within their intervals.

    Args:
        texts: bool [n, 2], ease and side of each text, after its own vote.
        members: bool [m, 2], reluctance and position of each member, after the last vote.
    """

    texts: Flags
    members: Flags


def simulate(
    votes: int, nominal: float, seed: int, priors: OrdinalPriors = PRIORS, years_apart: float = 0.02
) -> Covered:
    """Draw members, texts and ballots from the model, follow them, and look at the intervals.

    Args:
        votes: how many texts, each unlike the others.
        nominal: how much an interval should cover, such as 0.8.
        seed: of the draw.
        priors: the constants.
        years_apart: time between two votes, in which members drift.
    """
    generator = np.random.default_rng(seed)
    known = arriving(generator.uniform(-0.7, 0.7, MEMBERS), priors)
    spread = np.sqrt(np.diagonal(known.covariance, axis1=1, axis2=2))
    truth = known.mean + spread * generator.standard_normal((MEMBERS, 2))
    prior = text_prior(np.zeros(0), np.zeros((0, 2)), np.zeros((0, 2)), priors=priors)
    reach = float(ndtri(0.5 + nominal / 2))
    texts = []
    for _ in range(votes):
        drift = np.sqrt(priors.drift * years_apart)
        truth = truth + drift * generator.standard_normal(truth.shape)
        known = aged(known, np.full(MEMBERS, years_apart), priors)
        text = prior.mean + prior.spread * generator.standard_normal(2)
        choices = _choices(text, truth, generator, priors)
        mean, variance, known = update(prior, known, choices, priors)
        texts.append(np.abs(text - mean) <= reach * np.sqrt(variance))
    return Covered(np.array(texts), _within(known, truth, reach))


def _choices(
    text: Floats, members: Floats, generator: np.random.Generator, priors: OrdinalPriors
) -> Ints:
    behind = text[0] + members[:, 0] + text[1] * members[:, 1]
    behind = behind + generator.standard_normal(len(members))
    found: Ints = np.searchsorted(np.array(priors.limits), behind).astype(np.int64)
    return found


def _within(known: Standing, truth: Floats, reach: float) -> Flags:
    spread = np.sqrt(np.diagonal(known.covariance, axis1=1, axis2=2))
    found: Flags = np.abs(truth - known.mean) <= reach * spread
    return found
