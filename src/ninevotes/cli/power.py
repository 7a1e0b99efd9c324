"""``ninevotes power``: what one vote is worth, exactly, in a body that is or might be."""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from ninevotes.answers.powers import varied
from ninevotes.cli.power_expected import Expected, decisive_expected
from ninevotes.cli.power_view import show_bodies, show_body, show_decisive, show_list
from ninevotes.forecast.power import (
    Body,
    DefinitionError,
    GameError,
    Measured,
    bodies,
    council_of,
    measures,
    read_body,
)
from ninevotes.forecast.power.export import as_dict, decisive_as_dict, rows
from ninevotes.forecast.power.pivotal import Cast, DecisiveVotes, decisive_in
from ninevotes.vocabulary.questions import QuestionType


class PowerFormat(StrEnum):
    """How power is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Ballots(StrEnum):
    """Which ballots that were cast are looked at."""

    PRECEDENTS = "precedents"
    RECORD = "record"


def power(
    body: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="BODY...",
            help="Names from --list, or YAML files; several are compared. [default: today]",
            show_default=False,
        ),
    ] = None,
    *,
    listed: Annotated[
        bool, typer.Option("--list", help="List the bodies that come with the program.")
    ] = False,
    on: Annotated[
        dt.datetime | None,
        typer.Option(
            "--on",
            formats=["%Y-%m-%d"],
            metavar="DAY",
            help="The Council of a day, by its members.",
        ),
    ] = None,
    bloc: Annotated[
        list[str] | None,
        typer.Option(
            "--together", metavar="MEMBERS", help="Members that vote as one, as 'FRA GBR'. Repeat."
        ),
    ] = None,
    votes: Annotated[
        int | None,
        typer.Option("--votes", min=1, metavar="N", help="What if so many votes were required."),
    ] = None,
    blocking: Annotated[
        int | None,
        typer.Option(
            "--vetoes-to-block", min=1, metavar="N", help="What if it took so many vetoes to block."
        ),
    ] = None,
    abstention: Annotated[
        bool | None,
        typer.Option(
            "--abstention/--no-abstention",
            help="Only with abstention, or only without. [default: both]",
            show_default=False,
        ),
    ] = None,
    cast: Annotated[
        Ballots | None,
        typer.Option(
            "--cast",
            help="Power over ballots that were cast: the precedents, or the imported record.",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", help="With --cast record: the source. [default: the largest]"),
    ] = None,
    empirical: Annotated[
        str | None,
        typer.Option(
            "--empirical",
            metavar="ITEM",
            help="Power over the ballots that the forecast expects on a matter, --on a day.",
            show_default=False,
        ),
    ] = None,
    question: Annotated[
        QuestionType, typer.Option("--question", help="With --empirical: what is put.")
    ] = QuestionType.DRAFT_RESOLUTION,
    moved_by: Annotated[
        list[str] | None,
        typer.Option(
            "--moved-by",
            "--sponsor",
            metavar="CODE",
            help="With --empirical: who submits the text or asks for the meeting. Repeat.",
        ),
    ] = None,
    output: Annotated[
        PowerFormat,
        typer.Option("--format", help="Table for people, json or csv for programs."),
    ] = PowerFormat.TABLE,
    home: Annotated[
        Path | None,
        typer.Option(
            "--home",
            envvar="NINEVOTES_HOME",
            help="Folder of the record, for --cast record and --empirical.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Measure what one vote is worth: Banzhaf, Shapley–Shubik and Coleman, exactly.

    The Council of today, one that might be, and several side by side:

      ninevotes power

      ninevotes power today --vetoes-to-block 2

      ninevotes power 1946 today g4-2005 african-union-2005

    A Council of your own, from a file, and members that vote as one:

      ninevotes power examples/councils/three-classes.yaml

      ninevotes power --on 2025-06-01 --together "DZA SLE SOM GUY"

    On which share of the ballots that were cast one member's vote alone would have decided:

      ninevotes power --cast precedents

    The same over ten thousand ballots that the forecast expects, members moving together:

      ninevotes power --empirical SYR:middle-east --on 2018-04-10 --sponsor USA
    """
    if listed:
        show_list(Console(), bodies().values())
        return
    if empirical is not None:
        asked = Expected(empirical, on.date() if on else None, question, tuple(moved_by or ()))
        _write_decisive(*decisive_expected(asked, home), output, drawn=True)
        return
    if cast is not None:
        _write_decisive(*_decisive(cast, source, home), output)
        return
    try:
        wanted = [varied(each, bloc or [], votes, blocking) for each in _bodies(body, on)]
        ways = (False, True) if abstention is None else (abstention,)
        found = [
            (each, tuple(measures.power(each.game, abstention=way) for way in ways))
            for each in wanted
        ]
    except (DefinitionError, GameError) as error:
        raise typer.BadParameter(str(error)) from None
    _write(found, output)


