"""One statement of a vote as one row, the same in every list."""

from __future__ import annotations

from typing import Any, TypedDict

from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import TALLIES


class VoteRow(TypedDict):
    """A vote as one source states it.

    Null where the source does not say; counts as it prints them, members by code.
    """

    source: str
    key: str
    date: str | None
    resolution: str | None
    symbol: str | None
    meeting: str | None
    outcome: str | None
    title: str
    in_favour: int | None
    against: int | None
    abstaining: int | None
    not_participating: int | None
    absent: int | None
    members_in_favour: list[str]
    members_against: list[str]
    members_abstaining: list[str]
    members_not_participating: list[str]
    members_absent: list[str]


def vote_row(vote: OfficialVote) -> VoteRow:
    """One statement of a vote as one row."""
    row: Any = {
        "source": vote.source,
        "key": vote.key,
        "date": vote.date.isoformat() if vote.date else vote.date_printed or None,
        "resolution": vote.resolution,
        "symbol": vote.symbol,
        "meeting": vote.meeting,
        "outcome": vote.outcome.value if vote.outcome else vote.outcome_printed or None,
        "title": vote.title,
        **{name: vote.ballot.count(kind) for name, kind in TALLIES.items()},
        **{f"members_{name}": list(vote.ballot.cast(kind)) for name, kind in TALLIES.items()},
    }
    made: VoteRow = row
    return made
