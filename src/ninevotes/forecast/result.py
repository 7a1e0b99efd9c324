"""What a forecast says: a model's view of one vote, never a fact."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

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

    @property
    def chance_of_adoption(self) -> float:
        """Chance that the question is adopted: the votes are reached, and nobody vetoes."""
        return self.chance_of_required - (self.chance_of_veto or 0.0)


class ForecastError(ValueError):
    """A question that the model cannot forecast, with what to do about it."""
