"""What a forecast says: a model's view of one vote, never a fact."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.forecast.reported.said import Said
from ninevotes.vocabulary.votes import Ballot


@dataclass(frozen=True, slots=True)
class MemberForecast:
    """How one member is likely to vote.

    Args:
        state: code of the member.
        in_favour, abstaining, against: chances, 0 to 1, that add up to one.
        low, high: the 80 % interval of ``in_favour``.
        basis: what the chances rest on, in words.
    """

    state: str
    in_favour: float
    abstaining: float
    against: float
    low: float
    high: float
    basis: str


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier vote that the forecast rests on.

    Args:
        date: day of the vote.
        title: what was put to the vote, in our words.
        symbol: symbol of the resolution or draft, else of the meeting record, or null.
        ballot: who voted how, as far as it is known.
        outcome, reason: as :func:`ninevotes.rules.decide` judges the ballot.
        weight: its share of all the weight that the forecast rests on, 0 to 1.
        source: where the votes were read.
    """

    date: dt.date
    title: str
    symbol: str | None
    ballot: Ballot
    outcome: str
    reason: str
    weight: float
    source: str


@dataclass(frozen=True, slots=True)
class Pivot:
    """What one member's vote would change, the others voting as the model has them.

    Args:
        state: code of the member.
        if_in_favour, if_abstaining, if_against: chance that the question is carried, should it
            vote so.
    """

    state: str
    if_in_favour: float
    if_abstaining: float
    if_against: float

    @property
    def swing(self) -> float:
        """How much its vote moves the chance: from its least helpful vote to its most helpful."""
        chances = (self.if_in_favour, self.if_abstaining, self.if_against)
        return max(chances) - min(chances)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a forecast was made from, so that it can be made again.

    Args:
        model: its name, as in the report on the back-test.
        described_by: what it was told of the question, in words.
        fitted_to: the last day of the votes that its constants were fitted on.
        votes: number of votes known to it, all before the day.
        votes_sha256: hash of those votes as the model sees them.
        positions_sha256: hash of where states stood in the Assembly; empty where not used.
        near: number of earlier votes near enough to be called precedents.
    """

    model: str
    described_by: str
    fitted_to: dt.date
    votes: int
    votes_sha256: str
    positions_sha256: str
    near: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A score of the back-test, with its 95 % interval, beside that of a trivial forecast.

    Args:
        score: its standard name.
        value, low, high: of the model.
        trivial: of the base rates of each member, or of all where that is not measured; null
            where the trivial forecast has no such score.
        trivial_name: which trivial forecast.
    """

    score: str
    value: float
    low: float
    high: float
    trivial: float | None
    trivial_name: str


@dataclass(frozen=True, slots=True)
class Reliability:
    """How forecasts made in this way did in the back-test.

    Args:
        of: the votes they were made for, in words.
        count: how many votes and ballots, in words.
        figures: scores.
        said, came: of the back-test's votes whose chance of being carried was near this one's,
            the mean chance said and the share carried; null where there were too few.
        alike: how many those were.
    """

    of: str
    count: str
    figures: tuple[Figure, ...]
    said: float | None = None
    came: float | None = None
    alike: int = 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """How a vote of the Council is likely to go.

    Args:
        question: what is put to the vote.
        on: the day for which membership and majority are taken.
        cut_off: the last day of what the model may have seen, the eve of ``on``.
        label: which model, and how it did when it was tested.
        members: one forecast each, in the English alphabetical order of seating.
        required: affirmative votes required.
        chance_of_required: chance that they are reached, 0 to 1.
        low, high: the 80 % interval of that chance: how far it moves with what is not known
            of the members' habits.
        chance_of_veto: chance that the votes are reached and a permanent member's vote
            defeats the text; null where no veto applies.
        vetoers: permanent members with the chance that theirs is such a vote, likeliest first.
        tally: each number of affirmative votes with its chance; the chances add up to one.
        precedents: the votes it leans on most, heaviest first.
        caveats: what a reader must know before leaning on it.
        pivots: members that have not declared a vote, the one that moves most first.
        basis: what it was made from; null for a forecast that somebody else made.
        reliability: how such forecasts did; null where that was not measured.
        reports: what reports of the days before say of the vote; it is in the chances.
        unreported: chance that the required votes are reached without these reports; null
            where there are none.
        fallback: why the baseline answers in place of the back-tested models, and how to mend
            it; null where they answer, or where the baseline was asked.
    """

    question: str
    on: dt.date
    cut_off: dt.date
    label: str
    members: tuple[MemberForecast, ...]
    required: int
    chance_of_required: float
    low: float
    high: float
    chance_of_veto: float | None
    vetoers: tuple[tuple[str, float], ...]
    tally: tuple[tuple[int, float], ...]
    precedents: tuple[Precedent, ...]
    caveats: tuple[str, ...]
    pivots: tuple[Pivot, ...] = ()
    basis: Basis | None = None
    reliability: Reliability | None = None
    reports: tuple[Said, ...] = ()
    unreported: float | None = None
    fallback: str | None = None

    @property
    def chance_of_adoption(self) -> float:
        """Chance that the question is adopted: the votes are reached, and nobody vetoes."""
        return self.chance_of_required - (self.chance_of_veto or 0.0)


class ForecastError(ValueError):
    """A question that the model cannot forecast, with what to do about it."""
