"""The story that this program began with: meetings asked for, seen from the day before."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from ninevotes.forecast.forecasts import Forecasts
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.forecast.pooled import baseline
from ninevotes.forecast.result import Forecast
from ninevotes.vocabulary.questions import Question, QuestionType

NINE = 9
"""Affirmative votes required throughout the story (Article 27(2), since 1966)."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One vote of the story.

    Args:
        on: the day for which it is forecast; only votes before it are used.
        title: what was asked for.
        item: key of the matter.
        movers: codes of the members that asked for it.
        happened: what came.
        nine: whether nine members voted in favour; null where there was no vote.
        expected: what the press expected, or empty where no expectation is on record.
    """

    on: dt.date
    title: str
    item: str
    movers: tuple[str, ...]
    happened: str
    nine: bool | None
    expected: str


@dataclass(frozen=True, slots=True)
class Retold:
    """A chapter with its forecasts as of the day before.

    Args:
        chapter: the vote.
        told, untold: by the models, told who asks for the meeting, and not told.
        baseline: by the baseline, told.
    """

    chapter: Chapter
    told: Forecast
    untold: Forecast
    baseline: Forecast


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters of ``data/story.csv``."""
    text = (files("ninevotes.forecast") / "data" / "story.csv").read_text("utf-8")
    return tuple(_chapter(row) for row in csv.DictReader(text.splitlines()))


def story(forecasts: Forecasts) -> Iterator[Retold]:
    """Each chapter with its forecasts.

    Args:
        forecasts: over a record that the models can be fitted on.
    """
    for chapter in chapters():
        untold = Question(QuestionType.AGENDA, text=chapter.title)
        moved = replace(untold, facts={MOVED_BY: " ".join(chapter.movers)})
        yield Retold(
            chapter,
            forecasts.forecast(Asked(moved, chapter.item, chapter.on, reports=False)),
            forecasts.forecast(Asked(untold, chapter.item, chapter.on, reports=False)),
            baseline(moved, chapter.item, chapter.on),
        )


def _chapter(row: Mapping[str, str]) -> Chapter:
    return Chapter(
        dt.date.fromisoformat(row["on"]),
        row["title"],
        row["item"],
        tuple(row["movers"].split()),
        row["happened"],
        _nine(row["happened"]),
        row["expected"],
    )


def _nine(happened: str) -> bool | None:
    """From a tally, ``9-4-2: meeting held``."""
    votes = happened.partition("-")[0]
    return int(votes) >= NINE if votes.isdigit() else None
