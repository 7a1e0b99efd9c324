"""Judgements out of the store."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from ninevotes.record.judgements.judged import Judged, Question, Withdrawal, standing
from ninevotes.record.moments import as_text, moment
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.tables import judgements, withdrawals


def read_judgements(
    connection: Connection, known_at: str | None = None, where: ColumnElement[bool] | None = None
) -> tuple[Judged, ...]:
    """Every judgement, with those taken back, in the order in which they were made.

    Args:
        connection: of the store.
        known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.
        where: only these.
    """
    at = moment(known_at) if known_at else None
    undone = select(withdrawals).where(withdrawals.c.judgement.is_not(None))
    query = select(judgements).order_by(judgements.c.key)
    if where is not None:
        query = query.where(where)
    if at is not None:
        undone = undone.where(withdrawals.c.made_at <= at)
        query = query.where(judgements.c.made_at <= at)
    rows = list(connection.execute(query).mappings())
    if not rows:
        return ()
    back = {
        row["judgement"]: Withdrawal(row["author"], as_text(row["made_at"]), row["reason"] or "")
        for row in connection.execute(undone).mappings()
    }
    return tuple(_judged(row, back.get(row["key"])) for row in rows)


def refused_readings(
    connection: Connection, sha256: str, known_at: str | None = None
) -> frozenset[tuple[str, str]]:
    """What persons judged not to be said, of a document: passage and reading, by name."""
    of = judgements.c
    # The name of a reading is the lesser of the two.
    begun = f"read report/{sha256[:16]}:"
    where = (of.question == Question.AS_READ.value) & of.left.startswith(begun, autoescape=True)
    found = standing(read_judgements(connection, known_at, where))
    return frozenset(
        (each.right, each.left) for each in found if each.judgement is Judgement.DIFFERENT
    )


def _judged(row: Any, back: Withdrawal | None) -> Judged:
    return Judged(
        row["key"],
        Question(row["question"]),
        row["left"],
        row["right"],
        Judgement(row["judgement"]),
        row["author"],
        row["reason"] or "",
        as_text(row["made_at"]),
        back,
    )
