"""What verbatim records say is official in the search too, as it is in the history."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ninevotes.vocabulary.documents import Document

revision = "0010"
down_revision: str | None = "0009"

_AT_ONCE = 500
_INDEX = "ix_search_entries_official_documents"
_OFFICIAL = sa.text(
    "UPDATE search_entries SET truth = 'official' WHERE key = :document * 3 + 2 "
    "OR key IN (SELECT key * 3 + 1 FROM claims WHERE document = :document)"
)


def upgrade() -> None:
    """Mark them, and make an index of them: they are few among the claims of reports."""
    connection = op.get_bind()
    query = sa.text("SELECT key, text FROM documents WHERE key > :last ORDER BY key LIMIT :many")
    last = 0
    while rows := connection.execute(query, {"last": last, "many": _AT_ONCE}).all():
        last = rows[-1].key
        found = [row.key for row in rows if Document("", row.text, "").official]
        if found:
            connection.execute(_OFFICIAL, [{"document": key} for key in found])
    few = sa.text("truth = 'official' AND key % 3 <> 0")
    op.create_index(_INDEX, "search_entries", ["key"], sqlite_where=few, postgresql_where=few)


def downgrade() -> None:
    """Take every document for a report."""
    op.drop_index(_INDEX, "search_entries")
    op.execute("UPDATE search_entries SET truth = 'reported' WHERE key % 3 <> 0")
