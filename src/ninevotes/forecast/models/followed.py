"""The ordinal model run over an archive: chances before each vote, then what the vote teaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.forecast.features.matrix import FeatureMaker
from ninevotes.forecast.models.ordinal import (
    PRIORS,
    OrdinalPriors,
    Standing,
    TextPrior,
    aged,
    arriving,
    predict,
    text_prior,
    update,
)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What has been learnt from the first votes of an archive.

    Args:
        means, variances: float [n, 2], of each text's pair.
        members: code to the day (proleptic ordinal) of its last vote, and the mean [2] and
            covariance [2, 2] of its pair after it.
    """

    means: Floats
    variances: Floats
    members: Mapping[str, tuple[int, Floats, Floats]]


class Followed:
    """Members and texts as known after the votes so far.

    Args:
        maker: gives likeness and positions, each as of its day.
        priors: the constants.
        learnt: what was learnt before from the first votes of the same archive.
    """

    def __init__(
        self, maker: FeatureMaker, priors: OrdinalPriors = PRIORS, learnt: Learnt | None = None
    ) -> None:
        self._maker = maker
        self._priors = priors
        size = len(maker.archive.votes)
        self.means = np.zeros((size, 2))
        self.variances = np.ones((size, 2))
        self._known: dict[str, tuple[int, Floats, Floats]] = {}
        self._seen = 0
        self._ties: tuple[Description, Ints, Floats] | None = None
        if learnt is not None:
            self._seen = len(learnt.means)
            self.means[: self._seen] = learnt.means
            self.variances[: self._seen] = learnt.variances
            self._known = dict(learnt.members)

    @property
    def learnt(self) -> Learnt:
        """What has been learnt so far, to go on from another time."""
        seen = self._seen
        return Learnt(self.means[:seen].copy(), self.variances[:seen].copy(), dict(self._known))

    def advance(self, before: int) -> None:
        """Learn from the first votes of the archive, in their order, up to a place."""
        for row in range(self._seen, before):
            self._learn(row)
        self._seen = max(self._seen, before)

    def chances(self, question: Description, members: Sequence[str]) -> Floats:
        """Chances [m, 3] from what has been learnt."""
        return predict(
            self._prior(question, members), self.standing(question, members), self._priors
        )

    def standing(self, question: Description, members: Sequence[str]) -> Standing:
        """The members' pairs as of a day."""
        on, year = question.date.toordinal(), question.date.year
        places = [self._maker.positions.of(code, year) for code in members]
        fresh = arriving(np.array([at[0] - at[1] for at in places]), self._priors)
        mean, covariance, ages = fresh.mean, fresh.covariance, np.zeros(len(members))
        for index, code in enumerate(members):
            if code in self._known:
                since, mean[index], covariance[index] = self._known[code]
                ages[index] = (on - since) / 365.25
        grown = aged(Standing(mean, covariance), ages, self._priors)
        own = np.array([code in question.sponsors for code in members]) * self._priors.own_text
        return Standing(grown.mean - own[:, None] * np.array([1.0, 0.0]), grown.covariance)

    def prior(self, question: Description, members: Sequence[str]) -> TextPrior:
        """What is known beforehand of a text: the less, the wider."""
        return self._prior(question, members)

    def _prior(self, question: Description, members: Sequence[str]) -> TextPrior:
        if self._ties is None or self._ties[0] is not question:
            self._ties = (question, *self._maker.ties(question, members))
        _, rows, weights = self._ties
        seen = rows < self._seen
        rows, weights = rows[seen], weights[seen]
        return text_prior(
            weights, self.means[rows], self.variances[rows], self._lean(question), self._priors
        )

    def _lean(self, question: Description) -> float:
        year = question.date.year
        places = [self._maker.positions.of(code, year) for code in sorted(question.sponsors)]
        return float(np.mean([at[0] - at[1] for at in places])) if places else 0.0

    def _learn(self, row: int) -> None:
        archive = self._maker.archive
        question, members = archive.votes[row].before, archive.sitting(row)
        if not members:
            return
        choices = archive.choices[row][archive.choices[row] >= 0]
        prior = self._prior(question, members)
        self.means[row], self.variances[row], after = update(
            prior, self.standing(question, members), choices, self._priors
        )
        for index, code in enumerate(members):
            mean = after.mean[index]
            mean = mean + np.array([(code in question.sponsors) * self._priors.own_text, 0.0])
            self._known[code] = (question.date.toordinal(), mean, after.covariance[index])
