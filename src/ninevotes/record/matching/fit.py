"""How well two claims fit together as claims of one event."""

from __future__ import annotations

from enum import IntEnum

from ninevotes.record.matching.statements import Statement
from ninevotes.record.matching.words import contained_part, words_of


class Fit(IntEnum):
    """From "two events" to "one event, whatever else is said"."""

    NO = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


def when(one: Statement, other: Statement) -> Fit:
    """What the dates alone allow: the same day is likely, a shared period possible."""
    if not one.period.meets(other.period):
        return Fit.NO
    return Fit.LIKELY if one.period.exact and other.period.exact else Fit.POSSIBLE


def differ(one: Statement, other: Statement, name: str) -> bool:
    """Whether both say the field and say different things."""
    left, right = one.get(name), other.get(name)
    return left is not None and right is not None and left != right


def agree(one: Statement, other: Statement, name: str) -> bool:
    """Whether both say the field and say the same."""
    left = one.get(name)
    return left is not None and left == other.get(name)


def worded_alike(one: Statement, other: Statement, name: str, least: float) -> bool:
    """Whether a free wording agrees at least so far, or one of the two does not have it."""
    left, right = one.get(name), other.get(name)
    if not left or not right or left == right:
        return True
    return contained_part(left, right) >= least


def disjoint(one: Statement, other: Statement, name: str) -> bool:
    """Whether both list members and have none in common."""
    left, right = one.listed(name), other.listed(name)
    return bool(left) and bool(right) and not left & right


def other_matter(one: Statement, other: Statement, name: str) -> bool:
    """Whether both say what it is about, in words that have nothing in common."""
    left, right = words_of(one.get(name)), words_of(other.get(name))
    return bool(left) and bool(right) and not left & right
