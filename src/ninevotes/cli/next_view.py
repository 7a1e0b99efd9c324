"""Next steps on a terminal of 80 columns: what, who, votes, rules, what follows."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ninevotes.rules.next import NextStep, StateOfPlay


def show_steps(console: Console, play: StateOfPlay, steps: Iterable[NextStep]) -> None:
    """Print the state of play and then each step, numbered."""
    console.print(Text(play.item, style="bold"))
    console.print(f"{play.on.isoformat()}: {play.stage.words}. What may come next:")
    for number, step in enumerate(steps, start=1):
        console.print()
        console.print(Text(f"{number}. {step.what}", style="bold"))
        console.print(Padding(_grid(step), (0, 0, 0, 3)))


def _grid(step: NextStep) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", no_wrap=True, min_width=8)
    grid.add_column()
    for label, text in _lines(step):
        grid.add_row(label, Text(text))
    return grid


def _lines(step: NextStep) -> Iterable[tuple[str, str]]:
    yield "who", step.who
    yield "votes", votes_words(step)
    yield "rules", f"{step.articles} [{', '.join(step.citations)}]"
    if step.kind != "text":
        yield "rests on", "practice" if step.kind == "practice" else "contested ground"
    yield "then", step.follows
    for wording in step.wordings:
        need = f"{wording.supporters_need} needed by {wording.who_needs}"
        yield "asked as", f"“{wording.question}” {need}. {wording.note}"
    if step.deadline:
        yield "by", f"{step.deadline.by.isoformat()} ({step.deadline.citation})"
    for case in step.precedents[:3]:
        symbol = f" ({case.symbol})" if case.symbol else ""
        yield "before", f"{case.on.isoformat()}{symbol}: {case.said}"


def votes_words(step: NextStep) -> str:
    """The votes that a step needs, in words."""
    if step.required is None:
        return "no vote"
    if step.veto:
        return f"{step.required} in favour and no permanent member against (substantive)"
    return f"{step.required} in favour, no veto (procedural)"
