"""How far a chance moves with what is not known of the matter: intervals.

Members share parts that move them together. What the precedents on the matter have shown of
these parts is in the chances already; what they have not may lie anywhere. The share not shown
is that which the ordinal model leaves open of a text: all of it without precedents, less with
each. The unknown share is drawn, the rest summed over; the ends are those of the middle 80 %.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from scipy.special import ndtr, ndtri

from ninevotes.forecast.features.archive import Floats
from ninevotes.forecast.models.ordinal import PRIORS, TextPrior
from ninevotes.forecast.reported.moved import moved
from ninevotes.forecast.simulation.blocs import FACTORS, WEIGHTS, Blocs, pulls

INTERVAL = 0.8
DRAWS = 64
_STEPS = (0.7548776662466927, 0.5698402909980532)
"""Steps of evenly spread pairs of values (the plastic constant's; M. Roberts, 2018)."""
_EDGE = 1e-6


@dataclass(frozen=True, slots=True)
class Spread:
    """Ends of intervals of 80 %.

    Args:
        reached: of the chance that the required votes are reached.
        in_favour: float [m, 2], of each member's chance of an affirmative vote.
    """

    reached: tuple[float, float]
    in_favour: Floats

    def moved(self, reached: tuple[float, float], before: Floats, after: Floats) -> Spread:
        """The same once reports have moved the chances: the odds at the ends move as much.

        Args:
            reached: the chance that the required votes are reached, before and after.
            before: float [m], members' chances of an affirmative vote.
            after: the same with the reports.
        """
        low, high = (moved(end, *reached) for end in self.reached)
        members = [
            [moved(float(end), float(one), float(other)) for end in ends]
            for ends, one, other in zip(self.in_favour, before, after, strict=True)
        ]
        return Spread((low, high), np.array(members))


def unknown_parts(prior: TextPrior) -> Floats:
    """The share of each shared part's variance that precedents have not shown: float [2]."""
    whole = np.array([PRIORS.ease_spread, PRIORS.side_spread])
    found: Floats = np.clip((prior.spread / whole) ** 2, 0.0, 1.0)
    return found


def spread(
    in_favour: Floats,
    leans: Floats,
    blocs: Blocs,
    unknown: Floats,
    fixed: dict[int, bool],
    enough: Collection[int],
) -> Spread:
    """The intervals.

    Args:
        in_favour: float [m], chances of an affirmative vote with all that is declared.
        leans: float [m], where members stand.
        blocs: how strong the shared parts are.
        unknown: float [2], as :func:`unknown_parts` gives it.
        fixed: place of a member to whether it is declared in favour.
        enough: the numbers of affirmative votes that suffice.
    """
    pull = pulls(leans, blocs)
    limits = ndtri(np.clip(in_favour, _EDGE, 1 - _EDGE)) * np.sqrt(1 + (pull**2).sum(axis=1))
    items = _items() * np.sqrt(unknown)
    rest = FACTORS * np.sqrt(1 - unknown)
    alone = np.sqrt(1 + (pull**2 * (1 - unknown)).sum(axis=1))
    members = ndtr((limits - items @ pull.T) / alone)
    moved = (items[:, None, :] + rest[None, :, :]) @ pull.T
    given = ndtr(limits - moved)
    for at, yes in fixed.items():
        members[:, at] = given[..., at] = float(yes)
    wanted = np.array([count in enough for count in range(len(leans) + 1)])
    reached = (counts(given) @ wanted) @ WEIGHTS
    low, high = _middle(reached)
    return Spread((float(low), float(high)), _middle(members).T)


def counts(given: Floats) -> Floats:
    """Chances of each number of affirmative votes of independent members: float [..., m + 1].

    >>> counts(np.array([0.5, 0.5])).tolist()
    [0.25, 0.5, 0.25]
    """
    found = np.zeros((*given.shape[:-1], given.shape[-1] + 1))
    found[..., 0] = 1.0
    for at in range(given.shape[-1]):
        chance = given[..., at, None]
        longer = found * (1 - chance)
        longer[..., 1:] += found[..., :-1] * chance
        found = longer
    return found


def _items() -> Floats:
    """Evenly spread values of both parts: float [draws, 2]."""
    normal = NormalDist()
    return np.array(
        [
            [normal.inv_cdf((0.5 + step * (draw + 1)) % 1.0) for step in _STEPS]
            for draw in range(DRAWS)
        ]
    )


def _middle(values: Floats) -> Floats:
    tail = (1 - INTERVAL) / 2
    found: Floats = np.quantile(values, [tail, 1 - tail], axis=0)
    return found
