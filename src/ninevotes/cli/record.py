"""``ninevotes record add`` and ``list``: reports into the store, and what it has."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table

from ninevotes.cli.options import Home, Manifest, StoreAddress, opened
from ninevotes.cli.progress import reading_bar
from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.pipeline.selection import kept_items
from ninevotes.record.store import Addition, Listed
from ninevotes.sources.reports import Problem

_HEADINGS = ("document", "date", "outlet", "item", "claims")
_FITTED = 2_000
"""Rows that are fitted to the terminal; more are a list for programs."""


def add(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Report files, folders or patterns.")
    ],
    *,
    manifest: Manifest = None,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Read reports and keep them. Adding the same report again changes nothing."""
    done: Counter[Addition] = Counter()
    problems = 0
    with opened(home, store) as kept, reading_bar() as progress:
        for outcome in read_reports(paths, manifest, progress=progress):
            if isinstance(outcome, Problem):
                problems += 1
                typer.echo(f"ninevotes: {outcome}", err=True)
            else:
                done[kept.add(outcome, reader=READER).addition] += 1
    counts = ", ".join(f"{done[addition]} {addition.value}" for addition in Addition)
    typer.echo(counts)
    if problems:
        raise typer.Exit(1)


def list_documents(
    *,
    item: Annotated[
        str | None,
        typer.Option("--item", help="Only this matter: a state, a key, or words of its name."),
    ] = None,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """List the documents in the record: name, date, outlet, item and number of claims."""
    with opened(home, store) as kept:
        keys = None if item is None else kept_items(kept, item)
        rows = [_row(document) for document in kept.listed(about=keys)]
    if len(rows) > _FITTED:
        _print_aligned(rows)
        return
    table = Table(box=None, pad_edge=False)
    for heading in _HEADINGS:
        # A name is what a report is asked for by: it is never cut.
        table.add_column(
            heading, justify="right" if heading == "claims" else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(*row)
    Console().print(table)


def _row(document: Listed) -> tuple[str, ...]:
    return (
        document.name,
        document.date.isoformat() if document.date else "-",
        document.outlet or "-",
        document.item or "-",
        str(document.claims),
    )


def _print_aligned(rows: list[tuple[str, ...]]) -> None:
    """Columns as wide as they must be: fitting many rows to the terminal would take minutes."""
    widths = [max(map(cell_len, column)) for column in zip(_HEADINGS, *rows, strict=True)]
    for row in (_HEADINGS, *rows):
        cells = (set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(" ".join(cells).rstrip() + "\n")
