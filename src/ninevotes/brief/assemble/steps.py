"""What the rules allow next, each step with its article and majority."""

from __future__ import annotations

from collections.abc import Iterable

from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words
from ninevotes.brief.model import CaseView, StepView, WordingView
from ninevotes.rules.next.steps import Deadline, NextStep, Precedent, Wording
from ninevotes.rules.wording import plural
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol


def step_views(steps: Iterable[NextStep]) -> tuple[StepView, ...]:
    """The steps in the order given."""
    return tuple(_step(step) for step in steps)


def _step(step: NextStep) -> StepView:
    return StepView(
        id=plain(step.id),
        what=plain(step.what),
        who=plain(step.who),
        nature=step.nature,
        required=step.required,
        veto=step.veto,
        majority=majority(step.required, veto=step.veto),
        articles=plain(step.articles),
        citations=tuple(plain(rule) for rule in step.citations),
        kind=step.kind,
        follows=plain(step.follows),
        wordings=tuple(_wording(wording) for wording in step.wordings),
        deadline=_deadline(step.deadline) if step.deadline else None,
        cases=tuple(_case(case) for case in step.precedents),
    )


def majority(required: int | None, *, veto: bool) -> str:
    """A majority in words.

    >>> majority(9, veto=False)
    'nine affirmative votes; no veto applies'
    """
    if required is None:
        return "no vote"
    votes = plural(required, "affirmative vote", "affirmative votes")
    return f"{votes}; {'a veto applies' if veto else 'no veto applies'}"


def _wording(wording: Wording) -> WordingView:
    return WordingView(
        question=plain(wording.question),
        needs=plural(wording.supporters_need, "affirmative vote", "affirmative votes"),
        who=plain(wording.who_needs),
        note=plain(wording.note),
    )


def _deadline(deadline: Deadline) -> str:
    return plain(f"{in_words(deadline.by)}: {deadline.what} ({deadline.citation})")


def _case(case: Precedent) -> CaseView:
    symbol = plain(case.symbol)
    return CaseView(in_words(case.on), plain(case.said), symbol, symbol_link(symbol))


def symbol_link(symbol: str | None) -> str | None:
    """Where a document can be read at the United Nations; null if the text is no symbol."""
    if not symbol:
        return None
    try:
        return parse_symbol(symbol).link
    except SymbolError:
        return None
