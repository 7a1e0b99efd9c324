"""``ninevotes read``: claims, one JSON object a line."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ninevotes.cli.options import Manifest
from ninevotes.cli.progress import progress_bar
from ninevotes.pipeline.readers import read_reports
from ninevotes.sources.reports import Problem


class ReadFormat(StrEnum):
    """How claims are written."""

    JSONL = "jsonl"


def read_command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Report files or folders.")],
    *,
    manifest: Manifest = None,
    output_format: Annotated[
        ReadFormat, typer.Option("--format", help="One JSON object a line.")
    ] = ReadFormat.JSONL,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=256, help="Processes to read in.")
    ] = 1,
) -> None:
    """Read reports and write what they claim, each claim with the characters that make it.

    Nothing is stored. Offsets count characters of the document as decoded. A report that
    cannot be read is named on standard error, the rest is done, and the exit status is 1.

    Try:

        ninevotes read examples/reports > claims.jsonl
    """
    del output_format
    problems = 0
    with progress_bar("Reading") as progress:
        for outcome in read_reports(paths, manifest, workers=workers, progress=progress):
            if isinstance(outcome, Problem):
                problems += 1
                typer.echo(f"ninevotes: {outcome}", err=True)
                continue
            for claim in outcome.claims:
                sys.stdout.write(json.dumps(claim.as_dict(), ensure_ascii=False) + "\n")
    if problems:
        raise typer.Exit(1)
