"""Where states stand, from the Assembly's roll calls before the year: agreement with three.

The share of roll calls on which a state votes as the United States, the Russian Federation and
China do, an abstention standing half-way. Plain counts of the five years before: nothing later
can reach them, which published estimates of whole series cannot promise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.descriptors.described import CHOICES
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.vocabulary.official import OfficialVote

POLES = ("USA", "RUS", "CHN")
WINDOW = 5
"""Years of roll calls that a position rests on."""

_DIVIDED = 0.15
"""Mean distance from the mean vote below which a roll call parts nobody."""
_ENOUGH = 10
"""Roll calls in common below which an agreement is not known."""
_EVEN: Floats = np.full(len(POLES), 0.5)


@dataclass(frozen=True, slots=True)
class Positions:
    """Agreement with the poles, 0 to 1, by state and year; the middle where it is not known.

    Args:
        by_year: year to code to float [3], from the roll calls before that year.
        middles: year to the median of all states.
    """

    by_year: Mapping[int, Mapping[str, Floats]]
    middles: Mapping[int, Floats]

    def of(self, code: str, year: int) -> Floats:
        """The position of a state as of the start of a year; the last known one afterwards."""
        known = year if year in self.middles else max(self.middles, default=year)
        middle = self.middles.get(known, _EVEN)
        found = self.by_year.get(known, {}).get(seat(code))
        return middle if found is None else np.where(np.isnan(found), middle, found)

    def sha256(self) -> str:
        """A hash of all of them."""
        digest = hashlib.sha256()
        for year in sorted(self.by_year):
            for code, at in sorted(self.by_year[year].items()):
                digest.update(f"{year} {code} {at.tolist()}\n".encode())
        return digest.hexdigest()


NOWHERE = Positions({}, {})
"""Without the Assembly's votes everybody stands in the middle."""


def positions(roll_calls: Iterable[OfficialVote]) -> Positions:
    """Positions as of the start of each year, for the years up to the one after the last vote."""
    held = sorted(
        ((vote.date, vote.ballot.votes) for vote in roll_calls if vote.date is not None),
        key=lambda pair: pair[0],
    )
    if not held:
        return NOWHERE
    codes = sorted({seat(code) for _, votes in held for code in votes})
    place = {code: index for index, code in enumerate(codes)}
    table = np.full((len(codes), len(held)), np.nan)
    for column, (_, votes) in enumerate(held):
        for code, vote in votes.items():
            if vote in CHOICES:
                table[place[seat(code)], column] = 1.0 - CHOICES.index(vote)
    years = np.array([day.year for day, _ in held], dtype=np.int64)
    by_year = {
        year: _as_of(year, table, years, place)
        for year in range(int(years[0]) + 1, int(years[-1]) + 2)
    }
    middles = {year: _middle(np.array(list(found.values()))) for year, found in by_year.items()}
    return Positions(by_year, middles)


def _as_of(year: int, table: Floats, years: Ints, place: Mapping[str, int]) -> dict[str, Floats]:
    window = table[:, (years < year) & (years >= year - WINDOW)]
    here = window[(~np.isnan(window)).any(axis=1)]
    spread = np.zeros(window.shape[1])
    voted = (~np.isnan(here)).any(axis=0)
    parted = here[:, voted]
    spread[voted] = np.nanmean(np.abs(parted - np.nanmean(parted, axis=0)), axis=0)
    window = window[:, spread > _DIVIDED]
    shares = np.column_stack([_agreement(window, place.get(pole)) for pole in POLES])
    return {
        code: shares[index] for code, index in place.items() if not np.isnan(shares[index]).all()
    }


def _agreement(window: Floats, pole: int | None) -> Floats:
    """The share of agreement of each state with one; nan where too few roll calls tell."""
    found = np.full(len(window), np.nan)
    if pole is None or not window.size:
        return found
    apart = np.abs(window - window[pole]) / 2
    common = (~np.isnan(apart)).sum(axis=1)
    known = common >= _ENOUGH
    found[known] = 1 - np.nansum(apart[known], axis=1) / common[known]
    return found


def _middle(shares: Floats) -> Floats:
    if not len(shares):
        return _EVEN
    known = (~np.isnan(shares)).any(axis=0)
    found = _EVEN.copy()
    found[known] = np.nanmedian(shares[:, known], axis=0)
    return found
