"""Scores under their standard names, over ballots and over votes.

Balanced accuracy and macro F1 need a rule that turns chances into one choice: we take the choice
whose chance is the most above its share in the years before (chance over share). It is the rule
that makes expected balanced accuracy greatest when the chances are right; the likeliest choice
would nearly always be in favour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.features.archive import Flags, Floats, Ints

BINS = 15
_EDGE = 1e-6


@dataclass(frozen=True, slots=True)
class Ballots:
    """Ballots forecast and cast.

    Args:
        chances: float [b, 3].
        choices: int [b].
        votes: int [b], which vote each belongs to.
        shares: float [b, 3], the share of each choice in the years before.
    """

    chances: Floats
    choices: Ints
    votes: Ints
    shares: Floats

    def take(self, places: Ints | Flags) -> Ballots:
        """Some of them."""
        return Ballots(
            self.chances[places], self.choices[places], self.votes[places], self.shares[places]
        )


Score = Callable[[Ballots], float]


def log_loss(held: Ballots) -> float:
    """Mean of minus the natural logarithm of the chance of what was cast."""
    told = held.chances[np.arange(len(held.choices)), held.choices]
    return float(-np.log(np.clip(told, _EDGE, 1)).mean())


def brier(held: Ballots) -> float:
    """Mean over ballots of the sum of squared differences over the three choices, 0 to 2."""
    return float(((held.chances - np.eye(3)[held.choices]) ** 2).sum(axis=1).mean())


def ranked_probability(held: Ballots) -> float:
    """Ranked probability score over in favour, abstaining, against: 0 to 1 (Epstein 1969)."""
    told = np.cumsum(held.chances, axis=1)[:, :2]
    cast = np.cumsum(np.eye(3)[held.choices], axis=1)[:, :2]
    return float(((told - cast) ** 2).sum(axis=1).mean() / 2)


def predicted(held: Ballots) -> Ints:
    """The choice most above its share."""
    found: Ints = (held.chances / held.shares).argmax(axis=1)
    return found


def balanced_accuracy(held: Ballots) -> float:
    """Mean over the choices that were cast of the share of their ballots predicted."""
    said = predicted(held)
    cast = [choice for choice in range(3) if (held.choices == choice).any()]
    return float(np.mean([(said[held.choices == choice] == choice).mean() for choice in cast]))


def macro_f1(held: Ballots) -> float:
    """Mean over the choices of the harmonic mean of precision and recall."""
    said = predicted(held)
    found = []
    for choice in range(3):
        both = ((said == choice) & (held.choices == choice)).sum()
        found.append(2 * both / max((said == choice).sum() + (held.choices == choice).sum(), 1))
    return float(np.mean(found))


def pr_auc_not_yes(held: Ballots) -> float:
    """Average precision for the ballots that were not in favour."""
    return average_precision(1 - held.chances[:, 0], held.choices > 0)


def average_precision(chances: Floats, happened: Flags) -> float:
    """The area under precision over recall, as the sum over steps; nan where nothing happened."""
    if not happened.any():
        return float("nan")
    order = np.argsort(-chances, kind="stable")
    said, true = chances[order], happened[order]
    last = np.append(said[1:] != said[:-1], True)
    hits = np.cumsum(true)[last]
    precision = hits / (np.flatnonzero(last) + 1)
    return float((np.diff(hits, prepend=0) * precision).sum() / true.sum())


def calibration_error(held: Ballots) -> float:
    """Expected calibration error of the chance of not being in favour, 15 bins of equal width."""
    return expected_calibration_error(1 - held.chances[:, 0], held.choices > 0)


def expected_calibration_error(chances: Floats, happened: Flags) -> float:
    """Mean over bins, by their ballots, of how far what was said is from what came."""
    return sum(
        abs(said - came) * count for said, came, count in reliability(chances, happened)
    ) / max(len(chances), 1)


def reliability(
    chances: Floats, happened: Flags, count: int = BINS
) -> list[tuple[float, float, int]]:
    """For each bin that is not empty: mean chance said, share that came, and how many."""
    bins = np.minimum((chances * count).astype(np.int64), count - 1)
    return [
        (float(chances[inside].mean()), float(happened[inside].mean()), int(inside.sum()))
        for inside in (bins == place for place in range(count))
        if inside.any()
    ]


BALLOT_SCORES: dict[str, Score] = {
    "log loss": log_loss,
    "Brier": brier,
    "ranked probability": ranked_probability,
    "balanced accuracy": balanced_accuracy,
    "PR-AUC not-yes": pr_auc_not_yes,
    "macro F1": macro_f1,
    "ECE": calibration_error,
}


@dataclass(frozen=True, slots=True)
class Interval:
    """A score with the 95 % interval of a bootstrap by vote."""

    value: float
    low: float
    high: float


def with_intervals(held: Ballots, draws: int = 200, seed: int = 0) -> dict[str, Interval]:
    """All scores. Votes are drawn with replacement, each with all its ballots."""
    order = np.argsort(held.votes, kind="stable")
    _, starts, counts = np.unique(held.votes[order], return_index=True, return_counts=True)
    generator = np.random.default_rng(seed)
    found: dict[str, list[float]] = {name: [] for name in BALLOT_SCORES}
    for _ in range(draws):
        chosen = generator.integers(len(starts), size=len(starts))
        drawn = held.take(order[_spread(starts[chosen], counts[chosen])])
        for name, score in BALLOT_SCORES.items():
            found[name].append(score(drawn))
    return {name: _interval(score(held), found[name]) for name, score in BALLOT_SCORES.items()}


def _spread(starts: Ints, counts: Ints) -> Ints:
    """All places of some runs, each given by its start and length."""
    ends = np.cumsum(counts)
    steps = np.arange(int(ends[-1])) - np.repeat(ends - counts, counts)
    found: Ints = np.repeat(starts, counts) + steps
    return found


def _interval(value: float, drawn: list[float]) -> Interval:
    if np.isnan(drawn).all():
        return Interval(value, float("nan"), float("nan"))
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return Interval(value, float(low), float(high))


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Votes forecast and taken.

    Args:
        failed, vetoed: float [v], chances.
        did_fail, was_vetoed: bool [v].
        usual: float [v], the share that failed in the years before: the decision rule says
            "not adopted" where the chance is above it.
    """

    failed: Floats
    vetoed: Floats
    did_fail: Flags
    was_vetoed: Flags
    usual: Floats

    def take(self, places: Ints | Flags) -> Verdicts:
        """Some of them."""
        return Verdicts(
            self.failed[places],
            self.vetoed[places],
            self.did_fail[places],
            self.was_vetoed[places],
            self.usual[places],
        )


