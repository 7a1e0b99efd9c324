"""``ninevotes``: the program, and what a user sees when something goes wrong."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from ninevotes import __version__
from ninevotes.cli.commands import PROGRAM
from ninevotes.cli.foreseen import foreseen, in_one_line
from ninevotes.cli.lazy import group_of

app = typer.Typer(
    name="ninevotes",
    cls=group_of(PROGRAM),
    help=(
        "The United Nations Security Council, executable: what happened, what the rules allow, "
        "how a vote may go. Each answer with its source."
    ),
    epilog=(
        "Start with 'ninevotes brief examples/reports'. Data go to standard output, progress and "
        "messages to standard error. Exit: 0 done, 1 could not, 2 wrong usage."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the flag
    if wanted:
        typer.echo(f"ninevotes {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options before the command."""


def run() -> None:
    """The program: a fault that can be foreseen is one clear line and exit status 1."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.stderr.write("ninevotes: stopped\n")
        sys.exit(130)
    except Exception as error:
        if not foreseen(error):
            raise
        sys.stderr.write(f"ninevotes: {in_one_line(error)}\n")
        sys.exit(1)
