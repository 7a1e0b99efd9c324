"""``ninevotes record agreement`` and ``record votes``: how members vote together, and apart."""

from __future__ import annotations

from typing import Annotated

import typer

from ninevotes.answers.agreement import ContestedRow, contested_rows, pairs
from ninevotes.answers.rolls import RollsAsked, rolls_of
from ninevotes.cli.answers import print_rows
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.record_options import (
    AsOf,
    Form,
    Format,
    KnownAt,
    Since,
    Until,
    as_option,
    member_named,
)
from ninevotes.record.agreement import RollCalls

Body = Annotated[str, typer.Option("--organ", help="council, assembly, or a code.")]
Topic = Annotated[
    str | None,
    typer.Option(
        "--topic",
        help="Key of an item, words of title or item, or a code: me, nu, di, hr, co, ec.",
    ),
]
Source = Annotated[
    str | None, typer.Option("--source", help="Id of the source. [default: the largest]")
]
_PAIR = ("member", "share", "same", "together", "opposed", "name")
_EVERY_PAIR = ("left", "right", "share", "same", "together")
_TOLD = ("date", "symbol", "vote", "tally", "apart", "title")
_VOTES = ("date", "symbol", "vote", "in_favour", "against", "abstaining", "apart", "title")


def record_agreement(
    members: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MEMBER...", help="None for all, one, or several.", show_default=False
        ),
    ] = None,
    *,
    organ: Body = "council",
    topic: Topic = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    at_least: Annotated[
        int, typer.Option("--at-least", min=1, help="Votes in common that a pair must have.")
    ] = 10,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Tell how often members vote the same, of the votes both cast.

    One member: its partners, those that agree most first. Several: each pair of them. None:
    every pair (as json or csv).

    Try:

        ninevotes record agreement CHN --organ assembly --topic hr --since 2000
    """
    codes = tuple(member_named(name) for name in members or ())
    if not codes and form is Form.TABLE:
        raise typer.BadParameter("every pair is too much for a table: ask for --format csv or json")
    asked = _asked(organ, topic, source, (since, until, as_of, known_at))
    with opened(home, store) as record:
        rolls = _rolls(record, asked)
    if form is Form.TABLE:
        typer.echo(_heading(rolls))
    print_rows(pairs(rolls, codes, at_least), _PAIR if codes else _EVERY_PAIR, form)


def record_votes(
    member: Annotated[str, typer.Argument(help="The member, by code or name.")],
    *,
    organ: Body = "council",
    topic: Topic = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    apart: Annotated[
        bool, typer.Option("--apart", help="Only those where it was not on the largest side.")
    ] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many at most.")] = 50,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """List a member's contested votes: those on which not all were of one mind.

    Try:

        ninevotes record votes FRA --apart
    """
    code = member_named(member)
    asked = _asked(organ, topic, source, (since, until, as_of, known_at))
    with opened(home, store) as record:
        rolls = _rolls(record, asked)
        found = contested_rows(record, rolls, code, apart=apart, most=most)
    if form is not Form.TABLE:
        print_rows(found, _VOTES, form)
        return
    typer.echo(_heading(rolls))
    print_rows([{**row, "tally": _tally(row)} for row in found], _TOLD, form)


def _asked(
    organ: str,
    topic: str | None,
    source: str | None,
    when: tuple[str | None, str | None, str | None, str | None],
) -> RollsAsked:
    return RollsAsked(organ, topic or "", source or "", *(each or "" for each in when))


_rolls = as_option(rolls_of)


def _tally(row: ContestedRow) -> str:
    return "-".join(map(str, (row["in_favour"], row["against"], row["abstaining"])))


def _heading(rolls: RollCalls) -> str:
    days = [date for date in rolls.dates if date]
    period = f", {min(days)} to {max(days)}" if days else ""
    return f"{rolls.organ.full_name}: {len(rolls.statements)} votes{period} ({rolls.source})"
