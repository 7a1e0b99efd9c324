"""What has been fitted for the questions of one year, as data that can be read.

JSON that a person can read and a program of another language can use; never a pickle. It holds
the models' coefficients, how they are pooled, what the ordinal model had learnt of members and
texts by the end of the year before, and where states stood in the Assembly.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ninevotes.forecast.features.archive import Floats
from ninevotes.forecast.features.positions import Positions
from ninevotes.forecast.models.followed import Learnt
from ninevotes.forecast.models.stored import Stored
from ninevotes.forecast.result import ForecastError

FORMAT = "ninevotes year forecaster 2"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A forecaster for the questions of one year; it has seen no vote of that year.

    Args:
        year: the year.
        inputs: what it was fitted on, in short: another value means that it must be fitted anew.
        stored: the fitted models, with their cut-off and the hash of the votes they saw.
        learnt: what the ordinal model made of those votes.
        positions: where states stood, to the start of the year.
    """

    year: int
    inputs: str
    stored: Stored
    learnt: Learnt
    positions: Positions

    def as_data(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "format": FORMAT,
            "year": self.year,
            "inputs": self.inputs,
            "models": self.stored.as_data(),
            "ordinal": _ordinal(self.learnt),
            "positions": _positions(self.positions),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Fitted:
        """The forecaster of plain data.

        Raises:
            ForecastError: it is of another format.
        """
        if data.get("format") != FORMAT:
            raise ForecastError(f"not a stored forecaster: its format is not {FORMAT!r}")
        return cls(
            data["year"],
            data["inputs"],
            Stored.from_data(data["models"]),
            _learnt(data["ordinal"]),
            _read_positions(data["positions"]),
        )


def write(fitted: Fitted, path: Path) -> None:
    """Write a forecaster whole or not at all: another program may be reading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".part")
    aside.write_text(json.dumps(fitted.as_data(), separators=(",", ":")) + "\n", "utf-8")
    aside.replace(path)


def read(path: Path) -> Fitted | None:
    """The forecaster of a file; null where there is none, or it holds none that can be used."""
    try:
        return Fitted.from_data(json.loads(path.read_text("utf-8")))
    except (OSError, AttributeError, KeyError, TypeError, ValueError):
        return None


def _ordinal(learnt: Learnt) -> dict[str, Any]:
    return {
        "texts": {"means": learnt.means.tolist(), "variances": learnt.variances.tolist()},
        "members": {
            code: {"day": day, "mean": mean.tolist(), "covariance": covariance.tolist()}
            for code, (day, mean, covariance) in learnt.members.items()
        },
    }


def _learnt(data: Mapping[str, Any]) -> Learnt:
    texts = data["texts"]
    return Learnt(
        np.array(texts["means"]).reshape(-1, 2),
        np.array(texts["variances"]).reshape(-1, 2),
        {
            code: (one["day"], np.array(one["mean"]), np.array(one["covariance"]))
            for code, one in data["members"].items()
        },
    )


def _positions(positions: Positions) -> dict[str, Any]:
    return {
        str(year): {
            "middle": _told(positions.middles[year]),
            "states": {code: _told(at) for code, at in states.items()},
        }
        for year, states in positions.by_year.items()
    }


def _read_positions(data: Mapping[str, Any]) -> Positions:
    return Positions(
        {
            int(year): {code: _known(at) for code, at in one["states"].items()}
            for year, one in data.items()
        },
        {int(year): _known(one["middle"]) for year, one in data.items()},
    )


def _told(at: Floats) -> list[float | None]:
    """JSON has no number that is none."""
    return [None if math.isnan(each) else float(each) for each in at]


def _known(at: list[float | None]) -> Floats:
    return np.array([np.nan if each is None else each for each in at])
