"""The tables of the derived record."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text

from ninevotes.record.tables import metadata

derived_by = Table(
    "derived_by",
    metadata,
    Column("code", String(80), primary_key=True, comment="version of the program's rules"),
)
"""By which rules the tables below were made: one row, or none where nothing was made yet."""

derived_pending = Table(
    "derived_pending",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("item", String(200), nullable=False, comment="key of a matter; empty for none"),
    Index(None, "item"),
)
"""Matters of which documents have come or changed since: a row for each, put there by triggers
in the transaction that brings the document."""

derived_groups = Table(
    "derived_groups",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("item", String(200), nullable=False),
    Column("place", Integer, nullable=False, comment="order among the groups of the matter"),
    Column("claims", JSON, nullable=False, comment="keys of the claims"),
    Column("event", Integer, nullable=False, comment="the first group of the event"),
    Column("name", String(80), nullable=False, comment="of the event, without its number"),
    Index(None, "item"),
    Index(None, "name"),
    Index(None, "event"),
)
"""Claims of one matter about one event. Groups of several matters may be one event."""

derived_marks = Table(
    "derived_marks",
    metadata,
    Column("mark", Text, primary_key=True, comment="what tells a vote under any matter"),
    Column("of_group", ForeignKey("derived_groups.key", ondelete="CASCADE"), primary_key=True),
    Index(None, "of_group"),
)
"""Marks by which a vote is known under any matter it is told about."""

derived_origins = Table(
    "derived_origins",
    metadata,
    Column(
        "document",
        ForeignKey("documents.key", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("origin", Integer, nullable=False, comment="the first document of the same origin"),
    Index(None, "origin"),
)
"""Documents of one matter that go back to one original text."""
