"""A forecast as the brief shows it: every member, the tally, the precedents."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.brief.model.votes import VoteView


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member: three chances (0 to 1), the 80% interval of the first, and what they rest on."""

    code: str
    name: str
    short: str
    permanent: bool
    in_favour: float
    abstaining: float
    against: float
    low: float
    high: float
    basis: str


@dataclass(frozen=True, slots=True)
class PrecedentView:
    """An earlier vote that the forecast rests on.

    Args:
        vote: the vote.
        weight: its share of all the weight that the forecast rests on, 0 to 1.
        source: where the votes were read.
    """

    vote: VoteView
    weight: float
    source: str


@dataclass(frozen=True, slots=True)
class PivotView:
    """A member, and the chance of adoption should it vote in favour, abstain, vote against."""

    name: str
    if_in_favour: float
    if_abstaining: float
    if_against: float


@dataclass(frozen=True, slots=True)
class ForecastView:
    """A forecast.

    Args:
        id: anchor on the page.
        question: the question forecast.
        on: day for which membership and majority are taken, in words.
        cut_off: last day of what the model has seen, in words.
        label: which model.
        members: one row each, in English alphabetical order.
        size: seats of the Council.
        required: affirmative votes required.
        chance, low, high: chance that they are reached, with its 80% interval.
        chance_of_veto: or null where no veto applies.
        vetoers: permanent members with the chance that theirs is such a vote.
        tally: affirmative votes with their chances.
        least_certain: members whose affirmative vote is nearest to an even chance.
        precedents: the earlier votes, heaviest first.
        caveats: what a reader must know before leaning on it.
        pivotal: members whose vote alone moves the chance of adoption most.
        tested: how forecasts made in this way did in the back-test; empty where not measured.
        made_from: what it was made from: votes known, their hash, to when the model was fitted.
    """

    id: str
    question: str
    on: str
    cut_off: str
    label: str
    members: tuple[MemberRow, ...]
    size: int
    required: int
    chance: float
    low: float
    high: float
    chance_of_veto: float | None
    vetoers: tuple[tuple[str, float], ...]
    tally: tuple[tuple[int, float], ...]
    least_certain: tuple[str, ...]
    precedents: tuple[PrecedentView, ...]
    caveats: tuple[str, ...]
    pivotal: tuple[PivotView, ...]
    tested: str
    made_from: str
