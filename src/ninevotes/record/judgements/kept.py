"""Judgements in the store: added, taken back, never changed."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine, insert

from ninevotes.record.corrections.claims.holding import hold_judged
from ninevotes.record.engine import writing
from ninevotes.record.errors import explained
from ninevotes.record.judgements.algebra import contradicted_by
from ninevotes.record.judgements.judged import Judged, Question, standing
from ninevotes.record.judgements.rows import read_judgements
from ninevotes.record.moments import as_text, moment
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import Tie
from ninevotes.record.tables import judgements, withdrawals


class ReviewError(ValueError):
    """A judgement or correction that cannot be made or taken back; the message says why."""


class ContradictionError(ReviewError):
    """A judgement that cannot stand beside others.

    Args:
        message: says which.
        others: the judgements that it contradicts.
    """

    def __init__(self, message: str, others: tuple[Judged, ...]) -> None:
        super().__init__(message)
        self.others = others


class Judgements:
    """What persons decided. Made by :attr:`ninevotes.record.store.Store.judgements`."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def add(  # noqa: PLR0913 - who, when, why and what of a judgement
        self,
        question: Question,
        one: str,
        other: str,
        judgement: Judgement,
        *,
        author: str,
        made_at: str,
        reason: str = "",
    ) -> Judged:
        """Keep a judgement; it takes the place of the one that stands on the same pair.

        Args:
            question: what was asked of the two.
            one: the name of the first, in any order.
            other: the name of the second.
            judgement: the answer.
            author: who judged.
            made_at: the moment, ISO 8601 with its zone.
            reason: why.

        Raises:
            ContradictionError: others that stand say the opposite.
            ReviewError: nobody judged, or a thing is compared with itself.
            StoreError: the store cannot be written.
        """
        if not author.strip():
            raise ReviewError("a judgement needs its author: say who judges with --by")
        if one == other:
            raise ReviewError(f"{one} is compared with itself")
        left, right = sorted((one, other))
        at = moment(made_at)
        new = Judged(0, question, left, right, judgement, author.strip(), reason, as_text(at))
        with explained(self._place), writing(self._engine) as connection:
            _refuse_contradiction(new, standing(read_judgements(connection)))
            row = {
                "question": question.value,
                "left": left,
                "right": right,
                "judgement": judgement.value,
                "author": new.author,
                "reason": reason or None,
                "made_at": at,
            }
            made = connection.execute(insert(judgements).values(row))
            (number,) = made.inserted_primary_key or (0,)
            hold_judged(connection, new)
        return Judged(int(number), *_fields(new))

    def take_back(self, number: int, *, author: str, made_at: str, reason: str = "") -> Judged:
        """Take a judgement back: the one before it on the same pair stands again, if any.

        Raises:
            ContradictionError: the one before it contradicts what was judged since.
            ReviewError: there is no such judgement, it was taken back already, or nobody
                takes it back.
            StoreError: the store cannot be written.
        """
        if not author.strip():
            raise ReviewError("taking back needs its author: say who does with --by")
        at = moment(made_at)
        with explained(self._place), writing(self._engine) as connection:
            every = read_judgements(connection)
            found = next((each for each in every if each.number == number), None)
            if found is None:
                raise ReviewError(f"there is no judgement no. {number}")
            if found.withdrawn:
                raise ReviewError(f"judgement no. {number} was taken back already")
            left = standing(tuple(each for each in every if each.number != number))
            again = next((each for each in left if each.pair == found.pair), None)
            if again:
                _refuse_contradiction(again, left)
            row = {"author": author.strip(), "reason": reason or None, "made_at": at}
            connection.execute(insert(withdrawals).values(row | {"judgement": number}))
            hold_judged(connection, found)
        return found

    def all(self, *, known_at: str | None = None) -> tuple[Judged, ...]:
        """Every judgement, in the order in which they were made.

        Args:
            known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.

        Raises:
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            return read_judgements(connection, known_at)

    def standing(self, *, known_at: str | None = None) -> tuple[Judged, ...]:
        """Those that stand: the last on each pair, unless it was taken back."""
        return standing(self.all(known_at=known_at))

    def ties(self, *, known_at: str | None = None) -> tuple[Tie, ...]:
        """What stands on whether two things are one, as ties."""
        return ties_of(self.standing(known_at=known_at))


def ties_of(judged: Iterable[Judged]) -> tuple[Tie, ...]:
    """Judgements on whether two things are one, as ties."""
    return tuple(each.tie for each in judged if each.question is Question.SAME_THING)


def _fields(new: Judged) -> tuple[Question, str, str, Judgement, str, str, str]:
    return (*new.pair, new.judgement, new.author, new.reason, new.made_at)


def _refuse_contradiction(new: Judged, standing_: tuple[Judged, ...]) -> None:
    others = contradicted_by(new, standing_)
    if not others:
        return
    many = "judgements say" if len(others) > 1 else "a judgement says"
    chain = "; ".join(map(str, others))
    raise ContradictionError(
        f"{new.left} and {new.right} cannot be {new.judgement.value}: {many} the opposite. "
        f"{chain}. Take one of them back first, or judge otherwise",
        others,
    )
