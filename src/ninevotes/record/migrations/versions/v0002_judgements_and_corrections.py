"""What people decide and correct, kept apart from what was read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "judgements",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("question", sa.String(40), nullable=False, comment="same_origin or same_event"),
        sa.Column(
            "left", sa.String(200), nullable=False, comment="what is compared, the lesser first"
        ),
        sa.Column("right", sa.String(200), nullable=False),
        sa.Column(
            "judgement", sa.String(20), nullable=False, comment="positive, negative or unsure"
        ),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_judgements"),
    )
    op.create_index(
        "ix_judgements_question_left_right", "judgements", ["question", "left", "right"]
    )
    op.create_table(
        "corrections",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("type", sa.String(40), nullable=False, comment="of the claim that is corrected"),
        sa.Column("span_start", sa.Integer, nullable=False, comment="where that claim stands"),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column(
            "changes", sa.JSON, nullable=False, comment="field to value, as the person reads it"
        ),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_corrections"),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.key"], name="fk_corrections_document", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_corrections_document", "corrections", ["document"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("corrections")
    op.drop_table("judgements")
