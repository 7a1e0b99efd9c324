"""``ninevotes record review``: what waits for a person."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.record_options import Author, Form, Format, KnownAt, moment_of
from ninevotes.cli.record_review_work import Work
from ninevotes.record.judgements.kept import ReviewError
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Subject


def record_review(
    case: Annotated[
        str | None,
        typer.Argument(metavar="CASE", help="Its id, or the beginning of it.", show_default=False),
    ] = None,
    *,
    listed: Annotated[
        bool, typer.Option("--list", help="List what waits, and ask nothing.")
    ] = False,
    judged: Annotated[
        bool, typer.Option("--judged", help="List what persons judged, and what was taken back.")
    ] = False,
    subject: Annotated[
        list[Subject] | None,
        typer.Option("--of", help="Only cases of this subject. Repeat for several."),
    ] = None,
    judgement: Annotated[
        Judgement | None, typer.Option("--judge", help="The judgement on the case named.")
    ] = None,
    because: Annotated[str, typer.Option("--because", help="Why.", show_default=False)] = "",
    author: Author = "",
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the judgement on the case named back.")
    ] = False,
    known_at: KnownAt = None,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Go through what waits for a person, or judge one case.

    Where the program cannot tell whether two statements are about one thing, it asks. Each
    case shows both sides, what speaks for and what against; a key judges it. Judgements are
    kept with who, when and why, count above the program's, and can be taken back.

    Try:

        ninevotes record review --list
        ninevotes record review 60e33e74 --judge different --because "S/PV.1666" --by AB
    """
    if (judgement or undo) and case is None:
        raise typer.BadParameter("name the case: its id stands in 'record review --list'")
    if judgement and undo:
        raise typer.BadParameter("--judge and --undo are two things: do one after the other")
    with opened(home, store) as record:
        work = Work(record, tuple(subject or Subject), moment_of(known_at), form, author, because)
        try:
            if undo:
                work.undo(str(case))
            elif judgement:
                work.judge(str(case), judgement)
            elif judged:
                work.list_judged()
            elif case is not None:
                work.show(case)
            elif listed or form is not Form.TABLE or not sys.stdin.isatty():
                work.list_waiting()
            else:
                work.go_through(_key, _words)
        except ReviewError as error:
            typer.echo(f"ninevotes: {error}", err=True)
            raise typer.Exit(1) from None


def _key() -> str:
    return typer.getchar()


def _words(question: str) -> str:
    return str(
        typer.prompt(question.rstrip(" "), default="", show_default=False, prompt_suffix=" ")
    )
