"""Which statements on memberships are compared at all, and the ties that come of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from ninevotes.record.official.tying.grouping import grouped
from ninevotes.record.official.tying.membership.judging import compare, judge
from ninevotes.record.official.tying.membership.told import VOCABULARY, MembershipTold
from ninevotes.record.official.tying.ties import Tie, tie

_NEXT = dt.timedelta(days=1)


def membership_ties(told: Sequence[MembershipTold]) -> Iterator[Tie]:
    """Every pair of one state and year; and in each year what a source has lost or adds."""
    for year in grouped(told, lambda each: [each.year]).values():
        for same in grouped(year, lambda each: [each.state]).values():
            yield from (_tie(one, other) for one, other in combinations(same, 2))
        yield from _left_over(year)


def _left_over(year: Sequence[MembershipTold]) -> Iterator[Tie]:
    """Against the program's own terms: names lost, and names that the other does not have."""
    own = [each for each in year if each.source == VOCABULARY]
    by_source = grouped(year, lambda each: [each.source])
    for source, listed in sorted(by_source.items()):
        if source == VOCABULARY:
            continue
        named = {each.state for each in listed}
        missing = [
            each for each in own if each.state not in named and not _seated(each, own, named)
        ]
        sitting = {each.state for each in own}
        lost = [each for each in listed if each.state is None or each.state not in sitting]
        # A list of ballots names nobody who was away from every vote of the year: only what
        # it adds, or a list that has lost names, is held against the members left over.
        for each in lost:
            yield from (_tie(each, one, len(missing)) for one in missing)


def _seated(
    member: MembershipTold, own: Sequence[MembershipTold], named: Collection[str | None]
) -> bool:
    """Whether a list names the state that had the same seat before or after, that year."""
    return any(
        other.state in named
        and member.first
        and member.last
        and {other.first, other.last} & {member.last + _NEXT, member.first - _NEXT}
        for other in own
    )


def _tie(one: MembershipTold, other: MembershipTold, left: int = 1) -> Tie:
    evidence = compare(one, other, left)
    return tie(one.name, other.name, *judge(evidence), evidence)
