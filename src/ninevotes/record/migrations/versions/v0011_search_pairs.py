"""Phrases, and words with votes, found in PostgreSQL from its index alone; SQLite's does so."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ninevotes.record.migrations.search_pairs import Paired

revision = "0011"
down_revision: str | None = "0010"


def upgrade() -> None:
    """Make the index anew, with pairs of words and votes."""
    _do(Paired.UP)


def downgrade() -> None:
    """Make it of words alone."""
    _do(Paired.DOWN)


def _do(statements: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in statements:
            op.execute(sa.text(statement.replace(":", "\\:")))
