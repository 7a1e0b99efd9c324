"""The tables of the store, in types that SQLite and PostgreSQL share."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ninevotes.record.characters import ExactText

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

documents = Table(
    "documents",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(400), nullable=False, comment="the name it was given"),
    Column("sha256", String(64), nullable=False, unique=True, comment="of its bytes: identity"),
    Column("text", ExactText, nullable=False, comment="as decoded; every span points into it"),
    Column("media_type", String(40), nullable=False),
    Column("outlet", Text),
    Column("publisher", Text),
    Column("date", Date),
    Column("date_origin", String(20)),
    Column("url", Text),
    Column("encoding", String(40), nullable=False),
    Column("title", Text),
    Column("notes", JSON, nullable=False, comment="remarks of reading"),
    Column("item_key", String(200)),
    Column("item_name", Text),
    Column("item_states", JSON(none_as_null=True)),
    Column("item_official", Boolean),
    Column("reader", String(60), nullable=False, comment="version of the reader of the claims"),
    Index(None, "id"),
    Index(None, "date"),
    Index(None, "item_key"),
)
"""What each document is, whole, and what was read of it as a whole."""

claims = Table(
    "claims",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", ForeignKey("documents.key", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False, comment="order within the document"),
    Column("type", String(40), nullable=False),
    Column("date", String(10), comment="YYYY-MM-DD, YYYY-MM, YYYY or null"),
    Column("fields", JSON, nullable=False),
    Column("modality", String(20), nullable=False),
    Column("attribution", Text),
    Column("span_start", Integer, nullable=False, comment="the evidence, in characters"),
    Column("span_end", Integer, nullable=False),
    UniqueConstraint("document", "position"),
    Index(None, "type", "date"),
)
"""Claims as stated. The evidence is the document's own characters: its text stands there once.
Where a person holds something else true of a document, that stands here, and what was read in
``claims_as_read``."""

judgements = Table(
    "judgements",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("question", String(40), nullable=False, comment="what was asked of the two"),
    Column("left", Text, nullable=False, comment="what is compared, the lesser first"),
    Column("right", Text, nullable=False),
    Column("judgement", String(20), nullable=False, comment="same, different or unsure"),
    Column("author", Text, nullable=False),
    Column("reason", Text),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Index(None, "question", "left", "right"),
)
"""What a person decided of two things: are they one? Rows are added, never changed."""

corrections = Table(
    "corrections",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", ForeignKey("documents.key", ondelete="CASCADE"), nullable=False),
    Column("type", String(40), nullable=False, comment="of the claim that is corrected"),
    Column("span_start", Integer, nullable=False, comment="where that claim stands"),
    Column("span_end", Integer, nullable=False),
    Column("changes", JSON, nullable=False, comment="field to value, as the person reads it"),
    Column("author", Text, nullable=False),
    Column("reason", Text),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Index(None, "document"),
)
"""A person's reading of a passage beside the machine's. It points to the passage, not to the
claim's row, so that a new reading of the document does not lose it."""

statement_corrections = Table(
    "statement_corrections",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("source", String(60), nullable=False, comment="of the statement that is corrected"),
    Column("source_key", Text, nullable=False, comment="its key within the source"),
    Column("field", String(40), nullable=False, comment="a field, a member's code, or tally"),
    Column("before", Text, nullable=False, comment="held true until then; it must still be"),
    Column("held", Text, nullable=False),
    Column("citation", Text, nullable=False, comment="where it can be looked up"),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Index(None, "source", "source_key"),
)
"""What a person holds true in place of what an official source says. It points to the statement
by its key, so that it outlives a new version of the source."""

withdrawals = Table(
    "withdrawals",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("judgement", ForeignKey("judgements.key"), unique=True),
    Column("correction", ForeignKey("statement_corrections.key"), unique=True),
    Column("author", Text, nullable=False),
    Column("reason", Text),
    Column("made_at", DateTime(timezone=True), nullable=False),
)
"""Which of the two was taken back, by whom and when: each once. The row itself stays."""
