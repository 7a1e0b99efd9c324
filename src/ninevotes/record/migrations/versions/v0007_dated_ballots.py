"""Ballots with the date of their entry; texts in the order of their characters everywhere.

With the date the latest votes of a member are found first. And where the database is made for a
language, PostgreSQL would compare symbols by that language's rules, which pass over signs: what
is looked up by the beginning of a symbol would be missed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ninevotes.record.migrations import search_postgresql, search_sqlite

revision = "0007"
down_revision: str | None = "0006"

_TABLE = "search_ballots"
_BEFORE = "ix_search_ballots_state_vote"
_NOW = "ix_search_ballots_state"
_OFFICIAL = "official_ballots"


def upgrade() -> None:
    """Add the date, fill it from the entries, and keep it up."""
    day = sa.String(10).with_variant(sa.String(10, collation="C"), "postgresql")
    op.drop_index(_BEFORE, _TABLE)
    op.add_column(_TABLE, sa.Column("date", day, nullable=False, server_default=""))
    op.execute(
        "UPDATE search_ballots SET date = coalesce("
        "(SELECT date FROM search_entries WHERE key = search_ballots.entry), '')"
    )
    # A member's ballots from the latest on, and how it voted without looking them up.
    op.create_index(_NOW, _TABLE, ["state", "date", "entry", "vote"])
    # With the statement in it, the table itself need not be read for it.
    op.drop_index("ix_official_ballots_state_vote", _OFFICIAL)
    op.create_index(
        "ix_official_ballots_state_vote_statement", _OFFICIAL, ["state", "vote", "statement"]
    )
    _do(_dialect().UP)
    _compare("C")


def downgrade() -> None:
    """Drop the date, and compare as the database does."""
    _compare("default")
    _do(_dialect().DOWN)
    op.drop_index(_NOW, _TABLE)
    op.drop_column(_TABLE, "date")
    op.create_index(_BEFORE, _TABLE, ["state", "vote"])
    op.drop_index("ix_official_ballots_state_vote_statement", _OFFICIAL)
    op.create_index("ix_official_ballots_state_vote", _OFFICIAL, ["state", "vote"])


def _do(statements: tuple[str, ...]) -> None:
    for statement in statements:
        op.execute(sa.text(statement.replace(":", "\\:")))


def _dialect() -> type[search_sqlite.Dated] | type[search_postgresql.Dated]:
    postgresql = op.get_bind().dialect.name == "postgresql"
    return search_postgresql.Dated if postgresql else search_sqlite.Dated


def _compare(collation: str) -> None:
    """Give every column of text in PostgreSQL an order."""
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    # The words of the search are compared by nobody, and the vector that is made of them stands
    # in the way. The dates have had this order since they were made.
    columns = connection.exec_driver_sql(
        "SELECT c.table_name, c.column_name, format_type(a.atttypid, a.atttypmod) "
        "FROM information_schema.columns c JOIN pg_attribute a "
        "ON a.attrelid = quote_ident(c.table_name)::regclass AND a.attname = c.column_name "
        "WHERE c.table_schema = current_schema() AND c.table_name <> 'alembic_version' "
        "AND c.data_type IN ('text', 'character varying') AND NOT (c.table_name LIKE 'search%%' "
        "AND c.column_name IN ('title', 'item', 'words', 'date'))"
    )
    alterations: dict[str, list[str]] = {}
    for table, column, kind in columns.all():
        alterations.setdefault(table, []).append(
            f'ALTER COLUMN "{column}" TYPE {kind} COLLATE "{collation}"'
        )
    for table, made in alterations.items():
        op.execute(sa.text(f'ALTER TABLE "{table}" {", ".join(made)}'))
