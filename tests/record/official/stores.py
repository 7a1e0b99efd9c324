"""The same tests on SQLite and on PostgreSQL, where a server answers."""

from __future__ import annotations

from tests.record.databases import cut as stop
from tests.record.databases import database

__all__ = ["database", "stop"]