def _bodies(names: list[str] | None, on: dt.datetime | None) -> Iterator[Body]:
    if on is not None:
        yield council_of(on.date())
    for name in names or ([] if on else ["today"]):
        if name in bodies():
            yield bodies()[name]
        elif name.endswith((".yaml", ".yml")):
            path = Path(name)
            try:
                text = path.read_text("utf-8")
            except UnicodeDecodeError:
                raise DefinitionError(f"{name}: not UTF-8 text") from None
            yield read_body(text, path.stem)
        else:
            raise DefinitionError(
                f"{name!r} is no body: give a YAML file or one of {', '.join(bodies())}"
            )


def _decisive(cast: Ballots, source: str | None, home: Path | None) -> tuple[str, DecisiveVotes]:
    from ninevotes.forecast.power.recorded import (  # noqa: PLC0415 - loads the record
        cast_in_precedents,
        cast_in_record,
    )

    if cast is Ballots.PRECEDENTS:
        return "precedents", decisive_in(cast_in_precedents())
    from ninevotes.cli.options import home_folder  # noqa: PLC0415 - likewise
    from ninevotes.cli.progress import progress_bar  # noqa: PLC0415
    from ninevotes.record.store import Store  # noqa: PLC0415

    with Store.open(home_folder(home)) as store, progress_bar("judging") as tell:
        name, ballots = _largest(store.official, source)
        found = decisive_in(_told(cast_in_record(iter(ballots)), len(ballots), tell))
    return name, found


def _largest(official: Any, wanted: str | None) -> tuple[str, list[Any]]:
    """The votes of the source asked for, else of the source with most votes of the Council."""
    from ninevotes.vocabulary.organs import Organ  # noqa: PLC0415 - with the record only

    names = [wanted] if wanted else dict.fromkeys(kept.source for kept in official.imports())
    held = {
        name: [vote for vote in official.votes(source=name) if vote.organ is Organ.SECURITY_COUNCIL]
        for name in names
    }
    name = max(held, key=lambda each: len(held[each]), default="")
    if not name or not held[name]:
        typer.echo(
            "ninevotes: no votes of the Council are imported: ninevotes import FILE", err=True
        )
        raise typer.Exit(1)
    return name, held[name]


def _told(cast: Iterator[Cast], total: int, tell: Any) -> Iterator[Cast]:
    for done, one in enumerate(cast, start=1):
        tell(done, total)
        yield one


def _write(found: list[tuple[Body, tuple[Measured, ...]]], output: PowerFormat) -> None:
    if output is PowerFormat.JSON:
        _json([as_dict(body, measured) for body, measured in found])
    elif output is PowerFormat.CSV:
        _csv([row for body, measured in found for row in rows(body, measured)])
    elif len(found) == 1:
        show_body(Console(), *found[0])
    else:
        show_bodies(Console(), found)


def _write_decisive(
    name: str, found: DecisiveVotes, output: PowerFormat, *, drawn: bool = False
) -> None:
    if output is PowerFormat.JSON:
        _json(decisive_as_dict(name, found))
    elif output is PowerFormat.CSV:
        _csv(decisive_as_dict(name, found)["members"])
    else:
        show_decisive(Console(), name, found, drawn=drawn)


def _json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _csv(found: list[dict[str, Any]]) -> None:
    writer = csv.DictWriter(sys.stdout, list(found[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
