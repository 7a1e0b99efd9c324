"""What the rules allow next, each step with its article and majority."""

from __future__ import annotations

from collections.abc import Iterable

from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words
from ninevotes.brief.language import _, ngettext, translated
from ninevotes.brief.model import CaseView, StepView, WordingView
from ninevotes.rules.next.steps import Deadline, NextStep, Precedent, Wording
from ninevotes.rules.wording import spelled
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol


def step_views(steps: Iterable[NextStep]) -> tuple[StepView, ...]:
    """The steps in the order given."""
    return tuple(_step(step) for step in steps)


def _step(step: NextStep) -> StepView:
    return StepView(
        id=plain(step.id),
        what=translated(plain(step.what)),
        who=translated(plain(step.who)),
        nature=step.nature,
        required=step.required,
        veto=step.veto,
        majority=majority(step.required, veto=step.veto),
        articles=plain(step.articles),
        citations=tuple(plain(rule) for rule in step.citations),
        kind=step.kind,
        follows=translated(plain(step.follows)),
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
        return _("no vote")
    votes = _affirmative(required)
    if veto:
        return _("%(votes)s; a veto applies", votes=votes)
    return _("%(votes)s; no veto applies", votes=votes)


def _affirmative(count: int) -> str:
    return ngettext(
        "%(count)s affirmative vote",
        "%(count)s affirmative votes",
        count,
        count=translated(spelled(count)),
    )


def _wording(wording: Wording) -> WordingView:
    return WordingView(
        question=translated(plain(wording.question)),
        needs=_affirmative(wording.supporters_need),
        who=translated(plain(wording.who_needs)),
        note=translated(plain(wording.note)),
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
