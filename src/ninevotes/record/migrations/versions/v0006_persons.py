"""What persons decide: names of any length, corrections of official statements, and undoing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"

_COMMENTS = {
    "question": ("what was asked of the two", "same_origin or same_event"),
    "judgement": ("same, different or unsure", "positive, negative or unsure"),
}
_SIDES = ("left", "right")
_ROOM = 200
"""Characters that the name of a side may have in the version before."""


def upgrade() -> None:
    """Make room, and make the two tables."""
    _sides(sa.Text(), sa.String(_ROOM))
    _say(0)
    op.create_table(
        "statement_corrections",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column(
            "source", sa.String(60), nullable=False, comment="of the statement that is corrected"
        ),
        sa.Column("source_key", sa.Text, nullable=False, comment="its key within the source"),
        sa.Column(
            "field", sa.String(40), nullable=False, comment="a field, a member's code, or tally"
        ),
        sa.Column(
            "before", sa.Text, nullable=False, comment="held true until then; it must still be"
        ),
        sa.Column("held", sa.Text, nullable=False),
        sa.Column("citation", sa.Text, nullable=False, comment="where it can be looked up"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_statement_corrections"),
    )
    op.create_index(
        "ix_statement_corrections_source_source_key",
        "statement_corrections",
        ["source", "source_key"],
    )
    op.create_table(
        "withdrawals",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("judgement", sa.Integer),
        sa.Column("correction", sa.Integer),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_withdrawals"),
        sa.ForeignKeyConstraint(["judgement"], ["judgements.key"], name="fk_withdrawals_judgement"),
        sa.ForeignKeyConstraint(
            ["correction"], ["statement_corrections.key"], name="fk_withdrawals_correction"
        ),
        sa.UniqueConstraint("judgement", name="uq_withdrawals_judgement"),
        sa.UniqueConstraint("correction", name="uq_withdrawals_correction"),
    )


def downgrade() -> None:
    """Drop them; a judgement on names that do not fit goes, and what was taken back stays so."""
    back = sa.text("SELECT judgement FROM withdrawals WHERE judgement IS NOT NULL")
    numbers = op.get_bind().execute(back).scalars().all()
    op.drop_table("withdrawals")
    op.drop_table("statement_corrections")
    gone = sa.text("DELETE FROM judgements WHERE key = :key")
    for number in numbers:
        op.get_bind().execute(gone, {"key": number})
    op.execute(
        f'DELETE FROM judgements WHERE length("left") > {_ROOM} OR length("right") > {_ROOM}'  # noqa: S608 - a number of ours
    )
    _sides(sa.String(_ROOM), sa.Text())
    _say(1)


def _sides(new: sa.types.TypeEngine[str], old: sa.types.TypeEngine[str]) -> None:
    """Give the two names another type."""
    if op.get_bind().dialect.name == "postgresql":
        for side in _SIDES:
            op.alter_column("judgements", side, type_=new, existing_type=old)
        return
    # SQLite alters no column: the rows move into a new table.
    op.drop_index("ix_judgements_question_left_right", "judgements")
    op.rename_table("judgements", "judgements_before")
    op.create_table(
        "judgements",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("question", sa.String(40), nullable=False),
        sa.Column("left", new, nullable=False),
        sa.Column("right", new, nullable=False),
        sa.Column("judgement", sa.String(20), nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_judgements"),
    )
    op.execute("INSERT INTO judgements SELECT * FROM judgements_before")
    op.drop_table("judgements_before")
    op.create_index(
        "ix_judgements_question_left_right", "judgements", ["question", "left", "right"]
    )


def _say(which: int) -> None:
    """What the columns hold, where the database keeps comments."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for column, words in _COMMENTS.items():
        op.alter_column(
            "judgements", column, comment=words[which], existing_comment=words[1 - which]
        )
