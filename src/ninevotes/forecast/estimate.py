"""A model's estimate of a vote before the rules judge it: each member's chances, together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ninevotes.forecast.history import PastVote
from ninevotes.forecast.nearness import Target, Weighed, aim, known_before, weigh
from ninevotes.forecast.parameters import Parameters
from ninevotes.forecast.pooling import Counts, habits
from ninevotes.forecast.shared_effect import averaged, chances_given_effect, effect_given
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Vote

_CERTAIN: Mapping[Vote, Counts] = {
    Vote.IN_FAVOUR: (1.0, 0.0, 0.0),
    Vote.ABSTENTION: (0.0, 1.0, 0.0),
    Vote.AGAINST: (0.0, 0.0, 1.0),
}


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is thought of a vote ahead.

    Args:
        target: the vote ahead.
        weighed: the past votes with their weights, earliest first.
        declared: votes known beforehand, in the order of seating.
        habits: each member's Dirichlet pseudo-counts, in the order of seating.
        given: each member's chances at each value of the shared effect.
        effect: the chance of each value of the effect.
    """

    target: Target
    weighed: tuple[Weighed, ...]
    declared: Mapping[str, Vote]
    habits: Mapping[str, Counts]
    given: Mapping[str, Sequence[Counts]]
    effect: Sequence[float]

    def chances(self) -> dict[str, Counts]:
        """Each member's chances: in favour, abstaining, against."""
        return {code: averaged(self.effect, given) for code, given in self.given.items()}


def estimate(
    question: Question,
    item: str,
    on: dt.date,
    history: Iterable[PastVote],
    parameters: Parameters,
    declared: Mapping[str, Vote] | None = None,
) -> Estimate:
    """Estimate a vote from the votes dated strictly before its day.

    Raises:
        NoCouncilError: no Council is on record for the day.
    """
    said = declared or {}
    known = known_before(history, on)
    target = aim(question, item, on, known)
    weighed = tuple(weigh(target, past, parameters) for past in known)
    held = habits(target, weighed, parameters)
    given: dict[str, Sequence[Counts]] = {
        code: chances_given_effect(_rate(counts), parameters.shared_effect)
        for code, counts in held.items()
    }
    effect = effect_given(said, given)
    for code, vote in said.items():
        given[code] = (_CERTAIN.get(vote, _CERTAIN[Vote.ABSTENTION]),) * len(effect)
    return Estimate(target, weighed, said, held, given, effect)


def _rate(counts: Counts) -> Counts:
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total)
