"""Statements as plain values that JSON can write, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import TALLIES, Ballot, Vote

T = TypeVar("T")


def plain(value: Any) -> dict[str, Any]:
    """A statement, source, document or claim as one object; votes apart have their ballot."""
    if isinstance(value, OfficialVote):
        return _plain_vote(value)
    return {one.name: _simple(getattr(value, one.name)) for one in fields(value)}


def whole(cls: type[T], given: Mapping[str, Any]) -> T:
    """The statement, source, document or claim of an object.

    Raises:
        KeyError: a value is missing.
        ValueError: a value is none of those allowed.
    """
    if cls is OfficialVote:
        return _whole_vote(given)  # type: ignore[return-value]
    values = {one.name: _back(one.name, one.type, given[one.name]) for one in fields(cls)}  # type: ignore[arg-type]
    return cls(**values)


def _plain_vote(vote: OfficialVote) -> dict[str, Any]:
    made = {
        one.name: _simple(getattr(vote, one.name)) for one in fields(vote) if one.name != "ballot"
    }
    made["tally"] = {name: vote.ballot.count(kind) for name, kind in TALLIES.items()}
    made["ballots"] = {state: cast.value for state, cast in sorted(vote.ballot.votes.items())}
    return made


def _whole_vote(given: Mapping[str, Any]) -> OfficialVote:
    tally = {TALLIES[name]: count for name, count in given["tally"].items() if count is not None}
    votes = {state: Vote(letter) for state, letter in given["ballots"].items()}
    made = {
        one.name: _back(one.name, one.type, given[one.name])
        for one in fields(OfficialVote)
        if one.name != "ballot"
    }
    made["organ"] = Organ(given["organ"])
    made["question"] = QuestionType(given["question"]) if given["question"] else None
    made["outcome"] = OfficialOutcome(given["outcome"]) if given["outcome"] else None
    return OfficialVote(**made, ballot=Ballot(votes, tally))


def _simple(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Organ | QuestionType | OfficialOutcome):
        return value.value
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def _back(name: str, kind: Any, value: Any) -> Any:
    # A claim's own date may be a month or a year and stays text; a day is told by its type.
    if name == "date" and "dt.date" in str(kind):
        return dt.date.fromisoformat(value) if value else None
    return tuple(value) if isinstance(value, list) else value
