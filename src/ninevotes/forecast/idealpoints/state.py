"""The arrays that the kernels work on, made from ballots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninevotes.forecast.idealpoints.ballots import Ballots, BallotsError, Floats, Ints, Votes
from ninevotes.forecast.idealpoints.settings import Settings
from ninevotes.forecast.idealpoints.ties import tied


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """The roll calls by items; items on which all were of one mind are left out.

    Args:
        calls: int64 [kept], places of the roll calls kept, by item.
        starts: int64 [G + 1], first of each item among them.
        periods: int64 [kept], of each.
        votes: int8 [kept, N].
        of_call: int64 [J], item of each roll call, -1 where it is left out.
    """

    calls: Ints
    starts: Ints
    periods: Ints
    votes: Votes
    of_call: Ints

    @classmethod
    def of(cls, ballots: Ballots, settings: Settings) -> Items:
        """The items of ballots.

        Raises:
            BallotsError: there is none on which members differed.
        """
        item = tied(ballots, settings.tie_agreement)
        cast = np.stack([(ballots.votes == vote).any(axis=1) for vote in range(3)])
        seen = np.zeros((3, int(item.max(initial=-1)) + 1), np.bool_)
        for vote in range(3):
            np.logical_or.at(seen[vote], item, cast[vote])
        divided = seen.sum(axis=0) > 1
        if not divided.any():
            raise BallotsError("there is no roll call on which members differed")
        number = np.where(divided, np.cumsum(divided) - 1, -1)[item]
        calls = np.flatnonzero(number >= 0)
        calls = calls[np.argsort(number[calls], kind="stable")]
        starts = np.concatenate([[0], np.cumsum(np.bincount(number[calls]))])
        votes = np.ascontiguousarray(ballots.votes[calls])
        return cls(calls, starts, ballots.period[calls], votes, number)

    def counts(self) -> Ints:
        """int64 [G, 3]: against, abstaining and in favour on each item."""
        by_call = np.stack([(self.votes == vote).sum(axis=1) for vote in range(3)], axis=1)
        return np.asarray(np.add.reduceat(by_call, self.starts[:-1], axis=0), np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Chains:
    """Each member's periods in order: a point is expected to be near the one before.

    Args:
        there: bool [T, N], where a member cast a ballot that tells something.
        starts: int64 [chains + 1], into ``periods``.
        members: int64 [chains].
        periods: int64 [cells].
        keeps: float64 [cells], share of the point that the cell before leaves.
    """

    there: NDArray[np.bool_]
    starts: Ints
    members: Ints
    periods: Ints
    keeps: Floats

    @classmethod
    def of(cls, ballots: Ballots, items: Items, keep: float) -> Chains:
        """One chain a member; a gap of ``n`` periods keeps ``keep ** n``."""
        there = np.zeros((len(ballots.periods), len(ballots.members)), np.bool_)
        np.logical_or.at(there, items.periods, items.votes >= 0)
        members, periods = np.nonzero(there.T)
        number = np.array(ballots.periods)[periods]
        apart = np.diff(number, prepend=number[:1])
        first = np.diff(members, prepend=-1) != 0
        keeps = np.where(first, 0.0, keep ** np.maximum(apart, 0).astype(np.float64))
        starts = np.append(np.flatnonzero(first), len(members))
        return cls(there, starts, members[first], periods, keeps)
