"""A number and the rule by which it was counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Thing = TypeVar("Thing")


class Rule(StrEnum):
    """A rule of counting; its value is its name on the command line."""

    @property
    def words(self) -> str:
        """The rule in words, to stand beside the number."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its rule.

    Args:
        number: how many.
        rule: name of the rule.
        words: the rule in words.
        counted: what was counted, one name each: ``len(counted) == number``.
    """

    number: int
    rule: str
    words: str
    counted: tuple[str, ...]

    def __str__(self) -> str:
        """The number, never without its rule.

        >>> str(Count(1, "votes", "every vote", ("S/2014/348",)))
        '1 (every vote)'
        """
        return f"{self.number:,} ({self.words})"

    def by(self, kind: Callable[[str], str]) -> Counter[str]:
        """The same count split: how many of each kind."""
        return Counter(map(kind, self.counted))


def counted(rule: Rule, names: Iterable[str]) -> Count:
    """The count of things by their names; each name counts as often as it comes."""
    found = tuple(names)
    return Count(len(found), rule.value, rule.words, found)
