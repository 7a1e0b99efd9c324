"""``ninevotes forecast``: how a vote is likely to go, and how sure one can be."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from ninevotes.cli.forecast_asked import asked_for, declared_votes
from ninevotes.cli.forecast_view import show_forecast
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.progress import fitting_bar
from ninevotes.forecast import Forecast, ForecastError
from ninevotes.forecast.export import as_dict
from ninevotes.forecast.forecasts import Forecasts, NoModelsError
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.pipeline.forecasting import forecasts_of
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.questions import QuestionType


class ForecastFormat(StrEnum):
    """How the forecast is written."""

    TERMINAL = "terminal"
    JSON = "json"


def forecast(
    item: Annotated[
        str | None,
        typer.Argument(
            help="The matter: a key as PRK:human-rights, a state's code, or words.",
            show_default=False,
        ),
    ] = None,
    *,
    on: Annotated[
        dt.datetime | None,
        typer.Option(
            "--on",
            formats=["%Y-%m-%d"],
            help="The day of the vote; only earlier votes are used.",
            show_default=False,
        ),
    ] = None,
    question: Annotated[
        QuestionType, typer.Option("--question", help="What is put to the vote.")
    ] = QuestionType.AGENDA,
    moved_by: Annotated[
        list[str] | None,
        typer.Option(
            "--moved-by",
            "--sponsor",
            help="Code of a state that asks for the meeting or submits the text, as USA. Repeat.",
        ),
    ] = None,
    declare: Annotated[
        list[str] | None,
        typer.Option("--declare", help="A vote already known, as RUS=no, CIV=yes, CHN=abstain."),
    ] = None,
    draft: Annotated[
        str | None,
        typer.Option(
            "--draft",
            metavar="SYMBOL",
            help="A draft of the catalogue, as S/2018/321: its own words are then known.",
            show_default=False,
        ),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(
            "--about",
            metavar="WORDS",
            help="Words on a draft that the catalogue does not have, as its title. Repeat.",
        ),
    ] = None,
    chapter_vii: Annotated[
        bool,
        typer.Option(
            "--chapter-vii",
            help="The text provides for measures under Chapter VII: sanctions, or force.",
        ),
    ] = False,
    reports: Annotated[
        bool,
        typer.Option(
            "--reports/--no-reports",
            help="Weigh what the record's reports of the weeks before say of the vote.",
        ),
    ] = True,
    fit: Annotated[
        int | None,
        typer.Option(
            "--fit",
            metavar="YEAR",
            min=1970,
            help="Only fit the models for a year's questions, so that others find them ready.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        ForecastFormat,
        typer.Option("--format", help="terminal to read, json for programs."),
    ] = ForecastFormat.TERMINAL,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Say how each member is likely to vote, and the chance that the votes are there.

    The meeting on human rights in the DPRK, seen from the end of November 2018:

      ninevotes forecast PRK:human-rights --on 2018-11-29

    A draft of the United States on Syria, should the Russian Federation vote against:

      ninevotes forecast SYR:middle-east --on 2018-04-10 --question draft_resolution
      --sponsor USA --declare RUS=no

    Where the record holds the official votes, the catalogue of drafts and the Assembly's roll
    calls, back-tested models answer, fitted once for each year; elsewhere a baseline does, and
    says so. A model's estimate; never a position of a government.
    """
    with opened(home, store) as record, fitting_bar() as fitting:
        forecasts = forecasts_of(record, fitting=fitting)
        if fit is not None:
            _fit(forecasts, fit)
            return
        day = on.date() if on else None
        asked = asked_for(item, day, question, moved_by or [], draft)
        known = replace(
            asked,
            declared=declared_votes(declare or []),
            about=tuple(about or ()),
            enforcement=chapter_vii,
            reports=reports,
        )
        found = _forecast(forecasts, known)
    if output is ForecastFormat.JSON:
        typer.echo(json.dumps(as_dict(found), ensure_ascii=False, indent=2))
    else:
        show_forecast(Console(), found)


def _fit(forecasts: Forecasts, year: int) -> None:
    try:
        forecasts.fit_for(dt.date(year, 1, 1))
    except NoModelsError as error:
        typer.echo(f"ninevotes: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"The models are fitted for the questions of {year}.", err=True)


def _forecast(forecasts: Forecasts, asked: Asked) -> Forecast:
    try:
        return forecasts.forecast(asked)
    except (ForecastError, NoCouncilError) as error:
        raise typer.BadParameter(str(error)) from error
