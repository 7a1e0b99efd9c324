"""What one statement tells of a state's membership in a year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ninevotes.record.corrections.model import Held
from ninevotes.vocabulary.membership import terms
from ninevotes.vocabulary.official import OfficialMembership, OfficialVote
from ninevotes.vocabulary.organs import Organ

VOCABULARY = "ninevotes"
"""The source of the terms that come with the program."""


@dataclass(frozen=True, slots=True)
class MembershipTold:
    """What one statement tells of a state's membership in a year.

    Args:
        name: name of the statement.
        source: id of the source; the program's own terms are its own source.
        state: code of the state, or null where the source has lost its name.
        year: the year.
        first, last: the days of the year on which it sat, or had a ballot; null where a
            source gives years only.
    """

    name: str
    source: str
    state: str | None
    year: int
    first: dt.date | None = None
    last: dt.date | None = None


def told_by(
    memberships: Iterable[OfficialMembership], votes: Iterable[Held[OfficialVote]]
) -> list[MembershipTold]:
    """All that is told of memberships; of the program's terms, the years that sources cover."""
    listed = [
        MembershipTold(f"{each.source}/{each.key}", each.source, each.state, each.year)
        for each in memberships
    ]
    cast = list(_of_ballots(votes))
    covered = {each.year for each in (*listed, *cast)}
    return [*listed, *cast, *_of_terms(covered)]


def _of_ballots(votes: Iterable[Held[OfficialVote]]) -> Iterator[MembershipTold]:
    found: dict[tuple[str, str, int], list[dt.date]] = defaultdict(list)
    for held in votes:
        vote = held.statement
        if vote.organ is Organ.SECURITY_COUNCIL and vote.date and held.repeats is None:
            for state in (*vote.ballot.votes, *vote.unknown):
                found[vote.source, state, vote.date.year].append(vote.date)
    for (source, state, year), on in sorted(found.items()):
        name = f"{source}/ballots of {state} {year}"
        yield MembershipTold(name, source, state, year, min(on), max(on))


def _of_terms(years: Iterable[int]) -> Iterator[MembershipTold]:
    """A state's terms year by year; two that follow each other in a year are one membership."""
    found: dict[tuple[int, str], list[tuple[dt.date, dt.date]]] = defaultdict(list)
    for year in years:
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        for term in terms():
            end = term.end or last
            if term.start <= last and first <= end:
                found[year, term.state].append((max(first, term.start), min(last, end)))
    for (year, state), spells in sorted(found.items()):
        name = f"{VOCABULARY}/{state} in {year}"
        began, ended = min(spells)[0], max(last for _, last in spells)
        yield MembershipTold(name, VOCABULARY, state, year, began, ended)
