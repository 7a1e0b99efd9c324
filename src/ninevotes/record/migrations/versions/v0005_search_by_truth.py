"""Official statements are few among the claims of many reports: found without passing those."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_search_entries_truth_date", "search_entries", ["truth", "date"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index("ix_search_entries_truth_date", "search_entries")
