"""Votes that are carried as precedents, judged by the rules, and the rules that each applied."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from ninevotes.brief.assemble.reasons import outcome_words, reason_words
from ninevotes.forecast.history import PastVote, default_precedents
from ninevotes.rules import decide
from ninevotes.rules.decision import Decision
from ninevotes.rules.next.precedents import precedents_before, steps_with_precedents
from ninevotes.rules.next.steps import Precedent


@dataclass(frozen=True, slots=True)
class Case:
    """A vote that was taken, and what the rules make of it.

    Args:
        vote: the vote.
        decision: the rules' answer.
        words: that answer in words.
    """

    vote: PastVote
    decision: Decision
    words: str

    @property
    def symbol(self) -> str | None:
        """Of the resolution or draft, else of the meeting record."""
        return self.vote.question.symbol or self.vote.record


@cache
def cases() -> tuple[Case, ...]:
    """Every vote carried, the latest first."""
    return tuple(_case(past) for past in reversed(default_precedents()))


@cache
def cases_applying(rule: str) -> tuple[Case, ...]:
    """The votes in whose judgement a rule was applied, the latest first."""
    return tuple(case for case in cases() if rule in case.decision.citations)


@cache
def told_cases() -> tuple[tuple[str, tuple[Precedent, ...]], ...]:
    """Earlier cases by the step of procedure that they are cases of, the latest first."""
    return tuple((step, precedents_before(step, dt.date.max)) for step in steps_with_precedents())


def _case(past: PastVote) -> Case:
    decision = decide(past.question, past.ballot, past.date)
    outcome, why = outcome_words(decision.outcome), reason_words(decision.reason.value)
    words = outcome if not why or why == outcome else f"{outcome}: {why}"
    return Case(past, decision, words[:1].upper() + words[1:])
