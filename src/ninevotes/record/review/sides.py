"""One of the two things that are compared: its name, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from ninevotes.record.corrections.claims.names import passage_name
from ninevotes.record.corrections.model import Held
from ninevotes.record.official.tying.evidence import tally_of
from ninevotes.record.official.tying.pairs import statement_name
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote
from ninevotes.vocabulary.votes import Vote

QUOTE_WORDS = 25
"""The most words of a document that are ever shown at once."""

_NAMING = {"name", "source"}
_FEW = 15
"""Members listed by name: those of the Council."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things.

    Args:
        name: under which judgements on it are kept.
        source: who says so: id of a source's card, or names of documents.
        told: what is said of it, field by field, as held true.
    """

    name: str
    source: str
    told: Mapping[str, str] = field(hash=False)


def side_of_vote(held: Held[OfficialVote]) -> Side:
    """A statement on a vote."""
    vote = held.statement
    told = {
        "date": vote.date,
        "resolution": vote.resolution,
        "symbol": vote.symbol,
        "meeting": vote.meeting,
        "outcome": vote.outcome.value if vote.outcome else vote.outcome_printed,
        "tally": _tally(vote),
        "title": vote.title,
        "item": vote.item if vote.item != vote.title else None,
    }
    if len(vote.ballot.votes) <= _FEW:
        told |= {cast.words: " ".join(vote.ballot.cast(cast)) for cast in Vote}
    more = {f"“{name}”": value for name, value in vote.printed.items()}
    return Side(statement_name(held.printed), held.printed.source, _said(told | more))


def side_of_told(told: Any) -> Side:
    """What a source tells of a meeting, a draft or a membership, field by field."""
    said = {
        each.name.replace("_", " "): getattr(told, each.name)
        for each in fields(told)
        if each.name not in _NAMING and not isinstance(getattr(told, each.name), bool)
    }
    return Side(told.name, told.source, _said(said))


def side_of_meeting(meetings: list[OfficialMeeting]) -> Side:
    """A meeting by the rows of a table of meetings."""
    first = meetings[0]
    told = {
        "date": first.date,
        "meeting": first.symbol,
        "item": "; ".join(dict.fromkeys(row.topic for row in meetings)),
        "outcome": "; ".join(each for row in meetings for each in row.outcomes),
    }
    return Side(meeting_name(str(first.symbol)), first.source, _said(told))


def side_of_event(event: Event, hashes: Mapping[str, str]) -> Side:
    """A reported event, with the beginning of what each report says.

    Args:
        event: the event.
        hashes: SHA-256 of each document by its name.
    """
    told: dict[str, Any] = {"date": event.date, "type": event.type.value, "matter": event.item}
    told |= {name.replace("_", " "): value for name, value in event.fields.items()}
    quotes = {f"in {claim.document}": short(claim.evidence.text) for claim in event.claims}
    sources = dict.fromkeys(claim.document for claim in event.claims)
    return Side(claim_name(event.claims[0], hashes), ", ".join(sources), _said(told | quotes))


def meeting_name(symbol: str) -> str:
    """The name under which judgements on a meeting are kept."""
    return f"meeting/{symbol}"


def claim_name(claim: Claim, hashes: Mapping[str, str]) -> str:
    """The name of a passage and what was read there.

    It outlives a new reading of the document, and the event's own name, which changes with
    every report that tells more of it.
    """
    return passage_name(claim, hashes[claim.document])


def short(text: str) -> str:
    """The first words of a passage."""
    words = text.split()
    return " ".join(words) if len(words) <= QUOTE_WORDS else " ".join(words[:QUOTE_WORDS]) + " …"


def _tally(vote: OfficialVote) -> str | None:
    counts = tally_of(vote)
    if counts == (None, None, None):
        return None
    return "-".join("?" if count is None else str(count) for count in counts)


def _said(told: Mapping[str, Any]) -> dict[str, str]:
    """What is said, in words; what is not said is left out."""
    return {name: words for name, value in told.items() if (words := _words(value))}


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple | set | frozenset):
        each = sorted(map(str, value)) if isinstance(value, set | frozenset) else map(str, value)
        return " ".join(each)
    return " ".join(str(value).split())
