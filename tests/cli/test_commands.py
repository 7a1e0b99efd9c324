"""The list of commands says what each command says of itself, and loads none of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ninevotes.cli.commands import PROGRAM, RECORD
from ninevotes.cli.lazy import Command
from tests.cli.runner import ninevotes


@pytest.mark.parametrize(("name", "command"), [*PROGRAM.items(), *RECORD.items()])
def test_the_list_says_what_a_command_says_of_itself(name: str, command: Command) -> None:
    told = command.load(name).help.split("\n\n")[0]
    assert command.says == " ".join(told.split())


def test_every_command_is_listed_with_its_line(tmp_path: Path) -> None:
    shown = " ".join(ninevotes("--help", home=tmp_path, columns=160).out.split())
    assert all(name in shown and command.says in shown for name, command in PROGRAM.items())


def test_a_command_below_record_has_its_own_help(tmp_path: Path) -> None:
    shown = ninevotes("record", "search", "--help", home=tmp_path)
    assert shown.status == 0
    assert "ninevotes record search" in " ".join(shown.out.split())


def test_an_unknown_command_is_wrong_usage(tmp_path: Path) -> None:
    told = ninevotes("breif", home=tmp_path)
    assert told.status == 2
    assert "brief" in told.err


def test_help_loads_neither_the_store_nor_the_reader() -> None:
    program = (
        "import sys; sys.argv = ['ninevotes', '--help']\n"
        "from ninevotes.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "heavy = {'sqlalchemy', 'numpy', 'polars', 'ninevotes.reading', 'ninevotes.record'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)  # noqa: S603 - our own program
    assert (done.returncode, done.stderr.strip()) == (0, b"")
