"""Estimated points as readable data: JSON or Parquet, with what they were made from.

Nothing that runs when it is read: no pickles. Both forms hold the same; a file says by which
settings, from which ballots (SHA-256) and until which day its points were estimated.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ninevotes.forecast.idealpoints.result import LEVEL, IdealPoints, Point
from ninevotes.forecast.idealpoints.settings import Settings

FORM = "ninevotes ideal points 1"
"""First line of what a file says of itself; the number changes when old files cannot be read."""

_HEAD = "ninevotes"
"""Name under which a Parquet file keeps everything but the points."""


class SavedPointsError(ValueError):
    """A file holds no points that can be read."""


@dataclass(frozen=True, slots=True)
class SavedPoints:
    """Points and where they come from.

    Args:
        body: code of the body that voted.
        points: by member and period.
        settings: of the model.
        inputs: SHA-256 of the ballots.
        until: day of the last roll call used, or null.
        passes, converged: how the work went.
        notes: attribution lines of the ballots' source.
    """

    body: str
    points: tuple[Point, ...]
    settings: Settings
    inputs: str
    until: dt.date | None
    passes: int
    converged: bool
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, points: IdealPoints, body: str, notes: Sequence[str] = ()) -> SavedPoints:
        """What is kept of an estimate."""
        return cls(
            body,
            tuple(points),
            points.settings,
            points.inputs,
            points.until,
            points.run.passes,
            points.run.converged,
            tuple(notes),
        )

    def of_member(self, member: str) -> tuple[Point, ...]:
        """The points of a member; the Russian Federation's seat has the Soviet Union's too."""
        wanted = {member, *_SAME_SEAT.get(member, ())}
        mine = [point for point in self.points if point.member in wanted]
        # In the session in which a seat passed to another holder, the earlier one comes first.
        return tuple(sorted(mine, key=lambda point: (point.period, point.member == member)))


_SAME_SEAT = {"RUS": ("SUN",), "CHN": ("CHN to 1971",)}


def head_of(saved: SavedPoints) -> dict[str, Any]:
    """Everything but the points, as plain data."""
    return {
        "form": FORM,
        "kind": "computed",
        "model": "dynamic ordinal ideal points",
        "body": saved.body,
        "cut_off": saved.until.isoformat() if saved.until else None,
        "inputs_sha256": saved.inputs,
        "settings": asdict(saved.settings),
        "passes": saved.passes,
        "converged": saved.converged,
        "interval": LEVEL,
        "notes": list(saved.notes),
    }


def rows_of(points: Sequence[Point]) -> list[dict[str, Any]]:
    """The points as a table: member, period, ballots, then each dimension's estimate."""
    rows = []
    for given in points:
        # Intervals are those of the rounded figures, so that a file read again gives the same.
        mean, sd = (tuple(round(value, 6) for value in values) for values in (given.mean, given.sd))
        point = replace(given, mean=mean, sd=sd)
        row: dict[str, Any] = {"member": point.member, "period": point.period}
        row["ballots"] = point.ballots
        for dimension in range(len(mean)):
            low, high = (round(value, 6) for value in point.interval(dimension))
            tail = "" if dimension == 0 else str(dimension + 1)
            named = {"point": mean[dimension], "sd": sd[dimension], "low": low, "high": high}
            row |= {name + tail: value for name, value in named.items()}
        rows.append(row)
    return rows


def save(saved: SavedPoints, path: Path) -> None:
    """Write points to a file: Parquet where its name ends so, JSON otherwise.

    Raises:
        OSError: it cannot be written.
        ImportError: Parquet needs Polars (the extra ``data``).
    """
    rows = rows_of(saved.points)
    if path.suffix == ".parquet":
        import polars as pl  # noqa: PLC0415 - an extra

        head = json.dumps(head_of(saved), ensure_ascii=False)
        pl.DataFrame(rows).write_parquet(path, metadata={_HEAD: head})
        return
    text = json.dumps(head_of(saved) | {"points": rows}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", "utf-8")


def load(path: Path) -> SavedPoints:
    """Read points that :func:`save` wrote.

    Raises:
        SavedPointsError: the file holds none.
        OSError: it cannot be read.
        ImportError: Parquet needs Polars (the extra ``data``).
    """
    head, rows = _read_parquet(path) if path.suffix == ".parquet" else _read_json(path)
    if head.get("form") != FORM:
        raise SavedPointsError(f"{path.name} is no file of ideal points ({FORM})")
    try:
        return _saved(head, rows)
    except (KeyError, TypeError, ValueError) as error:
        raise SavedPointsError(f"{path.name} lacks or garbles {error}") from None


def _read_json(path: Path) -> tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]:
    try:
        told = json.loads(path.read_text("utf-8"))
    except ValueError:
        raise SavedPointsError(f"{path.name} is no JSON") from None
    if not isinstance(told, dict):
        raise SavedPointsError(f"{path.name} is no file of ideal points ({FORM})")
    return told, told.get("points", [])


def _read_parquet(path: Path) -> tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]:
    import polars as pl  # noqa: PLC0415 - an extra

    try:
        head = pl.read_parquet_metadata(path).get(_HEAD, "{}")
        return json.loads(head), pl.read_parquet(path).to_dicts()
    except pl.exceptions.PolarsError:
        raise SavedPointsError(f"{path.name} is no Parquet file") from None


def _saved(head: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> SavedPoints:
    given = dict(head["settings"])
    for name in ("threshold_mean", "threshold_variance"):
        given[name] = tuple(given[name])
    settings = Settings(**given)
    tails = ("", "2")[: settings.dimensions]
    points = tuple(
        Point(
            str(row["member"]),
            int(row["period"]),
            tuple(float(row["point" + tail]) for tail in tails),
            tuple(float(row["sd" + tail]) for tail in tails),
            int(row["ballots"]),
        )
        for row in rows
    )
    until = dt.date.fromisoformat(head["cut_off"]) if head["cut_off"] else None
    return SavedPoints(
        head["body"],
        points,
        settings,
        head["inputs_sha256"],
        until,
        int(head["passes"]),
        bool(head["converged"]),
        tuple(head["notes"]),
    )
