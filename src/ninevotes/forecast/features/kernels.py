"""What the votes most like this one did: shares of abstentions and votes against, by weight.

A past vote weighs by a power of its likeness and loses half of its weight in some years. Shares
are pulled to what is known without it, so that a single precedent does not speak for many.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.features.archive import Archive, Floats, Ints

CLOSE = 0.08
"""Distance between positions at which another member's vote counts 0.6 of an own one."""


@dataclass(frozen=True, slots=True)
class Past:
    """Votes before a day, as one member's chances are read from them; p votes, m members.

    Args:
        rows: int [p], places in the archive.
        ages: float [p], years since.
        own: int [p, m], each member's own choice then; -1 where it did not vote.
        near: float [3, p, m], for each member the ballots of then, each counted by how near to
            the member stood who cast it: all, at least abstentions, votes against.
        choices: int [p, 15].
    """

    rows: Ints
    ages: Floats
    own: Ints
    near: Floats
    choices: Ints


@dataclass(frozen=True, slots=True)
class Around:
    """All votes of a stretch seen from one year's members, to cut pasts from.

    Args:
        rows: int [p], places in the archive, in order.
        own, near, choices: as in :class:`Past`.
    """

    rows: Ints
    own: Ints
    near: Floats
    choices: Ints

    def before(self, archive: Archive, on: int, end: int) -> Past:
        """What came before the first ``end`` votes of the archive ended, as of a day."""
        count = int(np.searchsorted(self.rows, end))
        rows = self.rows[:count]
        ages = (on - archive.days[rows]) / 365.25
        return Past(rows, ages, self.own[:count], self.near[:, :count], self.choices[:count])


def around(archive: Archive, rows: Ints, members: Ints, here: Floats, there: Floats) -> Around:
    """Look up votes for the members of a year; every row by itself.

    Args:
        archive: all votes.
        rows: int [p], the votes looked at.
        members: int [m], places in ``archive.states``.
        here: float [m, 2], the members' positions.
        there: float [p, 15, 2], positions of who voted then, as of then.
    """
    choices = archive.choices[rows]
    same = archive.members[rows][:, :, None] == members[None, None, :]
    own = np.where(same, choices[:, :, None], -1).max(axis=1, initial=-1)
    close = np.ones((*choices.shape, len(here)))
    for axis in range(here.shape[1]):
        apart = there[:, :, axis, None] - here[None, None, :, axis]
        close *= np.exp(-(apart**2) / (2 * CLOSE**2))
    near = [np.einsum("psm,ps->pm", close, (choices >= least) * 1.0) for least in range(3)]
    return Around(rows, own, np.array(near), choices)


def own_share(past: Past, weights: Floats, least: int, prior: Floats, pull: float) -> Floats:
    """Of each member's own votes the share that were at least abstentions (1) or against (2)."""
    told = weights @ (past.own >= 0)
    found: Floats = (weights @ (past.own >= least) + pull * prior) / (told + pull)
    return found


def near_share(past: Past, weights: Floats, least: int, prior: Floats, pull: float) -> Floats:
    """The same of all ballots, those of members that stand near counting most: float [m]."""
    told = weights @ past.near[0]
    found: Floats = (weights @ past.near[least] + pull * prior) / (told + pull)
    return found


def all_share(past: Past, weights: Floats, least: int, prior: float, pull: float) -> float:
    """The same of all ballots alike."""
    told = float(weights @ (past.choices >= 0).sum(axis=1))
    cast = float(weights @ (past.choices >= least).sum(axis=1))
    return (cast + pull * prior) / (told + pull)
