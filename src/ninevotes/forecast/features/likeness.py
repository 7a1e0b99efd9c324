"""How alike two descriptions are: the cosine of their weighted terms.

The rarer a term among the drafts before the year of the vote, the more it weighs. A
description is a direction: its length, in words or headings, does not count.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.features.archive import Floats

_PLENTY = 0.3
"""What a term weighs that every draft has."""


class TermTable:
    """The terms of some descriptions, as a sparse table [n, terms].

    Args:
        descriptions: in the order of their days.
    """

    def __init__(self, descriptions: Sequence[Description]) -> None:
        places: dict[str, int] = {}
        rows, columns, weights = [], [], []
        for row, description in enumerate(descriptions):
            for term, weight in description.terms.items():
                rows.append(row)
                columns.append(places.setdefault(term, len(places)))
                weights.append(weight)
        shape = (len(descriptions), max(len(places), 1))
        self._places = places
        self._table = sparse.csr_array((weights, (rows, columns)), shape=shape, dtype=np.float64)
        self._years = np.array([one.date.year for one in descriptions], dtype=np.int64)
        self._weighted: dict[int, tuple[Floats, float, sparse.csr_array]] = {}

    def likeness(self, description: Description, before: int) -> Floats:
        """The cosine, 0 to 1, of a description with each of the first rows: float [before]."""
        rarity, newest, table = self._of_year(description.date.year)
        known = [
            (self._places[term], weight)
            for term, weight in description.terms.items()
            if term in self._places
        ]
        unseen = [weight for term, weight in description.terms.items() if term not in self._places]
        if not known or not before:
            return np.zeros(before)
        columns = [column for column, _ in known]
        weights = np.array([weight for _, weight in known]) * rarity[columns]
        rest = newest * np.array(unseen)
        length = float(np.sqrt((weights**2).sum() + (rest**2).sum()))
        found: Floats = np.asarray(table[:before, columns] @ weights).ravel() / length
        return found

    def _of_year(self, year: int) -> tuple[Floats, float, sparse.csr_array]:
        """Rarities before a year, that of a new term, and all rows weighted and of length one."""
        if year not in self._weighted:
            end = int(np.searchsorted(self._years, year, side="left"))
            entries = self._table.indices[: self._table.indptr[end]]
            counts = np.bincount(entries, minlength=self._table.shape[1])
            rarity = np.log((end + 2) / (counts + 1)) + _PLENTY
            newest = float(np.log(end + 2)) + _PLENTY
            self._weighted = {year: (rarity, newest, _unit(self._table, rarity))}
        return self._weighted[year]


def _unit(table: sparse.csr_array, rarity: Floats) -> sparse.csr_array:
    """The rows weighted, and each of length one."""
    weights = table.data * rarity[table.indices]
    row = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    lengths = np.sqrt(np.bincount(row, weights**2, minlength=table.shape[0]))
    weights = weights / np.maximum(lengths, 1e-9)[row]
    return sparse.csr_array((weights, table.indices, table.indptr), shape=table.shape)
