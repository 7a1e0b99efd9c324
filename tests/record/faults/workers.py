"""What a process was doing when it was killed: each tells what has been acknowledged to it.

A worker runs in a process of its own and writes a line for each thing that the store has
acknowledged. All of those must be there afterwards, and of the rest nothing or the whole.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from tests.record.builders import reading, request, tally, vote
from tests.record.official import said

from ninevotes.cli.main import run
from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Reading

Worker = Callable[[str, int], None]
"""Given the address of a store, and where to write what was acknowledged."""

READINGS = [
    reading(
        f"report-{number:02}",
        vote("2014-12-18", "UNGA", **tally(116, 20, 53), yes_by=["FRA", "GBR"]),
        *[request(f"2014-{month:02}", requester_count=month) for month in range(1, 8)],
        outlet="Harbour Wire",
    )
    for number in range(25)
]
FILES = tuple(SourceFile(f"votes-{number}.csv", f"{number:064}") for number in range(3))
VOTES_IN_FILE = 1_050
LINKS_IN_FILE = 5_000


def adding(address: str, told: int) -> None:
    """Keeps reports one by one."""
    with Store.at(address) as store:
        for one in READINGS:
            store.add(one, reader="1")
            os.write(told, f"{one.document.id}\n".encode())


def deriving(address: str, told: int) -> None:
    """Keeps reports, and derives their events after every fifth."""
    with Store.at(address) as store:
        for number, one in enumerate(READINGS, 1):
            store.add(one, reader="1")
            if number % 5 == 0:
                store.events.bring_up_to_date()
                os.write(told, f"{number}\n".encode())


def importing(address: str, told: int) -> None:
    """Imports three files of votes with their ballots."""
    with Store.at(address) as store:
        for file in FILES:
            rows = (said.vote(key) for key in keys_of(file.name))
            store.official.import_statements(said.CARD, file, rows, imported_at=said.MONDAY)
            os.write(told, f"{file.name}\n".encode())


def commanding(address: str, told: int) -> None:
    """Imports files by the command; what it prints is what the user was told."""
    folder = Path(os.environ["NINEVOTES_TEST_LINKS"])
    os.dup2(told, 1)
    sys.stdout = os.fdopen(1, "w", buffering=1)
    sys.argv = ["ninevotes", "import", *map(str, sorted(folder.iterdir())), "--store", address]
    run()


def opening(address: str, told: int) -> None:
    """Opens a database that has no tables yet."""
    Store.at(address).close()
    os.write(told, b"open\n")


def keys_of(file: str) -> list[str]:
    """What identifies the votes of a file."""
    return [f"{file}/{number}" for number in range(VOTES_IN_FILE)]


def write_links(folder: Path, rows: int) -> None:
    """Three files of so many rows that the import command recognises."""
    folder.mkdir()
    for name in range(3):
        numbers = range(name * rows, (name + 1) * rows)
        address = "https://digitallibrary.un.org/record/"
        lines = ["res_no,url_record", *(f"{n + 1},{address}{n + 1}" for n in numbers)]
        (folder / f"links-{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")


def expected() -> dict[str, Reading]:
    """The reports that are added, by name."""
    return {one.document.id: one for one in READINGS}
