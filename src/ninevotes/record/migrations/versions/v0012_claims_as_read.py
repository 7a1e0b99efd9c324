"""What persons say of claims: what was read is set aside, and a correction can be taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision: str | None = "0011"

_CLAIMS = sa.table(
    "claims",
    *(sa.column(name) for name in ("document", "position", "type", "date")),
    sa.column("fields", sa.JSON),
    *(sa.column(name) for name in ("modality", "attribution", "span_start", "span_end")),
)
_AS_READ = sa.table("claims_as_read", sa.column("document"), sa.column("claims", sa.JSON))


def upgrade() -> None:
    """Make the two tables, empty: nobody could correct a claim before."""
    op.create_table(
        "claims_as_read",
        sa.Column("document", sa.Integer, nullable=False, autoincrement=False),
        sa.Column(
            "claims", sa.JSON, nullable=False, comment="in their order, each as a row of claims"
        ),
        sa.PrimaryKeyConstraint("document", name="pk_claims_as_read"),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.key"],
            name="fk_claims_as_read_document",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "corrections_withdrawn",
        sa.Column("correction", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("correction", name="pk_corrections_withdrawn"),
        sa.ForeignKeyConstraint(
            ["correction"],
            ["corrections.key"],
            name="fk_corrections_withdrawn_correction",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Put back what was read. An older program shows no corrections and cannot take any back."""
    connection = op.get_bind()
    for document, read in connection.execute(sa.select(_AS_READ)).all():
        connection.execute(sa.delete(_CLAIMS).where(_CLAIMS.c.document == document))
        rows = [{"document": document} | row for row in read]
        if rows:
            connection.execute(sa.insert(_CLAIMS), rows)
    op.execute(
        "INSERT INTO derived_pending (item) SELECT DISTINCT coalesce(d.item_key, '') "
        "FROM documents d JOIN claims_as_read r ON r.document = d.key"
    )
    op.drop_table("corrections_withdrawn")
    op.drop_table("claims_as_read")
    op.execute("DELETE FROM corrections")
