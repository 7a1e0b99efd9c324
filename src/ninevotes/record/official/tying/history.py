"""One history: each vote once, with all that is said of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official.tying.evidence import tally_of
from ninevotes.record.official.tying.pairs import HeldVote, statement_name, ties_between
from ninevotes.record.official.tying.ties import Tie, Ties
from ninevotes.vocabulary.events import Disagreement
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

_ADOPTED = {OfficialOutcome.ADOPTED, OfficialOutcome.ADOPTED_WITHOUT_VOTE}


@dataclass(frozen=True, slots=True)
class OneVote:
    """One vote, and every statement about it.

    Args:
        id: made of what the vote is called, its day, and a number where that is not enough.
        statements: as printed and as held true, the fullest ballot first.
        date, symbol, resolution, meeting, item, outcome, ballot: what is held true: the value
            that most sources give, that of the fullest statement where they are even.
        disagreements: where the statements differ though all corrections are made; each value
            with the sources that give it.
    """

    id: str
    statements: tuple[HeldVote, ...]
    organ: Organ
    date: dt.date | None
    symbol: str | None
    resolution: str | None
    meeting: str | None
    item: str | None
    title: str
    outcome: OfficialOutcome | None
    ballot: Ballot
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that tell of it, sorted."""
        return tuple(sorted({held.printed.source for held in self.statements}))


@dataclass(frozen=True, slots=True)
class OfficialHistory:
    """All votes, by date, and the ties that made them.

    Args:
        votes: each vote once.
        ties: every comparison made, with its evidence.
        review: comparisons that wait for a person: unsure ones that nothing else answers, and
            those that contradict others.
    """

    votes: tuple[OneVote, ...]
    ties: tuple[Tie, ...]
    review: tuple[Tie, ...]


def one_history(
    votes: Iterable[OfficialVote],
    *,
    corrections: Corrections | None = None,
    judged: Iterable[Tie] = (),
) -> OfficialHistory:
    """Tie the statements of all sources.

    Args:
        votes: what the sources say.
        corrections: what is held true instead; without them those of the program.
        judged: what persons decided of pairs; it counts above what the program makes of them.
    """
    held = [held_true(vote, corrections) for vote in votes]
    by_name = {statement_name(each.printed): each for each in held}
    ties = Ties([*ties_between(held), *judged])
    seen: set[str] = set()
    found = []
    for name in by_name:
        if name not in seen:
            group = ties.group(name)
            seen |= group
            found.append(_one([by_name[each] for each in group if each in by_name]))
    return OfficialHistory(_named(sorted(found, key=_order)), ties.all, ties.waiting)


def _one(group: list[HeldVote]) -> OneVote:
    ordered = sorted(group, key=_fullness)
    told = [held for held in ordered if held.repeats is None] or ordered
    first = told[0].statement

    def most(read: Callable[[OfficialVote], Any]) -> Any:
        return _most(read, told)

    return OneVote(
        id="",
        statements=tuple(ordered),
        organ=first.organ,
        date=most(lambda vote: vote.date),
        symbol=most(lambda vote: vote.symbol),
        resolution=most(lambda vote: vote.resolution),
        meeting=most(lambda vote: vote.meeting),
        item=most(lambda vote: vote.item),
        title=first.title,
        outcome=most(lambda vote: vote.outcome),
        ballot=first.ballot,
        disagreements=tuple(_disagreements(told)),
    )


def _most(read: Callable[[OfficialVote], Any], told: list[HeldVote]) -> Any:
    values = [read(held.statement) for held in told]
    counts = Counter(value for value in values if value is not None)
    return max(counts, key=lambda value: (counts[value], -values.index(value)), default=None)


def _disagreements(told: list[HeldVote]) -> Iterator[Disagreement]:
    compared: tuple[tuple[str, Callable[[OfficialVote], Any]], ...] = (
        ("date", lambda vote: vote.date.isoformat() if vote.date else None),
        ("tally", _tally),
        ("outcome", _adopted),
    )
    for name, read in compared:
        values: dict[Any, list[str]] = {}
        for held in told:
            value = read(held.statement)
            if value is not None:
                values.setdefault(value, []).append(held.printed.source)
        if len(values) > 1:
            ordered = sorted(values.items(), key=lambda each: (-len(each[1]), str(each[0])))
            yield Disagreement(name, tuple((v, tuple(sorted(who))) for v, who in ordered))


def _tally(vote: OfficialVote) -> str | None:
    counts = tally_of(vote)
    return None if None in counts else "-".join(map(str, counts))


def _adopted(vote: OfficialVote) -> str | None:
    """The outcome as far as every source tells it: how it failed is not always said."""
    if vote.outcome is None:
        return None
    return "adopted" if vote.outcome in _ADOPTED else "not adopted"


def _fullness(held: HeldVote) -> tuple[bool, int, str]:
    return held.repeats is not None, -len(held.statement.ballot.votes), held.printed.source


def _order(vote: OneVote) -> str:
    """By date; the votes of a day stay in the order in which a source gives them."""
    return str(vote.date or "9999")


def _named(votes: list[OneVote]) -> tuple[OneVote, ...]:
    """Votes with their ids: the resolution, or the draft and the day and a number."""
    times: Counter[str] = Counter()
    named = []
    for vote in votes:
        name = vote.resolution or f"{vote.symbol or vote.meeting or vote.title} {vote.date}"
        times[name] += 1
        number = f" #{times[name]}" if times[name] > 1 else ""
        named.append(replace(vote, id=name + number))
    return tuple(named)
