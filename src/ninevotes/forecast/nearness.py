"""How much a past vote says about the one ahead: item, kind, age, and who asked for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from ninevotes.forecast.history import MOVED_BY, PastVote
from ninevotes.forecast.parameters import Parameters
from ninevotes.rules import facts
from ninevotes.rules.classification import nature
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Vote

DAYS_A_YEAR = 365.25
LEAST_TO_ASSUME = 2
_SUPPORT = {Vote.IN_FAVOUR: 1.0, Vote.ABSTENTION: 0.5, Vote.AGAINST: 0.0}


@dataclass(frozen=True, slots=True)
class Target:
    """The vote ahead.

    Args:
        question: what will be put.
        item: key of the matter.
        on: the day; nothing dated on it or later may be used.
        movers: who asks for it.
        movers_assumed: whether they are only taken from the last vote of this kind on the item.
    """

    question: Question
    item: str
    on: dt.date
    movers: tuple[str, ...] = ()
    movers_assumed: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """A past vote with the weight that each of its votes counts for."""

    past: PastVote
    weight: float
    near: bool


def known_before(history: Iterable[PastVote], on: dt.date) -> tuple[PastVote, ...]:
    """The votes dated strictly before a day, earliest first.

    Everything else in this room sees the past through this function only.
    """
    known = (past for past in history if past.date < on)
    return tuple(sorted(known, key=lambda past: (past.date, past.question.text)))


def aim(question: Question, item: str, on: dt.date, known: Iterable[PastVote]) -> Target:
    """The vote ahead, with its movers: those that the facts name.

    Where they name none, those that asked for every earlier vote of this kind on this item,
    if there were at least two: a request that comes back is taken to come from the same side.
    """
    named = facts.codes(question, MOVED_BY)
    target = Target(question, item, on, named)
    near = [set(past.movers) for past in known if is_near(target, past)]
    if named or len(near) < LEAST_TO_ASSUME:
        return target
    always = tuple(sorted(set.intersection(*near)))
    return Target(question, item, on, always, movers_assumed=bool(always))


def is_near(target: Target, past: PastVote) -> bool:
    """Whether a past vote was on the same item and of the same kind."""
    return _same_item(target, past) and _same_kind(target, past)


def weigh(target: Target, past: PastVote, parameters: Parameters) -> Weighed:
    """A past vote with its weight for the vote ahead."""
    near = is_near(target, past)
    if near:
        base = parameters.same_item_and_kind
    elif _same_kind(target, past):
        base = 1.0
    else:
        base = parameters.same_item if _same_item(target, past) else parameters.other
    years = (target.on - past.date).days / DAYS_A_YEAR
    fading = 0.5 ** (years / parameters.half_life_years)
    return Weighed(past, base * fading * _direction(target, past, parameters), near)


def _same_item(target: Target, past: PastVote) -> bool:
    return bool(target.item) and target.item == past.item


def _same_kind(target: Target, past: PastVote) -> bool:
    return nature(target.question) is nature(past.question)


def _direction(target: Target, past: PastVote, parameters: Parameters) -> float:
    """Less for a vote that today's movers opposed: others then voted the other way round."""
    stands = [_SUPPORT[vote] for vote in _votes_of(target.movers, past) if vote in _SUPPORT]
    if not stands:
        return 1.0
    support = sum(stands) / len(stands)
    return parameters.opposed_by_mover + (1 - parameters.opposed_by_mover) * support


def _votes_of(states: Iterable[str], past: PastVote) -> list[Vote]:
    return [past.ballot.votes[code] for code in states if code in past.ballot.votes]
