"""What one member's vote would change, in the baseline: exactly, nothing drawn at random."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ninevotes.forecast.ballots import Cell, a_ballot, in_favour_counts, permanent_cells
from ninevotes.forecast.estimate import Estimate
from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.result import Pivot
from ninevotes.rules import Outcome, decide
from ninevotes.vocabulary.membership import permanent_on
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Vote

_SURE: tuple[Counts, ...] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))

_Given = Mapping[str, Sequence[Counts]]


def exact_pivots(
    question: Question, on: dt.date, found: Estimate, declared: Mapping[str, Vote]
) -> tuple[Pivot, ...]:
    """For each member that has not declared: the chance of adoption by how it votes.

    Its vote alone is changed, whatever the effect that all share; what its vote would tell of
    the others is left aside. The member that moves most comes first.
    """
    sums = _Sums(question, on, found)
    made = [
        Pivot(code, *(min(sums.adopted_if(code, sure), 1.0) for sure in _SURE))
        for code in found.given
        if code not in declared
    ]
    return tuple(sorted(made, key=lambda pivot: -pivot.swing))


class _Sums:
    """Chances of adoption, the permanent members' part of the sum kept while they stay."""

    def __init__(self, question: Question, on: dt.date, found: Estimate) -> None:
        self._question, self._on = question, on
        self._found = found
        self._members = tuple(found.given)
        self._permanent = permanent_on(on)
        self._elected = [code for code in self._members if code not in self._permanent]
        self._judged: dict[Cell, bool] = {}
        self._by_elected = [self._table(found.given, place) for place in range(len(found.effect))]

    def adopted_if(self, code: str, sure: Counts) -> float:
        """The chance of adoption with one member's vote certain."""
        total = 0.0
        given: _Given = {**self._found.given, code: (sure,) * len(self._found.effect)}
        for place, weight in enumerate(self._found.effect):
            table = self._by_elected[place]
            if code in self._permanent:
                table = self._table(given, place)
            counts = in_favour_counts([given[each][place][0] for each in self._elected])
            total += weight * sum(a * b for a, b in zip(counts, table, strict=True))
        return total

    def _table(self, given: _Given, place: int) -> list[float]:
        """For each number of elected members in favour the chance of adoption."""
        five = permanent_cells(self._permanent, given, place)
        return [
            sum(
                chance
                for cell, chance in five.items()
                if self._adopted(Cell(cell.in_favour + count, cell.against))
            )
            for count in range(len(self._elected) + 1)
        ]

    def _adopted(self, cell: Cell) -> bool:
        if cell not in self._judged:
            decision = decide(self._question, a_ballot(cell, self._members), self._on)
            self._judged[cell] = decision.outcome is Outcome.ADOPTED
        return self._judged[cell]
