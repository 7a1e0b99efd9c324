"""``ninevotes record search``: words and filters over all that the record holds."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ninevotes.answers.searching import COLUMNS, found_json, hit_row
from ninevotes.cli.answers import print_json, print_rows
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.record_options import (
    AsOf,
    Form,
    Format,
    KnownAt,
    OrganName,
    Since,
    Until,
    day_of,
    earlier,
    member_vote,
    moment_of,
    organ_named,
    vote_of,
)
from ninevotes.record.search import Found, Hit, QueryError, SearchQuery, search
from ninevotes.vocabulary.events import Truth


def record_search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            help='Words that must all be there; "phrases in quotes".', show_default=False
        ),
    ] = None,
    *,
    member: Annotated[
        list[str] | None,
        typer.Option("--member", help="A member that took part, or its vote too: RUS:N. Repeat."),
    ] = None,
    vote: Annotated[
        str | None, typer.Option("--vote", help="How each member named voted: Y, N, A or P.")
    ] = None,
    item: Annotated[
        str | None, typer.Option("--item", help="Key of a matter or words of an agenda item.")
    ] = None,
    organ: OrganName = None,
    since: Since = None,
    until: Until = None,
    outcome: Annotated[
        list[str] | None,
        typer.Option("--outcome", help="vetoed, adopted, 'not adopted', ... Repeat for any of."),
    ] = None,
    truth: Annotated[
        Truth | None, typer.Option("--truth", help="Only official or only reported.")
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", help="vote, meeting, draft, veto, document, quote, ... Repeat."),
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    page: Annotated[int, typer.Option("--page", min=1, help="Which page.")] = 1,
    size: Annotated[int, typer.Option("--size", min=1, max=1000, help="Hits on a page.")] = 20,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Search titles, items, claims and quotes, official and reported.

    Without words the latest come first. Nothing that is typed has a meaning but words and
    quotes.

    Try:

        ninevotes record search "chemical weapons" --member RUS --vote N
    """
    if vote and not member:
        raise typer.BadParameter("--vote says how a member voted: name it with --member")
    cast = vote_of(vote)
    try:
        query = SearchQuery(
            " ".join(_quoted(word) for word in words or ()),
            tuple(member_vote(name, cast) for name in member or ()),
            item,
            organ_named(organ),
            day_of(since),
            earlier(day_of(until, last=True), day_of(as_of, last=True)),
            tuple(outcome or ()),
            truth,
            tuple(kind or ()),
            page,
            size,
            moment_of(known_at),
        )
        with opened(home, store) as record:
            found = search(record, query)
    except QueryError as error:
        raise typer.BadParameter(str(error)) from None
    if found.replaced:
        noun = "statement" if found.replaced == 1 else "statements"
        typer.echo(
            f"ninevotes: {found.replaced} {noun} of that time, replaced since, could not be "
            "searched; 'record show SYMBOL --known-at MOMENT' shows them",
            err=True,
        )
    _print(found, form)


def _quoted(word: str) -> str:
    """An argument of several words is a phrase: the shell has taken its quotes away."""
    return f'"{word}"' if " " in word and '"' not in word else word


def _print(found: Found, form: Form) -> None:
    if form is Form.JSON:
        print_json(found_json(found))
    elif form is Form.CSV:
        print_rows([hit_row(hit) for hit in found.hits], COLUMNS, form)
    else:
        _page(found)


def _page(found: Found) -> None:
    console = Console()
    least = "more than " if found.more else ""
    console.print(f"{least}{found.total} found, page {found.page} of {max(found.pages, 1)}")
    if found.more:
        console.print("[dim]Only those counted are ranked: add a word or a filter.[/]")
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for hit in found.hits:
        table.add_row(Text(hit.date or "undated", style="bold"), _told(hit))
    console.print(table)


def _told(hit: Hit) -> Text:
    head = [hit.kind.replace("_", " "), hit.symbol, hit.outcome]
    if hit.tally:
        head.append("-".join("?" if count is None else str(count) for count in hit.tally))
    text = Text(" · ".join(part for part in head if part) + "\n", overflow="fold")
    words = f"“{hit.quote}”" if hit.quote else hit.title
    text.append(_cut(words) + "\n")
    return text.append(f"{hit.truth}: {hit.source}\n", style="dim")


def _cut(words: str, most: int = 130) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"
