"""Small parliaments whose points are known, made for the tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Ballots
from ninevotes.forecast.idealpoints.settings import Settings
from ninevotes.forecast.idealpoints.simulation import Simulated, simulate

SETTINGS = Settings(tie_agreement=None, anchor="M000")


def parliament(
    seed: int = 1,
    *,
    members: int = 40,
    periods: int = 8,
    calls: int = 30,
    settings: Settings = SETTINGS,
) -> Simulated:
    """Votes drawn from the model, a roll call a week from 2001 on, a period a year."""
    chance = np.random.default_rng(seed)
    made = simulate(chance, members=members, periods=periods, calls=calls, settings=settings)
    days = [
        dt.date(2001 + year, 1, 1) + dt.timedelta(weeks=n)
        for year in range(periods)
        for n in range(calls)
    ]
    years = tuple(range(2001, 2001 + periods))
    return replace(made, ballots=replace(made.ballots, days=tuple(days), periods=years))


def ballots(
    votes: Sequence[Sequence[int]],
    *,
    periods: Sequence[int] | None = None,
    titles: Sequence[str] | None = None,
) -> Ballots:
    """Ballots written out: a row a roll call, a column a member."""
    given = list(periods or [1] * len(votes))
    numbers, place = np.unique(given, return_inverse=True)
    return Ballots(
        tuple(f"M{n:03}" for n in range(len(votes[0]))),
        tuple(map(int, numbers)),
        np.array(votes, np.int8),
        place.astype(np.int64),
        (None,) * len(votes),
        tuple(titles or [""] * len(votes)),
    )
