"""Votes as sets of bits: one number for a member and a vote, one bit for a roll call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ninevotes.record.official.rolls import NONE
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Cast:
    """One member's votes.

    Args:
        in_favour, against, abstaining: bit ``n`` is set where the member voted so in roll
            call ``n``. No bit is set in two of them.
    """

    in_favour: int = 0
    against: int = 0
    abstaining: int = 0

    @property
    def voted(self) -> int:
        """The roll calls in which the member voted at all."""
        return self.in_favour | self.against | self.abstaining


@dataclass(frozen=True, slots=True)
class Bitsets:
    """The votes of members over roll calls.

    Args:
        count: number of roll calls.
        members: code to votes, in alphabetical order of the codes.
    """

    count: int
    members: Mapping[str, Cast]

    @classmethod
    def of(cls, ballots: Iterable[Mapping[str, Vote]]) -> Bitsets:
        """The bitsets of ballots in their order; votes not cast leave no bit.

        >>> sets = Bitsets.of([{"FRA": Vote.IN_FAVOUR}, {"FRA": Vote.AGAINST}])
        >>> sets.members["FRA"]
        Cast(in_favour=1, against=2, abstaining=0)
        """
        count, rows = 0, []
        for number, votes in enumerate(ballots):
            count += 1
            rows += [(number, state, vote.value) for state, vote in votes.items()]
        return cls.from_rows(count, rows)

    @classmethod
    def from_rows(cls, count: int, rows: Iterable[tuple[int, str, str]]) -> Bitsets:
        """The bitsets of rows: number of the roll call, member, letter of the vote."""
        size = count // 8 + 1
        letters = {vote.value: place for place, vote in enumerate(list(Vote)[:3])}
        marks: dict[str, tuple[bytearray, bytearray, bytearray]] = {}
        for number, state, letter in rows:
            place = letters.get(letter)
            if place is None:
                continue
            mine = marks.get(state)
            if mine is None:
                mine = marks[state] = (bytearray(size), bytearray(size), bytearray(size))
            mine[place][number >> 3] |= 1 << (number & 7)
        return cls(count, {state: _cast(marks[state]) for state in sorted(marks)})

    @classmethod
    def from_lines(cls, members: Sequence[str], lines: Sequence[str]) -> Bitsets:
        """The bitsets of lines of letters, one a roll call: see :class:`.Places`.

        >>> Bitsets.from_lines(["GBR", "FRA"], ["YN", ".A"]).members["FRA"]
        Cast(in_favour=0, against=1, abstaining=2)
        """
        width = len(members)
        # From its end every so-many-th letter: the digits of a number in base two.
        table = "".join(line.ljust(width, NONE) for line in lines).encode("ascii")[::-1]
        marks = [table.translate(digits) for digits in _DIGITS]
        found = {
            state: Cast(*(int(each[width - 1 - place :: width] or b"0", 2) for each in marks))
            for place, state in enumerate(members)
        }
        return cls(len(lines), {s: found[s] for s in sorted(found) if found[s].voted})


_DIGITS = tuple(
    bytes(ord("1") if byte == ord(vote.value) else ord("0") for byte in range(256))
    for vote in list(Vote)[:3]
)


def _cast(marks: tuple[bytearray, bytearray, bytearray]) -> Cast:
    return Cast(*(int.from_bytes(mark, "little") for mark in marks))
