"""How often a member agrees with every other, period by period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ninevotes.record.agreement.bitsets import Bitsets, Cast
from ninevotes.record.agreement.matrix import Pair, pair
from ninevotes.record.agreement.rolls import RollCalls


@dataclass(frozen=True, slots=True)
class Partner:
    """One other member.

    Args:
        whole: over all periods.
        periods: in each, in their order; null where the two had no vote in common.
    """

    whole: Pair
    periods: tuple[Pair | None, ...]


@dataclass(frozen=True, slots=True)
class ByPeriod:
    """A member and all others it voted with.

    Args:
        member: code of the member.
        periods: first and last year of each.
        partners: those with most votes in common first.
    """

    member: str
    periods: tuple[tuple[int, int], ...]
    partners: tuple[Partner, ...]


def agreement_by_period(rolls: RollCalls, member: str, years: int) -> ByPeriod:
    """The agreement of a member with every other, over periods of so many years.

    Periods begin with years that their length divides, so that those of ten years are decades.
    Roll calls of an unknown day count in the whole only.

    Args:
        rolls: the roll calls, in the order of their dates.
        member: code of the member.
        years: length of a period, at least 1.
    """
    own = rolls.votes.members.get(member, Cast()).voted
    spans = [(span, bits) for span, bits in _spans(rolls.dates, years) if own & bits]
    found = []
    for other, cast in rolls.votes.members.items():
        if other == member or not own & cast.voted:
            continue
        parts = (
            pair(_within(rolls.votes, member, other, bits), member, other) for _, bits in spans
        )
        found.append(
            Partner(
                pair(rolls.votes, member, other),
                tuple(part if part.together else None for part in parts),
            )
        )
    found.sort(key=lambda one: (-one.whole.together, one.whole.right))
    return ByPeriod(member, tuple(span for span, _ in spans), tuple(found))


def _spans(dates: Sequence[str | None], years: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Each period with the bits of its roll calls."""
    bits: dict[int, int] = {}
    for number, date in enumerate(dates):
        if date:
            begun = int(date[:4]) // years * years
            bits[begun] = bits.get(begun, 0) | 1 << number
    for begun in sorted(bits):
        yield (begun, begun + years - 1), bits[begun]


def _within(votes: Bitsets, left: str, right: str, bits: int) -> Bitsets:
    """The votes of two members in some roll calls only."""
    cast = {code: votes.members[code] for code in (left, right)}
    kept = {
        code: Cast(one.in_favour & bits, one.against & bits, one.abstaining & bits)
        for code, one in cast.items()
    }
    return Bitsets(votes.count, kept)
