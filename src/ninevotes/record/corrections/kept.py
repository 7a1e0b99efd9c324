"""Corrections that persons made, in the store: added, taken back, never changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from ninevotes.record.corrections.apply import Corrections, known_corrections
from ninevotes.record.corrections.fields import change_of, kind_of
from ninevotes.record.corrections.model import Correction, Target
from ninevotes.record.engine import writing
from ninevotes.record.errors import explained
from ninevotes.record.moments import as_text, moment
from ninevotes.record.tables import statement_corrections, withdrawals


class CorrectionError(ValueError):
    """A correction that cannot be made or taken back; the message says why."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One field of one statement.

    Args:
        source: id of the source's card.
        source_key: the statement's key within it.
        field: name of a field, a member's code, or ``tally``.
        before: what was held true until now. The correction applies as long as that is so:
            where a later version of the source says otherwise, it stands still.
        held: what is held true instead.
    """

    source: str
    source_key: str
    field: str
    before: str
    held: str


class KeptCorrections:
    """What persons hold true. Made by :attr:`ninevotes.record.store.Store.corrections`."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def add(
        self,
        changed: Iterable[Changed],
        *,
        citation: str,
        reason: str,
        author: str,
        made_at: str,
    ) -> tuple[Correction, ...]:
        """Keep corrections beside what the sources say: all of them, or none.

        Args:
            changed: what is held true of which statements.
            citation: where that can be looked up.
            reason: why, in a sentence.
            author: who says so.
            made_at: the moment, ISO 8601 with its zone.

        Raises:
            CorrectionError: citation, reason or author is missing.
            StoreError: the store cannot be written.
        """
        told = {"--source": citation, "--because": reason, "--by": author}
        for name, words in told.items():
            if not words.strip():
                raise CorrectionError(f"a correction needs {name}: it is empty")
        shared = {
            "citation": citation.strip(),
            "author": author.strip(),
            "reason": reason.strip(),
            "made_at": moment(made_at),
        }
        kept = []
        with explained(self._place), writing(self._engine) as connection:
            for each in changed:
                row = asdict(each) | shared
                made = connection.execute(insert(statement_corrections).values(row))
                (number,) = made.inserted_primary_key or (0,)
                kept.append(_correction(row | {"key": int(number)}))
        return tuple(kept)

    def take_back(self, id_: str, *, author: str, made_at: str, reason: str = "") -> Correction:
        """Take a correction back.

        Raises:
            CorrectionError: there is no such correction, it was taken back already, one made
                since rests on it, or nobody takes it back.
            StoreError: the store cannot be written.
        """
        if not author.strip():
            raise CorrectionError("taking back needs its author: say who does with --by")
        at = moment(made_at)
        with explained(self._place), writing(self._engine) as connection:
            standing = _standing(connection)
            row = next((each for each in standing if _id(each) == id_), None)
            if row is None:
                raise CorrectionError(f"there is no correction {id_} to take back")
            since = [each for each in standing if _rests_on(each, row)]
            if since:
                raise CorrectionError(
                    f"{_id(since[-1])} was made on top of {id_}: take it back first"
                )
            connection.execute(
                insert(withdrawals).values(
                    correction=row["key"],
                    author=author.strip(),
                    reason=reason or None,
                    made_at=at,
                )
            )
        return _correction(row)

    def standing(self, *, known_at: str | None = None) -> tuple[Correction, ...]:
        """Those that were not taken back, in the order in which they were made.

        Args:
            known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.

        Raises:
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            return read_corrections(connection, known_at)

    def held(self, *, known_at: str | None = None) -> Corrections:
        """All that is held true: the corrections that come with the program, then persons'."""
        return together(self.standing(known_at=known_at))


def together(persons: tuple[Correction, ...]) -> Corrections:
    """The corrections that come with the program, then those of persons."""
    known = known_corrections()
    return Corrections((*known.all, *persons)) if persons else known


def read_corrections(connection: Connection, known_at: str | None = None) -> tuple[Correction, ...]:
    """As :meth:`KeptCorrections.standing`, by a connection that is open already."""
    return tuple(_correction(row) for row in _standing(connection, known_at))


def _standing(connection: Connection, known_at: str | None = None) -> list[dict[str, Any]]:
    undone = select(withdrawals.c.correction).where(withdrawals.c.correction.is_not(None))
    query = select(statement_corrections)
    if known_at is not None:
        at = moment(known_at)
        undone = undone.where(withdrawals.c.made_at <= at)
        query = query.where(statement_corrections.c.made_at <= at)
    query = query.where(statement_corrections.c.key.not_in(undone))
    rows = connection.execute(query.order_by(statement_corrections.c.key)).mappings()
    return [dict(row) for row in rows]


def _rests_on(later: dict[str, Any], row: dict[str, Any]) -> bool:
    same = all(later[name] == row[name] for name in ("source", "source_key", "field"))
    return same and later["key"] > row["key"]


def _id(row: dict[str, Any]) -> str:
    return f"person-{row['key']}"


def _correction(row: dict[str, Any]) -> Correction:
    return Correction(
        _id(row),
        kind_of(row["field"]),
        Target(row["source"], (row["source_key"],)),
        (change_of(row["field"], row["before"], row["held"]),),
        row["reason"],
        row["citation"],
        row["author"],
        as_text(row["made_at"]),
    )
