"""The story that this program began with: meetings asked for, seen from the day before.

Forecasts of procedural votes come from the pooled baseline, which learns from the procedural
votes on record; they are far too few to fit the other models on.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from ninevotes.forecast.pooled import baseline
from ninevotes.forecast.result import Forecast
from ninevotes.vocabulary.questions import Question, QuestionType


@dataclass(frozen=True, slots=True)
class Chapter:
    """One vote of the story.

    Args:
        on: the day for which it is forecast; only votes before it are used.
        title: what was asked for.
        item: key of the matter.
        movers: codes of the members that asked for it.
        happened: what came.
        expected: what the press expected, or empty where no expectation is on record.
    """

    on: dt.date
    title: str
    item: str
    movers: tuple[str, ...]
    happened: str
    expected: str


@dataclass(frozen=True, slots=True)
class Told:
    """A chapter with its forecasts: told who asks for the meeting, and not told."""

    chapter: Chapter
    told: Forecast
    untold: Forecast


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters of ``data/story.csv``."""
    text = (files("ninevotes.forecast") / "data" / "story.csv").read_text("utf-8")
    return tuple(_chapter(row) for row in csv.DictReader(text.splitlines()))


def story() -> Iterator[Told]:
    """Each chapter with its forecasts as of the day before."""
    for chapter in chapters():
        question = Question(QuestionType.AGENDA, text=chapter.title)
        moved = replace(question, facts={"moved_by": " ".join(chapter.movers)})
        yield Told(
            chapter,
            baseline(moved, chapter.item, chapter.on),
            baseline(question, chapter.item, chapter.on),
        )


def _chapter(row: Mapping[str, str]) -> Chapter:
    return Chapter(
        dt.date.fromisoformat(row["on"]),
        row["title"],
        row["item"],
        tuple(row["movers"].split()),
        row["happened"],
        row["expected"],
    )
