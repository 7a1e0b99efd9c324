"""The tables of official data, in types that SQLite and PostgreSQL share.

``official_statements`` says who said something, when it was imported and when something else
took its place. What was said stands in one table a kind, under the same number. Ballots are
one row a member, stored in the order of their key: there are a million of them.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ninevotes.record.tables import metadata


def _statement() -> Column[int]:
    return Column(
        "statement",
        ForeignKey("official_statements.key", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


official_sources = Table(
    "official_sources",
    metadata,
    Column("id", String(60), primary_key=True, comment="name of the card's folder"),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("attribution", Text, nullable=False, comment="the line to print on exports"),
    Column("version", Text, nullable=False),
    Column("kind", String(40), nullable=False),
)
"""Cards of the sources that something was imported from."""

official_imports = Table(
    "official_imports",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("source", ForeignKey("official_sources.id"), nullable=False),
    Column("imported_at", String(32), nullable=False, comment="UTC, ISO 8601"),
    Column("rows", Integer, nullable=False, comment="rows of the file or files"),
    Column("new", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("ignored", Integer, nullable=False),
    Index(None, "source"),
)
"""Imports that brought something."""

official_files = Table(
    "official_files",
    metadata,
    Column("imported", ForeignKey("official_imports.key", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False, comment="of its bytes"),
    Index(None, "sha256"),
)
"""The files of each import: usually one, several where a source comes in parts."""

official_statements = Table(
    "official_statements",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("source", ForeignKey("official_sources.id"), nullable=False),
    Column("source_key", Text, nullable=False, comment="its identity within the source"),
    Column("kind", String(20), nullable=False, comment="vote, meeting, draft, veto, ..."),
    Column("sha256", String(64), nullable=False, comment="of all it says: tells changes"),
    Column("imported", ForeignKey("official_imports.key"), nullable=False),
    Column("replaced", ForeignKey("official_imports.key"), comment="the import that changed it"),
    UniqueConstraint("source", "source_key", "imported"),
    Index(None, "kind", "source"),
    Index(None, "imported"),
    Index(None, "replaced"),
)
"""Who said something, since when it is on record, and until when it was the last word."""

official_votes = Table(
    "official_votes",
    metadata,
    _statement(),
    Column("organ", String(10), nullable=False),
    Column("date", Date),
    Column("date_printed", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("question", String(40)),
    Column("symbol", Text),
    Column("resolution", Text),
    Column("meeting", Text),
    Column("item", Text),
    Column("session", Integer),
    Column("outcome", String(30)),
    Column("outcome_printed", Text, nullable=False),
    Column("in_favour", Integer, comment="tallies as announced; null where the source is silent"),
    Column("against", Integer),
    Column("abstaining", Integer),
    Column("not_participating", Integer),
    Column("absent", Integer),
    Column("vetoed_by", JSON, nullable=False),
    Column("link", Text),
    Column("printed", JSON, nullable=False),
    Index(None, "organ", "date"),
    Index(None, "symbol"),
    Index(None, "resolution"),
    Index(None, "meeting"),
)

official_ballots = Table(
    "official_ballots",
    metadata,
    _statement(),
    Column("state", String(3), primary_key=True),
    Column("vote", String(1), nullable=False, comment="Y N A P -; ? where the source is unsure"),
    Index(None, "state", "vote", "statement"),
    sqlite_with_rowid=False,
)

official_members = Table(
    "official_members",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("state", String(3), nullable=False, unique=True),
)
"""The place of each member in the lines of ``official_rolls``."""

official_rolls = Table(
    "official_rolls",
    metadata,
    _statement(),
    Column("votes", Text, nullable=False, comment="a letter for each member's place"),
)
"""The ballots of each vote once more, in one line: see :mod:`ninevotes.record.official.rolls`."""

official_meetings = Table(
    "official_meetings",
    metadata,
    _statement(),
    Column("symbol", Text),
    Column("date", Date),
    Column("date_printed", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("outcomes", JSON, nullable=False),
    Column("press_release", Text),
    Column("link", Text),
    Column("printed", JSON, nullable=False),
    Index(None, "symbol"),
    Index(None, "date"),
)

official_drafts = Table(
    "official_drafts",
    metadata,
    _statement(),
    Column("symbol", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("sponsors", JSON, nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("bodies", JSON, nullable=False),
    Column("resolution", Text),
    Column("links", JSON, nullable=False),
    Column("printed", JSON, nullable=False),
    Index(None, "symbol"),
    Index(None, "resolution"),
)

official_vetoes = Table(
    "official_vetoes",
    metadata,
    _statement(),
    Column("date", Date),
    Column("date_printed", Text, nullable=False),
    Column("draft", Text, nullable=False),
    Column("meeting", Text),
    Column("item", Text, nullable=False),
    Column("vetoed_by", JSON, nullable=False),
    Column("topic", Text),
    Column("printed", JSON, nullable=False),
    Index(None, "date"),
    Index(None, "draft"),
)

official_memberships = Table(
    "official_memberships",
    metadata,
    _statement(),
    Column("year", Integer, nullable=False),
    Column("state", String(3)),
    Column("name_printed", Text, nullable=False),
    Index(None, "year"),
)

official_ideal_points = Table(
    "official_ideal_points",
    metadata,
    _statement(),
    Column("state", String(3)),
    Column("year", Integer, nullable=False),
    Column("series", String(40), nullable=False),
    Column("value", Float, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("votes", Integer),
    Column("name_printed", Text, nullable=False),
    Index(None, "state", "year"),
)

official_links = Table(
    "official_links",
    metadata,
    _statement(),
    Column("resolution", Integer, nullable=False),
    Column("address", Text, nullable=False),
    Index(None, "resolution"),
)
