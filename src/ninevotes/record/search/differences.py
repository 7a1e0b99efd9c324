"""Where sources differ on one vote: each value with who gives it, never averaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Difference:
    """One field on which sources differ.

    Args:
        field: ``date``, ``outcome``, a tally (``in favour``), or a member's code.
        values: each value with the ids of the sources that give it.
        vote: id of the vote; empty where there is only one.
    """

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]
    vote: str = ""


def differences(votes: Sequence[OfficialVote]) -> tuple[Difference, ...]:
    """The fields on which votes of one matter differ between sources.

    A source that is silent on a field does not differ. Where a source has several votes (on
    paragraphs, on several applicants), they are not one vote, and nothing is compared.
    """
    sources = [vote.source for vote in votes]
    if len(set(sources)) < 2 or len(set(sources)) < len(sources):
        return ()
    found = [_differs("date", votes, lambda vote: vote.date.isoformat() if vote.date else None)]
    found.append(_differs("outcome", votes, lambda vote: vote.outcome and vote.outcome.value))
    found += [_differs(kind.words, votes, _counter(kind)) for kind in list(Vote)[:3]]
    members = sorted({state for vote in votes for state in vote.ballot.votes})
    found += [_differs(state, votes, _ballot_of(state)) for state in members]
    return tuple(one for one in found if one)


def _counter(counted: Vote) -> Callable[[OfficialVote], str | None]:
    def count(vote: OfficialVote) -> str | None:
        number = vote.ballot.count(counted)
        return None if number is None else str(number)

    return count


def _ballot_of(state: str) -> Callable[[OfficialVote], str | None]:
    def cast(vote: OfficialVote) -> str | None:
        found = vote.ballot.votes.get(state)
        return found.words if found else None

    return cast


def _differs(
    field: str, votes: Iterable[OfficialVote], value_of: Callable[[OfficialVote], str | None]
) -> Difference | None:
    by_value: dict[str, list[str]] = defaultdict(list)
    for vote in votes:
        value = value_of(vote)
        if value is not None:
            by_value[value].append(vote.source)
    if len(by_value) < 2:
        return None
    ordered = sorted(by_value.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Difference(field, tuple((value, tuple(sources)) for value, sources in ordered))
