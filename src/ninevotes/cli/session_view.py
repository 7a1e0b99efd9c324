"""A replayed meeting on a terminal: what happened, by which rule, and what may follow."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ninevotes.cli.next_view import votes_words
from ninevotes.session.afterwards import what_may_follow
from ninevotes.session.minutes import Line
from ninevotes.session.scenario import Replay, StepRun

_STYLES = {"result": "bold", "departure": "italic", "vote": "", "happened": ""}


def show_replay(console: Console, done: Replay) -> None:
    """Print the meeting from its opening to its end."""
    meeting = done.meeting
    head = " · ".join(part for part in (meeting.symbol, done.scenario.title) if part)
    console.print(Text(head, style="bold"))
    console.print(Text(f"{meeting.on.isoformat()} · {done.scenario.prepared.item}"))
    fork = " · forked: votes were changed" if done.forked else ""
    console.print(Text(f"{meeting.rules.label}{fork}"))
    console.print()
    console.print(_steps(done))
    _end(console, done)


def _steps(done: Replay) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, justify="right", style="dim")
    grid.add_column()
    for run in done.steps:
        number = str(run.step.number)
        for line in run.lines:
            grid.add_row(number, _text(line))
            number = ""
        if run.refused:
            grid.add_row(number, _refusal(run))
        if run.step.note and not done.forked:
            grid.add_row("", Text(f"Note: {run.step.note}", style="dim"))
    return grid


def _text(line: Line) -> Text:
    text = Text(line.said, style=_STYLES[line.kind])
    text.append(f"  [{', '.join(line.rules)}]" if line.rules else "", style="dim not bold")
    for reason in line.why:
        text.append(f"\n  {reason}", style="not bold")
    return text


def _refusal(run: StepRun) -> Text:
    if run.refused is None:
        return Text()
    text = Text(f"Refused ({run.step.verb.replace('_', ' ')}): {run.refused.sentence}")
    return text.append(f"  [{', '.join(run.refused.rules)}]", style="dim")


def _end(console: Console, done: Replay) -> None:
    console.print()
    words = done.meeting.phase.words
    console.print(Text(f"At the end {words}.", style="bold"))
    if done.not_reached:
        left = "one step" if done.not_reached == 1 else f"{done.not_reached} steps"
        console.print(f"The meeting was over before {left} of the record.")
    steps = what_may_follow(done.meeting)
    if steps:
        console.print("What may come next (ninevotes next tells more):")
    for step in steps:
        due = f"; by {step.deadline.by.isoformat()}" if step.deadline else ""
        console.print(Text(f"  - {step.what} ({votes_words(step)}{due}) [{step.articles}]"))
