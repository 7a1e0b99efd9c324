"""``ninevotes brief``: give it reports, get a brief."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ninevotes.brief import render, wants_colour
from ninevotes.cli.options import Home, Manifest, StoreAddress, opened
from ninevotes.cli.progress import fitting_bar, reading_bar
from ninevotes.pipeline.briefing import brief_reports


class BriefFormat(StrEnum):
    """How the brief is written."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def brief(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help=(
                "Report files, folders, quoted patterns, or - for standard input. "
                "None: everything in the record."
            ),
            show_default=False,
        ),
    ] = None,
    *,
    item: Annotated[
        str | None,
        typer.Option("--item", help="Only this matter: a state, a key, or words of its name."),
    ] = None,
    as_of: Annotated[
        dt.datetime | None,
        typer.Option(
            "--as-of",
            formats=["%Y-%m-%d"],
            help="What was known by this day. [default: the day of the last report]",
            show_default=False,
        ),
    ] = None,
    output_format: Annotated[
        BriefFormat | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=("terminal, markdown, html or json. [default: by OUTPUT's ending, else terminal]"),
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", dir_okay=False, help="Write to this file.")
    ] = None,
    evidence: Annotated[
        bool,
        typer.Option(
            "--evidence", help="At the terminal, print the words behind each footnote too."
        ),
    ] = False,
    manifest: Manifest = None,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Read reports and brief on them: what happened, what the rules allow, how a vote may go.

    Every line is traced to its source, every step to its article, every number to its
    precedents. The reports are kept in the record; adding one again changes nothing.

    Try:

        ninevotes brief examples/reports

        ninevotes brief reports/ --item "North Korea" --as-of 2018-11-29

        ninevotes brief reports/ --output brief.html
    """
    chosen = output_format or _by_ending(output)
    with opened(home, store) as record, reading_bar() as progress, fitting_bar() as fitting:
        briefing = brief_reports(
            paths or [],
            store=record,
            manifest=manifest,
            item=item,
            as_of=as_of.date() if as_of else None,
            progress=progress,
            fitting=fitting,
        )
    for problem in briefing.problems:
        typer.echo(f"ninevotes: {problem}", err=True)
    width = shutil.get_terminal_size((80, 24)).columns
    colour = output is None and wants_colour(os.environ, is_terminal=sys.stdout.isatty())
    text = render(briefing.brief, chosen.value, width=width, colour=colour, evidence=evidence)
    _write(text, output)
    if briefing.problems:
        raise typer.Exit(1)


def _by_ending(output: Path | None) -> BriefFormat:
    endings = {
        ".html": BriefFormat.HTML,
        ".htm": BriefFormat.HTML,
        ".md": BriefFormat.MARKDOWN,
        ".json": BriefFormat.JSON,
    }
    return endings.get(output.suffix.lower() if output else "", BriefFormat.TERMINAL)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return
    output.write_text(text, "utf-8")
    typer.echo(f"Wrote {output}", err=True)
