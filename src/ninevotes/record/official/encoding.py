"""Statements into rows of the tables, and rows back into statements."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import Table

from ninevotes.record.official import tables
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialIdealPoint,
    OfficialLink,
    OfficialMeeting,
    OfficialMembership,
    OfficialOutcome,
    OfficialStatement,
    OfficialVeto,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import TALLIES, Ballot, Vote

Statement = TypeVar("Statement", bound=OfficialStatement)

UNKNOWN = "?"
"""The vote of a member of whom the source says that it does not know."""

KINDS: dict[type, tuple[str, Table]] = {
    OfficialVote: ("vote", tables.official_votes),
    OfficialMeeting: ("meeting", tables.official_meetings),
    OfficialDraft: ("draft", tables.official_drafts),
    OfficialVeto: ("veto", tables.official_vetoes),
    OfficialMembership: ("membership", tables.official_memberships),
    OfficialIdealPoint: ("ideal point", tables.official_ideal_points),
    OfficialLink: ("link", tables.official_links),
}
"""Class of a statement to its kind in the store and the table that holds it."""

_VOTES: dict[str, Vote] = {vote.value: vote for vote in Vote}


def row_of(statement: OfficialStatement) -> tuple[Any, ...]:
    """What a statement says, in the order of its table's columns after its number."""
    _, table = KINDS[type(statement)]
    columns = table.columns.keys()[1:]
    if isinstance(statement, OfficialVote):
        tally = statement.ballot.tally
        return tuple(
            tally.get(TALLIES[name]) if name in TALLIES else _plain(getattr(statement, name))
            for name in columns
        )
    return tuple(_plain(getattr(statement, name)) for name in columns)


def ballots_of(statement: OfficialStatement) -> list[tuple[str, str]]:
    """Member and vote, in the order of the codes; none for what is no vote."""
    if not isinstance(statement, OfficialVote):
        return []
    votes = [(state, vote.value) for state, vote in statement.ballot.votes.items()]
    return sorted(votes + [(state, UNKNOWN) for state in statement.unknown])


def sha256_of(row: tuple[Any, ...], ballots: list[tuple[str, str]]) -> str:
    """The hash of all that a statement says: two say the same when it is equal."""
    said = json.dumps([row, ballots], ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def statement_of(
    cls: type[Statement], row: Mapping[str, Any], ballots: Iterable[tuple[str, str]] = ()
) -> Statement:
    """A statement from its row, with ``source`` and ``key``, and its ballots."""
    names = (field.name for field in fields(cls))
    given = {name: _whole(row[name]) for name in names if name in row}
    if cls is OfficialVote:
        given |= _vote_of(row, ballots)
    return cls(**given)


def _vote_of(row: Mapping[str, Any], ballots: Iterable[tuple[str, str]]) -> dict[str, Any]:
    votes, unknown = {}, []
    for state, vote in ballots:
        if vote == UNKNOWN:
            unknown.append(state)
        else:
            votes[state] = _VOTES[vote]
    tally = {vote: row[name] for name, vote in TALLIES.items() if row[name] is not None}
    return {
        "organ": Organ(row["organ"]),
        "question": QuestionType(row["question"]) if row["question"] else None,
        "outcome": OfficialOutcome(row["outcome"]) if row["outcome"] else None,
        "ballot": Ballot(votes, tally),
        "unknown": tuple(unknown),
    }


def _plain(value: Any) -> Any:
    """A value as both drivers take it: no enumerations, lists as JSON text, dates as ISO."""
    if value is None or type(value) in {int, float}:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        # PostgreSQL keeps no character 0; no source means anything by it.
        return value.replace("\x00", "")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    if isinstance(value, Mapping):
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True)
    raise TypeError(f"a {type(value).__name__} has no place in a table")


def _whole(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
