"""How each member voted, as reported, and what follows from it by subtraction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ninevotes.brief.assemble.seating import state_name
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import period
from ninevotes.brief.language import _, ngettext, translated
from ninevotes.brief.model import Counts
from ninevotes.brief.pictures.words import DISPUTED
from ninevotes.brief.sentences.telling import joined, listed
from ninevotes.record.recompute import completed_ballot
from ninevotes.record.subtraction import Completed
from ninevotes.rules.wording import spelled
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

Voters = tuple[tuple[str, tuple[str, ...]], ...]
"""Pairs: the vote in words, names of the members that cast it, in alphabetical order."""

_LISTS = (("yes_by", Vote.IN_FAVOUR), ("no_by", Vote.AGAINST), ("abstain_by", Vote.ABSTENTION))
_COUNTS = ("yes", "no", "abstain")


def follows(event: Event) -> Completed:
    """What follows by subtraction; nothing where the report contradicts itself."""
    if period(event.date) is None:
        return Completed(Ballot())
    try:
        return completed_ballot(event)
    except BallotError:
        return Completed(Ballot())


def reported_votes(fields: Mapping[str, Any]) -> dict[str, Vote]:
    """State code to vote, as far as reports name the members."""
    votes = {str(code): vote for name, vote in _LISTS for code in listed(fields.get(name))}
    against = {str(code): Vote.AGAINST for code in listed(fields.get("vetoed_by"))}
    return {**against, **votes}


def counts_of(fields: Mapping[str, Any], done: Completed) -> Counts:
    """The counts, those that follow filled in where none is reported."""
    reported = [_count(fields.get(name)) for name in _COUNTS]
    computed = [done.ballot.count(vote) if vote in done.counts else None for vote in list(Vote)[:3]]
    return Counts(*(c if r is None else r for r, c in zip(reported, computed, strict=True)))


def ballot_counts(ballot: Ballot) -> Counts:
    """The counts of a whole ballot."""
    return Counts(*(ballot.count(vote) for vote in list(Vote)[:3]))


def voters(votes: Mapping[str, Vote], on: dt.date) -> Voters:
    """Who voted how, in the order of the ballot paper."""
    found = []
    for vote in Vote:
        names = sorted(state_name(code, on) for code, cast in votes.items() if cast is vote)
        if names:
            found.append((translated(vote.words), tuple(names)))
    return tuple(found)


def subtraction_words(event: Event, done: Completed) -> str:
    """What follows and why, in one sentence or two; "" where nothing does."""
    counts = [
        _("%(number)s %(votes)s", number=done.ballot.count(vote), votes=translated(vote.words))
        for vote in done.counts
    ]
    found = [_("there were %(counts)s", counts=joined(counts))] if counts else []
    if done.votes:
        (side,) = set(done.votes.values())
        found.append(_remaining(len(done.votes), side))
    if not found:
        return ""
    seats = sum(done.ballot.count(vote) or len(done.ballot.cast(vote)) for vote in Vote)
    said = _(
        "By subtraction (computed, not reported): what is reported accounts for all %(count)s "
        "members, so %(what)s.",
        count=translated(spelled(seats)),
        what=_(", and ").join(found),
    )
    return said + _disputed(event)


def _remaining(count: int, side: Vote) -> str:
    return ngettext(
        "the one member not named is counted %(vote)s",
        "the %(count)s members not named are counted %(vote)s",
        count,
        count=translated(spelled(count)),
        vote=translated(side.words),
    )


def _disputed(event: Event) -> str:
    names = {*_COUNTS, *(name for name, _vote in _LISTS), "vetoed_by"}
    if not names & {dispute.field for dispute in event.disagreements}:
        return ""
    return translated(DISPUTED)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and value >= 0 else None


def named(codes: object) -> tuple[str, ...]:
    """Codes as plain text."""
    return tuple(plain(code) for code in listed(codes))
