"""A question put to the fitted models: what they make of it, as of the day before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import numpy as np

from ninevotes.forecast.backtesting.folds import ORDINAL, ORDINAL_TEXT
from ninevotes.forecast.descriptors.described import fingerprint
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.estimate import estimate
from ninevotes.forecast.features.archive import Archive, Floats
from ninevotes.forecast.features.matrix import FeatureMaker
from ninevotes.forecast.history import default_precedents
from ninevotes.forecast.models.followed import Followed
from ninevotes.forecast.models.stacking import pooled_evenly
from ninevotes.forecast.outlook.asked import Asked, Told
from ninevotes.forecast.outlook.ballots import Drawn, Together, drawn_ballots, pivots, together
from ninevotes.forecast.outlook.fitted import Fitted
from ninevotes.forecast.outlook.known import CATALOGUE, Known
from ninevotes.forecast.outlook.members import member_rows
from ninevotes.forecast.outlook.nearest import nearest, precedents
from ninevotes.forecast.outlook.reliability import reliability_of, tested
from ninevotes.forecast.outlook.spread import Spread, spread, unknown_parts
from ninevotes.forecast.outlook.words import caveats, label
from ninevotes.forecast.parameters import CHOSEN
from ninevotes.forecast.result import Basis, Forecast
from ninevotes.vocabulary.votes import Vote

EVENLY = "ensemble and baseline, evenly"
ENSEMBLE = "ensemble"


@dataclass(frozen=True, slots=True)
class _View:
    """What is known on the eve of a day."""

    maker: FeatureMaker
    followed: Followed
    votes: int
    sha256: str


class Forecaster:
    """Answers questions of one year.

    Args:
        fitted: the models.
        known: the votes on record, described as those that the models were fitted on.
    """

    def __init__(self, fitted: Fitted, known: Known) -> None:
        self._fitted = fitted
        self._known = known
        self._views: dict[dt.date, _View] = {}
        self._positions_sha256 = fitted.positions.sha256()

    @property
    def year(self) -> int:
        """The year whose questions it answers."""
        return self._fitted.year

    def forecast(self, told: Told) -> Forecast:
        """What is to be expected of a question."""
        asked, view = told.asked, self._view(told.asked.on)
        chances = self._chances(told, view)
        ties = nearest(view.maker, told)
        before, known = self._drawn(replace(told, asked=replace(asked, said=())), chances)
        drawn, after = self._drawn(told, chances) if asked.said else (before, known)
        ends = self._spread(told, view, known, enough=drawn.required, near=bool(ties))
        ends = ends.moved((before.reached, drawn.reached), known[:, 0], after[:, 0])
        way = tested(told, by_catalogue=self._known.described_by == CATALOGUE)
        carried = drawn.reached - drawn.vetoed
        return Forecast(
            question=asked.question.text or asked.question.type.value.replace("_", " "),
            on=asked.on,
            cut_off=asked.on - dt.timedelta(days=1),
            label=label(self.model(asked), way),
            members=member_rows(told, after, ends, ties),
            required=drawn.required,
            chance_of_required=drawn.reached,
            low=min(ends.reached[0], drawn.reached),
            high=max(ends.reached[1], drawn.reached),
            chance_of_veto=None if asked.procedural else drawn.vetoed,
            vetoers=drawn.vetoers,
            tally=drawn.tally,
            precedents=precedents(ties, self._known.shown),
            caveats=caveats(told, ties, view.votes, self._fitted.stored.cut_off),
            pivots=pivots(asked, drawn),
            basis=self._basis(told, view, len(ties)),
            reliability=reliability_of(way, carried),
            reports=asked.said,
            unreported=before.reached if asked.said else None,
        )

    def _drawn(self, told: Told, chances: Floats) -> tuple[Drawn, Floats]:
        """Ballots drawn, and members' chances with all that is declared and reported."""
        asked, held = told.asked, self.together(told, chances)
        after = held.chances() if asked.declared or asked.said else chances
        return drawn_ballots(asked, held), after

    def together(self, told: Told, chances: Floats | None = None) -> Together:
        """The members' chances together, declared votes taken into account."""
        found = self._chances(told, self._view(told.asked.on)) if chances is None else chances
        return together(found, self._leans(told.asked), self._fitted.stored.blocs, told.asked)

    @staticmethod
    def model(asked: Asked) -> str:
        """The model that answers such a question, as the report on the back-test calls it."""
        return EVENLY if asked.procedural else ENSEMBLE

    def _view(self, on: dt.date) -> _View:
        """What is known on the eve of a day; nothing of the day or later is even laid out."""
        if on not in self._views:
            votes = self._known.before(on)
            maker = FeatureMaker(Archive.of(votes), self._fitted.positions)
            followed = Followed(maker, learnt=self._fitted.learnt)
            followed.advance(len(maker.archive.votes))
            self._views = {on: _View(maker, followed, len(votes), fingerprint(votes))}
        return self._views[on]

    def _chances(self, told: Told, view: _View) -> Floats:
        codes = _seats(told.asked)
        question, stored = told.described, self._fitted.stored
        names, rows = view.maker.of(question, codes)
        ordinal = view.followed.chances(question, codes)
        found = {name: model.chances(rows, names) for name, model in stored.multinomials.items()}
        found |= {ORDINAL: ordinal, ORDINAL_TEXT: ordinal}
        pooled = (stored.knowing if question.sponsors else stored.unknowing).chances(found)
        if told.asked.procedural:
            return pooled_evenly([pooled, _baseline(told.asked)])
        return pooled

    def _spread(
        self, told: Told, view: _View, chances: Floats, *, enough: int, near: bool
    ) -> Spread:
        """Without a near precedent all that members share is taken to be unknown."""
        asked = told.asked
        prior = view.followed.prior(told.described, _seats(asked))
        unknown = unknown_parts(prior) if near else np.ones(2)
        fixed = {
            asked.members.index(code): vote is Vote.IN_FAVOUR
            for code, vote in asked.declared.items()
        }
        suffices = range(enough, len(asked.members) + 1)
        blocs = self._fitted.stored.blocs
        return spread(chances[:, 0], self._leans(asked), blocs, unknown, fixed, suffices)

    def _leans(self, asked: Asked) -> Floats:
        at = [self._fitted.positions.of(code, asked.on.year) for code in _seats(asked)]
        return np.array([each[0] - each[1] for each in at])

    def _basis(self, told: Told, view: _View, near: int) -> Basis:
        return Basis(
            model=self.model(told.asked),
            described_by=told.words,
            fitted_to=self._fitted.stored.cut_off,
            votes=view.votes,
            votes_sha256=view.sha256,
            positions_sha256=self._positions_sha256,
            near=near,
        )


def _seats(asked: Asked) -> tuple[str, ...]:
    return tuple(seat(code) for code in asked.members)


def _baseline(asked: Asked) -> Floats:
    """What the pooled baseline says before anything is declared: float [m, 3]."""
    found = estimate(asked.question, asked.item, asked.on, default_precedents(), CHOSEN)
    chances = found.chances()
    return np.array([chances[code] for code in asked.members])
