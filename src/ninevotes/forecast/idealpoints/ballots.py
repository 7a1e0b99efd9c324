"""Ballots as arrays: what an estimate of ideal points is made from."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Votes: TypeAlias = NDArray[np.int8]

NONE, AGAINST, ABSTAINING, IN_FAVOUR = -1, 0, 1, 2
"""A ballot in the arrays: the order is that of the model, none first."""


class BallotsError(ValueError):
    """No ideal points can be estimated from these ballots."""


@dataclass(frozen=True, slots=True, eq=False)
class Ballots:
    """Roll calls of one body, in the order of their periods.

    Args:
        members: ``N`` labels, usually codes of states.
        periods: ``T`` numbers in ascending order, sessions or years; a gap counts.
        votes: int8 [J, N], :data:`IN_FAVOUR` to :data:`AGAINST`, or :data:`NONE`.
        period: int64 [J], place of each roll call's period; ascending.
        days: ``J`` days, null where unknown.
        titles: ``J`` titles, compared to find resolutions that recur; empty where they may not.
        former: member to the label it bore before, and the last period in which it did.
        source: where the roll calls are from; empty where nobody says.

    Raises:
        BallotsError: the arrays do not fit together.
    """

    members: tuple[str, ...]
    periods: tuple[int, ...]
    votes: Votes
    period: Ints
    days: tuple[dt.date | None, ...]
    titles: tuple[str, ...]
    former: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    source: str = ""

    def __post_init__(self) -> None:
        """Check the shapes and the order."""
        calls = len(self.period)
        if self.votes.shape != (calls, len(self.members)):
            raise BallotsError(f"votes are {self.votes.shape}, not {(calls, len(self.members))}")
        if not len(self.days) == len(self.titles) == calls:
            raise BallotsError("every roll call needs a day and a title, null or empty if need be")
        if np.any(np.diff(self.period) < 0):
            raise BallotsError("roll calls must stand in the order of their periods")

    def label(self, member: int, period: int) -> str:
        """How a member was called in a period, by its place and the period's number."""
        name = self.members[member]
        before = self.former.get(name)
        return before[0] if before is not None and period <= before[1] else name

    def only(self, calls: NDArray[np.bool_]) -> Ballots:
        """Some of the roll calls; periods without any are left out.

        Args:
            calls: bool [J], which.
        """
        places, period = np.unique(self.period[calls], return_inverse=True)
        chosen = np.flatnonzero(calls)
        return replace(
            self,
            periods=tuple(self.periods[place] for place in places),
            votes=self.votes[calls],
            period=period.astype(np.int64),
            days=tuple(self.days[n] for n in chosen),
            titles=tuple(self.titles[n] for n in chosen),
        )

    def until(self, day: dt.date) -> Ballots:
        """The roll calls of a day and before; those whose day is unknown are left out."""
        return self.only(np.array([on is not None and on <= day for on in self.days], np.bool_))

    def without(self, hidden: NDArray[np.bool_]) -> Ballots:
        """The same roll calls with some ballots taken out (bool [J, N])."""
        return replace(self, votes=np.where(hidden, np.int8(NONE), self.votes))

    def digest(self) -> str:
        """SHA-256 of all that an estimate depends on."""
        told = hashlib.sha256(np.ascontiguousarray(self.votes).tobytes())
        told.update(np.ascontiguousarray(self.period, "<i8").tobytes())
        words: Sequence[object] = (self.members, self.periods, self.titles, dict(self.former))
        told.update(json.dumps(words, ensure_ascii=True).encode())
        return told.hexdigest()
