"""The tally's distribution as columns, with the mark before the first number that suffices."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.brief.model import ForecastView

WIDTH, HEIGHT, BASE, TOP = 340.0, 132.0, 104.0, 22.0


@dataclass(frozen=True, slots=True)
class Column:
    """One number of affirmative votes: its place, height and chance."""

    votes: int
    chance: float
    x: float
    y: float
    width: float
    height: float
    suffices: bool
    labelled: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, and where the mark stands."""

    columns: tuple[Column, ...]
    mark: float


def columns(forecast: ForecastView) -> Columns:
    """One column for each possible number of affirmative votes."""
    chances = dict(forecast.tally)
    step = WIDTH / (forecast.size + 1)
    highest = max(chances.values(), default=0.0)
    found = []
    for votes in range(forecast.size + 1):
        chance = chances.get(votes, 0.0)
        tall = (BASE - TOP) * chance / highest if highest else 0.0
        found.append(
            Column(
                votes=votes,
                chance=chance,
                x=round(votes * step + 1.5, 1),
                y=round(BASE - tall, 1),
                width=round(step - 3, 1),
                height=round(tall, 1),
                suffices=votes >= forecast.required,
                labelled=chance >= 0.05,
            )
        )
    return Columns(tuple(found), round(forecast.required * step, 1))
