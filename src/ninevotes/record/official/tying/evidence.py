"""What two statements about votes have in common, and where they differ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from ninevotes.record.official.tying.names import draft_name, record_name, resolution_name
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.votes import Vote

Value = TypeVar("Value")

COUNTED = tuple(Vote)[:3]
_OVERNIGHT = 1
"""Days between two dates of one meeting that ran past midnight."""


class Fit(StrEnum):
    """How two values compare."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The comparison of two statements.

    Args:
        resolution, symbol, date, tally: how they compare. A date is near where a day lies
            between, a symbol where only the revision differs.
        outcome: whether adopted or not compare.
        alike: how many statements of each source have this name, day and tally: with more
            than one the pair cannot be told from its neighbours.
        named: how many statements of each source have this name at all.
    """

    resolution: Fit
    symbol: Fit
    date: Fit
    tally: Fit
    outcome: Fit
    alike: tuple[int, int] = (1, 1)
    named: tuple[int, int] = (1, 1)

    def words(self) -> tuple[str, ...]:
        """The evidence in words, the telling parts only.

        >>> Evidence(Fit.SAME, Fit.UNKNOWN, Fit.SAME, Fit.DIFFERENT, Fit.SAME).words()
        ('resolution same', 'date same', 'tally different', 'outcome same')
        """
        parts = ("resolution", "symbol", "date", "tally", "outcome")
        said = fits_in_words(**{name: getattr(self, name) for name in parts})
        if self.alike == (1, 1):
            return said
        return (*said, f"{self.alike[0]} and {self.alike[1]} statements alike")


def fits_in_words(**points: Fit) -> tuple[str, ...]:
    """Points of comparison in words; those on which nothing is known are left out.

    >>> fits_in_words(record=Fit.SAME, date=Fit.UNKNOWN)
    ('record same',)
    """
    return tuple(f"{name} {fit.value}" for name, fit in points.items() if fit is not Fit.UNKNOWN)


def compare(
    one: OfficialVote,
    other: OfficialVote,
    alike: tuple[int, int] = (1, 1),
    named: tuple[int, int] = (1, 1),
) -> Evidence:
    """Two statements side by side."""
    return Evidence(
        equal(resolution_name(one.resolution), resolution_name(other.resolution)),
        _symbols(one, other),
        days(one.date, other.date),
        tallies(one, other),
        _outcomes(one, other),
        alike,
        named,
    )


def tally_of(vote: OfficialVote) -> tuple[int | None, ...]:
    """In favour, against, abstaining."""
    return tuple(vote.ballot.count(each) for each in COUNTED)


def tallies(one: OfficialVote, other: OfficialVote) -> Fit:
    """Whether the counts that both give are equal."""
    pairs = [
        (here, there)
        for here, there in zip(tally_of(one), tally_of(other), strict=True)
        if here is not None and there is not None
    ]
    if not pairs:
        return Fit.UNKNOWN
    return Fit.SAME if all(here == there for here, there in pairs) else Fit.DIFFERENT


def equal(one: Value | None, other: Value | None) -> Fit:
    """Whether two values are the same, as far as both are known."""
    if one is None or other is None:
        return Fit.UNKNOWN
    return Fit.SAME if one == other else Fit.DIFFERENT


def _symbols(one: OfficialVote, other: OfficialVote) -> Fit:
    first, second = (draft_name(vote.symbol) for vote in (one, other))
    if first is None and second is None:
        records = (record_name(vote.symbol, vote.meeting) for vote in (one, other))
        return equal(*records)
    if first is None or second is None:
        return Fit.UNKNOWN
    if first == second:
        return Fit.SAME
    base = first.partition("/Rev.")[0] == second.partition("/Rev.")[0]
    return Fit.NEAR if base else Fit.DIFFERENT


def days(one: dt.date | None, other: dt.date | None) -> Fit:
    """Whether two days are the same, or those of one meeting that ran past midnight."""
    if one is None or other is None:
        return Fit.UNKNOWN
    apart = abs((one - other).days)
    if apart == 0:
        return Fit.SAME
    return Fit.NEAR if apart <= _OVERNIGHT else Fit.DIFFERENT


_ADOPTED = {OfficialOutcome.ADOPTED, OfficialOutcome.ADOPTED_WITHOUT_VOTE}


def _outcomes(one: OfficialVote, other: OfficialVote) -> Fit:
    if one.outcome is None or other.outcome is None:
        return Fit.UNKNOWN
    return Fit.SAME if (one.outcome in _ADOPTED) == (other.outcome in _ADOPTED) else Fit.DIFFERENT
