"""What the rules allow next, for the terminal: each step in a few lines, its articles kept."""

from __future__ import annotations

from rich.text import Text

from ninevotes.brief.model import ItemBrief, StepView, WordingView
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, line, text
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.short import cites, mark, short_date


def steps(page: Page, item: ItemBrief) -> None:
    """What the rules allow next."""
    if item.steps or item.reported_rules:
        page.heading(f"What the rules allow next, seen from {item.seen_from}")
    for one in item.reported_rules:
        page.put(line(mark(one), one.text, cites(one.notes)))
    for place, step in enumerate(item.steps, start=1):
        page.hanging(f"{place}.", _step(step), 3)
        if step.deadline:
            page.hanging("by", text(_deadline(step.deadline, item)), 7, 4)
        for wording in step.wordings:
            page.hanging("-", text(f"“{wording.question}” {_needed(wording)}"), 1, 4)
        if step.cases:
            page.hanging("earlier", text(_cases(step)), 7, 4)


def _step(step: StepView) -> Text:
    """The step, who may take it where it is voted on, the vote it takes, what it rests on."""
    vote = "no vote" if step.required is None else f"{step.nature}: {step.majority}"
    who = f"{step.who[:1].upper()}{step.who[1:]}." if step.required is not None else ""
    return line(
        text(step.what, HEAD),
        who,
        f"{vote[:1].upper()}{vote[1:]}.",
        text(f"[{step.articles}; {step.kind}]", QUIET),
    )


def _deadline(deadline: str, item: ItemBrief) -> str:
    """A deadline without the name of the item, which heads the page."""
    return short_date(deadline.replace(f": {item.name}", ""))


def _needed(wording: WordingView) -> str:
    """How many votes, and who has to find them: ``nine: those who want the meeting``."""
    return f"{wording.needs.partition(' affirmative')[0]}: {wording.who}"


def _cases(step: StepView) -> str:
    return "; ".join(f"{short_date(case.when)} {case.symbol}".strip() for case in step.cases)
