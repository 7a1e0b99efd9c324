"""Two things, and what speaks for and against their being one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.sides import Side

_FOR = (" same", " near")


class Subject(StrEnum):
    """What a case is about."""

    VOTES = "votes"
    MEETINGS = "meetings"
    DRAFTS = "drafts"
    MEMBERSHIPS = "memberships"
    REPORTS = "reports"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Case:
    """Two things that may be one.

    Args:
        subject: what they are.
        question: what is asked of them.
        left, right: the two.
        judgement: what holds: a person's judgement, else the program's; ``reason`` why.
        speaks_for: what speaks for their being one.
        speaks_against: what speaks against it, or leaves it open.
        judged: what a person decided; null where nobody did.
        waits: whether a person is asked.
    """

    subject: Subject
    question: Question
    left: Side
    right: Side
    judgement: Judgement
    reason: str
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()
    judged: Judged | None = None
    waits: bool = True

    @property
    def id(self) -> str:
        """A short name, the same as long as the two are named the same."""
        return case_id(self.question, self.left.name, self.right.name)

    @property
    def pair(self) -> tuple[Question, str, str]:
        """What a judgement on it is kept under."""
        left, right = sorted((self.left.name, self.right.name))
        return self.question, left, right

    def as_dict(self) -> dict[str, Any]:
        """The case, plain values for JSON."""
        return {
            "id": self.id,
            "subject": self.subject.value,
            "question": self.question.value,
            "left": _side(self.left),
            "right": _side(self.right),
            "judgement": self.judgement.value,
            "reason": self.reason,
            "for": list(self.speaks_for),
            "against": list(self.speaks_against),
            "waits": self.waits,
            "judged": judged_dict(self.judged) if self.judged else None,
        }


def weighed(compared: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Points of comparison in words: those that speak for one thing, and the others.

    >>> weighed(["symbol same", "date near", "tally different", "2 meetings would do"])
    (('symbol same', 'date near'), ('tally different', '2 meetings would do'))
    """
    words = tuple(compared)
    return (
        tuple(each for each in words if each.endswith(_FOR)),
        tuple(each for each in words if not each.endswith(_FOR)),
    )


def case_id(question: Question, one: str, other: str) -> str:
    """The name of a case: eight letters and digits made of what is compared."""
    left, right = sorted((one, other))
    said = "\n".join((question.value, left, right))
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def judged_dict(judged: Judged) -> dict[str, Any]:
    """A judgement, plain values for JSON."""
    back = judged.withdrawn
    return {
        "number": judged.number,
        "case": case_id(*judged.pair),
        "question": judged.question.value,
        "left": judged.left,
        "right": judged.right,
        "judgement": judged.judgement.value,
        "author": judged.author,
        "reason": judged.reason or None,
        "made_at": judged.made_at,
        "taken_back": {
            "author": back.author,
            "made_at": back.made_at,
            "reason": back.reason or None,
        }
        if back
        else None,
    }


def with_judgements(cases: Iterable[Case], standing: Iterable[Judged]) -> tuple[Case, ...]:
    """Cases with what persons decided of them; what was judged does not wait."""
    by_pair = {judged.pair: judged for judged in standing}
    return tuple(_with(case, by_pair.get(case.pair)) for case in cases)


def _with(case: Case, judged: Judged | None) -> Case:
    return replace(case, judged=judged, waits=False) if judged else case


def _side(side: Side) -> dict[str, Any]:
    return {"name": side.name, "source": side.source, "told": dict(side.told)}
