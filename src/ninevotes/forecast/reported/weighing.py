"""Bayes' rule for what is said of a vote: chances of whole ballots, by how well they fit it.

Given what members share they vote independently. What is said of one member changes its chances
and, by how well it fits, the chance of each value of what they share. A head-count does both
through the number in favour, whose distribution is summed exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import prod

from ninevotes.forecast.ballots import in_favour_counts
from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.reported.said import HeadCount, Intention, Said

Given = Sequence[Sequence[Counts]]
"""For each value of what members share, each member's chances."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Members' chances with what is said.

    Args:
        given: for each value of what they share, each member's chances, head-counts aside.
        counted: the same with the head-counts; members are then no longer independent there.
        weights: the chance of each value, head-counts and all.
        chances: each member's chances over all values, head-counts and all.
        fits: for each number of affirmative votes, how likely the head-counts are.
        scale: for each value of what they share, the mean of ``fits`` there.
    """

    given: tuple[tuple[Counts, ...], ...]
    counted: tuple[tuple[Counts, ...], ...]
    weights: tuple[float, ...]
    chances: tuple[Counts, ...]
    fits: tuple[float, ...]
    scale: tuple[float, ...]


def weigh(
    members: Sequence[str], given: Given, weights: Sequence[float], said: Iterable[Said]
) -> Weighed:
    """Take into account what is said.

    Args:
        members: codes, in the order of the chances.
        given: chances at each value of what members share.
        weights: the chance of each value.
        said: what is said; of members that are not among these nothing is taken.
    """
    held = tuple(said)
    likely = _likelihoods(members, held)
    fits = _fits(len(members), held)
    moved, heights, counted = [], [], []
    for weight, chances in zip(weights, given, strict=True):
        products = [_times(one, own) for one, own in zip(chances, likely, strict=True)]
        moved.append(tuple(_scaled(product) for product in products))
        counted.append(_with_counts(moved[-1], fits))
        heights.append(weight * prod(sum(product) for product in products) * counted[-1].mean)
    total = sum(heights)
    found = tuple(height / total for height in heights)
    return Weighed(
        tuple(moved),
        tuple(each.chances for each in counted),
        found,
        _over_all(found, [each.chances for each in counted]),
        fits,
        tuple(each.mean for each in counted),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """Members' chances, head-counts and all, and the mean of what the head-counts fit."""

    chances: tuple[Counts, ...]
    mean: float


def _with_counts(chances: Sequence[Counts], fits: Sequence[float]) -> _Counted:
    if set(fits) == {1.0}:
        return _Counted(tuple(chances), 1.0)
    in_favour = [one[0] for one in chances]
    mean = _mean(in_favour_counts(in_favour), fits)
    found = []
    for at, (yes, abstaining, against) in enumerate(chances):
        others = in_favour_counts([*in_favour[:at], *in_favour[at + 1 :]])
        with_it, without = _mean(others, fits[1:]), _mean(others, fits)
        found.append(_scaled((yes * with_it, abstaining * without, against * without)))
    return _Counted(tuple(found), mean)


def _mean(counts: Sequence[float], fits: Sequence[float]) -> float:
    return sum(chance * fit for chance, fit in zip(counts, fits, strict=False))


def _likelihoods(members: Sequence[str], said: Iterable[Said]) -> list[Counts]:
    found = dict.fromkeys(members, (1.0, 1.0, 1.0))
    for one in said:
        if isinstance(one, Intention) and one.state in found:
            found[one.state] = _times(found[one.state], one.likelihood())
    return list(found.values())


def _fits(members: int, said: Iterable[Said]) -> tuple[float, ...]:
    counts = [one for one in said if isinstance(one, HeadCount)]
    return tuple(
        prod(one.likelihood(in_favour) for one in counts) for in_favour in range(members + 1)
    )


def _over_all(weights: Sequence[float], chances: Sequence[Sequence[Counts]]) -> tuple[Counts, ...]:
    found = []
    for at in range(len(chances[0])):
        sums = [
            sum(weight * each[at][choice] for weight, each in zip(weights, chances, strict=True))
            for choice in range(3)
        ]
        found.append(_scaled((sums[0], sums[1], sums[2])))
    return tuple(found)


def _times(one: Counts, other: Counts) -> Counts:
    return (one[0] * other[0], one[1] * other[1], one[2] * other[2])


def _scaled(counts: Counts) -> Counts:
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total) if total else counts
