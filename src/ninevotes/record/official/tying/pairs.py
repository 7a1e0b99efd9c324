"""Which statements are compared at all, and the ties that come of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from ninevotes.record.corrections.model import Held
from ninevotes.record.official.tying.evidence import compare, tally_of
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.judging import judge
from ninevotes.record.official.tying.names import name_of
from ninevotes.record.official.tying.ties import Tie, tie
from ninevotes.vocabulary.official import OfficialVote

HeldVote = Held[OfficialVote]


def statement_name(vote: OfficialVote) -> str:
    """The name of a statement across sources.

    A source's keys are its own; the source's id keeps them apart.
    """
    return f"{vote.source}/{vote.key}"


def ties_between(votes: Iterable[HeldVote]) -> Iterator[Tie]:
    """Every pair that shares a name, judged; and within a source, what repeats what.

    A source gives each vote once, unless a correction says that it repeats itself: two of its
    statements that share a name are different votes.
    """
    groups: dict[tuple[str, str], list[HeldVote]] = defaultdict(list)
    for held in votes:
        yield from _repeats(held)
        name = name_of(held.statement)
        if name:
            groups[held.statement.organ.value, name].append(held)
    for group in groups.values():
        yield from _within(group)


def _repeats(held: HeldVote) -> Iterator[Tie]:
    if held.repeats is None:
        return
    vote = held.printed
    reason = " ".join(correction.reason for correction in held.applied)
    yield tie(statement_name(vote), f"{vote.source}/{held.repeats}", Judgement.SAME, reason)


def _within(group: list[HeldVote]) -> Iterator[Tie]:
    # A repetition is tied to what it repeats; comparing it again would only count it twice.
    single = [held for held in group if held.repeats is None]
    alike = Counter(_likeness(held.statement) for held in single)
    named = Counter(held.statement.source for held in single)
    # By name, so that what a tie says of left and right is said in that order.
    in_order = sorted(single, key=lambda held: statement_name(held.printed))
    for one, other in combinations(in_order, 2):
        first, second = one.statement, other.statement
        names = statement_name(first), statement_name(second)
        if first.source == second.source:
            yield tie(*names, Judgement.DIFFERENT, "one source gives both")
            continue
        evidence = compare(
            first,
            second,
            (alike[_likeness(first)], alike[_likeness(second)]),
            (named[first.source], named[second.source]),
        )
        yield tie(*names, *_in_order(one, other, single, *judge(evidence)), evidence)


def _in_order(
    one: HeldVote,
    other: HeldVote,
    group: list[HeldVote],
    judgement: Judgement,
    reason: str,
) -> tuple[Judgement, str]:
    """Of several that nothing tells apart the first is tied to the first, and so on."""
    if judgement is not Judgement.SAME or one.statement.resolution:
        return judgement, reason
    if _place(one, group) != _place(other, group):
        return Judgement.DIFFERENT, "another of those alike stands in its place"
    return judgement, reason


def _place(held: HeldVote, group: list[HeldVote]) -> int:
    like = _likeness(held.statement)
    return [h for h in group if _likeness(h.statement) == like].index(held)


def _likeness(vote: OfficialVote) -> tuple[object, ...]:
    return vote.source, tally_of(vote)
