"""Scores of chances against the vote that was cast, under their standard names.

Lower is better. Both are proper: they are best on average for whoever says what he believes.
"""

from __future__ import annotations

import math

from ninevotes.forecast.pooling import CHOICES, Counts
from ninevotes.vocabulary.votes import Vote


def log_score(chances: Counts, vote: Vote) -> float:
    """The logarithmic score (log loss): minus the natural logarithm of the vote's chance.

    >>> log_score((1.0, 0.0, 0.0), Vote.IN_FAVOUR)
    0.0
    """
    return math.log(1 / chances[CHOICES.index(vote)])


def brier_score(chances: Counts, vote: Vote) -> float:
    """The Brier score over the three choices, 0 to 2: the sum of squared differences.

    >>> brier_score((0.5, 0.25, 0.25), Vote.IN_FAVOUR)
    0.375
    """
    place = CHOICES.index(vote)
    return sum((chance - (other == place)) ** 2 for other, chance in enumerate(chances))
