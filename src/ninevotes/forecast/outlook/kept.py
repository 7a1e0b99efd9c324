"""The fitted models of a record: read from their files, or fitted and kept there."""

from __future__ import annotations

import hashlib
from pathlib import Path
from threading import Lock

from ninevotes.forecast.backtesting.material import (
    ASSEMBLY,
    DRAFTS,
    VOTES,
    catalogue,
    council_votes,
)
from ninevotes.forecast.descriptors.catalogue import describe_draft, draft_named
from ninevotes.forecast.descriptors.described import fingerprint
from ninevotes.forecast.descriptors.matters import describe_question
from ninevotes.forecast.descriptors.told_in_words import Vocabulary, describe_words
from ninevotes.forecast.features.positions import positions
from ninevotes.forecast.forecasts import Fitting, NoModelsError
from ninevotes.forecast.history import default_precedents
from ninevotes.forecast.outlook.asked import Asked, Told
from ninevotes.forecast.outlook.ballots import Codes, drawn_ballots
from ninevotes.forecast.outlook.fitted import FORMAT, Fitted, read, write
from ninevotes.forecast.outlook.fitting import fit_year
from ninevotes.forecast.outlook.forecaster import Forecaster
from ninevotes.forecast.outlook.known import (
    CATALOGUE,
    MATTER,
    Known,
    known_by_catalogue,
    known_by_matter,
)
from ninevotes.forecast.result import Forecast, ForecastError
from ninevotes.record.store import Store

_NEEDED = {
    VOTES: "votes of the Council",
    DRAFTS: "catalogue of drafts",
    ASSEMBLY: "roll calls of the Assembly",
}
_CITED = "UNSC votes since 1946 Database"


class Models:
    """The models over one record. Several threads may ask.

    Args:
        store: the record.
        folder: where fitted models are kept.
        fitting: is told how far fitting is; without it nothing is fitted.
    """

    def __init__(self, store: Store, folder: Path, fitting: Fitting | None) -> None:
        self._store, self._folder = store, folder
        self._fitting = fitting
        self._lock = Lock()
        self._imports: dict[str, str] = {}
        self._known: dict[str, Known] = {}
        self._forecasters: dict[tuple[str, int], Forecaster] = {}
        self._vocabulary: Vocabulary | None = None

    def forecast(self, asked: Asked) -> Forecast:
        """How a vote is likely to go.

        Raises:
            NoModelsError: the record lacks data, or nothing is fitted and nothing may be.
        """
        with self._lock:
            self._look()
            told, way = self._told(asked)
            return self._forecaster(way, asked.on.year).forecast(told)

    def ballots(self, asked: Asked) -> Codes:
        """Whole ballots drawn as the models expect them.

        Raises:
            NoModelsError: the record lacks data, or nothing is fitted and nothing may be.
        """
        with self._lock:
            self._look()
            told, way = self._told(asked)
            held = self._forecaster(way, asked.on.year).together(told)
            return drawn_ballots(asked, held).codes

    def fitted_for(self, year: int) -> None:
        """See to it that questions of a year can be asked.

        Raises:
            NoModelsError: the record lacks data, or nothing is fitted and nothing may be.
        """
        with self._lock:
            self._look()
            self._forecaster(MATTER, year)

    def _look(self) -> None:
        """Read the record anew if something was imported since."""
        imports: dict[str, list[str]] = {}
        for kept in self._store.official.imports():
            if kept.source in _NEEDED:
                imports.setdefault(kept.source, []).extend(file.sha256 for file in kept.files)
        for source, what in _NEEDED.items():
            if source not in imports:
                raise NoModelsError(
                    f"the record holds no {what}: download the file and import it "
                    "('ninevotes import --help')"
                )
        found = {source: _hash(hashes) for source, hashes in imports.items()}
        if found != self._imports:
            self._imports = found
            self._known.clear()
            self._forecasters.clear()
            self._vocabulary = None

    def _told(self, asked: Asked) -> tuple[Told, str]:
        """The question as the models are given it; a catalogued draft by its entry."""
        if asked.draft:
            entry = draft_named(asked.draft, catalogue(self._store))
            if entry is None:
                raise ForecastError(f"the catalogue of drafts has no {asked.draft}: leave it out")
            words = f"the catalogue's description of {asked.draft}"
            return Told(asked, describe_draft(entry, asked.on), words), CATALOGUE
        if asked.about and not asked.procedural:
            return self._in_words(asked), CATALOGUE
        described = describe_question(
            asked.item,
            asked.on,
            asked.movers,
            procedural=asked.procedural,
            enforcement=asked.enforcement,
        )
        words = "the matter, the kind of question"
        words += " and who moves it" if asked.movers else "; not who moves it"
        words += ", Chapter VII" if asked.enforcement else ""
        return Told(asked, described, words), MATTER

    def _in_words(self, asked: Asked) -> Told:
        """A draft told in words, in the catalogue's terms."""
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(catalogue(self._store))
        found = self._vocabulary.recognise(asked.about)
        if not found.terms:
            raise ForecastError(
                f"the catalogue of drafts has none of these words: {', '.join(found.missed)}: "
                "use words of its titles and headings, as in 'sanctions' or 'ceasefire'"
            )
        described = describe_words(found, asked.on, asked.movers, enforcement=asked.enforcement)
        words = f"the catalogue's terms {', '.join(sorted(found.terms))}"
        words += "; who submits it" if asked.movers else "; not who submits it"
        return Told(asked, described, words, found.missed)

    def _forecaster(self, way: str, year: int) -> Forecaster:
        if (way, year) not in self._forecasters:
            known = self._described(way)
            self._forecasters = {(way, year): Forecaster(self._fitted(known, year), known)}
        return self._forecasters[way, year]

    def _described(self, way: str) -> Known:
        if way not in self._known:
            votes, drafts = council_votes(self._store), catalogue(self._store)
            self._known[way] = (
                known_by_matter(votes, drafts, default_precedents(), _CITED)
                if way == MATTER
                else known_by_catalogue(votes, drafts, _CITED)
            )
        return self._known[way]

    def _fitted(self, known: Known, year: int) -> Fitted:
        """From its file; or fitted, where it is not there or was fitted on something else."""
        seen = fingerprint(vote for vote in known.votes if vote.date.year < year)
        inputs = _hash([FORMAT, seen, self._imports[ASSEMBLY]])
        path = self._folder / f"{known.described_by}-{year}.json"
        kept = read(path)
        if kept is not None and (kept.inputs, kept.year) == (inputs, year):
            return kept
        tell = self._fitting
        if tell is None:
            raise NoModelsError(
                f"they are not fitted for {year} yet; 'ninevotes forecast --fit {year}' does it, "
                "once, in a minute or two"
            )
        try:
            fitted = fit_year(
                known.votes,
                positions(self._store.official.votes(source=ASSEMBLY)),
                year,
                inputs,
                told=lambda done, of: tell(year, done, of),
            )
        except ForecastError as error:
            raise NoModelsError(str(error)) from error
        write(fitted, path)
        return fitted


def _hash(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
