"""``ninevotes forecast``: how a vote is likely to go, and how sure one can be."""

from __future__ import annotations

import datetime as dt
import json
import re
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from ninevotes.cli.forecast_view import show_forecast
from ninevotes.forecast import ForecastError, baseline
from ninevotes.forecast.export import as_dict
from ninevotes.forecast.history import MOVED_BY
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.items import agenda_items, generic_item, item_named
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote


class ForecastFormat(StrEnum):
    """How the forecast is written."""

    TERMINAL = "terminal"
    JSON = "json"


def forecast(
    item: Annotated[
        str,
        typer.Argument(help="The matter: a key as PRK:human-rights, a state's code, or words."),
    ],
    *,
    on: Annotated[
        dt.datetime,
        typer.Option(
            "--on", formats=["%Y-%m-%d"], help="The day of the vote; only earlier votes are used."
        ),
    ],
    question: Annotated[
        QuestionType, typer.Option("--question", help="What is put to the vote.")
    ] = QuestionType.AGENDA,
    moved_by: Annotated[
        list[str] | None,
        typer.Option("--moved-by", help="Code of a state that asks for it, as USA."),
    ] = None,
    declare: Annotated[
        list[str] | None,
        typer.Option("--declare", help="A vote already known, CODE=Y, N or A, as CIV=Y."),
    ] = None,
    output: Annotated[
        ForecastFormat,
        typer.Option("--format", help="terminal to read, json for programs."),
    ] = ForecastFormat.TERMINAL,
) -> None:
    """Say how each member is likely to vote, and the chance that the votes are there.

    The meeting on human rights in the DPRK, seen from the end of November 2018:

      ninevotes forecast PRK:human-rights --on 2018-11-29

    The same, had Côte d'Ivoire said yes:

      ninevotes forecast PRK:human-rights --on 2018-11-29 --declare CIV=Y

    A model's estimate from earlier votes, with its back-test; never a position of a government.
    """
    try:
        matter = _matter(item, on.date())
        asked = Question(
            question,
            facts={MOVED_BY: " ".join(moved_by)} if moved_by else {},
            text=f"{question.value.replace('_', ' ').capitalize()}: {matter.name}",
        )
        _check_codes(moved_by or [])
        found = baseline(asked, matter.key, on.date(), _declared(declare or []))
    except (ForecastError, NoCouncilError) as error:
        raise typer.BadParameter(str(error)) from error
    if output is ForecastFormat.JSON:
        typer.echo(json.dumps(as_dict(found), ensure_ascii=False, indent=2))
    else:
        show_forecast(Console(), found)


def _matter(words: str, on: dt.date) -> Item:
    """The item of a key, of a state with one item, or of words that tell one item."""
    named = item_named(words)
    if named:
        return named
    if words.partition(":")[0] in states() and ":" in words:
        return Item(words, generic_item(words.partition(":")[0], on).name)
    told = [known.item for known in agenda_items() if words in known.item.states] or [
        known.item
        for known in agenda_items()
        if any(re.search(word, words, re.IGNORECASE) for word in known.words)
    ]
    if len(told) == 1:
        return told[0]
    keys = ", ".join(item.key for item in told or [known.item for known in agenda_items()])
    raise typer.BadParameter(
        f"{'several matters match' if told else 'no matter matches'} {words!r}: give one of {keys}"
    )


def _declared(given: list[str]) -> dict[str, Vote]:
    votes = {}
    for entry in given:
        code, _, letter = entry.partition("=")
        if letter.upper() not in ("Y", "N", "A"):
            raise typer.BadParameter(f"{entry!r} is no vote: write CODE=Y, CODE=N or CODE=A")
        votes[code.upper()] = Vote(letter.upper())
    return votes


def _check_codes(codes: list[str]) -> None:
    for code in codes:
        if code not in states():
            raise typer.BadParameter(f"no state has the code {code!r}: use ISO 3166, as USA")
