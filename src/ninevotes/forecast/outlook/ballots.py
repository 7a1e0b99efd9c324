"""Whole ballots of a question: members drawn together, declared votes fixed, rules applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.forecast.pooling import CHOICES
from ninevotes.forecast.reported.weighing import Weighed, weigh
from ninevotes.forecast.result import Pivot
from ninevotes.forecast.simulation.blocs import (
    Blocs,
    chances_given_factors,
    draw_choices,
    draw_with_places,
    weights_given,
)
from ninevotes.rules import Outcome, Reason
from ninevotes.rules.many import CODES, Decisions, decide_many
from ninevotes.vocabulary.votes import Vote

DRAWS = 10_000
"""Ballots drawn: a chance is then right to half a per cent."""

PROPOSED = 8
"""Times as many are drawn where they are to be weighed by a head-count."""

_LEAST = 1e-12

Codes = NDArray[np.int8]

_TO_CODES = np.array([CODES.index(vote) for vote in CHOICES], dtype=np.int8)


@dataclass(frozen=True, slots=True)
class Together:
    """Members' chances together.

    Args:
        given: float [g, m, 3], chances at each value of the parts that members share.
        weights: float [g], the chance of each value, with all that is declared or reported.
        declared: place of a member to its declared vote.
        reported: what reports make of it; null where none say anything.
    """

    given: Floats
    weights: Floats
    declared: Mapping[int, Vote]
    reported: Weighed | None = None

    def chances(self) -> Floats:
        """Each member's chances: float [m, 3]."""
        found: Floats = np.einsum("g,gmc->mc", self.weights, self.given)
        if self.reported is not None:
            found = np.array(self.reported.chances)
        for at in self.declared:
            found[at] = self.given[0, at]
        return found


def together(chances: Floats, leans: Floats, blocs: Blocs, asked: Asked) -> Together:
    """What declared votes make of the others, members moving together.

    A member that has declared not to take part counts with the abstentions.

    Args:
        chances: float [m, 3], before anything is declared.
        leans: float [m], where members stand.
        blocs: how strongly they move together.
        asked: gives the members and what they declared.
    """
    given = chances_given_factors(chances, leans, blocs)
    said = {asked.members.index(code): vote for code, vote in asked.declared.items()}
    choices = {at: CHOICES.index(vote) for at, vote in said.items() if vote in CHOICES}
    weights = weights_given(given, choices)
    for at in said:
        given[:, at] = np.eye(3)[choices.get(at, 1)]
    if not asked.said:
        return Together(given, weights, said)
    heard = (one for one in asked.said if getattr(one, "state", "") not in asked.declared)
    found = weigh(asked.members, given.tolist(), weights.tolist(), heard)
    return Together(np.array(found.given), np.array(found.weights), said, found)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Ballots drawn, and what the rules make of them.

    Args:
        codes: int8 [n, m], as :data:`ninevotes.rules.many.CODES` has them.
        decided: the decisions.
    """

    codes: Codes
    decided: Decisions

    @property
    def required(self) -> int:
        """Affirmative votes required."""
        return self.decided.required or 0

    @property
    def reached(self) -> float:
        """Share of the ballots that have the votes."""
        return float((self.decided.obtained >= self.required).mean())

    @property
    def vetoed(self) -> float:
        """Share that is vetoed."""
        return float(self.decided.is_reason(Reason.VETOED).mean())

    @property
    def vetoers(self) -> tuple[tuple[str, float], ...]:
        """Permanent members with the share in which theirs is a veto, likeliest first."""
        masks = Counter(self.decided.vetoed_by.tolist())
        shares = {
            code: sum(count for mask, count in masks.items() if mask >> bit & 1) / len(self.codes)
            for bit, code in enumerate(self.decided.permanent)
        }
        found = [(code, share) for code, share in shares.items() if share > 0]
        return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))

    @property
    def tally(self) -> tuple[tuple[int, float], ...]:
        """Each number of affirmative votes with its share."""
        counts = np.bincount(self.decided.obtained, minlength=self.codes.shape[1] + 1)
        return tuple((votes, float(count / len(self.codes))) for votes, count in enumerate(counts))


def drawn_ballots(asked: Asked, held: Together, draws: int = DRAWS) -> Drawn:
    """Draw whole ballots; the same question draws the same."""
    codes = _TO_CODES[_choices(held, draws, seed=asked.on.toordinal())]
    for at, vote in held.declared.items():
        codes[:, at] = CODES.index(vote)
    return Drawn(codes, _decided(asked, codes))


def _choices(held: Together, draws: int, seed: int) -> Ints:
    """Ballots drawn; where there are head-counts, more of them, and those kept that fit best."""
    reported = held.reported
    if reported is None or set(reported.fits) == {1.0}:
        return draw_choices(held.given, held.weights, draws, seed=seed)
    places, many = draw_with_places(held.given, held.weights, PROPOSED * draws, seed=seed)
    # A value of the shared parts is drawn by how well all its ballots fit, so that each ballot
    # counts by how much better it fits than they do on average.
    fits = np.array(reported.fits)[(many == 0).sum(axis=1)]
    scale = np.array(reported.scale)[places]
    upto = np.cumsum(fits / np.maximum(scale, _LEAST))
    steps = (np.arange(draws) + 0.5) / draws * upto[-1]
    found: Ints = many[np.searchsorted(upto, steps)]
    return found


def pivots(asked: Asked, drawn: Drawn) -> tuple[Pivot, ...]:
    """For each member that has not declared: the chance of adoption by how it votes.

    Its vote alone is changed, in every ballot; what it tells of the others is left aside.
    """
    found = []
    for at, code in enumerate(asked.members):
        if code in asked.declared:
            continue
        chances = []
        for vote in CHOICES:
            otherwise = drawn.codes.copy()
            otherwise[:, at] = CODES.index(vote)
            chances.append(float(_decided(asked, otherwise).is_outcome(Outcome.ADOPTED).mean()))
        found.append(Pivot(code, *chances))
    return tuple(sorted(found, key=lambda pivot: -pivot.swing))


def _decided(asked: Asked, codes: Codes) -> Decisions:
    return decide_many(asked.question, codes, asked.on)
