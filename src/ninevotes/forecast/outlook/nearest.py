"""The earlier votes nearest to a question: which, how they came out, how each member voted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.descriptors.items import GENERAL
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.features.matrix import FeatureMaker
from ninevotes.forecast.outlook.asked import Told
from ninevotes.forecast.outlook.known import Shown
from ninevotes.forecast.pooling import CHOICES
from ninevotes.forecast.result import Precedent
from ninevotes.rules import decide
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import BallotError, Vote

NEAR = 0.25
"""How closely a vote must be tied to be called a precedent: 1 is the same text put anew today, a
quarter a vote on the same matter and by the same movers twelve years ago."""

SHOWN = 10

_WORDS = {
    Vote.IN_FAVOUR: "in favour",
    Vote.ABSTENTION: "abstaining",
    Vote.AGAINST: "against",
}


@dataclass(frozen=True, slots=True)
class Tie:
    """An earlier vote and how closely it is tied to the question, 0 to 1."""

    vote: DescribedVote
    weight: float


def nearest(maker: FeatureMaker, told: Told) -> tuple[Tie, ...]:
    """Earlier votes near enough to be precedents, the nearest first.

    A matter that is not told apart from others has none: likeness would mean nothing.
    """
    if GENERAL in told.described.terms:
        return ()
    members = tuple(seat(code) for code in told.asked.members)
    rows, weights = maker.ties(told.described, members)
    ties = [
        Tie(maker.archive.votes[row], float(weight))
        for row, weight in zip(rows, weights, strict=True)
        if weight >= NEAR and maker.archive.votes[row].before.procedural == told.asked.procedural
    ]
    return tuple(sorted(ties, key=lambda tie: (-tie.weight, -tie.vote.date.toordinal())))


def precedents(ties: Sequence[Tie], shown: Mapping[str, Shown]) -> tuple[Precedent, ...]:
    """The nearest as a forecast tells them, judged by the rules of their day."""
    total = sum(tie.weight for tie in ties) or 1.0
    return tuple(_precedent(tie, shown[tie.vote.key], tie.weight / total) for tie in ties[:SHOWN])


def own_votes(code: str, ties: Iterable[Tie]) -> str:
    """How a member voted on the precedents, in words; empty where it did not."""
    cast = [(tie.vote.date.year, _vote_of(code, tie.vote)) for tie in ties]
    told = [(year, vote) for year, vote in cast if vote in CHOICES]
    if not told:
        return ""
    counts = Counter(vote for _, vote in told)
    parts = [f"{counts[vote]} {_WORDS[vote]}" for vote in CHOICES if counts[vote]]
    many = "precedent" if len(told) == 1 else "precedents"
    return f"on {len(told)} {many} since {min(year for year, _ in told)}: {', '.join(parts)}"


def _vote_of(code: str, vote: DescribedVote) -> Vote | None:
    return next((cast for who, cast in vote.votes.items() if seat(who) == seat(code)), None)


def _precedent(tie: Tie, shown: Shown, share: float) -> Precedent:
    vote = tie.vote
    kind = QuestionType.AGENDA if vote.before.procedural else QuestionType.DRAFT_RESOLUTION
    try:
        decision = decide(Question(kind, text=shown.title), shown.ballot, vote.date)
        outcome, reason = decision.outcome.value, decision.reason.value
    except BallotError:
        outcome, reason = ("adopted" if vote.adopted else "not_adopted"), ""
    return Precedent(
        vote.date, shown.title, shown.symbol, shown.ballot, outcome, reason, share, shown.source
    )