def adoption_balanced_accuracy(held: Verdicts) -> float:
    """Mean of the shares of adopted and of failed drafts predicted as such."""
    said = held.failed > held.usual
    return float((said[held.did_fail].mean() + (~said[~held.did_fail]).mean()) / 2)


VERDICT_SCORES: dict[str, Callable[[Verdicts], float]] = {
    "adoption balanced accuracy": adoption_balanced_accuracy,
    "PR-AUC not adopted": lambda held: average_precision(held.failed, held.did_fail),
    "PR-AUC veto": lambda held: average_precision(held.vetoed, held.was_vetoed),
    "Brier adoption": lambda held: float(((held.failed - held.did_fail) ** 2).mean()),
    "Brier veto": lambda held: float(((held.vetoed - held.was_vetoed) ** 2).mean()),
    "ECE adoption": lambda held: expected_calibration_error(held.failed, held.did_fail),
}


def verdicts_with_intervals(held: Verdicts, draws: int = 500, seed: int = 0) -> dict[str, Interval]:
    """All scores of whole votes, with the same bootstrap."""
    generator = np.random.default_rng(seed)
    count = len(held.failed)
    found: dict[str, list[float]] = {name: [] for name in VERDICT_SCORES}
    for _ in range(draws):
        drawn = held.take(generator.integers(count, size=count))
        for name, score in VERDICT_SCORES.items():
            found[name].append(score(drawn) if drawn.did_fail.any() else float("nan"))
    if not held.did_fail.any():
        return dict.fromkeys(VERDICT_SCORES, Interval(*[float("nan")] * 3))
    return {name: _interval(score(held), found[name]) for name, score in VERDICT_SCORES.items()}
