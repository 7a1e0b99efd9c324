"""``ninevotes read``: claims, one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ninevotes.cli.options import Manifest
from ninevotes.cli.progress import reading_bar
from ninevotes.cli.read_model import EndpointUrl, Model, asked_model, by_model
from ninevotes.cli.skipped import Skipped
from ninevotes.pipeline.choosing import Reports
from ninevotes.pipeline.claim_file import ClaimFile
from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.pipeline.register import Register
from ninevotes.pipeline.sureness import written
from ninevotes.sources.reports import Fields, Kind, Problem
from ninevotes.vocabulary.events import Reading

if TYPE_CHECKING:
    from ninevotes.pipeline.engines.claim_folder import ClaimFolder
    from ninevotes.sources.model.endpoint import Endpoint


class Engine(StrEnum):
    """What runs the reading."""

    LOCAL = "local"
    RAY = "ray"


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
            "--out",
            help=(
                "Write to this file, which --resume goes on with; with --engine ray a folder of "
                "Parquet tables."
            ),
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with --out where it was left off.")
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
                "A field of JSON lines or a column of Parquet: text, id, date, outlet, publisher "
                "or url, and its name. May be given several times."
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
    engine: Annotated[
        Engine,
        typer.Option(
            "--engine",
            help=(
                "Read in processes of this machine, or with Ray: on the cluster that RAY_ADDRESS "
                "names, else on --workers of its own here. The claims are the same."
            ),
        ),
    ] = Engine.LOCAL,
    model: Model = None,
    endpoint: EndpointUrl = None,
) -> None:
    """Read reports and write what they claim, each claim with the characters that make it.

    Text, HTML, PDF, mail (.eml), RSS and Atom feeds, JSON lines and WARC files, also compressed
    with gzip or zstd, and Parquet. Nothing is stored. Offsets count characters of the document
    as decoded. What cannot be read is named on standard error at the end, the rest is done, and
    the exit status is 1.

    Try:

        ninevotes read examples/reports > claims.jsonl

        ninevotes read 'crawl/*.warc.gz' --workers 4 --out claims.jsonl --resume

        zstdcat news.jsonl.zst | ninevotes read - --field text=story

        ninevotes read 'crawl/*.warc.gz' --engine ray --workers 4 --out claims --resume
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
    if out is not None and out.is_dir() and engine is Engine.LOCAL:
        raise typer.BadParameter(f"--out {out} is a folder: name a file")
    asked = asked_model(model, endpoint)
    if asked is not None and engine is Engine.RAY:
        raise typer.BadParameter("--model is asked from this machine: leave out --engine")
    with Skipped(skipped) as left_out:
        if engine is Engine.RAY:
            _into_folder(reports, workers, left_out, out, resume=resume)
        elif out is None:
            for reading in by_model(_readings(reports, workers, left_out, None), asked, left_out):
                for claim in written(reading):
                    sys.stdout.write(json.dumps(claim, ensure_ascii=False) + "\n")
        else:
            _into_file(reports, workers, left_out, out, asked, resume=resume)
    if left_out.count:
        raise typer.Exit(1)


def _into_file(
    reports: Reports,
    workers: int,
    left_out: Skipped,
    out: Path,
    asked: Endpoint | None,
    *,
    resume: bool,
) -> None:
    run = _run(reports) + (f", model {asked.model}" if asked else "")
    with ClaimFile(out, run, resume=resume) as file:
        readings = _readings(reports, workers, left_out, file.register)
        for reading in by_model(readings, asked, left_out):
            file.add(reading)
        file.finish()
    _tell_written(out, file)


def _into_folder(
    reports: Reports, workers: int, left_out: Skipped, out: Path | None, *, resume: bool
) -> None:
    from ninevotes.pipeline.engines.claim_folder import ClaimFolder  # noqa: PLC0415 - of an extra
    from ninevotes.pipeline.engines.ray_data import read_on_ray  # noqa: PLC0415 - of an extra

    if out is None:
        raise typer.BadParameter("--engine ray writes Parquet tables: name a folder by --out")
    if Path("-") in reports.paths:
        raise typer.BadParameter(
            "--engine ray reads files, since each worker opens them: name some"
        )
    folder = ClaimFolder(out, _run(reports), resume=resume)
    with reading_bar() as progress:
        for problem in read_on_ray(reports, folder, workers=workers, progress=progress):
            left_out.add(problem)
    _tell_written(out, folder)


def _run(reports: Reports) -> str:
    """What the claims depend on besides the documents."""
    named = [f"{meaning}={name}" for meaning, name in sorted(reports.fields.named.items())]
    return ", ".join([READER, *named, *(["everything"] if reports.everything else [])])


def _tell_written(out: Path, into: ClaimFile | ClaimFolder) -> None:
    before = f" ({into.before:,} before)" if into.before else ""
    typer.echo(
        f"Wrote {out}: {into.claims:,} claims of {into.documents:,} documents{before}", err=True
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
