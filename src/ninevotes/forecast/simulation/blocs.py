"""How members move together: what is common to all, and what parts the blocs.

Behind each vote stands a normal quantity, low for in favour, high for against, its limits set so
that each member by itself has the chances it was given. Part of it all members share; part
moves members by where they stand, up on one side and down on the other. Given both, members
vote independently. A declared vote tells something about both, and so about everybody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, ndtri

from ninevotes.forecast.features.archive import Floats, Ints

_EDGE = 1e-6
_STEPS = 11


@dataclass(frozen=True, slots=True)
class Blocs:
    """How strong each part is, beside a noise of deviation 1.

    Args:
        common: deviation of what all members share.
        parting: deviation of what parts them, for a member one deviation from the middle.
    """

    common: float
    parting: float


INDEPENDENT = Blocs(0.0, 0.0)
"""Members that do not move together: for comparison."""

TRIED = tuple(Blocs(common, parting) for common in (0.8, 1.2, 1.7) for parting in (0.7, 1.1, 1.6))
"""What :func:`fit_blocs` chooses from."""


def _factors() -> tuple[Floats, Floats]:
    line = np.linspace(-3.0, 3.0, _STEPS)
    one, other = np.meshgrid(line, line, indexing="ij")
    points = np.column_stack([one.ravel(), other.ravel()])
    heights = np.exp(-(points**2).sum(axis=1) / 2)
    return points, heights / heights.sum()


FACTORS, WEIGHTS = _factors()
"""Values of both parts, float [g, 2], and the chance of each, float [g]."""


def chances_given_factors(chances: Floats, leans: Floats, blocs: Blocs) -> Floats:
    """Each member's chances at each value of the parts: float [g, m, 3].

    Args:
        chances: float [m, 3], in favour, abstaining, against.
        leans: float [m], where members stand; only differences count.
        blocs: how strong the parts are.
    """
    pull = pulls(leans, blocs)
    whole = np.sqrt(1 + (pull**2).sum(axis=1))
    kept = np.clip(chances, _EDGE, None)
    upto = np.cumsum(kept / kept.sum(axis=1, keepdims=True), axis=1)
    limits = ndtri(np.clip(upto[:, :2], _EDGE, 1 - _EDGE)) * whole[:, None]
    moved = FACTORS @ pull.T
    below = ndtr(limits[None, :, :] - moved[:, :, None])
    return np.stack([below[..., 0], below[..., 1] - below[..., 0], 1 - below[..., 1]], axis=-1)


def pulls(leans: Floats, blocs: Blocs) -> Floats:
    """How strongly each part moves each member: float [m, 2]."""
    apart = np.clip((leans - leans.mean()) / (leans.std() + 0.1), -2.0, 2.0)
    found: Floats = np.column_stack([np.full(len(leans), blocs.common), blocs.parting * apart])
    return found


def weights_given(given: Floats, declared: Mapping[int, int]) -> Floats:
    """The chance of each value of the parts once some votes are known: float [g].

    Args:
        given: float [g, m, 3].
        declared: place of a member to its choice, 0 to 2.
    """
    heights = WEIGHTS.copy()
    for member, choice in declared.items():
        heights = heights * np.maximum(given[:, member, choice], 1e-12)
    found: Floats = heights / heights.sum()
    return found


def updated(given: Floats, declared: Mapping[int, int]) -> Floats:
    """Each member's chances [m, 3] once some votes are known; those are certain."""
    found: Floats = np.einsum("g,gmc->mc", weights_given(given, declared), given)
    for member, choice in declared.items():
        found[member] = np.eye(3)[choice]
    return found


def ballot_log_loss(chances: Floats, leans: Floats, choices: Ints, blocs: Blocs) -> float:
    """Minus the logarithm of the chance of a whole ballot, as cast."""
    given = chances_given_factors(chances, leans, blocs)
    cast = np.take_along_axis(given, choices[None, :, None], axis=2)[..., 0]
    logs = np.log(np.maximum(cast, 1e-12)).sum(axis=1) + np.log(WEIGHTS)
    top = float(logs.max())
    return -(top + float(np.log(np.exp(logs - top).sum())))


def fit_blocs(ballots: Iterable[tuple[Floats, Floats, Ints]]) -> Blocs:
    """The strengths under which whole ballots are likeliest.

    Args:
        ballots: chances, leans and choices of each vote, forecast before it was taken.
    """
    held = list(ballots)

    def loss(blocs: Blocs) -> float:
        return sum(ballot_log_loss(*ballot, blocs) for ballot in held)

    return min(TRIED, key=loss) if held else TRIED[4]


def draw_choices(given: Floats, weights: Floats, count: int, seed: int) -> Ints:
    """Whole ballots drawn at random: int [count, m], choices 0 to 2.

    Args:
        given: float [g, m, 3].
        weights: float [g].
        count: how many.
        seed: the same seed draws the same ballots.
    """
    return draw_with_places(given, weights, count, seed)[1]


def draw_with_places(given: Floats, weights: Floats, count: int, seed: int) -> tuple[Ints, Ints]:
    """The same, and before them which value of the parts each was drawn at: int [count]."""
    generator = np.random.default_rng(seed)
    places = generator.choice(len(weights), size=count, p=weights)
    upto = np.cumsum(given, axis=2)[places]
    thrown = generator.random((count, given.shape[1]))
    found: Ints = (thrown[..., None] > upto[..., :2]).sum(axis=2)
    return np.asarray(places, dtype=np.int64), found
