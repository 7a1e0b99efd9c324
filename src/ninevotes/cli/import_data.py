"""``ninevotes import``: official data into the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.progress import progress_bar
from ninevotes.record.official.report import ImportReport, SourceFile
from ninevotes.record.store import Store
from ninevotes.sources.data.files import sha256
from ninevotes.sources.data.reading import Bundle, Tell, bundles, statements
from ninevotes.sources.data.recognise import Found, UnknownFileError, recognise
from ninevotes.sources.data.tables.table import UnreadableError
from ninevotes.vocabulary.official import Refusal, RefusedFileError

_SHOWN = 5
"""Ignored rows and refusals told of one by one; the rest are counted."""


def import_command(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", exists=True, help="Data files as downloaded, or folders of them."
        ),
    ],
    *,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Import official data: votes, meetings, vetoes, drafts, membership.

    Each file is recognised by its columns, checked against what is known of its source, and
    kept whole or not at all. Importing it again changes nothing. Nothing is downloaded.

    Try:

        ninevotes import sc_votes.csv scact2022_table_en.html
    """
    problems: list[Path] = []
    cited: dict[str, str] = {}
    with opened(home, store) as record:
        for bundle in bundles(_recognised(files, problems)):
            report = _import(record, bundle)
            _tell(bundle, report)
            if report.refused:
                problems.extend(bundle.paths)
            else:
                cited[bundle.card.title] = bundle.card.attribution
    for title, attribution in cited.items():
        typer.echo(f"cite {title}: {attribution}")
    if problems:
        raise typer.Exit(1)


def _recognised(files: Iterable[Path], problems: list[Path]) -> Iterator[Found]:
    for path, named in _each(files):
        try:
            yield recognise(path)
        except UnknownFileError as error:
            if named:
                problems.append(path)
            typer.echo(f"ninevotes: {path.name}: passed over, {error}", err=True)
        except (UnreadableError, RefusedFileError) as error:
            if named or isinstance(error, RefusedFileError):
                problems.append(path)
            refusals = getattr(error, "refusals", (Refusal(str(error)),))
            _tell_refused(path.name, refusals)


def _each(files: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Files, and whether they were named themselves and not found in a folder."""
    for path in files:
        if path.is_dir():
            yield from ((file, False) for file in sorted(path.rglob("*")) if file.is_file())
        else:
            yield path, True


def _import(store: Store, bundle: Bundle) -> ImportReport:
    files = [SourceFile(path.name, sha256(path)) for path in bundle.paths]
    now = dt.datetime.now(dt.UTC).isoformat()
    with progress_bar(f"Importing {bundle.paths[0].name}") as progress:
        told: Tell = progress
        return store.official.import_statements(
            bundle.card, files, statements(bundle, told), imported_at=now
        )


def _tell(bundle: Bundle, report: ImportReport) -> None:
    name = " + ".join(path.name for path in bundle.paths)
    if report.refused:
        _tell_refused(name, report.refused)
        return
    counts = {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "rows ignored": len(report.ignored),
    }
    said = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    typer.echo(f"{name}: {bundle.card.kind}, {said}")
    for row in report.ignored[:_SHOWN]:
        typer.echo(f"  row {row.row} ignored: {row.reason}")
    if len(report.ignored) > _SHOWN:
        typer.echo(f"  and {len(report.ignored) - _SHOWN:,} more")


def _tell_refused(name: str, refusals: tuple[Refusal, ...]) -> None:
    typer.echo(f"ninevotes: {name}: refused, nothing of it is kept", err=True)
    for refusal in refusals[:_SHOWN]:
        typer.echo(f"  {refusal}", err=True)
    if len(refusals) > _SHOWN:
        typer.echo(f"  and {len(refusals) - _SHOWN:,} more", err=True)
