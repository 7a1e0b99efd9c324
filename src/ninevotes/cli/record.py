"""``ninevotes record``: the store."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from ninevotes.cli.options import Home, Manifest, home_folder
from ninevotes.cli.progress import progress_bar
from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Addition, Store
from ninevotes.sources.reports import Problem

record = typer.Typer(help="Add to the record and look at what it holds.", no_args_is_help=True)


@record.command("add")
def add(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Report files or folders.")
    ],
    *,
    manifest: Manifest = None,
    home: Home = None,
) -> None:
    """Read reports and keep them. Adding the same report again changes nothing."""
    done: Counter[Addition] = Counter()
    problems = 0
    with Store.open(home_folder(home)) as store, progress_bar("Reading") as progress:
        for outcome in read_reports(paths, manifest, progress=progress):
            if isinstance(outcome, Problem):
                problems += 1
                typer.echo(f"ninevotes: {outcome}", err=True)
            else:
                done[store.add(outcome, reader=READER).addition] += 1
    counts = ", ".join(f"{done[addition]} {addition.value}" for addition in Addition)
    typer.echo(counts)
    if problems:
        raise typer.Exit(1)


@record.command("list")
def list_documents(*, home: Home = None) -> None:
    """List the documents in the record: name, date, outlet, item and number of claims."""
    with Store.open(home_folder(home)) as store:
        readings = store.readings()
    table = Table(box=None, pad_edge=False)
    for heading in ("document", "date", "outlet", "item", "claims"):
        table.add_column(heading, justify="right" if heading == "claims" else "left")
    for reading in readings:
        document = reading.document
        table.add_row(
            document.id,
            document.date.isoformat() if document.date else "-",
            document.outlet or document.publisher or "-",
            reading.item.key if reading.item else "-",
            str(len(reading.claims)),
        )
    Console().print(table)
