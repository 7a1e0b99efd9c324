"""``ninevotes read``: claims, one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ninevotes.cli.options import Manifest
from ninevotes.cli.progress import reading_bar
from ninevotes.cli.skipped import Skipped
from ninevotes.pipeline.claim_file import ClaimFile
from ninevotes.pipeline.readers import READER, Reports, read_reports
from ninevotes.pipeline.register import Register
from ninevotes.sources.reports import Fields, Kind, Problem
from ninevotes.vocabulary.events import Reading


class ReadFormat(StrEnum):
    """How claims are written."""

    JSONL = "jsonl"


def read_command(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH", help="Report files, folders, quoted patterns, or - for standard input."
        ),
    ],
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", dir_okay=False, help="Write to this file, which --resume goes on with."
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with FILE of --out where it was left off.")
    ] = False,
    kind: Annotated[
        Kind | None,
        typer.Option(
            "--input",
            help="What the files are. [default: found out for each]",
            show_default=False,
        ),
    ] = None,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--field",
            metavar="MEANING=NAME",
            help=(
                "A field of JSON lines: text, id, date, outlet, publisher or url, and its name. "
                "May be given several times."
            ),
        ),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option("--everything", help="Read also what does not seem to be about the Council."),
    ] = False,
    skipped: Annotated[
        Path | None,
        typer.Option("--skipped", dir_okay=False, help="List what was left out in this file."),
    ] = None,
    manifest: Manifest = None,
    output_format: Annotated[
        ReadFormat, typer.Option("--format", help="One JSON object a line.")
    ] = ReadFormat.JSONL,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=256, help="Processes to read in.")
    ] = 1,
) -> None:
    """Read reports and write what they claim, each claim with the characters that make it.

    Text, HTML, PDF, mail (.eml), RSS and Atom feeds, JSON lines and WARC files, also compressed
    with gzip or zstd. Nothing is stored. Offsets count characters of the document as decoded.
    What cannot be read is named on standard error at the end, the rest is done, and the exit
    status is 1.

    Try:

        ninevotes read examples/reports > claims.jsonl

        ninevotes read 'crawl/*.warc.gz' --workers 4 --out claims.jsonl --resume

        zstdcat news.jsonl.zst | ninevotes read - --field text=story
    """
    del output_format
    reports = Reports(
        tuple(paths),
        manifest,
        kind,
        _fields(fields or []),
        everything=everything,
        files_too=not everything,
        distinct=True,
    )
    if resume and out is None:
        raise typer.BadParameter("--resume goes on with a file: name it by --out")
    with Skipped(skipped) as left_out:
        if out is None:
            for reading in _readings(reports, workers, left_out, None):
                for claim in reading.claims:
                    sys.stdout.write(json.dumps(claim.as_dict(), ensure_ascii=False) + "\n")
        else:
            _into_file(reports, workers, left_out, out, resume=resume)
    if left_out.count:
        raise typer.Exit(1)


def _into_file(
    reports: Reports, workers: int, left_out: Skipped, out: Path, *, resume: bool
) -> None:
    named = [f"{meaning}={name}" for meaning, name in sorted(reports.fields.named.items())]
    run = ", ".join([READER, *named, *(["everything"] if reports.everything else [])])
    with ClaimFile(out, run, resume=resume) as file:
        for reading in _readings(reports, workers, left_out, file.register):
            file.add(reading)
        file.finish()
    before = f" ({file.before:,} before)" if file.before else ""
    typer.echo(
        f"Wrote {out}: {file.claims:,} claims of {file.documents:,} documents{before}", err=True
    )


def _readings(
    reports: Reports, workers: int, left_out: Skipped, register: Register | None
) -> Iterator[Reading]:
    with reading_bar() as progress:
        for outcome in read_reports(reports, workers=workers, progress=progress, register=register):
            if isinstance(outcome, Problem):
                left_out.add(outcome)
            else:
                yield outcome


def _fields(given: list[str]) -> Fields:
    pairs = [text.partition("=") for text in given]
    for meaning, _, name in pairs:
        if not name:
            raise typer.BadParameter(f"--field is MEANING=NAME, not {meaning!r}")
    try:
        return Fields({meaning: name for meaning, _, name in pairs})
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
