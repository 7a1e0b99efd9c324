"""Ties between statements, and what follows from all of them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from ninevotes.record.official.tying.judgement import Judgement

PROGRAM = "program"
"""The author of a judgement that no person made."""


class Comparison(Protocol):
    """What two statements have in common: of votes, meetings, drafts or memberships."""

    def words(self) -> tuple[str, ...]:
        """The evidence in words, the telling parts only."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A judgement on two statements.

    Args:
        left, right: names of the statements, ``source/key``, the lesser first.
        judgement: whether they are about one thing.
        reason: why, in a sentence.
        evidence: what was compared; null where only a person or a correction ties them.
        author: who judged.
    """

    left: str
    right: str
    judgement: Judgement
    reason: str
    evidence: Comparison | None = None
    author: str = PROGRAM


class Ties:
    """All ties. Statements that are the same form one group.

    The invariant: no two statements of a group are judged different. A tie that would break
    it is not made; it turns unsure, and is listed in ``conflicts``.
    """

    def __init__(self, ties: Iterable[Tie]) -> None:
        self._group: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self.unsure: list[Tie] = []
        self.conflicts: list[Tie] = []
        # Persons first, and what keeps apart before what joins: no order of arrival counts.
        made = sorted(self._last_words(ties), key=_order)
        for tie in made:
            self._take(tie)
        self.all = tuple(made)

    def judgement(self, one: str, other: str) -> Judgement:
        """What follows for two statements, tied themselves or by way of others."""
        here, there = self.group(one), self.group(other)
        if other in here:
            return Judgement.SAME
        if any(self._apart[each] & there for each in here):
            return Judgement.DIFFERENT
        return Judgement.UNSURE

    @property
    def waiting(self) -> tuple[Tie, ...]:
        """The ties of the program that a person is asked about.

        Those that are unsure, unless other ties answer them; and those that contradict others,
        unless persons' judgements alone answer them.
        """
        persons = Ties(tie for tie in self.all if tie.author != PROGRAM) if self.conflicts else None
        unsure = (
            tie
            for tie in self.unsure
            if tie.author == PROGRAM and self.judgement(tie.left, tie.right) is Judgement.UNSURE
        )
        open_ = (
            tie
            for tie in self.conflicts
            if persons is None
            or tie.author != PROGRAM
            or persons.judgement(tie.left, tie.right) is Judgement.UNSURE
        )
        return (*unsure, *open_)

    def group(self, name: str) -> set[str]:
        """The statements that are the same as this one, itself among them."""
        return self._group.get(name, {name})

    def _last_words(self, ties: Iterable[Tie]) -> Iterator[Tie]:
        """One tie a pair: the last that a person made, else the program's."""
        last: dict[tuple[str, str], Tie] = {}
        for tie in ties:
            pair = (tie.left, tie.right)
            before = last.get(pair)
            # A person's judgement keeps what the program compared, to stand beside it.
            compared = tie.evidence or (before.evidence if before else None)
            if before is None or tie.author != PROGRAM or before.author == PROGRAM:
                last[pair] = replace(tie, evidence=compared)
            else:
                last[pair] = replace(before, evidence=before.evidence or compared)
        return iter(last.values())

    def _take(self, tie: Tie) -> None:
        if tie.judgement is Judgement.UNSURE:
            self.unsure.append(tie)
        elif tie.judgement is Judgement.DIFFERENT:
            if tie.right in self.group(tie.left):
                self.conflicts.append(tie)
            else:
                self._apart[tie.left].add(tie.right)
                self._apart[tie.right].add(tie.left)
        elif self.judgement(tie.left, tie.right) is Judgement.DIFFERENT:
            self.conflicts.append(tie)
        else:
            self._join(tie.left, tie.right)

    def _join(self, one: str, other: str) -> None:
        joined = self.group(one) | self.group(other)
        for each in joined:
            self._group[each] = joined


def tie(
    one: str,
    other: str,
    judgement: Judgement,
    reason: str,
    evidence: Comparison | None = None,
    author: str = PROGRAM,
) -> Tie:
    """A tie with its statements in order.

    Raises:
        ValueError: a statement is tied to itself.
    """
    if one == other:
        raise ValueError(f"{one} is compared with itself")
    left, right = sorted((one, other))
    return Tie(left, right, judgement, reason, evidence, author)


def _order(tie_: Tie) -> tuple[bool, bool, str, str]:
    return (
        tie_.author == PROGRAM,
        tie_.judgement is Judgement.SAME,
        tie_.left,
        tie_.right,
    )
