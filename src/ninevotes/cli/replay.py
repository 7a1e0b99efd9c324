"""``ninevotes replay``: every vote on record, judged by the rulebook."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from ninevotes.answers.replays import plain, replayed
from ninevotes.cli.ballot_table import Broken, TableError, encoding_of, read_ballots
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.replay_view import difference, show
from ninevotes.record.replay.precedents import replay_precedents
from ninevotes.rules.adjudication import REQUIRED_COLUMNS


class ReplayFormat(StrEnum):
    """How the replay is written."""

    TERMINAL = "terminal"
    JSON = "json"


def replay(
    *,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", help="Only this source; may be given several times."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="List every disagreement, not only unexplained ones.")
    ] = False,
    precedents: Annotated[
        Path | None,
        typer.Option(
            "--precedents",
            exists=True,
            dir_okay=False,
            help="Judge a table of precedents (CSV) beside the answers in it.",
        ),
    ] = None,
    output: Annotated[
        ReplayFormat, typer.Option("--format", help="terminal to read, json for programs.")
    ] = ReplayFormat.TERMINAL,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Judge every imported vote of the Council by the rulebook.

      ninevotes replay --all

    Where a printed ballot does not give the outcome that its source records (on a draft
    resolution, unless the source says what else was put), the explanation is named: the
    question was procedural, no vote was taken, the source has a known defect, or it does not
    know the ballots. What nothing explains is listed as unexplained, and the exit code is
    then 1. With --precedents a table of ballots with the answers in it is judged instead.
    """
    if precedents is not None:
        raise typer.Exit(_judge_precedents(precedents, output))
    with opened(home, store) as record:
        replays = replayed(record, source or ())
    if not replays:
        _tell("no votes of the Council are imported: ninevotes import FILE")
        raise typer.Exit(1)
    if output is ReplayFormat.JSON:
        _write(plain(replays))
    else:
        show(replays, every=every)
    if any(each.unexplained for each in replays.values()):
        raise typer.Exit(1)


def _judge_precedents(path: Path, output: ReplayFormat) -> int:
    """Judge a table of precedents; 1 where an answer differs, else 0."""
    try:
        with path.open("rb") as file:
            rows = [row for _, row in read_ballots(file, encoding_of(path), REQUIRED_COLUMNS)]
    except TableError as error:
        _tell(f"{path}: {error}")
        return 1
    broken = [row for row in rows if isinstance(row, Broken)]
    found = list(replay_precedents(row for row in rows if not isinstance(row, Broken)))
    differing = [each for each in found if each.differs or each.problems]
    if output is ReplayFormat.JSON:
        _write([asdict(each) for each in found])
    else:
        agree = len(found) - len(differing)
        typer.echo(f"{path.name}: {len(found)} precedents; {agree} agree as the table answers")
        for each in differing:
            typer.echo(difference(each))
    for row in broken:
        _tell(f"{path.name}: line {row.line}: {row.message}")
    return 1 if differing or broken else 0


def _write(value: list[dict[str, Any]]) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _tell(message: str) -> None:
    typer.echo(f"ninevotes: {message}", err=True)
