"""Documents, and the claims that they make."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "documents",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("id", sa.String(400), nullable=False, comment="the name it was given"),
        sa.Column("sha256", sa.String(64), nullable=False, comment="of its bytes: identity"),
        sa.Column("text", sa.Text, nullable=False, comment="as decoded; every span points into it"),
        sa.Column("media_type", sa.String(40), nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("date", sa.Date),
        sa.Column("date_origin", sa.String(20)),
        sa.Column("url", sa.Text),
        sa.Column("encoding", sa.String(40), nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("notes", sa.JSON, nullable=False, comment="remarks of reading"),
        sa.Column("item_key", sa.String(200)),
        sa.Column("item_name", sa.Text),
        sa.Column("item_states", sa.JSON(none_as_null=True)),
        sa.Column("item_official", sa.Boolean),
        sa.Column(
            "reader", sa.String(60), nullable=False, comment="version of the reader of the claims"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_documents"),
        sa.UniqueConstraint("sha256", name="uq_documents_sha256"),
    )
    op.create_index("ix_documents_id", "documents", ["id"])
    op.create_index("ix_documents_date", "documents", ["date"])
    op.create_table(
        "claims",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, comment="order within the document"),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("date", sa.String(10), comment="YYYY-MM-DD, YYYY-MM, YYYY or null"),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("modality", sa.String(20), nullable=False),
        sa.Column("attribution", sa.Text),
        sa.Column("span_start", sa.Integer, nullable=False, comment="the evidence, in characters"),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_claims"),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.key"], name="fk_claims_document", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("document", "position", name="uq_claims_document_position"),
    )
    op.create_index("ix_claims_type_date", "claims", ["type", "date"])


def downgrade() -> None:
    """Drop them, claims first."""
    op.drop_table("claims")
    op.drop_table("documents")
