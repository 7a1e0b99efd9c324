"""Power as it was, or as a model sees it: on how many ballots one vote would have decided.

The indices take all ballots for equally likely. Members do not vote so: on most questions the
outcome is not close, and some members vote alike. Over ballots that were cast, or that a model
draws, the same question has another answer: on what share of them would one member, by voting
otherwise and nobody else, have changed the outcome? The rules judge each changed ballot, so a
veto, a procedural question or a change of the required number needs no word here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ninevotes.rules import Outcome, Reason, decide
from ninevotes.rules.case import open_case
from ninevotes.rules.counterfactuals import CHOICES, single_votes
from ninevotes.rules.many import CODES, decide_many
from ninevotes.vocabulary.membership import NoCouncilError, is_permanent, members_on
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, BallotError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Seat = tuple[str, bool]
"""A member's code, and whether its seat is permanent."""

_EITHER = frozenset({Outcome.ADOPTED, Outcome.NOT_ADOPTED})


class Cast(NamedTuple):
    """A ballot of the Council.

    Args:
        question: what was put.
        ballot: who voted how.
        on: the day.
    """

    question: Question
    ballot: Ballot
    on: dt.date


@dataclass(frozen=True, slots=True)
class Decisive:
    """How often one member's vote alone would have changed the outcome.

    Args:
        member: its code.
        permanent: whether it held a permanent seat.
        ballots: ballots on which its vote is known.
        could_carry: those not adopted that it could have carried.
        could_defeat: those adopted that it could have defeated.
    """

    member: str
    permanent: bool
    ballots: int
    could_carry: int
    could_defeat: int

    @property
    def share(self) -> float | None:
        """The share of its ballots on which it could have changed the outcome; or null."""
        return (self.could_carry + self.could_defeat) / self.ballots if self.ballots else None


@dataclass(frozen=True, slots=True)
class DecisiveVotes:
    """How often each member's vote alone would have changed the outcome.

    Args:
        ballots: ballots that were judged.
        adopted: those adopted.
        left_out: those without a vote, with another kind of outcome, or not known well enough.
        members: permanent members first, then those with the most ballots.
    """

    ballots: int
    adopted: int
    left_out: int
    members: tuple[Decisive, ...]


def decisive_in(cast: Iterable[Cast]) -> DecisiveVotes:
    """Count over ballots that were cast in the Council.

    Ballots of other bodies, without a vote, whose outcome is neither adopted nor not adopted
    (as of a straw poll), or is not known, are left out and counted.
    """
    known: dict[_Seat, list[int]] = {}
    judged = adopted = left_out = 0
    for one in cast:
        outcome = _outcome(one)
        if outcome is None:
            left_out += 1
            continue
        judged += 1
        adopted += outcome is Outcome.ADOPTED
        ballot = open_case(one.question, one.ballot, one.on).ballot
        could = {change.member for change in single_votes(one.question, ballot, one.on)}
        for member in ballot.votes:
            counts = known.setdefault((member, is_permanent(member, one.on)), [0, 0, 0])
            counts[0] += 1
            counts[1 if outcome is Outcome.NOT_ADOPTED else 2] += member in could
    return DecisiveVotes(judged, adopted, left_out, _sorted(known))


def decisive_in_simulated(
    question: Question, codes: NDArray[np.int8], on: dt.date
) -> DecisiveVotes:
    """Count over ballots drawn by a model.

    Args:
        question: what is put to the vote.
        codes: int8 [ballots, members]: each member's vote by
            :data:`ninevotes.rules.many.CODES`, the members in the order of
            :func:`ninevotes.vocabulary.membership.members_on`.
        on: the day of the vote.

    Raises:
        ScaleExtraError: numpy is not installed.
        ValueError: another organ, another shape, or a code that is none.
        NoCouncilError: no Council on that day.
    """
    made = decide_many(question, codes, on)
    adopted, lost = made.is_outcome(Outcome.ADOPTED), made.is_outcome(Outcome.NOT_ADOPTED)
    known: dict[_Seat, list[int]] = {}
    for column, member in enumerate(members_on(on)):
        carries, defeats = ~(adopted | lost), ~(adopted | lost)
        for choice in CHOICES:
            otherwise = codes.copy()
            otherwise[:, column] = CODES.index(choice)
            then = decide_many(question, otherwise, on)
            carries |= then.is_outcome(Outcome.ADOPTED)
            defeats |= then.is_outcome(Outcome.NOT_ADOPTED)
        counted = int((adopted | lost).sum())
        seat = (member, is_permanent(member, on))
        known[seat] = [counted, int((lost & carries).sum()), int((adopted & defeats).sum())]
    either = int((adopted | lost).sum())
    return DecisiveVotes(either, int(adopted.sum()), len(codes) - either, _sorted(known))


def _outcome(one: Cast) -> Outcome | None:
    """How a ballot came out, where changing votes has a meaning; else null."""
    if one.question.organ is not Organ.SECURITY_COUNCIL or not one.ballot.votes:
        return None
    try:
        decision = decide(one.question, one.ballot, one.on)
    except (BallotError, NoCouncilError):
        return None
    if decision.reason is Reason.ADOPTED_WITHOUT_VOTE or decision.outcome not in _EITHER:
        return None
    return decision.outcome


def _sorted(known: dict[_Seat, list[int]]) -> tuple[Decisive, ...]:
    made = [Decisive(*seat, *counts) for seat, counts in known.items()]
    return tuple(sorted(made, key=lambda one: (not one.permanent, -one.ballots, one.member)))
