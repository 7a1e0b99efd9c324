"""``ninevotes record export``: the record in the form that a user works with."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.record_options import (
    KnownAt,
    OrganName,
    Since,
    Until,
    day_of,
    moment_of,
    organ_named,
)
from ninevotes.record.export import Extract, Selection, extract
from ninevotes.record.export.akoma_ntoso import NoSuchMeetingError, as_akoma_ntoso
from ninevotes.record.export.atom import as_atom
from ninevotes.record.export.citations import as_bibtex, as_csl_json, as_oscola, as_un_style
from ninevotes.record.export.csv_form import write_csv
from ninevotes.record.export.icalendar_form import as_icalendar
from ninevotes.record.export.json_form import as_json
from ninevotes.record.export.parquet_form import ExtraMissingError, write_parquet
from ninevotes.record.export.popolo import as_popolo
from ninevotes.record.export.sqlite_form import write_sqlite
from ninevotes.record.store import Store


class ExportForm(StrEnum):
    """The forms that the record is given in."""

    CSV = "csv"
    PARQUET = "parquet"
    JSON = "json"
    POPOLO = "popolo"
    AKOMA_NTOSO = "akoma-ntoso"
    ATOM = "atom"
    ICALENDAR = "ical"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    OSCOLA = "oscola"
    UN_STYLE = "un"
    SQLITE = "sqlite"


_TEXTS: dict[ExportForm, Callable[[Extract], str]] = {
    ExportForm.JSON: as_json,
    ExportForm.POPOLO: as_popolo,
    ExportForm.ATOM: as_atom,
    ExportForm.ICALENDAR: as_icalendar,
    ExportForm.BIBTEX: as_bibtex,
    ExportForm.CSL_JSON: as_csl_json,
    ExportForm.OSCOLA: as_oscola,
    ExportForm.UN_STYLE: as_un_style,
}
_FOLDERS: dict[ExportForm, Callable[[Extract, Path], list[Path]]] = {
    ExportForm.CSV: write_csv,
    ExportForm.PARQUET: write_parquet,
}


def record_export(
    *,
    form: Annotated[ExportForm, typer.Option("--format", help="The form to give it in.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="File to write; a folder for csv and parquet. [default: standard output]",
            show_default=False,
        ),
    ] = None,
    meeting: Annotated[
        str | None, typer.Option("--meeting", help="Which meeting (akoma-ntoso): S/PV.7353.")
    ] = None,
    organ: OrganName = None,
    since: Since = None,
    until: Until = None,
    source: Annotated[
        list[str] | None, typer.Option("--source", help="Only this source. Repeat for several.")
    ] = None,
    known_at: KnownAt = None,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Export the record, with the attribution and licence lines of its sources.

    Of reports go along addresses, hashes, the place of each passage and at most 25 words of
    it; never their text. CSV, Parquet and JSON can be read back, Popolo as far as its votes.

    Try:

        ninevotes record export --format csv --output council --organ council
    """
    wanted = Selection(
        organ_named(organ),
        day_of(since),
        day_of(until, last=True),
        tuple(source or ()),
        moment_of(known_at),
    )
    if form is ExportForm.SQLITE and wanted != Selection():
        raise typer.BadParameter("sqlite copies the record as a whole: leave the filters out")
    try:
        with opened(home, store) as record:
            _export(record, wanted, form, output, meeting)
    except (ExtraMissingError, NoSuchMeetingError) as error:
        typer.echo(f"ninevotes: {error}", err=True)
        raise typer.Exit(1) from None


def _export(
    record: Store, wanted: Selection, form: ExportForm, output: Path | None, meeting: str | None
) -> None:
    if form is ExportForm.SQLITE:
        write_sqlite(record, _named(output, form, "a file"))
        return
    if form in _FOLDERS:
        folder = _named(output, form, "a folder")
        _FOLDERS[form](extract(record, wanted), folder)
        return
    if form is ExportForm.AKOMA_NTOSO:
        if meeting is None:
            raise typer.BadParameter("akoma-ntoso tells of one meeting: name it with --meeting")
        text = as_akoma_ntoso(extract(record, wanted), meeting)
    else:
        text = _TEXTS[form](extract(record, wanted))
    if output is None:
        typer.echo(text, nl=False)
    else:
        output.write_bytes(text.encode())


def _named(output: Path | None, form: ExportForm, what: str) -> Path:
    if output is None:
        raise typer.BadParameter(f"{form.value} is written to {what}: name it with --output")
    return output
