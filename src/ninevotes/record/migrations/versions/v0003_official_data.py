"""Official data: sources, imports, and what each source says, one table a kind."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"

_Columns = tuple[sa.Column[Any], ...]
_Indexes = tuple[tuple[str, ...], ...]


def upgrade() -> None:
    """Make the tables."""
    _sources_and_imports()
    _statements()
    for name, (columns, indexes) in _kinds().items():
        op.create_table(
            name,
            sa.Column("statement", sa.Integer, nullable=False, autoincrement=False),
            *columns,
            sa.PrimaryKeyConstraint("statement", name=f"pk_{name}"),
            _of_statement(name),
        )
        for index in indexes:
            op.create_index(f"ix_{name}_{'_'.join(index)}", name, list(index))
    _ballots()


def downgrade() -> None:
    """Drop them, what points to others first."""
    op.drop_table("official_ballots")
    for name in reversed(_kinds()):
        op.drop_table(name)
    for name in ("statements", "files", "imports", "sources"):
        op.drop_table(f"official_{name}")


def _sources_and_imports() -> None:
    op.create_table(
        "official_sources",
        sa.Column("id", sa.String(60), nullable=False, comment="name of the card's folder"),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("licence", sa.Text, nullable=False),
        sa.Column("attribution", sa.Text, nullable=False, comment="the line to print on exports"),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_official_sources"),
    )
    op.create_table(
        "official_imports",
        sa.Column("key", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("source", sa.String(60), nullable=False),
        sa.Column("imported_at", sa.String(32), nullable=False, comment="UTC, ISO 8601"),
        sa.Column("rows", sa.Integer, nullable=False, comment="rows of the file or files"),
        *(
            sa.Column(count, sa.Integer, nullable=False)
            for count in ("new", "changed", "unchanged", "ignored")
        ),
        sa.PrimaryKeyConstraint("key", name="pk_official_imports"),
        sa.ForeignKeyConstraint(
            ["source"], ["official_sources.id"], name="fk_official_imports_source"
        ),
    )
    op.create_index("ix_official_imports_source", "official_imports", ["source"])
    op.create_table(
        "official_files",
        sa.Column("imported", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False, comment="of its bytes"),
        sa.PrimaryKeyConstraint("imported", "position", name="pk_official_files"),
        sa.ForeignKeyConstraint(
            ["imported"],
            ["official_imports.key"],
            name="fk_official_files_imported",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_official_files_sha256", "official_files", ["sha256"])


def _statements() -> None:
    name = "official_statements"
    op.create_table(
        name,
        sa.Column("key", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("source", sa.String(60), nullable=False),
        sa.Column("source_key", sa.Text, nullable=False, comment="its identity within the source"),
        sa.Column("kind", sa.String(20), nullable=False, comment="vote, meeting, draft, veto, ..."),
        sa.Column("sha256", sa.String(64), nullable=False, comment="of all it says: tells changes"),
        sa.Column("imported", sa.Integer, nullable=False),
        sa.Column("replaced", sa.Integer, comment="the import that changed it"),
        sa.PrimaryKeyConstraint("key", name=f"pk_{name}"),
        sa.UniqueConstraint(
            "source", "source_key", "imported", name=f"uq_{name}_source_source_key_imported"
        ),
        sa.ForeignKeyConstraint(["source"], ["official_sources.id"], name=f"fk_{name}_source"),
        sa.ForeignKeyConstraint(["imported"], ["official_imports.key"], name=f"fk_{name}_imported"),
        sa.ForeignKeyConstraint(["replaced"], ["official_imports.key"], name=f"fk_{name}_replaced"),
    )
    for index in (("kind", "source"), ("imported",), ("replaced",)):
        op.create_index(f"ix_{name}_{'_'.join(index)}", name, list(index))


def _ballots() -> None:
    op.create_table(
        "official_ballots",
        sa.Column("statement", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("state", sa.String(3), nullable=False),
        sa.Column(
            "vote",
            sa.String(1),
            nullable=False,
            comment="Y N A P -; ? where the source is unsure",
        ),
        sa.PrimaryKeyConstraint("statement", "state", name="pk_official_ballots"),
        _of_statement("official_ballots"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_official_ballots_state_vote", "official_ballots", ["state", "vote"])


def _of_statement(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["statement"],
        ["official_statements.key"],
        name=f"fk_{table}_statement",
        ondelete="CASCADE",
    )


def _kinds() -> dict[str, tuple[_Columns, _Indexes]]:
    """Tables that hold what was said: columns beside the statement's number, and indexes."""
    return {
        "official_votes": (
            (
                sa.Column("organ", sa.String(10), nullable=False),
                sa.Column("date", sa.Date),
                sa.Column("date_printed", sa.Text, nullable=False),
                sa.Column("title", sa.Text, nullable=False),
                sa.Column("question", sa.String(40)),
                sa.Column("symbol", sa.Text),
                sa.Column("resolution", sa.Text),
                sa.Column("meeting", sa.Text),
                sa.Column("item", sa.Text),
                sa.Column("session", sa.Integer),
                sa.Column("outcome", sa.String(30)),
                sa.Column("outcome_printed", sa.Text, nullable=False),
                sa.Column(
                    "in_favour",
                    sa.Integer,
                    comment="tallies as announced; null where the source is silent",
                ),
                sa.Column("against", sa.Integer),
                sa.Column("abstaining", sa.Integer),
                sa.Column("not_participating", sa.Integer),
                sa.Column("absent", sa.Integer),
                sa.Column("vetoed_by", sa.JSON, nullable=False),
                sa.Column("link", sa.Text),
                sa.Column("printed", sa.JSON, nullable=False),
            ),
            (("organ", "date"), ("symbol",), ("resolution",), ("meeting",)),
        ),
        "official_meetings": (
            (
                sa.Column("symbol", sa.Text),
                sa.Column("date", sa.Date),
                sa.Column("date_printed", sa.Text, nullable=False),
                sa.Column("topic", sa.Text, nullable=False),
                sa.Column("outcomes", sa.JSON, nullable=False),
                sa.Column("press_release", sa.Text),
                sa.Column("link", sa.Text),
                sa.Column("printed", sa.JSON, nullable=False),
            ),
            (("symbol",), ("date",)),
        ),
        "official_drafts": (
            (
                sa.Column("symbol", sa.Text, nullable=False),
                sa.Column("title", sa.Text, nullable=False),
                sa.Column("sponsors", sa.JSON, nullable=False),
                sa.Column("subjects", sa.JSON, nullable=False),
                sa.Column("bodies", sa.JSON, nullable=False),
                sa.Column("resolution", sa.Text),
                sa.Column("links", sa.JSON, nullable=False),
                sa.Column("printed", sa.JSON, nullable=False),
            ),
            (("symbol",), ("resolution",)),
        ),
        "official_vetoes": (
            (
                sa.Column("date", sa.Date),
                sa.Column("date_printed", sa.Text, nullable=False),
                sa.Column("draft", sa.Text, nullable=False),
                sa.Column("meeting", sa.Text),
                sa.Column("item", sa.Text, nullable=False),
                sa.Column("vetoed_by", sa.JSON, nullable=False),
                sa.Column("topic", sa.Text),
                sa.Column("printed", sa.JSON, nullable=False),
            ),
            (("date",), ("draft",)),
        ),
        "official_memberships": (
            (
                sa.Column("year", sa.Integer, nullable=False),
                sa.Column("state", sa.String(3)),
                sa.Column("name_printed", sa.Text, nullable=False),
            ),
            (("year",),),
        ),
        "official_ideal_points": (
            (
                sa.Column("state", sa.String(3)),
                sa.Column("year", sa.Integer, nullable=False),
                sa.Column("series", sa.String(40), nullable=False),
                sa.Column("value", sa.Float, nullable=False),
                sa.Column("low", sa.Float),
                sa.Column("high", sa.Float),
                sa.Column("votes", sa.Integer),
                sa.Column("name_printed", sa.Text, nullable=False),
            ),
            (("state", "year"),),
        ),
        "official_links": (
            (
                sa.Column("resolution", sa.Integer, nullable=False),
                sa.Column("address", sa.Text, nullable=False),
            ),
            (("resolution",),),
        ),
    }
