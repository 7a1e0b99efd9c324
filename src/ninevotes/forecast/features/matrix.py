"""The feature table: one row a member and vote, everything as of the day before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.features.archive import Archive, Floats, Ints
from ninevotes.forecast.features.columns import FIVE, THEME_NAMES
from ninevotes.forecast.features.kernels import Around, Past, around
from ninevotes.forecast.features.likeness import TermTable
from ninevotes.forecast.features.memory import (
    Column,
    habit_columns,
    memory_columns,
    nearest_columns,
)
from ninevotes.forecast.features.named import named_by_sponsors, named_columns
from ninevotes.forecast.features.positions import NOWHERE, Positions
from ninevotes.forecast.features.sponsorship import (
    SponsorTable,
    sponsor_columns,
    sponsor_memory,
)
from ninevotes.forecast.features.themes import theme_shares

LOOK_BACK = 20
"""Years of votes that are looked at."""


@dataclass(frozen=True, slots=True)
class FeatureTable:
    """Features of the ballots of some votes.

    Args:
        names: of the columns.
        rows: float32 [b, columns].
        vote: int [b], place of the vote in the archive.
        state: codes of the members, b of them.
        choice: int [b], 0 in favour, 1 abstaining, 2 against; -1 where not known.
    """

    names: tuple[str, ...]
    rows: NDArray[np.float32]
    vote: Ints
    state: tuple[str, ...]
    choice: Ints

    def column(self, name: str) -> Floats:
        """One column."""
        return self.rows[:, self.names.index(name)].astype(np.float64)


class FeatureMaker:
    """Makes rows from an archive and positions; asked for a day it reads only what came before.

    Args:
        archive: votes taken.
        positions: where states stand, from the Assembly.
    """

    def __init__(self, archive: Archive, positions: Positions = NOWHERE) -> None:
        self.archive = archive
        self.positions = positions
        self._terms = TermTable(archive.descriptions)
        self._sponsors = SponsorTable(archive)
        self._around: dict[tuple[int, tuple[str, ...]], Around] = {}
        years = archive.years
        self._there = np.zeros((*archive.members.shape, 2))
        for row, column in np.argwhere(archive.members >= 0):
            code = archive.states[archive.members[row, column]]
            self._there[row, column] = positions.of(code, int(years[row]))[:2]

    def table(self, rows: Iterable[int]) -> FeatureTable:
        """The rows of votes taken, with what members chose."""
        archive = self.archive
        parts: list[NDArray[np.float32]] = []
        votes: list[int] = []
        states: list[str] = []
        choices: list[int] = []
        names: tuple[str, ...] = ()
        for row in rows:
            sitting = archive.sitting(row)
            names, found = self.of(archive.votes[row].before, sitting)
            parts.append(found)
            votes += [row] * len(sitting)
            states += sitting
            choices += [int(choice) for choice in archive.choices[row] if choice >= 0]
        return FeatureTable(
            names,
            np.vstack(parts) if parts else np.zeros((0, len(names)), np.float32),
            np.array(votes, dtype=np.int64),
            tuple(states),
            np.array(choices, dtype=np.int64),
        )

    def of(
        self, question: Description, members: Sequence[str]
    ) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Names of the columns, and one row a member, for a question put on a day."""
        codes = tuple(seat(code) for code in members)
        columns = list(self._columns(question, codes))
        width = len(codes)
        rows = np.column_stack([np.broadcast_to(values, (width,)) for _, values in columns])
        return tuple(name for name, _ in columns), rows.astype(np.float32)

    def ties(self, question: Description, members: Sequence[str]) -> tuple[Ints, Floats]:
        """Earlier votes and how closely each is tied to a question, by matter, sponsors and age.

        Returns:
            places in the archive int [p], weights float [p], 0 or more; 1 is the same text anew.
        """
        start, end = self._window(question)
        rows = np.arange(start, end, dtype=np.int64)
        ages = (question.date.toordinal() - self.archive.days[rows]) / 365.25
        likeness = self._terms.likeness(question, end)[rows]
        weights = np.clip(likeness, 0, 1) ** 3 * 0.5 ** (ages / 6)
        if question.sponsors:
            alike = self._sponsors.likeness_at(question.sponsors, members, rows)
            weights = weights * (0.3 + 0.7 * np.where(self._sponsors.known[rows], alike, 0.5))
        return rows, weights

    def _window(self, question: Description) -> tuple[int, int]:
        start = int(np.searchsorted(self.archive.years, question.date.year - LOOK_BACK))
        return start, self.archive.before(question.date)

    def _columns(self, question: Description, codes: tuple[str, ...]) -> Iterator[Column]:
        year = question.date.year
        standing = np.array([self.positions.of(code, year) for code in codes])
        past = self._past(question, codes, standing)
        likeness = self._likeness(question, past)
        yield from _member_columns(codes, standing)
        yield from habit_columns(self.archive, past)
        yield from memory_columns(self.archive, past, likeness)
        yield from nearest_columns(self.archive, past, likeness)
        shares = theme_shares(question)
        yield from zip(THEME_NAMES, (float(share) for share in shares), strict=True)
        lean = standing[:, 0] - standing[:, 1]
        for name, share in zip(THEME_NAMES, shares, strict=True):
            yield f"{name} by lean", lean * share
        yield from named_columns(question, codes, standing, self.positions)
        yield from named_by_sponsors(question, standing, self.positions)
        yield from sponsor_columns(question.sponsors, codes, standing, self.positions, year)
        yield from sponsor_memory(
            self.archive, self._sponsors, past, likeness, question.sponsors, codes
        )

    def _past(self, question: Description, codes: tuple[str, ...], standing: Floats) -> Past:
        asked = (question.date.year, codes)
        if asked not in self._around:
            self._around = {asked: self._look_around(question.date.year, codes, standing)}
        end = self.archive.before(question.date)
        return self._around[asked].before(self.archive, question.date.toordinal(), end)

    def _look_around(self, year: int, codes: tuple[str, ...], standing: Floats) -> Around:
        years = self.archive.years
        start, end = np.searchsorted(years, [year - LOOK_BACK, year + 1])
        rows = np.arange(start, end, dtype=np.int64)
        place = {code: index for index, code in enumerate(self.archive.states)}
        members = np.array([place.get(code, -2) for code in codes], dtype=np.int64)
        return around(self.archive, rows, members, standing[:, :2], self._there[rows])

    def _likeness(self, question: Description, past: Past) -> Floats:
        end = self.archive.before(question.date)
        return self._terms.likeness(question, end)[past.rows]


def _member_columns(codes: Sequence[str], standing: Floats) -> Iterator[Column]:
    for code in FIVE:
        yield f"is {code}", np.array([each == code for each in codes], dtype=np.float64)
    for index, pole in enumerate(("USA", "RUS", "CHN")):
        yield f"agrees with {pole}", standing[:, index]
    yield "lean", standing[:, 0] - standing[:, 1]
