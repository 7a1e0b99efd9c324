"""``ninevotes``: the commands, and what a user sees when something goes wrong."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from ninevotes import __version__
from ninevotes.cli.adjudicate import adjudicate
from ninevotes.cli.agreement import record_agreement, record_votes
from ninevotes.cli.brief import brief
from ninevotes.cli.forecast import forecast
from ninevotes.cli.import_data import import_command
from ninevotes.cli.next import next_command
from ninevotes.cli.read import read_command
from ninevotes.cli.record import record
from ninevotes.cli.record_export import record_export
from ninevotes.cli.record_search import record_search
from ninevotes.cli.record_show import record_show
from ninevotes.cli.replay import replay
from ninevotes.cli.session import session
from ninevotes.pipeline.selection import NothingToBriefError
from ninevotes.record.errors import StoreError
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.states import UnknownStateError

app = typer.Typer(
    name="ninevotes",
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
app.command("brief")(brief)
app.command("read")(read_command)
app.command("adjudicate")(adjudicate)
app.command("import")(import_command)
app.command("next")(next_command)
app.command("forecast")(forecast)
app.command("replay")(replay)
app.add_typer(session, name="session")
record.command("search")(record_search)
record.command("show")(record_show)
record.command("agreement")(record_agreement)
record.command("votes")(record_votes)
record.command("export")(record_export)
app.add_typer(record, name="record")

_EXPECTED = (
    StoreError,
    NothingToBriefError,
    NoCouncilError,
    UnknownStateError,
    OSError,
    SQLAlchemyError,
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
    except _EXPECTED as error:
        sys.stderr.write(f"ninevotes: {_line(error)}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("ninevotes: stopped\n")
        sys.exit(130)


def _line(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or ''}: {error.strerror}".lstrip(": ")
    return " ".join(str(error).split())
