"""The precedents that a forecast rests on most, judged by the rules of their day."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.forecast.history import PastVote
from ninevotes.forecast.nearness import Weighed
from ninevotes.forecast.pooling import CHOICES
from ninevotes.forecast.result import Precedent
from ninevotes.rules import decide

SHOWN = 10
"""How many precedents a forecast shows at most; it rests on all of them."""


def heaviest(weighed: Sequence[Weighed]) -> tuple[Precedent, ...]:
    """The precedents with the greatest share of all the weight, heaviest first."""
    total = sum(_weight(one) for one in weighed) or 1.0
    ranked = sorted(weighed, key=lambda one: (-_weight(one), one.past.date, one.past.question.text))
    return tuple(_precedent(one.past, _weight(one) / total) for one in ranked[:SHOWN])


def _weight(one: Weighed) -> float:
    return one.weight * sum(vote in CHOICES for vote in one.past.ballot.votes.values())


def _precedent(past: PastVote, share: float) -> Precedent:
    decision = decide(past.question, past.ballot, past.date)
    return Precedent(
        date=past.date,
        title=past.question.text,
        symbol=past.question.symbol or past.record,
        ballot=past.ballot,
        outcome=decision.outcome.value,
        reason=decision.reason.value,
        weight=share,
        source=past.source,
    )
