"""``ninevotes power --empirical``: whose vote alone would decide, of ballots that are expected."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import typer

from ninevotes.forecast.power.pivotal import DecisiveVotes, decisive_in_simulated
from ninevotes.vocabulary.questions import Question, QuestionType


@dataclass(frozen=True, slots=True)
class Expected:
    """The vote whose ballots are drawn.

    Args:
        item: words or key of the matter.
        on: the day; null where none was given.
        question: what is put.
        movers: codes of who submits it or asks for it.
    """

    item: str
    on: dt.date | None
    question: QuestionType
    movers: tuple[str, ...]


def decisive_expected(expected: Expected, home: Path | None) -> tuple[str, DecisiveVotes]:
    """Draw ballots as the back-tested models expect them, and count.

    Returns:
        what the ballots are of, and how often each member's vote alone would decide.
    """
    from ninevotes.cli.forecast_asked import asked_for  # noqa: PLC0415 - loads the forecast
    from ninevotes.cli.options import home_folder  # noqa: PLC0415 - likewise
    from ninevotes.cli.progress import fitting_bar  # noqa: PLC0415
    from ninevotes.forecast.forecasts import NoModelsError  # noqa: PLC0415
    from ninevotes.forecast.result import ForecastError  # noqa: PLC0415
    from ninevotes.pipeline.forecasting import forecasts_of  # noqa: PLC0415
    from ninevotes.record.store import Store  # noqa: PLC0415
    from ninevotes.vocabulary.membership import NoCouncilError  # noqa: PLC0415

    asked = asked_for(expected.item, expected.on, expected.question, list(expected.movers))
    with Store.open(home_folder(home)) as store, fitting_bar() as fitting:
        try:
            codes = forecasts_of(store, fitting=fitting).ballots(asked)
        except NoModelsError as error:
            typer.echo(f"ninevotes: {error}", err=True)
            raise typer.Exit(1) from None
        except (ForecastError, NoCouncilError) as error:
            raise typer.BadParameter(str(error)) from error
    name = f"{asked.question.text}, seen from the eve of {asked.on.isoformat()}"
    return name, decisive_in_simulated(Question(asked.question.type), codes, asked.on)
