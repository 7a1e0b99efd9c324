"""The index of the search: what may be searched of statements, claims and documents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ninevotes.record.migrations import search_postgresql, search_sqlite

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    """Make the index, keep it up by triggers, and fill it from what is there."""
    _tables()
    for statement in _dialect().UP:
        op.execute(sa.text(statement.replace(":", "\\:")))


def downgrade() -> None:
    """Drop the index; it holds nothing that does not stand elsewhere."""
    for statement in _dialect().DOWN:
        op.execute(sa.text(statement.replace(":", "\\:")))
    op.drop_table("search_ballots")
    op.drop_table("search_entries")


def _dialect() -> type[search_sqlite.Index] | type[search_postgresql.Index]:
    postgresql = op.get_bind().dialect.name == "postgresql"
    return search_postgresql.Index if postgresql else search_sqlite.Index


def _tables() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    # Compared as bytes: a year and a day of that year stand in order under any locale.
    day = sa.String(10).with_variant(sa.String(10, collation="C"), "postgresql")
    op.create_table(
        "search_entries",
        sa.Column("key", number, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("truth", sa.String(20), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("organ", sa.String(10)),
        sa.Column("date", day, nullable=False, comment="empty where unknown"),
        sa.Column("date_of", sa.String(10)),
        sa.Column("outcome", sa.String(30)),
        sa.Column("symbol", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_search_entries"),
    )
    # Each begins with what is asked for and goes on by date; with the other filters in it, an
    # entry that is passed over need not be fetched.
    for first in ("date", "kind", "organ", "outcome"):
        rest = [name for name in ("date", "organ", "outcome", "kind") if name != first]
        op.create_index(f"ix_search_entries_{first}", "search_entries", [first, *rest])
    op.create_table(
        "search_ballots",
        sa.Column("entry", number, nullable=False, autoincrement=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("vote", sa.String(1), nullable=False),
        sa.PrimaryKeyConstraint("entry", "state", "vote", name="pk_search_ballots"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_search_ballots_state_vote", "search_ballots", ["state", "vote"])
