"""``ninevotes next``: what may lawfully happen next, and by which rule."""

from __future__ import annotations

import datetime as dt
import json
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from ninevotes.answers.errors import AskedError
from ninevotes.answers.next_steps import facts_of
from ninevotes.cli.next_view import show_steps
from ninevotes.rules.next import (
    FACTS,
    NextStep,
    Stage,
    StateOfPlay,
    StateOfPlayError,
    as_calendar,
    as_dict,
    next_steps,
)
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import UnknownStateError

_DAY = "YYYY-MM-DD"


class StepsFormat(StrEnum):
    """How the steps are written."""

    TERMINAL = "terminal"
    JSON = "json"
    ICS = "ics"


def next_command(
    *,
    on: Annotated[
        dt.datetime,
        typer.Option(
            "--on", formats=["%Y-%m-%d"], metavar=_DAY, help="The day from which you look ahead."
        ),
    ],
    stage: Annotated[
        Stage,
        typer.Option(
            "--stage", metavar="STAGE", help=f"Where the matter stands: {', '.join(Stage)}."
        ),
    ],
    item: Annotated[
        str,
        typer.Option(
            "--item", metavar="TEXT", help="The agenda item, in the Council's words or yours."
        ),
    ] = "the item",
    requested_by: Annotated[
        list[str] | None,
        typer.Option(
            "--requested-by",
            metavar="CODE",
            help="Code of a state that asks for the meeting, as USA.",
        ),
    ] = None,
    requested_for: Annotated[
        dt.datetime | None,
        typer.Option(
            "--requested-for", formats=["%Y-%m-%d"], metavar=_DAY, help="The day asked for."
        ),
    ] = None,
    objector: Annotated[
        list[str] | None,
        typer.Option(
            "--objector", metavar="CODE", help="Code of a member that objects, or is expected to."
        ),
    ] = None,
    vetoed_by: Annotated[
        list[str] | None,
        typer.Option(
            "--vetoed-by", metavar="CODE", help="Code of a permanent member that cast a veto."
        ),
    ] = None,
    last_act: Annotated[
        dt.datetime | None,
        typer.Option(
            "--last-act",
            formats=["%Y-%m-%d"],
            metavar=_DAY,
            help="The day of the last act, as of the veto. Deadlines are counted from it.",
        ),
    ] = None,
    emergency_session: Annotated[
        bool,
        typer.Option(
            "--emergency-session",
            help="An emergency special session of the Assembly meets on the same situation.",
        ),
    ] = False,
    fact: Annotated[
        list[str] | None,
        typer.Option(
            "--fact", metavar="NAME=VALUE", help=f"A further fact. Names: {', '.join(FACTS)}."
        ),
    ] = None,
    output: Annotated[
        StepsFormat,
        typer.Option("--format", help="terminal to read, json for programs, ics for calendars."),
    ] = StepsFormat.TERMINAL,
) -> None:
    """Say what the rules allow next, who must find the votes, and what follows.

    A meeting asked for, with one objection expected:

      ninevotes next --on 2018-11-28 --stage requested --requested-by USA
      --requested-for 2018-12-10 --objector CHN --fact country=PRK

    The day after a veto, the deadlines as a calendar file:

      ninevotes next --on 2024-03-29 --stage vetoed --vetoed-by RUS
      --last-act 2024-03-28 --format ics > deadlines.ics

    Each step says whether it rests on the text of a rule, on practice, or on contested ground.
    Nothing later than --on is made use of.
    """
    try:
        play = StateOfPlay(
            on=on.date(),
            organ=Organ.SECURITY_COUNCIL,
            item=item,
            stage=stage,
            requested_by=tuple(requested_by or ()),
            requested_for=requested_for.date() if requested_for else None,
            objectors=tuple(objector or ()),
            vetoed_by=tuple(vetoed_by or ()),
            last_act=last_act.date() if last_act else None,
            emergency_session_sitting=emergency_session,
            facts=facts_of(tuple(fact or ())),
        )
        steps = next_steps(play)
    except (AskedError, StateOfPlayError, NoCouncilError, UnknownStateError) as error:
        raise typer.BadParameter(str(error)) from error
    _write(play, steps, output)


def _write(play: StateOfPlay, steps: tuple[NextStep, ...], output: StepsFormat) -> None:
    if output is StepsFormat.JSON:
        typer.echo(json.dumps([as_dict(step) for step in steps], ensure_ascii=False, indent=2))
    elif output is StepsFormat.ICS:
        typer.echo(as_calendar(play, steps).encode(), nl=False)
    else:
        show_steps(Console(highlight=False), play, steps)
