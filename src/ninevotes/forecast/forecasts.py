"""Forecasts over a record: by the back-tested models where they can be had, else by the baseline.

A forecast by the baseline says why it is one, and how to have the better.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ninevotes.forecast.caveats import REPORTED
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.forecast.pooled import baseline
from ninevotes.forecast.reported.heard import Ahead, heard
from ninevotes.forecast.reported.lately import reports_before
from ninevotes.forecast.result import Forecast
from ninevotes.vocabulary.questions import QuestionType

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ninevotes.forecast.outlook.kept import Models
    from ninevotes.record.store import Store

FOLDER = "forecasters"
"""Where fitted models are kept, in the folder of the record."""

_TOLD_OF = frozenset({QuestionType.AGENDA, QuestionType.DRAFT_RESOLUTION})
"""Questions that reports speak of plainly enough to be told apart."""

Fitting = Callable[[int, int, int], None]
"""Is told the year fitted for, how much is done, and of how much."""


class NoModelsError(Exception):
    """The back-tested models cannot be had; the message says why and how to mend it."""


class Forecasts:
    """Forecasts over one record.

    Args:
        store: the record; without one only the baseline speaks.
        folder: where fitted models are kept; made when it is needed.
        fitting: is told how far fitting is, which takes a minute or two for each year; without it
            nothing is fitted, and models that are kept are used.
    """

    def __init__(
        self,
        store: Store | None,
        folder: Path | None,
        fitting: Fitting | None = None,
    ) -> None:
        self._store = store
        self._folder = folder
        self._fitting = fitting
        self._models: Models | None = None

    def forecast(self, asked: Asked) -> Forecast:
        """How a vote is likely to go, from what was known the day before it.

        Raises:
            ForecastError: the question is not one that can be forecast.
            NoCouncilError: no Council is on record for the day.
        """
        asked = self._heard(asked.checked())
        try:
            return self._loaded().forecast(asked)
        except NoModelsError as why:
            return _by_baseline(asked, str(why))

    def ballots(self, asked: Asked) -> NDArray[np.int8]:
        """Whole ballots drawn as the models expect them: int8 [n, members].

        Votes are coded by :data:`ninevotes.rules.many.CODES`, members in the order of seating.

        Raises:
            ForecastError: the question is not one that can be forecast.
            NoCouncilError: no Council is on record for the day.
            NoModelsError: the models cannot be had.
        """
        return self._loaded().ballots(self._heard(asked.checked()))

    def fit_for(self, day: dt.date) -> None:
        """Fit the models for the year of a day, if that has not been done.

        Raises:
            NoModelsError: they cannot be had.
        """
        self._loaded().fitted_for(day.year)

    def _heard(self, asked: Asked) -> Asked:
        """The question with what the record's reports of the weeks before say of the vote."""
        if self._store is None or not asked.reports or asked.question.type not in _TOLD_OF:
            return asked
        ahead = Ahead(asked.on, asked.question.type, asked.members, asked.movers)
        found = heard(reports_before(self._store, asked.item, asked.on), ahead)
        return replace(asked, said=found.said, enforcement=asked.enforcement or found.enforcement)

    def _loaded(self) -> Models:
        if self._models is None:
            missing = next((name for name in ("numpy", "scipy") if find_spec(name) is None), None)
            if missing is not None:
                raise NoModelsError(f"{missing} is not installed: install ninevotes[forecast]")
            if self._store is None or self._folder is None:
                raise NoModelsError("no record is open, which the models learn from")
            from ninevotes.forecast.outlook.kept import Models  # noqa: PLC0415 - an extra

            self._models = Models(self._store, self._folder, self._fitting)
        return self._models


def _by_baseline(asked: Asked, why: str) -> Forecast:
    found = baseline(asked.question, asked.item, asked.on, asked.declared, said=asked.said)
    first, *others = found.caveats
    told = f"This is the baseline, not the back-tested models: {why}."
    if asked.about:
        told += " It reads no words on a draft: what was said of it is left aside."
    if asked.enforcement:
        told += " Nor does it know of Chapter VII."
    heard_of = (REPORTED,) if asked.said else ()
    return replace(found, caveats=(first, told, *others, *heard_of), fallback=why)
