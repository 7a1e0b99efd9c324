"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_data_path

from ninevotes.record.store import Store

Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        envvar="NINEVOTES_HOME",
        help="Folder of the record. [default: the platform's user data folder]",
        show_default=False,
    ),
]
StoreAddress = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="ADDRESS",
        envvar="NINEVOTES_STORE",
        help=(
            "Database of the record instead of --home: postgresql://user@host/database. The "
            "password is best kept in PGPASSWORD or ~/.pgpass."
        ),
        show_default=False,
    ),
]
Manifest = Annotated[
    Path | None,
    typer.Option(
        "--manifest",
        exists=True,
        dir_okay=False,
        help=(
            "JSON lines that date and name the documents: doc, outlet, publisher, date, url. "
            "A folder's own manifest.jsonl is used without being asked for."
        ),
    ),
]


def home_folder(given: Path | None) -> Path:
    """The folder of the record: as given, else ``NINEVOTES_HOME``, else the platform's own."""
    if given is not None:
        return given
    named = os.environ.get("NINEVOTES_HOME")
    return Path(named) if named else user_data_path("ninevotes")


def opened(home: Path | None, store: str | None) -> Store:
    """The record: at the address given, else in the folder.

    Raises:
        StoreError: it cannot be opened.
    """
    return Store.at(store) if store else Store.open(home_folder(home))
