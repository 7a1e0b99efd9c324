"""What moves all members together: one effect a vote, such as how far the text goes.

Behind each member's vote stands a normal quantity: low it votes in favour, higher it abstains,
highest it votes against, with the limits set so that each choice has the member's chance.
A share of its variance, the shared effect, is common to all members. Given the effect they
vote independently; over its values they move together, as blocs do. The chances of each member
alone stay what they are. A vote declared beforehand tells something about the effect, and so
about everybody else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from statistics import NormalDist

from ninevotes.forecast.pooling import CHOICES, Counts
from ninevotes.vocabulary.votes import Vote

EFFECTS = tuple(step * 0.6 for step in range(-7, 8))
"""Values of the effect over which sums are taken; the trapezoidal rule, with steps of 0.6,
is right to three decimals or better for smooth functions of a normal quantity."""

_NORMAL = NormalDist()
_LEAST = 1e-9
_HEIGHTS = tuple(math.exp(-effect * effect / 2) for effect in EFFECTS)
EVENLY = tuple(height / sum(_HEIGHTS) for height in _HEIGHTS)
"""The chance of each value when no vote is known."""


def chances_given_effect(
    chances: Counts, share: float, effects: Iterable[float] = EFFECTS
) -> tuple[Counts, ...]:
    """A member's chances at each value of the effect.

    Args:
        chances: in favour, abstaining, against, adding up to one.
        share: how much of the variance all members share, from 0 to less than 1.
        effects: the values of the effect.
    """
    first, second = _limit(chances[0]), _limit(chances[0] + chances[1])
    pull, rest = math.sqrt(share), math.sqrt(1 - share)
    given = []
    for effect in effects:
        in_favour = _below((first - pull * effect) / rest)
        not_against = max(in_favour, _below((second - pull * effect) / rest))
        given.append((in_favour, not_against - in_favour, 1 - not_against))
    return tuple(given)


def in_favour_given_effect(
    chance: float, share: float, effects: Iterable[float] = EFFECTS
) -> tuple[float, ...]:
    """The chance of an affirmative vote at each value of the effect."""
    limit, pull, rest = _limit(chance), math.sqrt(share), math.sqrt(1 - share)
    return tuple(_below((limit - pull * effect) / rest) for effect in effects)


def effect_given(
    declared: Mapping[str, Vote], given: Mapping[str, Sequence[Counts]]
) -> tuple[float, ...]:
    """The chance of each value of the effect once some votes are known (Bayes' rule)."""
    heights = likelihoods(declared, given)
    total = sum(heights)
    return tuple(height / total for height in heights)


def likelihoods(declared: Mapping[str, Vote], given: Mapping[str, Sequence[Counts]]) -> list[float]:
    """The chance of each value of the effect together with the votes that are known."""
    heights = list(EVENLY)
    for code, vote in declared.items():
        if vote not in CHOICES:
            continue
        place = CHOICES.index(vote)
        heights = [
            height * max(chances[place], _LEAST)
            for height, chances in zip(heights, given[code], strict=True)
        ]
    return heights


def averaged(weights: Iterable[float], given: Iterable[Counts]) -> Counts:
    """A member's chances over all values of the effect."""
    totals = [0.0, 0.0, 0.0]
    for weight, chances in zip(weights, given, strict=True):
        for place in range(3):
            totals[place] += weight * chances[place]
    whole = sum(totals)
    return (totals[0] / whole, totals[1] / whole, totals[2] / whole)


def _limit(chance: float) -> float:
    return _NORMAL.inv_cdf(min(max(chance, _LEAST), 1 - _LEAST))


def _below(limit: float) -> float:
    return 0.5 * math.erfc(-limit / math.sqrt(2))
