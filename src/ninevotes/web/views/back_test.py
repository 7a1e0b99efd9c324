"""The back-test as the site shows it: its tables, and what was said against what came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ninevotes.forecast.outlook.reliability import scores

ENSEMBLES = ("ensemble and baseline, evenly", "ensemble", "ensemble, text only")
"""The models that answer questions, by kind of question."""

_SIZE, _EDGE = 300, 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A score with the ends of its 95 % interval; nulls where it cannot be taken."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """A model's scores; ``answers`` where it is the one that answers questions."""

    model: str
    answers: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A tenth of the chances: where it stands in the picture, and what it tells."""

    x: float
    y: float
    radius: float
    said: float
    came: float
    votes: int


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of the back-test.

    Args:
        title, count: what was forecast, and how much of it.
        scores: names of the scores.
        rows: the models, trivial ones first.
        points: reliability of the model that answers questions; empty where not measured.
    """

    title: str
    count: str
    scores: tuple[str, ...]
    rows: tuple[Row, ...]
    points: tuple[Point, ...]


def tables() -> tuple[TableView, ...]:
    """The tables, in the order of the report."""
    return tuple(_table(table) for table in scores().values())


def size() -> tuple[int, int]:
    """Length of the picture's sides, and its margin."""
    return _SIZE, _EDGE


def _table(table: Mapping[str, object]) -> TableView:
    rows = table["rows"]
    came = table.get("came", {})
    if not isinstance(rows, Mapping) or not isinstance(came, Mapping):
        raise TypeError("the scores carried with the package are not tables")
    names = tuple(next(iter(rows.values()), {}))
    best = next((name for name in ENSEMBLES if name in rows), "")
    return TableView(
        str(table["title"]),
        str(table["count"]),
        names,
        tuple(
            Row(model, model == best, tuple(_cell(scored[name]) for name in names))
            for model, scored in rows.items()
        ),
        _points(came.get(best, ())),
    )


def _cell(scored: Mapping[str, float]) -> Cell:
    value, low, high = (scored[name] for name in ("value", "low", "high"))
    if value != value:  # noqa: PLR0124 - not a number
        return Cell(None, None, None)
    return Cell(value, low, high)


def _points(bins: list[tuple[float, float, int]]) -> tuple[Point, ...]:
    most = max((votes for _, _, votes in bins), default=1)
    return tuple(
        Point(
            round(_EDGE + said * _SIZE, 1),
            round(_EDGE + (1 - came) * _SIZE, 1),
            round(3 + 7 * (votes / most) ** 0.25, 1),
            said,
            came,
            votes,
        )
        for said, came, votes in bins
    )
