"""A forecaster for the day after a back-test ends, and what it says of a question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.backtesting.folds import (
    FULL,
    HALF_LIFE,
    ORDINAL,
    ORDINAL_TEXT,
    TEXT,
    FoldTask,
    column_sets,
    fit_on,
)
from ninevotes.forecast.backtesting.pooling import ENSEMBLE, PLANS, Forecasted, pool_for
from ninevotes.forecast.backtesting.run import Backtest
from ninevotes.forecast.backtesting.verdicts import DRAWS, blocs_by_year
from ninevotes.forecast.descriptors.described import CHOICES, Description, fingerprint
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.features.archive import Archive, Flags, Floats
from ninevotes.forecast.features.matrix import FeatureMaker
from ninevotes.forecast.features.positions import Positions
from ninevotes.forecast.models.followed import Followed
from ninevotes.forecast.models.stacking import Pool
from ninevotes.forecast.models.stored import Stored
from ninevotes.forecast.simulation.blocs import (
    chances_given_factors,
    draw_choices,
    updated,
    weights_given,
)
from ninevotes.forecast.simulation.judged import Judged, judge, question_of
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to be expected of a vote.

    Args:
        members: codes, by seat.
        chances: float [m, 3], in favour, abstaining, against.
        judged: what the rules make of whole ballots.
    """

    members: tuple[str, ...]
    chances: Floats
    judged: Judged


def fit_forecaster(run: Backtest, scores: Mapping[str, float]) -> Stored:
    """Fit on all votes of a back-test, pooled by its forecasts.

    Args:
        run: the back-test.
        scores: what it scored, to be told with every forecast.
    """
    year = int(run.years.max()) + 1
    sponsored = np.array([bool(vote.before.sponsors) for vote in run.archive.votes])
    held = Forecasted(run.table.choice, run.years, sponsored[run.table.vote])
    task = FoldTask(run.table, run.years, held.sponsored, year)
    learnt = np.arange(len(run.years))
    plan = PLANS[ENSEMBLE]
    recent = run.years >= year - 2 * HALF_LIFE
    recent &= ~np.isnan(run.chances[ENSEMBLE]).any(axis=1)
    return Stored(
        run.archive.votes[-1].date,
        fingerprint(run.archive.votes),
        scores,
        {
            name: fit_on(task, learnt, columns, sponsored_only=name != TEXT)
            for name, columns in column_sets(run.table.names).items()
            if name in {FULL, TEXT}
        },
        _pool(plan.knowing, run, held, recent & held.sponsored, year),
        _pool(plan.unknowing, run, held, recent, year),
        blocs_by_year(run, ENSEMBLE, range(year, year + 1))[year],
    )


class Forecaster:
    """Forecasts questions with what a stored forecaster and the record know.

    Args:
        stored: the fitted part.
        archive: the votes on record; those of the question's day and later are not looked at.
        positions: where states stand.
    """

    def __init__(self, stored: Stored, archive: Archive, positions: Positions) -> None:
        self._stored = stored
        self._maker = FeatureMaker(archive, positions)
        self._followed = Followed(self._maker)

    def outlook(
        self,
        question: Description,
        members: Sequence[str],
        declared: Mapping[str, Vote] | None = None,
    ) -> Outlook:
        """What is to be expected of a question.

        Args:
            question: what is put, and when; a forecaster goes forward in time only.
            members: codes of those who sit.
            declared: votes that members have declared.
        """
        codes = tuple(seat(code) for code in members)
        chances = self._chances(question, codes)
        leans = np.array([self._lean(code, question.date) for code in codes])
        given = chances_given_factors(chances, leans, self._stored.blocs)
        said = {
            codes.index(seat(code)): CHOICES.index(vote) for code, vote in (declared or {}).items()
        }
        weights = weights_given(given, said)
        for place, choice in said.items():
            given[:, place] = np.eye(3)[choice]
        drawn = draw_choices(given, weights, DRAWS, seed=question.date.toordinal())
        verdict = judge(question_of(question), question, codes, drawn)
        return Outlook(codes, updated(given, said) if said else chances, verdict)

    def _chances(self, question: Description, codes: tuple[str, ...]) -> Floats:
        names, rows = self._maker.of(question, codes)
        self._followed.advance(self._maker.archive.before(question.date))
        ordinal = self._followed.chances(question, codes)
        found = {
            name: model.chances(rows, names) for name, model in self._stored.multinomials.items()
        }
        found |= {ORDINAL: ordinal, ORDINAL_TEXT: ordinal}
        pool = self._stored.knowing if question.sponsors else self._stored.unknowing
        return pool.chances(found)

    def _lean(self, code: str, on: dt.date) -> float:
        at = self._maker.positions.of(code, on.year)
        return float(at[0] - at[1])


def _pool(models: Sequence[str], run: Backtest, held: Forecasted, learnt: Flags, year: int) -> Pool:
    return pool_for(models, run.chances, held, learnt, year)
