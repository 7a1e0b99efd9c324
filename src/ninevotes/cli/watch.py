"""``ninevotes watch``: follow feeds and folders."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ninevotes import __version__
from ninevotes.cli.options import Home, StoreAddress, home_folder, opened
from ninevotes.cli.watch_view import in_a_line
from ninevotes.pipeline.sureness import written
from ninevotes.pipeline.watching import Followed, Noticed, watch, watch_once
from ninevotes.reading.prefilter import may_concern_council
from ninevotes.sources.reports import Opening, Problem
from ninevotes.sources.watching import Feed, Fetcher, Folder, Limits, WatchState
from ninevotes.sources.watching.robots import Manners

_STATE = "watch.sqlite"


class WatchFormat(StrEnum):
    """How new documents are told."""

    LINES = "lines"
    JSONL = "jsonl"


def watch_command(
    places: Annotated[
        list[str],
        typer.Argument(metavar="PLACE", help="Feed addresses (http, https) and folders."),
    ],
    *,
    once: Annotated[
        bool, typer.Option("--once", help="Look once and end, for cron and timers.")
    ] = False,
    every: Annotated[
        float,
        typer.Option(
            "--every", metavar="MINUTES", min=1, max=10_080, help="How often to ask feeds."
        ),
    ] = 15,
    articles: Annotated[
        bool,
        typer.Option("--articles", help="Read the page that each new entry of a feed links to."),
    ] = False,
    contact: Annotated[
        str | None,
        typer.Option("--contact", help="How hosts can reach you; sent to them with each question."),
    ] = None,
    allow_private: Annotated[
        bool,
        typer.Option("--allow-private", help="Ask hosts in private networks too, this machine's."),
    ] = False,
    output_format: Annotated[
        WatchFormat, typer.Option("--format", help="Lines for people, jsonl for programs.")
    ] = WatchFormat.LINES,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Follow feeds and folders: read what is new about the Council and keep it in the record.

    Prints a line for each new document. What was read is kept in mind beside the record, so a
    restart reads nothing twice. Hosts are asked one thing at a time, only for what is new, only
    what their robots.txt permits, and less often when they fail or ask for it.

    Try:

        ninevotes watch https://press.example.org/feed.xml reports/ --every 30

        ninevotes watch reports/ --once
    """
    limits = Limits(allow_private=allow_private, agent=_agent(contact))
    with (
        opened(home, store) as record,
        WatchState(home_folder(home) / _STATE) as state,
    ):
        followed = _followed(places, state, Fetcher(limits), every * 60, articles=articles)
        problems = 0
        found = (
            watch_once(followed, record, state)
            if once
            else watch(followed, record, state, every * 60)
        )
        for news in found:
            if isinstance(news, Problem):
                problems += 1
                typer.echo(f"ninevotes: {news}", err=True)
            else:
                _tell(news, output_format)
    if problems:
        raise typer.Exit(1)


def _followed(
    places: list[str], state: WatchState, fetcher: Fetcher, every: float, *, articles: bool
) -> list[Followed]:
    manners = Manners(fetcher, state)
    followed: list[Followed] = []
    for place in dict.fromkeys(places):
        if place.lower().startswith(("http://", "https://")):
            followed.append(Feed(place, fetcher, state, manners, every, articles))
        elif Path(place).exists():
            followed.append(Folder(Path(place), state, Opening(wanted=may_concern_council)))
        else:
            raise typer.BadParameter(f"{place} is neither a folder nor a web address")
    return followed


def _agent(contact: str | None) -> str:
    """What we say of ourselves: honest, and on one line."""
    about = f"; {' '.join(contact.split())}" if contact else ""
    return f"ninevotes/{__version__} (feed reader{about})".encode("ascii", "replace").decode()


def _tell(news: Noticed, form: WatchFormat) -> None:
    if form is WatchFormat.LINES:
        sys.stdout.write(in_a_line(news.reading, news.document) + "\n")
    else:
        document = news.reading.document
        row = {
            "document": news.document,
            "date": document.date.isoformat() if document.date else None,
            "publisher": document.publisher,
            "url": document.url,
            "title": news.reading.title,
            "claims": list(written(news.reading)),
        }
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    sys.stdout.flush()
