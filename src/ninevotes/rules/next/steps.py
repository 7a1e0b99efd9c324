"""A step that may lawfully come next: who takes it, what it needs, what follows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Nature = Literal["procedural", "substantive", "no vote"]
"""Whether a vote is taken on the step, and of which kind (Charter, Art. 27)."""

Kind = Literal["text", "practice", "contested"]
"""What a step rests on: the text of a rule, the Council's practice, or disputed ground."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of putting the question, and who then has to find the votes.

    Args:
        question: what the President puts to the vote.
        supporters_need: affirmative votes that the question needs.
        who_needs: who has to find them.
        note: what happens when they are not found.
    """

    question: str
    supporters_need: int
    who_needs: str
    note: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something is due.

    Args:
        by: the last day, counted as ``citation`` says.
        what: what is due.
        citation: what sets the day, and how it was counted.
    """

    by: dt.date
    what: str
    citation: str


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier case of the same step.

    Args:
        on: the day of the case.
        said: the case in one sentence.
        symbol: the record or document of the case; empty where it is not on file.
    """

    on: dt.date
    said: str
    symbol: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step that the rules allow in a state of play.

    Args:
        id: a stable name for the step.
        what: the step in one sentence.
        who: who may take it.
        nature: whether it is voted on, and how the vote is judged.
        required: affirmative votes required; null where nothing is voted on.
        veto: whether a negative vote of a permanent member defeats it.
        citations: ids of the rules in the rulebook.
        articles: the same for people: the Charter and rules by number.
        follows: what follows if it is taken, and if it fails.
        wordings: how the question may be put, where that decides who needs the votes.
        deadline: the day it is due, where a rule or a request sets one.
        kind: text, practice or contested.
        precedents: earlier cases, latest first, none later than the day asked about.
    """

    id: str
    what: str
    who: str
    nature: Nature
    required: int | None
    veto: bool
    citations: tuple[str, ...]
    articles: str
    follows: str
    wordings: tuple[Wording, ...] = ()
    deadline: Deadline | None = None
    kind: Kind = "text"
    precedents: tuple[Precedent, ...] = ()

    def __post_init__(self) -> None:
        """Hold number and veto to the nature: the veto exists on substantive votes only."""
        if (self.nature == "no vote") != (self.required is None):
            raise ValueError(f"{self.id}: a number of votes goes with a vote, and only with one")
        if self.veto != (self.nature == "substantive"):
            raise ValueError(f"{self.id}: a veto lies on substantive questions and no others")
