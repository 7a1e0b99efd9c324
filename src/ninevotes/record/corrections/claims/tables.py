"""The tables of what persons say of claims."""

from __future__ import annotations

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Table, Text

from ninevotes.record.tables import metadata

claims_as_read = Table(
    "claims_as_read",
    metadata,
    Column(
        "document",
        ForeignKey("documents.key", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("claims", JSON, nullable=False, comment="in their order, each as a row of claims"),
)
"""The claims of a document as they were read, where persons hold other ones true. Those that are
held true stand in ``claims`` then, from which everything else is made."""

corrections_withdrawn = Table(
    "corrections_withdrawn",
    metadata,
    Column(
        "correction",
        ForeignKey("corrections.key", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("author", Text, nullable=False),
    Column("reason", Text),
    Column("made_at", DateTime(timezone=True), nullable=False),
)
"""Which corrections of claims were taken back, by whom and when. The correction itself stays."""
