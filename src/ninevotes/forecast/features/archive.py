"""Past votes as arrays, in the order of their days, so that what came before is a prefix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninevotes.forecast.descriptors.described import CHOICES, DescribedVote, Description
from ninevotes.forecast.descriptors.seats import seat

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

SEATS = 15
"""Columns of a ballot; a Council of eleven leaves four empty."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Votes taken, n of them, earliest first.

    Args:
        votes: the votes themselves.
        days: int [n], proleptic ordinals.
        years: int [n].
        states: codes of all states that ever voted, sorted.
        members: int [n, 15], places in ``states``, -1 where there is no member or no choice.
        choices: int [n, 15], 0 in favour, 1 abstaining, 2 against, -1 as above.
        failed, vetoed, contested: bool [n].
    """

    votes: tuple[DescribedVote, ...]
    days: Ints
    years: Ints
    states: tuple[str, ...]
    members: Ints
    choices: Ints
    failed: Flags
    vetoed: Flags
    contested: Flags

    @classmethod
    def of(cls, votes: Iterable[DescribedVote]) -> Archive:
        """Lay out votes, in any order; one of which no member's choice is known is left out."""
        known = (vote for vote in votes if any(cast in CHOICES for cast in vote.votes.values()))
        rows = tuple(sorted(known, key=lambda vote: (vote.date, vote.key)))
        states = tuple(sorted({seat(code) for vote in rows for code in vote.votes}))
        members = np.full((len(rows), SEATS), -1)
        choices = np.full((len(rows), SEATS), -1)
        place = {code: index for index, code in enumerate(states)}
        for row, vote in enumerate(rows):
            cast = [(place[seat(code)], each) for code, each in vote.votes.items()]
            told = sorted((who, CHOICES.index(each)) for who, each in cast if each in CHOICES)
            for column, (who, choice) in enumerate(told[:SEATS]):
                members[row, column], choices[row, column] = who, choice
        return cls(
            rows,
            np.array([vote.date.toordinal() for vote in rows], dtype=np.int64),
            np.array([vote.date.year for vote in rows], dtype=np.int64),
            states,
            members,
            choices,
            np.array([not vote.adopted for vote in rows], dtype=bool),
            np.array([vote.vetoed for vote in rows], dtype=bool),
            np.array([vote.contested for vote in rows], dtype=bool),
        )

    def before(self, on: dt.date) -> int:
        """How many votes were taken strictly before a day: those of the same day are unknown."""
        return int(np.searchsorted(self.days, on.toordinal(), side="left"))

    def sitting(self, row: int) -> tuple[str, ...]:
        """Codes of the members whose choice in a vote is known, in the order of the columns."""
        return tuple(self.states[place] for place in self.members[row] if place >= 0)

    @property
    def descriptions(self) -> Sequence[Description]:
        """The description of each vote."""
        return tuple(vote.before for vote in self.votes)
