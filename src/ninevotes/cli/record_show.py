"""``ninevotes record show``: one thing, and what every source says of it."""

from __future__ import annotations

from typing import Annotated

import typer

from ninevotes.answers.errors import NothingError
from ninevotes.answers.rows import vote_row
from ninevotes.answers.shown import as_json, found
from ninevotes.cli.answers import print_json, print_rows
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.progress import deriving_bar
from ninevotes.cli.record_options import AsOf, Form, Format, KnownAt, day_of, moment_of
from ninevotes.cli.record_show_view import show_shown
from ninevotes.record.search import Shown

_COLUMNS = (
    "source",
    "key",
    "as",
    "date",
    "resolution",
    "symbol",
    "meeting",
    "outcome",
    "in_favour",
    "against",
    "abstaining",
    "not_participating",
    "absent",
    "members_in_favour",
    "members_against",
    "members_abstaining",
    "members_not_participating",
    "members_absent",
    "title",
)


def record_show(
    asked: Annotated[
        list[str],
        typer.Argument(
            metavar="SYMBOL|EVENT|REPORT", help="S/RES/2094 (2013), 2094, S/PV.7353, ..."
        ),
    ],
    *,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Show a vote, a resolution, a meeting, an event or a report, every source side by side.

    By whatever symbol it is asked for, all statements that are tied to it are shown, with
    what ties them. What a source printed and what is held true stand beside one another, with
    the reason; where sources differ, each value stands with who gives it. Of reports that
    print one text it is told what each version changed. A report's claims have their ids, by
    which 'ninevotes record correct' mends how it was read.

    With --as-of only what had happened by a day is shown; with --known-at, what was on record
    then: imported, reported, judged and corrected.

    Try:

        ninevotes record show 1559
    """
    day, moment = day_of(as_of, last=True), moment_of(known_at)
    try:
        with opened(home, store) as record, deriving_bar() as progress:
            shown = found(record, " ".join(asked), day, moment, progress)
    except NothingError as error:
        typer.echo(f"ninevotes: {error}: look for it with 'ninevotes record search'", err=True)
        raise typer.Exit(1) from None
    _print(shown, form)


def _print(shown: Shown, form: Form) -> None:
    if form is Form.JSON:
        print_json(as_json(shown))
    elif form is Form.CSV:
        rows = [{**vote_row(held.printed), "as": "printed"} for held in shown.votes]
        rows += [
            {**vote_row(held.statement), "as": "held true"}
            for held in shown.votes
            if held.corrected
        ]
        print_rows(rows, _COLUMNS, form)
    else:
        show_shown(shown)
