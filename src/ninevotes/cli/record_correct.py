"""``ninevotes record correct``: a sourced correction beside what a source says."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ninevotes.cli.answers import print_json, print_rows
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.record_correct_claim import (
    COLUMNS,
    UNDONE,
    Asked,
    claim_row,
    correct_claim,
)
from ninevotes.cli.record_options import Author, Form, Format, now
from ninevotes.record.corrections.claims.wanted import Ground
from ninevotes.record.corrections.fields import FieldError, changed_field
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.corrections.model import Correction
from ninevotes.record.review.correcting import Corrected, Wanted, correct
from ninevotes.record.store import Store


def record_correct(
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="SYMBOL|CLAIM|REPORT",
            help="What is corrected; with --undo the correction's id.",
            show_default=False,
        ),
    ] = None,
    field: Annotated[
        str | None,
        typer.Argument(
            metavar="FIELD",
            help="date, outcome, resolution, symbol, meeting, title, item, tally, or a member; "
            "of a claim one of its fields, or refused; of a report missed.",
            show_default=False,
        ),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="VALUE",
            help="What is held true of it; with missed the kind of claim.",
            show_default=False,
        ),
    ] = None,
    *,
    citation: Annotated[
        str, typer.Option("--source", help="Where that can be looked up.", show_default=False)
    ] = "",
    because: Annotated[str, typer.Option("--because", help="Why.", show_default=False)] = "",
    author: Author = "",
    of: Annotated[
        str,
        typer.Option(
            "--of", metavar="SOURCE[/KEY]", help="Only this source's statement.", show_default=False
        ),
    ] = "",
    more: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help="Of a claim: another field. Repeat."),
    ] = None,
    quote: Annotated[
        str,
        typer.Option("--quote", help="Words of the report that show it; they make a missed claim."),
    ] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take a correction back.")] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="List the corrections that persons made.")
    ] = False,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Hold something true in place of what a source says, or of how a report was read.

    What was printed or read stays as it is; the correction stands beside it, applies wherever
    the vote or the claim is used, and can be taken back. It is kept with who, when and why. For
    what an official source says, --source tells where it can be looked up. Of a report's claim,
    which 'ninevotes record show REPORT' names, the source is the report itself.

    Try:

        ninevotes record correct 1559 CHN A --source S/PV.5028 --because "page 3" --by AB
        ninevotes record correct 3fa9c01b-7c21aa tally 11-2-2 --because "misread" --by AB
        ninevotes record correct 3fa9c01b-7c21aa refused --because "a joke" --by AB
    """
    try:
        with opened(home, store) as record:
            if listed:
                _list(record, form)
            elif undo:
                _undo(record, asked, author, because)
            elif asked and field and (said := Asked(asked, field, value, more or ())).of_a_claim:
                correct_claim(record, said, Ground(because, author, now(), quote), form)
            else:
                _correct(
                    record, _wanted(asked, field, value, of), (citation, because, author), form
                )
    except (FieldError, CorrectionError) as error:
        typer.echo(f"ninevotes: {error}", err=True)
        raise typer.Exit(1) from None


def _wanted(asked: str | None, field: str | None, value: str | None, of: str) -> Wanted:
    if asked is None or field is None or value is None:
        raise typer.BadParameter("say what is corrected: SYMBOL FIELD VALUE, or CLAIM FIELD VALUE")
    return Wanted(asked, field, value, of)


def _correct(record: Store, wanted: Wanted, ground: tuple[str, str, str], form: Form) -> None:
    citation, because, author = ground
    made = correct(record, wanted, citation=citation, reason=because, author=author, made_at=now())
    if form is not Form.TABLE:
        print_rows([_made_row(each) for each in made], (*COLUMNS, "printed"), form)
        return
    for each in made:
        row = _made_row(each)
        typer.echo(f"kept as {row['id']}: {row['source']}/{row['key']}")
        typer.echo(f"  {row['field']}: printed {_said(each.printed)}, held {_said(each.held)}")


def _undo(record: Store, id_: str | None, author: str, because: str) -> None:
    if id_ is None:
        raise typer.BadParameter("name the correction: its id stands in 'record correct --list'")
    kept = record.claim_corrections if id_.startswith(UNDONE) else record.corrections
    taken = kept.take_back(id_, author=author, made_at=now(), reason=because)
    typer.echo(f"taken back: {taken.id} ({taken.reason})")


def _list(record: Store, form: Form) -> None:
    rows = [_row(each) for each in record.corrections.standing()]
    rows += [claim_row(name, each) for name, each in record.claim_corrections.standing()]
    if form is Form.JSON:
        print_json(rows)
    elif form is Form.CSV or rows:
        print_rows(
            rows, COLUMNS if form is Form.CSV else ("id", "field", "before", "held", "key"), form
        )
    else:
        typer.echo("no person corrected anything")


def _made_row(made: Corrected) -> dict[str, Any]:
    return _row(made.correction) | {"printed": made.printed}


def _row(correction: Correction) -> dict[str, Any]:
    (key,), (change,) = correction.of.keys, correction.changes
    field, before, held = changed_field(change)
    return {
        "id": correction.id,
        "source": correction.of.source,
        "key": key,
        "field": field,
        "before": before,
        "held": held,
        "author": correction.author,
        "made_at": correction.made_at,
        "reason": correction.reason,
        "citation": correction.citation,
    }


def _said(value: str) -> str:
    return value or "nothing"
