"""The back-test: each vote predicted from the votes before it, and scored.

The window expands: a vote is predicted from all votes carried that are dated strictly before
it, those of the same day left out. Beside the model stand two trivial ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, stdev

from ninevotes.forecast.ballots import in_favour_counts
from ninevotes.forecast.estimate import Estimate, estimate
from ninevotes.forecast.history import PastVote
from ninevotes.forecast.nearness import known_before
from ninevotes.forecast.parameters import CHOSEN, Parameters
from ninevotes.forecast.pooling import CHOICES, Counts
from ninevotes.forecast.scores import brier_score, log_score
from ninevotes.rules.classification import Nature, nature
from ninevotes.rules.composition import required_votes
from ninevotes.vocabulary.votes import Vote

ALWAYS_IN_FAVOUR: Counts = (0.98, 0.01, 0.01)
"""What "everybody always votes in favour" says, short of certainty: a certain forecast that
fails once has an infinite log loss."""

MODEL = "baseline"
MOVERS_UNKNOWN = "baseline, movers not known"
BASE_RATES = "base rates of all members"
ALWAYS = "always in favour"

Predict = Callable[[PastVote], Mapping[str, Counts]]


@dataclass(frozen=True, slots=True)
class Score:
    """How one way of forecasting did.

    Args:
        votes: votes predicted.
        ballots: members' votes predicted.
        log_loss: mean over the ballots.
        brier: mean over the ballots.
        error: standard error of the log loss, by vote: the ballots of one vote hang together.
    """

    votes: int
    ballots: int
    log_loss: float
    brier: float
    error: float


def backtest(
    history: Iterable[PastVote],
    start: dt.date,
    end: dt.date,
    kind: Nature | None = None,
    *,
    movers_own: bool = True,
    parameters: Parameters = CHOSEN,
) -> dict[str, Score]:
    """Score the baseline and the trivial forecasts on the votes from one day to another.

    Args:
        history: all votes, those to learn from and those to predict.
        start: first day of the votes predicted.
        end: last day of the votes predicted.
        kind: only procedural, or only substantive questions; null for both.
        movers_own: whether the votes of the movers themselves, which are easy, are scored.
        parameters: the constants of the model.
    """
    votes = tuple(history)
    predicted = [
        past
        for past in votes
        if start <= past.date <= end and (kind is None or nature(past.question) is kind)
    ]
    models: Mapping[str, Predict] = {
        MODEL: lambda past: predict(past, votes, parameters).chances(),
        MOVERS_UNKNOWN: lambda past: predict(_unmoved(past), votes, parameters).chances(),
        BASE_RATES: lambda past: dict.fromkeys(past.ballot.votes, base_rates(votes, past.date)),
        ALWAYS: lambda past: dict.fromkeys(past.ballot.votes, ALWAYS_IN_FAVOUR),
    }
    return {name: score(model, predicted, movers_own=movers_own) for name, model in models.items()}


def predict(past: PastVote, history: Iterable[PastVote], parameters: Parameters) -> Estimate:
    """What the model says of a past vote on the eve of its day."""
    return estimate(past.question, past.item, past.date, history, parameters)


def score(model: Predict, predicted: Iterable[PastVote], *, movers_own: bool = True) -> Score:
    """Score a model on votes, with or without the votes of those who moved the question."""
    log_losses: list[list[float]] = []
    briers: list[float] = []
    for past in predicted:
        chances = model(past)
        cast = [
            (chances[code], vote)
            for code, vote in past.ballot.votes.items()
            if vote in CHOICES and (movers_own or code not in past.movers)
        ]
        log_losses.append([log_score(said, vote) for said, vote in cast])
        briers += [brier_score(said, vote) for said, vote in cast]
    ballots = [each for row in log_losses for each in row]
    by_vote = [fmean(row) for row in log_losses]
    error = stdev(by_vote) / len(by_vote) ** 0.5 if len(by_vote) > 1 else float("inf")
    return Score(len(by_vote), len(ballots), fmean(ballots), fmean(briers), error)


def base_rates(history: Iterable[PastVote], on: dt.date) -> Counts:
    """The share of each choice in all votes before a day, each choice counted once more."""
    counts = [1, 1, 1]
    for past in known_before(history, on):
        for vote in past.ballot.votes.values():
            if vote in CHOICES:
                counts[CHOICES.index(vote)] += 1
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total)


def reached(
    history: Sequence[PastVote], start: dt.date, end: dt.date, parameters: Parameters = CHOSEN
) -> list[tuple[PastVote, float, bool]]:
    """For each vote: the chance that the required votes are reached, and whether they were."""
    rows = []
    for past in history:
        count = past.ballot.count(Vote.IN_FAVOUR)
        if start <= past.date <= end and count is not None:
            required = required_votes(past.date)
            chance = _at_least(required, predict(past, history, parameters))
            rows.append((past, chance, count >= required))
    return rows


def _at_least(required: int, found: Estimate) -> float:
    return sum(
        weight
        * sum(in_favour_counts([given[place][0] for given in found.given.values()])[required:])
        for place, weight in enumerate(found.effect)
    )


def _unmoved(past: PastVote) -> PastVote:
    return replace(past, question=replace(past.question, facts={}))
