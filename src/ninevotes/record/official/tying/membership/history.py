"""Each membership once, with all that is said of it, and where terms and lists differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official.tying.differing import differing
from ninevotes.record.official.tying.grouping import grouped
from ninevotes.record.official.tying.membership.pairs import membership_ties
from ninevotes.record.official.tying.membership.told import VOCABULARY, MembershipTold, told_by
from ninevotes.record.official.tying.ties import Tie, Ties
from ninevotes.vocabulary.events import Disagreement
from ninevotes.vocabulary.official import OfficialMembership, OfficialVote

_WHOLE = (11, 15)
"""Seats of the Council: a list of a year with as many members is a list of all of them."""


@dataclass(frozen=True, slots=True)
class OneMembership:
    """One state's membership in one year, and every statement that tells of it.

    Args:
        state: its code, or empty where no source names it.
        year: the year.
        told: the statements, by name.
        disagreements: whether it was a member at all, and the bounds of its term, each value
            with the sources that give it.
    """

    state: str
    year: int
    told: tuple[MembershipTold, ...]
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that tell of it, sorted."""
        return tuple(sorted({each.source for each in self.told}))


@dataclass(frozen=True, slots=True)
class MembershipHistory:
    """All memberships, by year and state, and their ties; ``review`` waits for a person."""

    memberships: tuple[OneMembership, ...]
    ties: tuple[Tie, ...]
    review: tuple[Tie, ...]


def membership_history(
    memberships: Iterable[OfficialMembership],
    votes: Iterable[OfficialVote] = (),
    *,
    corrections: Corrections | None = None,
    judged: Iterable[Tie] = (),
) -> MembershipHistory:
    """Tie what all sources tell of memberships, the program's own terms among them.

    Args:
        memberships: lists of members by year.
        votes: votes; whose ballots a source has tells whom it takes for a member.
        corrections: what is held true instead; without them those of the program.
        judged: what persons decided of pairs; it counts above what the program makes of them.
    """
    told = told_by(memberships, [held_true(vote, corrections) for vote in votes])
    ties = Ties([*membership_ties(told), *judged])
    whole = _whole_lists(told)
    made = (_one(group, whole) for group in _groups(told, ties))
    ordered = tuple(sorted(made, key=lambda each: (each.year, each.state)))
    return MembershipHistory(ordered, ties.all, ties.waiting)


def _whole_lists(told: Iterable[MembershipTold]) -> dict[int, set[str]]:
    """By year the sources that name all members: what they leave out they deny."""
    found: dict[int, set[str]] = {}
    for (source, year), listed in grouped(told, lambda each: [(each.source, each.year)]).items():
        named = {each.state for each in listed}
        if None not in named and len(named) in _WHOLE:
            found.setdefault(year, set()).add(source)
    return found


def _groups(told: Sequence[MembershipTold], ties: Ties) -> Iterator[list[MembershipTold]]:
    by_name = {each.name: each for each in told}
    seen: set[str] = set()
    for each in told:
        if each.name not in seen:
            group = ties.group(each.name)
            seen |= group
            yield [by_name[name] for name in sorted(group) if name in by_name]


def _one(told: list[MembershipTold], whole: dict[int, set[str]]) -> OneMembership:
    year = told[0].year
    state = next((each.state for each in told if each.state), "")
    disagreements = (*_membership(told, whole.get(year, set())), *_bounds(told))
    return OneMembership(state, year, tuple(told), disagreements)


def _membership(told: list[MembershipTold], whole: set[str]) -> Iterator[Disagreement]:
    member = tuple(sorted({each.source for each in told}))
    other = tuple(sorted(whole - set(member)))
    if other:
        yield Disagreement("membership", (("a member", member), ("not a member", other)))


def _bounds(told: list[MembershipTold]) -> Iterator[Disagreement]:
    """Ballots before a term began or after it ended."""
    own = [each for each in told if each.source == VOCABULARY]
    if not own:
        return
    first = min(each.first for each in own if each.first)
    last = max(each.last for each in own if each.last)

    def began(each: MembershipTold) -> dt.date | None:
        early = each.first is not None and each.first < first
        return each.first if early else first if each in own else None

    def ended(each: MembershipTold) -> dt.date | None:
        late = each.last is not None and each.last > last
        return each.last if late else last if each in own else None

    points = {"began": began, "ended": ended}
    for each in differing(told, lambda one: one.source, points):
        yield Disagreement(each.field, tuple((str(value), by) for value, by in each.values))
