"""``ninevotes adjudicate``: a table of ballots in, decisions out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from ninevotes.cli.ballot_table import Broken, Row, TableError, encoding_of, read_ballots
from ninevotes.rules.adjudication import REQUIRED_COLUMNS, BadRow, Judgement, judge

LONG_FILE = 2_000_000
"""Bytes from which a progress bar is shown, on a terminal."""


class DecisionsFormat(StrEnum):
    """How the decisions are written."""

    JSONL = "jsonl"
    JSON = "json"
    TEXT = "text"


def adjudicate(
    file: Annotated[
        Path,
        typer.Argument(
            help="Table of ballots (CSV), with the columns of the table of precedents.",
        ),
    ],
    *,
    output: Annotated[
        DecisionsFormat,
        typer.Option("--format", help="jsonl or json for programs, text to read."),
    ] = DecisionsFormat.JSONL,
) -> None:
    """Judge every ballot of a table by the rules of its day.

      ninevotes adjudicate ballots.csv > decisions.jsonl

    One JSON object a row: outcome, reason, votes required and obtained, who vetoed, the rules
    applied, and the disputed points touched. Rows that cannot be are told on stderr with their
    line and column; the others are judged, and the exit code is then 1.
    """
    errors = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    bad = 0
    writer = _Writer(output)
    try:
        for line, row in _rows(file, errors):
            answer = _answer(line, row)
            if isinstance(answer, Judgement):
                writer.write(answer)
                continue
            bad += 1
            for message in answer:
                errors.print(f"{file.name}: {message}")
    except BrokenPipeError:
        raise
    except (TableError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        errors.print(f"{file}: {reason}")
        raise typer.Exit(1) from error
    writer.close()
    if bad:
        errors.print(f"{file.name}: {bad} row{'s' if bad > 1 else ''} could not be judged")
        raise typer.Exit(1)


def _answer(line: int, row: Row | Broken) -> Judgement | tuple[str, ...]:
    if isinstance(row, Broken):
        return (f"line {row.line}: {row.message}",)
    answer = judge(row, line)
    return tuple(answer.messages()) if isinstance(answer, BadRow) else answer


def _rows(path: Path, errors: Console) -> Iterator[tuple[int, Row | Broken]]:
    encoding = encoding_of(path)
    size = path.stat().st_size
    with path.open("rb") as file:
        if size < LONG_FILE or not errors.is_terminal:
            yield from read_ballots(file, encoding, REQUIRED_COLUMNS)
            return
        with _progress(errors) as progress:
            task = progress.add_task("ballots", total=size)
            for count, pair in enumerate(read_ballots(file, encoding, REQUIRED_COLUMNS)):
                yield pair
                if count % 500 == 0:
                    progress.update(task, completed=_position(file, size))


def _position(file: BinaryIO, size: int) -> int:
    return size if file.closed else file.tell()


def _progress(errors: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
    )


class _Writer:
    """Writes judgements to stdout as they come."""

    def __init__(self, output: DecisionsFormat) -> None:
        self.output = output
        self.written = 0

    def write(self, judgement: Judgement) -> None:
        if self.output is DecisionsFormat.TEXT:
            sys.stdout.write(_text(judgement))
        else:
            opening = ("[\n" if self.written == 0 else ",\n") if self._array else ""
            ending = "" if self._array else "\n"
            record = json.dumps(judgement.as_dict(), ensure_ascii=False)
            sys.stdout.write(f"{opening}{record}{ending}")
        self.written += 1

    def close(self) -> None:
        if self._array:
            sys.stdout.write("\n]\n" if self.written else "[]\n")

    @property
    def _array(self) -> bool:
        return self.output is DecisionsFormat.JSON


def _text(judgement: Judgement) -> str:
    made = judgement.decision
    lines = [f"{judgement.id}: {made.outcome.value} ({made.reason.value})"]
    lines += [f"  {step}" for step in made.why]
    lines += [f"  Note: {note}" for note in made.notes]
    articles = judgement.as_dict()["articles"]
    lines += [f"  {rule}: {article}" for rule, article in articles.items()]
    return "\n".join(lines) + "\n\n"
