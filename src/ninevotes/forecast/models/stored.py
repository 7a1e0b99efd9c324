"""A fitted forecaster as readable data: its coefficients, and where they come from.

JSON that a person can read and a program of another language can use; never a pickle. The
ordinal model is not in it: it is followed anew from the record, which takes seconds. Nor are
boosted trees.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ninevotes.forecast.models.multinomial import Multinomial
from ninevotes.forecast.models.stacking import Pool
from ninevotes.forecast.result import ForecastError
from ninevotes.forecast.simulation.blocs import Blocs

FORMAT = "ninevotes forecaster 2"


@dataclass(frozen=True, slots=True)
class Stored:
    """What has been fitted.

    Args:
        cut_off: the last day of the votes that it has seen.
        inputs: SHA-256 of those votes as the models see them.
        multinomials: by name.
        knowing, unknowing: pools for texts whose sponsors are known, and for others.
        blocs: how members move together.
    """

    cut_off: dt.date
    inputs: str
    multinomials: Mapping[str, Multinomial]
    knowing: Pool
    unknowing: Pool
    blocs: Blocs

    def as_data(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "format": FORMAT,
            "cut_off": self.cut_off.isoformat(),
            "inputs_sha256": self.inputs,
            "blocs": {"common": self.blocs.common, "parting": self.blocs.parting},
            "pools": {
                "sponsors known": self.knowing.as_data(),
                "sponsors not known": self.unknowing.as_data(),
            },
            "multinomials": {name: one.as_data() for name, one in self.multinomials.items()},
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Stored:
        """The forecaster of plain data.

        Raises:
            ForecastError: it is of another format.
        """
        if data.get("format") != FORMAT:
            raise ForecastError(f"not a stored forecaster: its format is not {FORMAT!r}")
        pools = data["pools"]
        return cls(
            dt.date.fromisoformat(data["cut_off"]),
            data["inputs_sha256"],
            {name: Multinomial.from_data(one) for name, one in data["multinomials"].items()},
            Pool.from_data(pools["sponsors known"]),
            Pool.from_data(pools["sponsors not known"]),
            Blocs(**data["blocs"]),
        )
