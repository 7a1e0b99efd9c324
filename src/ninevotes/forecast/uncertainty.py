"""How far the chances move with what is not known: the members' habits, and the item itself.

Habits are drawn from their Dirichlet distributions. Of the shared effect one part belongs to
the item: near precedents have shown it, and where there are none it may still lie anywhere.
It is taken at evenly spread values, one a draw. The intervals are those of the chances over
the draws; with every near precedent they narrow. The generator starts anew for each member, so
the same question always gives the same answer.
"""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from ninevotes.forecast.ballots import in_favour_counts
from ninevotes.forecast.nearness import Weighed
from ninevotes.forecast.parameters import Parameters
from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.shared_effect import (
    EFFECTS,
    chances_given_effect,
    in_favour_given_effect,
    likelihoods,
)
from ninevotes.vocabulary.votes import Vote

DRAWS = 160
"""Draws behind an interval: its ends are then right to about 0.04."""

INTERVAL = 0.8
_GOLDEN = (math.sqrt(5) - 1) / 2


@dataclass(frozen=True, slots=True)
class Spread:
    """Intervals of 80 %.

    Args:
        reached: of the chance that the required votes are reached.
        in_favour: of each open member's chance of an affirmative vote.
    """

    reached: tuple[float, float]
    in_favour: Mapping[str, tuple[float, float]]


def unknown_of_item(weighed: Sequence[Weighed], parameters: Parameters) -> float:
    """The part of the shared effect's variance that belongs to the item and is still unknown.

    The whole of the item's part without near precedents, less with each; an old one, or one
    that today's movers opposed, shows less.
    """
    seen = sum(one.weight for one in weighed if one.near) / parameters.same_item_and_kind
    item = parameters.effect_of_item
    return item * (1 - item) / (1 - item + seen * item)


def spread(
    habits: Mapping[str, Counts],
    declared: Mapping[str, Vote],
    enough: Collection[int],
    unknown: float,
    parameters: Parameters,
) -> Spread:
    """The intervals.

    Args:
        habits: each member's Dirichlet pseudo-counts.
        declared: votes known beforehand.
        enough: the numbers of affirmative votes that reach what is required.
        unknown: the part of the shared effect that belongs to the item and is unknown.
        parameters: the constants of the model.
    """
    share = parameters.shared_effect
    draws = {code: _drawn(code, counts) for code, counts in habits.items()}
    certain = sum(vote is Vote.IN_FAVOUR for vote in declared.values())
    weights: list[float] = []
    reached: list[float] = []
    chances: dict[str, list[float]] = {code: [] for code in habits if code not in declared}
    for number, effects in enumerate(_effects(unknown)):
        known = {
            code: chances_given_effect(draws[code][number], share, effects) for code in declared
        }
        heights = likelihoods(declared, known)
        weights.append(sum(heights))
        effect = [height / weights[-1] for height in heights]
        open_ = {
            code: in_favour_given_effect(draws[code][number][0], share, effects) for code in chances
        }
        for code, given in open_.items():
            chances[code].append(sum(w * c for w, c in zip(effect, given, strict=True)))
        reached.append(_reached(effect, list(open_.values()), certain, enough))
    return Spread(
        interval(reached, weights),
        {code: interval(row, weights) for code, row in chances.items()},
    )


def interval(values: Sequence[float], weights: Sequence[float]) -> tuple[float, float]:
    """The ends of the middle 80 % of weighed values.

    >>> interval([5.0, 1.0, 2.0, 3.0, 4.0], [1, 1, 1, 1, 1])
    (1.0, 5.0)
    """
    ranked = sorted(zip(values, weights, strict=True))
    tail = (1 - INTERVAL) / 2 * sum(weights)
    return (_first_beyond(ranked, tail), _first_beyond(ranked, sum(weights) - tail))


def _first_beyond(ranked: Sequence[tuple[float, float]], weight: float) -> float:
    passed = 0.0
    for value, each in ranked:
        passed += each
        if passed > weight:
            return value
    return ranked[-1][0]


def _effects(unknown: float) -> list[list[float]]:
    """The values of the effect in each draw: its item's part fixed, the rest spread out."""
    known, open_ = math.sqrt(unknown), math.sqrt(1 - unknown)
    normal = NormalDist()
    items = [normal.inv_cdf((_GOLDEN * (draw + 0.5)) % 1.0) for draw in range(DRAWS)]
    return [[known * item + open_ * rest for rest in EFFECTS] for item in items]


def _reached(
    effect: Sequence[float],
    open_: Sequence[Sequence[float]],
    certain: int,
    enough: Collection[int],
) -> float:
    total = 0.0
    for place, weight in enumerate(effect):
        counts = in_favour_counts([given[place] for given in open_])
        total += weight * sum(
            chance for count, chance in enumerate(counts) if count + certain in enough
        )
    return min(total, 1.0)


def _drawn(code: str, counts: Counts) -> list[Counts]:
    generator = random.Random(code)  # noqa: S311 - a simulation, not a secret
    drawn = []
    for _ in range(DRAWS):
        parts = [generator.gammavariate(count, 1.0) for count in counts]
        whole = sum(parts) or 1.0
        drawn.append((parts[0] / whole, parts[1] / whole, parts[2] / whole))
    return drawn
