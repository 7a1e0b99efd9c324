"""``ninevotes record agreement`` and ``record votes``: how members vote together, and apart."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ninevotes.cli.answers import print_rows
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.record_options import (
    AsOf,
    Form,
    Format,
    KnownAt,
    Since,
    Until,
    day_of,
    earlier,
    member_named,
    moment_of,
    organ_named,
    short_name,
)
from ninevotes.record.agreement import (
    Contested,
    Pair,
    RollCalls,
    TopicError,
    agreement_matrix,
    contested_votes,
    pair,
    partners,
    roll_calls,
)
from ninevotes.record.search import QueryError
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ

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
    codes = [member_named(name) for name in members or ()]
    if not codes and form is Form.TABLE:
        raise typer.BadParameter("every pair is too much for a table: ask for --format csv or json")
    with opened(home, store) as record:
        rolls = _rolls(record, organ, topic, source, (since, until, as_of, known_at))
    if form is Form.TABLE:
        typer.echo(_heading(rolls))
    print_rows(*_pairs(rolls, codes, at_least), form)


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
    with opened(home, store) as record:
        rolls = _rolls(record, organ, topic, source, (since, until, as_of, known_at))
        found = contested_votes(record, rolls, code, apart=apart, most=most)
    if form is Form.TABLE:
        typer.echo(_heading(rolls))
    print_rows([_vote_row(one) for one in found], _TOLD if form is Form.TABLE else _VOTES, form)


def _rolls(
    record: Store,
    organ: str,
    topic: str | None,
    source: str | None,
    when: tuple[str | None, str | None, str | None, str | None],
) -> RollCalls:
    since, until, as_of, known_at = when
    body = organ_named(organ) or Organ.SECURITY_COUNCIL
    try:
        return roll_calls(
            record,
            body,
            source=source,
            topic=topic,
            since=day_of(since),
            until=earlier(day_of(until, last=True), day_of(as_of, last=True)),
            known_at=moment_of(known_at),
        )
    except (TopicError, QueryError) as error:
        raise typer.BadParameter(str(error)) from None


def _heading(rolls: RollCalls) -> str:
    days = [date for date in rolls.dates if date]
    period = f", {min(days)} to {max(days)}" if days else ""
    return f"{rolls.organ.full_name}: {len(rolls.statements)} votes{period} ({rolls.source})"


def _pairs(
    rolls: RollCalls, codes: list[str], at_least: int
) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    if len(codes) == 1:
        told = partners(rolls.votes, codes[0], at_least=at_least)
        return [_pair_row(one) for one in told], _PAIR
    if codes:
        found = [pair(rolls.votes, a, b) for n, a in enumerate(codes) for b in codes[n + 1 :]]
        return [_pair_row(one) | {"member": f"{one.left} {one.right}"} for one in found], _PAIR
    return _all(rolls, at_least), ("left", "right", "share", "same", "together")


def _all(rolls: RollCalls, at_least: int) -> list[dict[str, Any]]:
    matrix = agreement_matrix(rolls.votes)
    rows = []
    for row, left in enumerate(matrix.members):
        for column in range(row + 1, len(matrix.members)):
            together = int(matrix.together[row][column])
            if together >= at_least:
                same = int(matrix.same[row][column])
                rows.append(
                    {
                        "left": left,
                        "right": matrix.members[column],
                        "share": round(same / together, 4),
                        "same": same,
                        "together": together,
                    }
                )
    return rows


def _pair_row(one: Pair) -> dict[str, Any]:
    return {
        "member": one.right,
        "share": None if one.share is None else round(one.share, 4),
        "same": one.same,
        "together": one.together,
        "opposed": one.opposed,
        "name": short_name(one.right),
    }


def _vote_row(one: Contested) -> dict[str, Any]:
    vote = one.vote
    return {
        "date": vote.date.isoformat() if vote.date else None,
        "symbol": vote.resolution or vote.symbol,
        "vote": one.cast.value,
        "in_favour": one.counts[0],
        "against": one.counts[1],
        "abstaining": one.counts[2],
        "tally": "-".join(map(str, one.counts)),
        "apart": "yes" if one.apart else "no",
        "title": vote.item or vote.title,
    }
