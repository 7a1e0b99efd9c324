"""The rows of the library's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ninevotes.record.agreement import Pair
from ninevotes.record.corrections.model import Held
from ninevotes.record.export import ExportedClaim
from ninevotes.record.search import Hit
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote
from ninevotes.vocabulary.states import UnknownStateError, state
from ninevotes.vocabulary.votes import Vote

Rows = Iterator[tuple[Any, ...]]

_VOTE_HEAD = ("source", "key", "organ", "date", "resolution", "symbol", "meeting", "outcome")
VOTE_COLUMNS = (
    *_VOTE_HEAD,
    "in_favour",
    "against",
    "abstaining",
    "not_participating",
    "absent",
    "vetoed_by",
    "title",
    "item",
    "corrected",
)
BALLOT_COLUMNS = (*_VOTE_HEAD, "state", "name", "vote", "words", "corrected")
MEETING_COLUMNS = ("source", "key", "symbol", "date", "topic", "outcomes", "link")
CLAIM_COLUMNS = (
    "document",
    "type",
    "date",
    "modality",
    "attribution",
    "fields",
    "start",
    "end",
    "quote",
    "sha256",
)
HIT_COLUMNS = (
    "date",
    "kind",
    "truth",
    "source",
    "key",
    "organ",
    "symbol",
    "outcome",
    "in_favour",
    "against",
    "abstaining",
    "title",
    "quote",
)
PAIR_COLUMNS = ("member", "other", "share", "same", "together", "opposed")


def vote_rows(votes: Iterable[Held[OfficialVote]]) -> Rows:
    """One row a vote. A vote that its source repeats is left out, as held true."""
    for held in votes:
        vote = held.statement
        if held.repeats is None:
            counts = (vote.ballot.count(kind) for kind in Vote)
            vetoed = " ".join(vote.vetoed_by)
            yield (*_head(vote), *counts, vetoed, vote.title, vote.item, held.corrected)


def ballot_rows(votes: Iterable[Held[OfficialVote]]) -> Rows:
    """One row a ballot, members in order of their codes; those not known are left out."""
    for held in votes:
        vote = held.statement
        if held.repeats is not None:
            continue
        head = _head(vote)
        for code, cast in sorted(vote.ballot.votes.items()):
            yield (*head, code, _name(code, vote), cast.value, cast.words, held.corrected)


def meeting_rows(meetings: Iterable[OfficialMeeting]) -> Rows:
    """One row a meeting, item and source."""
    for one in meetings:
        outcomes = "; ".join(one.outcomes)
        yield one.source, one.key, one.symbol, one.date, one.topic, outcomes, one.link


def claim_rows(claims: Iterable[ExportedClaim]) -> Rows:
    """One row a claim."""
    for one in claims:
        yield tuple(getattr(one, name) for name in CLAIM_COLUMNS)


def hit_rows(hits: Iterable[Hit]) -> Rows:
    """One row a hit."""
    for hit in hits:
        counts = hit.tally or (None, None, None)
        yield (
            *(hit.date, hit.kind, hit.truth, hit.source, hit.key, hit.organ, hit.symbol),
            *(hit.outcome, *counts, hit.title, hit.quote),
        )


def pair_rows(pairs: Iterable[Pair]) -> Rows:
    """One row a pair."""
    for one in pairs:
        yield one.left, one.right, one.share, one.same, one.together, one.opposed


def _head(vote: OfficialVote) -> tuple[Any, ...]:
    outcome = vote.outcome.value if vote.outcome else None
    return (
        *(vote.source, vote.key, vote.organ.value, vote.date),
        *(vote.resolution, vote.symbol, vote.meeting, outcome),
    )


def _name(code: str, vote: OfficialVote) -> str | None:
    if vote.date is None:
        return None
    try:
        return state(code).name_on(vote.date)
    except UnknownStateError:
        return None
