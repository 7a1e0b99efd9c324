"""All cases of a store: what waits for a person, and what was judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ninevotes.record.judgements.judged import Judged
from ninevotes.record.judgements.kept import ties_of
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import PROGRAM, Tie, Ties
from ninevotes.record.review.case import Case, Subject, with_judgements
from ninevotes.record.review.doubtful import Doubtful, cases_of_claims
from ninevotes.record.review.gathering import cases_of
from ninevotes.record.review.history import Histories
from ninevotes.record.store import Store

EVERYTHING = tuple(Subject)


@dataclass(frozen=True, slots=True)
class Docket:
    """Cases, those of one subject together.

    Args:
        cases: what waits and what was judged; all, where all were asked for.
        ties: every comparison that was made of official statements.
    """

    cases: tuple[Case, ...]
    ties: tuple[Tie, ...] = ()

    @property
    def waiting(self) -> tuple[Case, ...]:
        """What waits for a person."""
        return tuple(case for case in self.cases if case.waits)

    def named(self, beginning: str) -> tuple[Case, ...]:
        """The cases whose id begins so: one, where enough of it is given."""
        return tuple(case for case in self.cases if case.id.startswith(beginning.lower()))

    def still_waiting(self, judged: Iterable[Judged]) -> tuple[Case, ...]:
        """What waits once more was judged: what follows from it does not wait any longer."""
        new = tuple(judged)
        pairs = {each.pair for each in new}
        ties = Ties([*self.ties, *ties_of(new)]) if new else None
        return tuple(
            case
            for case in self.waiting
            if case.pair not in pairs and (ties is None or _open(case, ties))
        )

    def overruled_by(self, judged: Judged) -> tuple[Tie, ...]:
        """What the program holds of other pairs, and does not any more with a new judgement."""
        before = {(tie.left, tie.right) for tie in Ties(self.ties).conflicts}
        after = Ties([*self.ties, *ties_of([judged])]).conflicts
        return tuple(
            tie for tie in after if tie.author == PROGRAM and (tie.left, tie.right) not in before
        )


def _open(case: Case, ties: Ties) -> bool:
    if not case.question.adds_up:
        return True
    return ties.judgement(case.left.name, case.right.name) is Judgement.UNSURE


def docket(
    store: Store,
    subjects: Collection[Subject] = EVERYTHING,
    *,
    known_at: str | None = None,
    doubtful: Iterable[Doubtful] = (),
    every: bool = False,
) -> Docket:
    """The cases of a store.

    Args:
        store: the record.
        subjects: which; each costs its own reading of the store.
        known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.
        doubtful: claims of which the reader is not sure, if any are to be looked at.
        every: also the cases that the program decided, to overrule it.

    Raises:
        StoreError: the store cannot be read.
    """
    histories = Histories(store, known_at=known_at)
    found = [
        case for subject in Subject if subject in subjects for case in cases_of(subject, histories)
    ]
    if Subject.CLAIMS in subjects:
        found += cases_of_claims(doubtful)
    cases = with_judgements(found, histories.standing)
    kept = [case for case in cases if every or case.waits or case.judged]
    ties = (_tie(case) for case in cases if case.question.adds_up)
    return Docket(tuple(kept), tuple(ties))


def _tie(case: Case) -> Tie:
    left, right = sorted((case.left.name, case.right.name))
    author = case.judged.author if case.judged else PROGRAM
    return Tie(left, right, case.judgement, case.reason, None, author)
