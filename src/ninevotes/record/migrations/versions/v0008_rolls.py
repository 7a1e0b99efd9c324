"""The ballots of each vote in one line, for what asks about thousands of votes at once."""

from __future__ import annotations

from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"

_AT_ONCE = 500


def upgrade() -> None:
    """Make the lines, from the ballots that are there."""
    op.create_table(
        "official_members",
        sa.Column("place", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("state", sa.String(3), nullable=False),
        sa.PrimaryKeyConstraint("place", name="pk_official_members"),
        sa.UniqueConstraint("state", name="uq_official_members_state"),
    )
    op.create_table(
        "official_rolls",
        sa.Column("statement", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("votes", sa.Text, nullable=False, comment="a letter for each member's place"),
        sa.PrimaryKeyConstraint("statement", name="pk_official_rolls"),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["official_statements.key"],
            name="fk_official_rolls_statement",
            ondelete="CASCADE",
        ),
    )
    _fill(op.get_bind())


def downgrade() -> None:
    """Drop them; the ballots themselves stay."""
    op.drop_table("official_rolls")
    op.drop_table("official_members")


def _fill(connection: sa.Connection) -> None:
    states = connection.exec_driver_sql("SELECT DISTINCT state FROM official_ballots").scalars()
    places = {state: place for place, state in enumerate(sorted(states))}
    if not places:
        return
    put = sa.text("INSERT INTO official_members (place, state) VALUES (:place, :state)")
    connection.execute(put, [{"place": p, "state": s} for s, p in places.items()])
    put = sa.text("INSERT INTO official_rolls (statement, votes) VALUES (:statement, :votes)")
    query = sa.text(
        "SELECT statement, state, vote FROM official_ballots "
        "WHERE statement >= :first AND statement < :first + :many ORDER BY statement"
    )
    last = connection.exec_driver_sql("SELECT max(statement) FROM official_ballots").scalar_one()
    for first in range(0, last + 1, _AT_ONCE):
        rows = connection.execute(query, {"first": first, "many": _AT_ONCE})
        lines = []
        for statement, ballots in groupby(rows, lambda row: row.statement):
            letters = ["."] * len(places)
            for _, state, vote in ballots:
                letters[places[state]] = vote
            lines.append({"statement": statement, "votes": "".join(letters).rstrip(".")})
        if lines:
            connection.execute(put, lines)
