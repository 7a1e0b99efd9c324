"""``ninevotes backtest``: how well the forecasts do, told by votes that they had not seen."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from rich.console import Console
from rich.table import Table as Grid

from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.progress import waiting_for

if TYPE_CHECKING:
    from ninevotes.forecast.backtesting.tables import Table
    from ninevotes.forecast.backtesting.whole import Made

REPORT = "forecast-report.md"
SCORES = "forecast-scores.json"
CARRIED = Path(__file__).resolve().parents[1] / "forecast" / "data" / SCORES
"""The copy that forecasts tell their own reliability by; written with the project's own docs."""


class Engines(StrEnum):
    """Where the work is done."""

    PROCESSES = "processes"
    RAY = "ray"


class BacktestFormat(StrEnum):
    """How the figures are written."""

    TABLE = "table"
    JSON = "json"


def backtest(
    *,
    first: Annotated[int, typer.Option(min=1970, max=2010, help="First year forecast.")] = 2010,
    jobs: Annotated[
        int, typer.Option(min=1, help="Parallel processes; the figures are the same.")
    ] = 1,
    on: Annotated[
        Engines, typer.Option("--engine", help="Where: on this machine, or on a Ray cluster.")
    ] = Engines.PROCESSES,
    boosting: Annotated[
        bool, typer.Option("--boosting", help="Compare with boosted trees (LightGBM).")
    ] = False,
    leaks: Annotated[
        bool, typer.Option("--leaks", help="Also try descriptions of which only the form is left.")
    ] = False,
    report: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            file_okay=False,
            help=f"Write {REPORT}, its pictures and {SCORES} there.",
            show_default=False,
        ),
    ] = None,
    story: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            file_okay=False,
            help="Only write forecast-story.md there: procedural votes, each seen from its eve.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        BacktestFormat, typer.Option("--format", help="How the figures are written.")
    ] = BacktestFormat.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Forecast past votes from the votes before them, and score the forecasts.

    Every vote from the first year on is forecast as of the day before, by models fitted on
    earlier years only, beside the trivial forecasts. It takes some minutes. The record must
    hold the Council's votes, the catalogue of drafts and the Assembly's roll calls.

    Try:

        ninevotes backtest --jobs 2

        ninevotes backtest --first 1990 --boosting --leaks --report docs
    """
    if story is not None:
        from ninevotes.cli.backtest_story import tell_story  # noqa: PLC0415 - for this option only

        tell_story(story, home, store)
        return
    work = Work(first, jobs, on is Engines.RAY, boosting, leaks)
    made = _made(work, home, store)
    if report is not None:
        _write(made, report)
    if output is BacktestFormat.JSON:
        typer.echo(_scores(made))
        return
    console = Console()
    for table in made.report.tables:
        _show(console, table)
    for note in made.report.notes:
        console.print(f"\n{note}", markup=False, highlight=False)


class Work(NamedTuple):
    """What is to be done, and where."""

    first: int
    jobs: int
    ray: bool
    boosting: bool
    leaks: bool


def _made(work: Work, home: Path | None, store: str | None) -> Made:
    try:
        from ninevotes.forecast.backtesting.engines import engine  # noqa: PLC0415 - an extra
        from ninevotes.forecast.backtesting.material import material  # noqa: PLC0415 - the same
        from ninevotes.forecast.backtesting.whole import make_report  # noqa: PLC0415 - the same
        from ninevotes.forecast.models.boosting import boosting_installed  # noqa: PLC0415
        from ninevotes.forecast.result import ForecastError  # noqa: PLC0415 - light, but here
    except ImportError as error:
        raise typer.BadParameter(
            f"the back-test needs {error.name}: install ninevotes[forecast]"
        ) from None
    if work.boosting and not boosting_installed():
        raise typer.BadParameter("boosted trees need lightgbm: install it", param_hint="--boosting")
    try:
        with waiting_for("Reading the record"), opened(home, store) as record:
            held = material(record)
        with waiting_for("Forecasting"):
            return make_report(
                held,
                first=work.first,
                engine=engine(work.jobs, ray=work.ray),
                boosting=work.boosting,
                leaks=work.leaks,
                told=_tell,
            )
    except ForecastError as error:
        typer.echo(f"ninevotes: {error}", err=True)
        raise typer.Exit(1) from None


def _tell(what: str) -> None:
    Console(stderr=True).print(f"[dim]{what} …[/dim]", highlight=False)


def _write(made: Made, folder: Path) -> None:
    from ninevotes.forecast.backtesting.report import markdown  # noqa: PLC0415 - an extra

    folder.mkdir(parents=True, exist_ok=True)
    (folder / REPORT).write_text(markdown(made.report), "utf-8")
    (folder / SCORES).write_text(_scores(made) + "\n", "utf-8")
    for name, svg in made.pictures.items():
        (folder / name).write_text(svg, "utf-8")
    if folder.resolve() == CARRIED.parents[4] / "docs":
        CARRIED.write_text(_scores(made) + "\n", "utf-8")
    typer.echo(f"written: {folder / REPORT}", err=True)


def _scores(made: Made) -> str:
    return json.dumps([asdict(table) for table in made.report.tables], indent=1)


def _show(console: Console, table: Table) -> None:
    grid = Grid(title=table.title, caption=table.count, title_justify="left", box=None)
    grid.add_column("model")
    names = next((list(scored) for scored in table.rows.values()), [])
    for name in names:
        grid.add_column(name, justify="right")
    for model, scored in table.rows.items():
        grid.add_row(model, *(_brief(scored[name].value) for name in names))
    console.print()
    console.print(grid)


def _brief(value: float) -> str:
    return "–" if value != value else f"{value:.3f}"  # noqa: PLR0124 - not a number
