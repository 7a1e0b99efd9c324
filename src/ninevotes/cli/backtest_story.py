"""``ninevotes backtest --story``: the procedural votes of the story, each seen from its eve."""

from __future__ import annotations

from pathlib import Path

import typer

from ninevotes.cli.options import opened
from ninevotes.cli.progress import fitting_bar
from ninevotes.forecast.backtesting import story_page
from ninevotes.forecast.backtesting.story import chapters, story
from ninevotes.forecast.forecasts import NoModelsError
from ninevotes.pipeline.forecasting import forecasts_of


def tell_story(folder: Path, home: Path | None, store: str | None) -> None:
    """Forecast each chapter and write the page; models that are not fitted yet are fitted."""
    with opened(home, store) as record, fitting_bar() as fitting:
        forecasts = forecasts_of(record, fitting=fitting)
        try:
            forecasts.fit_for(chapters()[0].on)
        except NoModelsError as error:
            typer.echo(f"ninevotes: {error}", err=True)
            raise typer.Exit(1) from None
        text = story_page.page(story(forecasts))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / story_page.PAGE).write_text(text, "utf-8")
    typer.echo(f"written: {folder / story_page.PAGE}", err=True)
