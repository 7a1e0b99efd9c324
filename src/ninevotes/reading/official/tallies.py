"""The votes of a record as claims, and what its lists and its announcements disagree on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ninevotes.reading.official.found import Found
from ninevotes.reading.official.model import VerbatimRecord, VoteTaken
from ninevotes.vocabulary.claims import FIELDS, ClaimType
from ninevotes.vocabulary.membership import NoCouncilError, permanent_on
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

_NAMES = ((Vote.IN_FAVOUR, "yes"), (Vote.AGAINST, "no"), (Vote.ABSTENTION, "abstain"))


def vote_claims(record: VerbatimRecord) -> Iterator[Found]:
    """A claim for each vote taken. Lists and counts are those printed; null means not printed."""
    for taken in record.votes:
        told = taken.announcement
        procedural = told is not None and told.procedural
        kind = ClaimType.PROCEDURAL_VOTE if procedural else ClaimType.RESOLUTION_VOTE
        fields = _ballot(taken)
        fields["organ"] = record.masthead.organ.value
        fields["outcome"] = told.outcome if told else None
        title = record.front.agenda[0] if record.front.agenda else (told.what if told else None)
        if procedural:
            fields["item"] = title
        else:
            fields |= {"subject": title, "symbol": taken.symbol, **_decided(taken, record)}
        yield Found(
            kind,
            taken.start,
            taken.end,
            {name: fields.get(name) for name in FIELDS[kind]},
            record.day.isoformat(),
        )


def _ballot(taken: VoteTaken) -> dict[str, Any]:
    counts = taken.announcement.counts if taken.announcement else {}
    votes = taken.roll.votes if taken.roll else {}
    fields: dict[str, Any] = {}
    for vote, name in _NAMES:
        listed = votes.get(vote)
        fields[name] = counts.get(vote, 0 if listed == () else None)
        fields[f"{name}_by"] = list(listed) if listed else None
    return fields


def _decided(taken: VoteTaken, record: VerbatimRecord) -> dict[str, Any]:
    told = taken.announcement
    vetoed_by = None
    if told and told.outcome == "vetoed" and taken.roll:
        against = taken.roll.votes.get(Vote.AGAINST, ())
        vetoed_by = [code for code in against if code in _permanent(record)] or None
    return {"vetoed_by": vetoed_by, "unanimous": True if told and told.unanimous else None}


def _permanent(record: VerbatimRecord) -> tuple[str, ...]:
    if record.masthead.organ is not Organ.SECURITY_COUNCIL:
        return ()
    try:
        return permanent_on(record.day)
    except NoCouncilError:
        return ()


def vote_notes(record: VerbatimRecord) -> Iterator[str]:
    """Names that nobody knows, and counts that differ from the length of their list."""
    for number, taken in enumerate(record.votes, start=1):
        if taken.roll is None:
            continue
        for name in taken.roll.unknown:
            yield f"vote {number}: nobody knows the member {name!r}"
        counts = taken.announcement.counts if taken.announcement else {}
        for vote, listed in taken.roll.votes.items():
            told = counts.get(vote)
            if told is not None and told != len(listed):
                yield f"vote {number}: {told} {vote.words} announced, {len(listed)} listed"
