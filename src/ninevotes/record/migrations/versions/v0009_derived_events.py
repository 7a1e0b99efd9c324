"""Which claims make which event, kept; and which matters have changed since that was worked out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0008"

_PUT = "INSERT INTO derived_pending (item) VALUES (coalesce({row}.item_key, ''))"
_ON = {
    "new": ("INSERT", ("NEW",)),
    "changed": ("UPDATE", ("OLD", "NEW")),
    "gone": ("DELETE", ("OLD",)),
}
"""What happens to a document, and the rows of it whose matters have changed by that."""


def upgrade() -> None:
    """Make the tables, empty: the program fills them when it is first asked for an event."""
    op.create_index("ix_documents_item_key", "documents", ["item_key"])
    op.create_table(
        "derived_by",
        sa.Column("code", _text(80), nullable=False, comment="version of the program's rules"),
        sa.PrimaryKeyConstraint("code", name="pk_derived_by"),
    )
    op.create_table(
        "derived_pending",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("item", _text(200), nullable=False, comment="key of a matter; empty for none"),
        sa.PrimaryKeyConstraint("key", name="pk_derived_pending"),
    )
    op.create_index("ix_derived_pending_item", "derived_pending", ["item"])
    _create_groups()
    op.create_table(
        "derived_origins",
        sa.Column("document", sa.Integer, nullable=False, autoincrement=False),
        sa.Column(
            "origin", sa.Integer, nullable=False, comment="the first document of the same origin"
        ),
        sa.PrimaryKeyConstraint("document", name="pk_derived_origins"),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.key"],
            name="fk_derived_origins_document",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_derived_origins_origin", "derived_origins", ["origin"])
    for statement in _triggers():
        op.execute(statement)


def downgrade() -> None:
    """Drop them; the claims themselves stay."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    for name in _ON:
        op.execute(f"DROP TRIGGER derived_{name}" + (" ON documents" if postgresql else ""))
        if postgresql:
            op.execute(f"DROP FUNCTION derived_{name}()")
    for table in ("origins", "marks", "groups", "pending", "by"):
        op.drop_table(f"derived_{table}")
    op.drop_index("ix_documents_item_key", "documents")


def _create_groups() -> None:
    op.create_table(
        "derived_groups",
        sa.Column("key", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("item", _text(200), nullable=False),
        sa.Column(
            "place", sa.Integer, nullable=False, comment="order among the groups of the matter"
        ),
        sa.Column("claims", sa.JSON, nullable=False, comment="keys of the claims"),
        sa.Column("event", sa.Integer, nullable=False, comment="the first group of the event"),
        sa.Column("name", _text(80), nullable=False, comment="of the event, without its number"),
        sa.PrimaryKeyConstraint("key", name="pk_derived_groups"),
    )
    for column in ("item", "name", "event"):
        op.create_index(f"ix_derived_groups_{column}", "derived_groups", [column])
    op.create_table(
        "derived_marks",
        sa.Column(
            "mark", _text(None), nullable=False, comment="what tells a vote under any matter"
        ),
        sa.Column("of_group", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("mark", "of_group", name="pk_derived_marks"),
        sa.ForeignKeyConstraint(
            ["of_group"],
            ["derived_groups.key"],
            name="fk_derived_marks_of_group",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_derived_marks_of_group", "derived_marks", ["of_group"])


def _text(length: int | None) -> sa.types.TypeEngine[str]:
    """Text in the order of its characters everywhere."""
    kind = sa.String if length else sa.Text
    return kind(length).with_variant(kind(length, collation="C"), "postgresql")


def _triggers() -> list[str]:
    if op.get_bind().dialect.name != "postgresql":
        return [
            f"CREATE TRIGGER derived_{name} AFTER {what} ON documents BEGIN "
            f"{'; '.join(_PUT.format(row=row) for row in rows)}; END"
            for name, (what, rows) in _ON.items()
        ]
    made = []
    for name, (what, rows) in _ON.items():
        done = "; ".join((*(_PUT.format(row=row) for row in rows), "RETURN NULL", "END $$"))
        made.append(
            f"CREATE FUNCTION derived_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {done}"
        )
        made.append(
            f"CREATE TRIGGER derived_{name} AFTER {what} ON documents FOR EACH ROW "
            f"EXECUTE FUNCTION derived_{name}()"
        )
    return made
