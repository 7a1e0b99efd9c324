"""``ninevotes session``: replay a meeting from its file, and fork it."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ninevotes.cli.session_view import show_replay
from ninevotes.session.codec import to_lines, to_plain
from ninevotes.session.results import as_csv, rows
from ninevotes.session.scenario import (
    Fork,
    Replay,
    Scenario,
    ScenarioError,
    parse_fork,
    read_scenario,
    replay,
)
from ninevotes.session.scenario.fork import ForkError

session = typer.Typer(
    help="Hold a meeting of the Council by its rules: replay one from a file, or fork it.",
    no_args_is_help=True,
)


class ReplayFormat(StrEnum):
    """How a replayed meeting is written."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


@session.callback()
def _session() -> None:
    """Hold a meeting of the Council by its rules."""


@session.command("replay")
def replay_command(
    file: Annotated[Path, typer.Argument(help="A meeting as YAML, as in examples/meetings.")],
    fork: Annotated[
        list[str] | None,
        typer.Option(
            "--fork",
            help="Change a vote: TCD=against for the first vote, or 'agenda: TCD=N', "
            "'draft S/2024/255: RUS=A'. Letters Y N A P - or words. May be repeated.",
        ),
    ] = None,
    output: Annotated[
        ReplayFormat,
        typer.Option(
            "--format",
            help="terminal to read; json all in one; jsonl the log, one event a line; csv the "
            "votes as a table for ninevotes adjudicate.",
        ),
    ] = ReplayFormat.TERMINAL,
) -> None:
    """Replay a meeting step by step, each with the rule applied.

      ninevotes session replay examples/meetings/S-PV-7353-dprk-human-rights.yaml

    What if Chad and Nigeria had voted against?

      ninevotes session replay FILE --fork TCD=against --fork NGA=against

    Exits with 1 when the meeting does not come out as its file says.
    """
    try:
        done = replay(_scenario(file), [_fork(text) for text in fork or []])
    except (ScenarioError, ForkError) as error:
        typer.echo(f"{file.name}: {error}", err=True)
        raise typer.Exit(1) from error
    _write(done, output)
    for unmet in done.unmet:
        typer.echo(f"{file.name}: {unmet}", err=True)
    if done.unmet:
        raise typer.Exit(1)


def _scenario(file: Path) -> Scenario:
    try:
        return read_scenario(file.read_text("utf-8"))
    except OSError as error:
        raise ScenarioError(f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ScenarioError("is not UTF-8 text") from error


def _fork(text: str) -> Fork:
    try:
        return parse_fork(text)
    except ForkError as error:
        raise typer.BadParameter(str(error)) from error


def _write(done: Replay, output: ReplayFormat) -> None:
    if output is ReplayFormat.JSONL:
        typer.echo(to_lines(done.log), nl=False)
    elif output is ReplayFormat.CSV:
        typer.echo(as_csv(done.meeting), nl=False)
    elif output is ReplayFormat.JSON:
        typer.echo(json.dumps(_plain(done), ensure_ascii=False, indent=2))
    else:
        show_replay(Console(highlight=False), done)


def _plain(done: Replay) -> dict[str, object]:
    refused = [
        {
            "step": run.step.number,
            "verb": run.step.verb,
            "sentence": run.refused.sentence,
            "rules": list(run.refused.rules),
        }
        for run in done.steps
        if run.refused
    ]
    return {
        "meeting": done.meeting.symbol,
        "rules": done.meeting.rules.label,
        "phase": done.meeting.phase.value,
        "forked": done.forked,
        "log": [to_plain(event) for event in done.log],
        "votes": list(rows(done.meeting)),
        "refused": refused,
        "not_reached": done.not_reached,
        "unmet": list(done.unmet),
    }
