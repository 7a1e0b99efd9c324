"""How the constants of the baseline were chosen: a search on the votes to 2017."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from statistics import fmean, pstdev
from types import MappingProxyType

from ninevotes.forecast.backtest import MODEL, MOVERS_UNKNOWN, backtest, predict
from ninevotes.forecast.history import PastVote
from ninevotes.forecast.parameters import CHOSEN, CHOSEN_ON_VOTES_TO, Parameters
from ninevotes.forecast.shared_effect import EFFECTS, effect_given, likelihoods
from ninevotes.rules.classification import nature

FROM = dt.date(2005, 1, 1)
"""First day of the votes that the constants are judged by; earlier ones are only learnt from."""

GRID: Mapping[str, Sequence[float]] = MappingProxyType(
    {
        "same_item_and_kind": (2, 4, 8, 16, 32),
        "same_item": (0.5, 1, 2, 4, 8),
        "other": (0.05, 0.1, 0.2, 0.5, 1),
        "half_life_years": (2, 3, 4, 6, 8, 12),
        "opposed_by_mover": (0, 0.02, 0.05, 0.1, 0.2, 0.5, 1),
        "asked_for_it": (0, 4, 8, 16, 32, 64),
        "member_pull": (1, 2, 4, 6, 8, 12),
        "group_pull": (1, 2, 4, 8, 16, 32, 64),
        "council_pull": (1, 3, 10, 30),
    }
)
"""The values tried for each constant."""


def mean_log_loss(history: Iterable[PastVote], parameters: Parameters) -> float:
    """What is made small: the log loss to 2017, with the movers known and without, averaged."""
    scores = backtest(history, FROM, CHOSEN_ON_VOTES_TO, parameters=parameters)
    return (scores[MODEL].log_loss + scores[MOVERS_UNKNOWN].log_loss) / 2


def search(history: Iterable[PastVote], start: Parameters = CHOSEN) -> tuple[Parameters, float]:
    """Change one constant at a time while that helps; return the end and its log loss."""
    votes = tuple(history)
    best, least = start, mean_log_loss(votes, start)
    while True:
        before = least
        for name, values in GRID.items():
            for value in values:
                tried = replace(best, **{name: float(value)})
                loss = mean_log_loss(votes, tried)
                if loss < least:
                    best, least = tried, loss
        if before - least < 1e-6:
            return best, least


def whole_ballot_log_loss(
    history: Iterable[PastVote],
    start: dt.date,
    end: dt.date,
    parameters: Parameters = CHOSEN,
) -> float:
    """The mean over votes of minus the logarithm of the chance of the whole ballot, as cast.

    Unlike the mean over ballots it tells whether members are rightly taken to move together.
    """
    votes = tuple(history)
    losses = []
    for past in votes:
        if start <= past.date <= end:
            found = predict(past, votes, parameters)
            losses.append(-math.log(sum(likelihoods(past.ballot.votes, found.given))))
    return fmean(losses)


def effect_comes_back(
    history: Iterable[PastVote], start: dt.date, end: dt.date, parameters: Parameters = CHOSEN
) -> tuple[float, int]:
    """How the effects of two votes on one item, of one kind, with a common mover, correlate.

    The effect of a vote is estimated from its ballot without the movers' own votes, by a model
    that has seen no other vote on the item.

    Returns:
        the correlation, and the number of pairs.
    """
    votes = tuple(history)
    inside = [past for past in votes if start <= past.date <= end]
    effects = [_effect_of(past, votes, parameters) for past in inside]
    mean, spread = fmean(effects), pstdev(effects)
    pairs = [
        (effects[one] - mean) * (effects[other] - mean)
        for one, other in combinations(range(len(inside)), 2)
        if _alike(inside[one], inside[other])
    ]
    return fmean(pairs) / spread**2, len(pairs)


def _alike(one: PastVote, other: PastVote) -> bool:
    return (
        one.item == other.item
        and nature(one.question) is nature(other.question)
        and bool(set(one.movers) & set(other.movers))
    )


def _effect_of(past: PastVote, votes: Iterable[PastVote], parameters: Parameters) -> float:
    others = [other for other in votes if other.item != past.item]
    found = predict(past, others, parameters)
    cast = {code: vote for code, vote in past.ballot.votes.items() if code not in past.movers}
    weights = effect_given(cast, found.given)
    return sum(weight * effect for weight, effect in zip(weights, EFFECTS, strict=True))
