"""How forecasts made in the same way did in the back-test; the figures come with the package."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ninevotes.forecast.outlook.asked import Told
from ninevotes.forecast.result import Figure, Reliability

SCORES = "forecast-scores.json"
"""The file that ``ninevotes backtest --report`` writes; a copy is carried with the package."""

_MEMBER = "base rates of each member"
_ENOUGH = 5
"""Fewer votes of about the same chance tell nothing."""


@dataclass(frozen=True, slots=True)
class Tested:
    """Scores of a way of forecasting.

    Args:
        of: what was forecast, in words.
        count: how many votes and ballots.
        ballots, verdicts: name of a score to its figure.
        came: by tenths: mean chance said of adoption, share adopted, how many.
    """

    of: str
    count: str
    ballots: Mapping[str, Figure]
    verdicts: Mapping[str, Figure]
    came: tuple[tuple[float, float, int], ...]


_WAYS: Mapping[str, tuple[str, str, str | None, str]] = {
    "procedural": (
        "procedural votes of 2018 to 2025, told who asked for them",
        "2018 to 2025: procedural votes",
        None,
        "ensemble and baseline, evenly",
    ),
    "procedural, movers not known": (
        "procedural votes of 2018 to 2025, not told who asked for them",
        "2018 to 2025: procedural votes",
        None,
        "ensemble and baseline, evenly, movers not known",
    ),
    "catalogue": (
        "drafts of 2010 to June 2022, by the catalogue's description",
        "2010 to June 2022: all ballots",
        "2010 to June 2022: adoption and veto",
        "ensemble",
    ),
    "sponsors": (
        "drafts of 2010 to June 2022, by the matter and the sponsors",
        "2010 to June 2022, by the matter and the sponsors: all ballots",
        "2010 to June 2022, by the matter and the sponsors: adoption and veto",
        "ensemble",
    ),
    "matter": (
        "drafts of July 2022 to 2025, by the matter alone",
        "July 2022 to 2025, by the matter alone: all ballots",
        "July 2022 to 2025: adoption and veto",
        "ensemble, text only",
    ),
}


def tested(told: Told, *, by_catalogue: bool) -> Tested | None:
    """The scores of forecasts of such questions; null where none are carried."""
    if told.asked.procedural:
        known = bool(told.described.sponsors)
        return _way("procedural" if known else "procedural, movers not known")
    if by_catalogue:
        return _way("catalogue")
    return _way("sponsors" if told.described.sponsors else "matter")


def reliability_of(way: Tested | None, carried: float) -> Reliability | None:
    """What the back-test says of a forecast.

    Args:
        way: the scores.
        carried: the chance of adoption that is forecast.
    """
    if way is None:
        return None
    figures = (*way.ballots.values(), *way.verdicts.values())
    near = [
        one for one in way.came if int(min(one[0], 0.999) * 10) == int(min(carried, 0.999) * 10)
    ]
    if not near or near[0][2] < _ENOUGH:
        return Reliability(way.of, way.count, figures)
    said, came, alike = near[0]
    return Reliability(way.of, way.count, figures, said, came, alike)


@cache
def scores() -> Mapping[str, Mapping[str, Any]]:
    """The tables of the back-test, by title."""
    text = (files("ninevotes.forecast") / "data" / SCORES).read_text("utf-8")
    return {table["title"]: table for table in json.loads(text)}


@cache
def _way(name: str) -> Tested | None:
    words, ballots, verdicts, model = _WAYS[name]
    table = scores().get(ballots)
    if table is None or model not in table["rows"]:
        return None
    whole = scores().get(verdicts or "", {"rows": {}})
    return Tested(
        words,
        table["count"],
        _figures(table["rows"], model, ("log loss", "balanced accuracy", "PR-AUC not-yes")),
        _figures(whole["rows"], model, ("adoption balanced accuracy", "PR-AUC veto")),
        tuple((said, came, count) for said, came, count in whole.get("came", {}).get(model, ())),
    )


def _figures(rows: Mapping[str, Any], model: str, names: tuple[str, ...]) -> dict[str, Figure]:
    if model not in rows:
        return {}
    trivial = rows.get(_MEMBER, {})
    return {
        name: Figure(
            name,
            rows[model][name]["value"],
            rows[model][name]["low"],
            rows[model][name]["high"],
            trivial.get(name, {}).get("value"),
            _MEMBER,
        )
        for name in names
        if name in rows[model]
    }
