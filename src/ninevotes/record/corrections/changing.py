"""One change: whether it fits what is printed, and the statement once it is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from typing import Any

from ninevotes.record.corrections.model import (
    NOTHING,
    UNKNOWN,
    Change,
    FieldChange,
    Repeats,
    SeatChange,
    TallyChange,
    VoteChange,
)
from ninevotes.vocabulary.official import OfficialOutcome, OfficialStatement, OfficialVote
from ninevotes.vocabulary.votes import Ballot, Vote

_COUNTED = tuple(Vote)[:3]
_WHOLE = {"date": dt.date.fromisoformat, "outcome": OfficialOutcome}
"""Fields that are not text, and how the text of a correction becomes their value."""


def stands(change: Change, statement: OfficialStatement) -> bool:
    """Whether the statement says what the change expects it to say."""
    if isinstance(change, Repeats):
        return True
    if isinstance(change, FieldChange):
        return _printed(statement, change.field, change.printed)
    if not isinstance(statement, OfficialVote):
        return False
    if isinstance(change, VoteChange):
        return _vote_of(change.member, statement) == change.printed
    if isinstance(change, SeatChange):
        under, over = _vote_of(change.printed, statement), _vote_of(change.held, statement)
        return under != NOTHING and over == NOTHING
    return tuple(statement.ballot.count(vote) for vote in _COUNTED) == change.printed


def made(change: Change, statement: OfficialStatement) -> OfficialStatement:
    """The statement, of the same kind, with one change made; it must stand.

    Raises:
        BallotError: the change makes a ballot that cannot be.
    """
    if isinstance(change, FieldChange):
        return replace(statement, **{change.field: _held(statement, change)})
    if not isinstance(statement, OfficialVote):
        raise TypeError(f"{type(change).__name__} is about votes")
    if isinstance(change, VoteChange):
        return _with_votes(statement, {change.member: change.held})
    if isinstance(change, SeatChange):
        return _moved(statement, change)
    if isinstance(change, TallyChange):
        return _counted(statement, change)
    return statement


def _printed(statement: OfficialStatement, field: str, expected: str) -> bool:
    value = getattr(statement, field)
    if isinstance(value, tuple):
        return expected in value or not (expected or value)
    return _text(value) == expected


def _text(value: Any) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _held(statement: OfficialStatement, change: FieldChange) -> Any:
    value = getattr(statement, change.field)
    if isinstance(value, tuple):
        others = tuple(each for each in value if each != change.printed)
        return (*others, change.held) if change.held else others
    if not change.held:
        return None
    return _WHOLE.get(change.field, str)(change.held)


def _vote_of(member: str, statement: OfficialVote) -> str:
    if member in statement.unknown:
        return UNKNOWN
    vote = statement.ballot.votes.get(member)
    return vote.value if vote else NOTHING


def _with_votes(statement: OfficialVote, held: dict[str, str]) -> OfficialVote:
    ballot = statement.ballot
    votes, tally = dict(ballot.votes), dict(ballot.tally)
    unknown = [state for state in statement.unknown if state not in held]
    for member, code in held.items():
        before = votes.pop(member, None)
        if before is not None and before in tally:
            tally[before] -= 1
        if code == UNKNOWN:
            unknown.append(member)
        elif code != NOTHING:
            votes[member] = Vote(code)
            tally[Vote(code)] = tally.get(Vote(code), 0) + 1
    return replace(statement, ballot=Ballot(votes, tally), unknown=tuple(unknown))


def _moved(statement: OfficialVote, change: SeatChange) -> OfficialVote:
    def name(state: str) -> str:
        return change.held if state == change.printed else state

    ballot = statement.ballot
    votes = {name(state): vote for state, vote in ballot.votes.items()}
    return replace(
        statement,
        ballot=Ballot(votes, ballot.tally),
        unknown=tuple(map(name, statement.unknown)),
        vetoed_by=tuple(map(name, statement.vetoed_by)),
    )


def _counted(statement: OfficialVote, change: TallyChange) -> OfficialVote:
    ballot = statement.ballot
    tally = {vote: count for vote, count in ballot.tally.items() if vote not in _COUNTED}
    tally |= {
        vote: count for vote, count in zip(_COUNTED, change.held, strict=True) if count is not None
    }
    votes = {s: vote for s, vote in ballot.votes.items() if vote.value not in change.unnamed}
    lost = _lost(ballot.votes, votes)
    return replace(statement, ballot=Ballot(votes, tally), unknown=(*statement.unknown, *lost))


def _lost(before: Iterable[str], after: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(before) - set(after)))
