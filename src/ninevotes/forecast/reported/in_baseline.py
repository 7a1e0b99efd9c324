"""The baseline's estimate of a vote, with what reports say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ninevotes.forecast.ballots import Cell
from ninevotes.forecast.estimate import Estimate
from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.reported.said import Said
from ninevotes.forecast.reported.weighing import weigh


@dataclass(frozen=True, slots=True)
class Told:
    """An estimate with what is said.

    Args:
        estimate: chances with what is said of single members.
        counted: chances with the head-counts too, members taken as independent given the effect.
        chances: each member's chances, head-counts and all.
        fits: for each number of affirmative votes, how likely the head-counts are.
    """

    estimate: Estimate
    counted: Estimate
    chances: Mapping[str, Counts]
    fits: Sequence[float]

    def cells(self, chances: Mapping[Cell, float]) -> dict[Cell, float]:
        """Chances of cells, weighed by how well they fit the head-counts."""
        if set(self.fits) == {1.0}:
            return dict(chances)
        fitting = {cell: chance * self.fits[cell.in_favour] for cell, chance in chances.items()}
        total = sum(fitting.values())
        return {cell: chance / total for cell, chance in fitting.items()}


def with_reports(found: Estimate, said: Sequence[Said]) -> Told:
    """Take into account what is said; a member that has declared its vote needs no report."""
    members = tuple(found.given)
    if not said:
        return Told(found, found, found.chances(), (1.0,) * (len(members) + 1))
    given = [[found.given[code][place] for code in members] for place in range(len(found.effect))]
    heard = (one for one in said if getattr(one, "state", "") not in found.declared)
    weighed = weigh(members, given, found.effect, heard)
    moved = {code: [each[at] for each in weighed.given] for at, code in enumerate(members)}
    counted = {code: [each[at] for each in weighed.counted] for at, code in enumerate(members)}
    # The head-counts come in with the cells, so that they are left out of the effect here.
    plain = [weight / scale for weight, scale in zip(weighed.weights, weighed.scale, strict=True)]
    effect = tuple(weight / sum(plain) for weight in plain)
    return Told(
        replace(found, given=moved, effect=effect),
        replace(found, given=counted, effect=weighed.weights),
        dict(zip(members, weighed.chances, strict=True)),
        weighed.fits,
    )
