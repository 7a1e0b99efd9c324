"""What the rules allow next, as the brief shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordingView:
    """One way of putting the question, and who then has to find the votes."""

    question: str
    needs: str
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """An earlier case of the same step."""

    when: str
    said: str
    symbol: str
    link: str | None


@dataclass(frozen=True, slots=True)
class StepView:
    """One step that the rules allow.

    Args:
        id: stable name of the step.
        what, who: the step, and who may take it.
        nature: procedural, substantive or no vote.
        required: affirmative votes required, or null where nothing is voted on.
        veto: whether a negative vote of a permanent member defeats it.
        majority: the two above in words.
        articles: what it rests on, for people.
        citations: ids of the rules.
        kind: text, practice or contested.
        follows: what comes of it, and of its failure.
        wordings: each way of putting the question, where that decides who needs the votes.
        deadline: by when, what is due, and what sets the day; or null.
        cases: earlier cases.
    """

    id: str
    what: str
    who: str
    nature: str
    required: int | None
    veto: bool
    majority: str
    articles: str
    citations: tuple[str, ...]
    kind: str
    follows: str
    wordings: tuple[WordingView, ...]
    deadline: str | None
    cases: tuple[CaseView, ...]
