"""Whether a store is whole: nothing torn, nothing that points nowhere, an index that fits."""

from __future__ import annotations

from sqlalchemy import Connection, text

from ninevotes.record.store import Store

_NONE_OF = {
    "imports whose statements are not all there": (
        "SELECT count(*) FROM official_imports i WHERE i.new + i.changed <> "
        "(SELECT count(*) FROM official_statements s WHERE s.imported = i.key)"
    ),
    "imports without a file": (
        "SELECT count(*) FROM official_imports WHERE key NOT IN "
        "(SELECT imported FROM official_files)"
    ),
    "statements that say nothing": (
        "SELECT count(*) FROM official_statements WHERE key NOT IN (SELECT statement FROM "
        "official_votes UNION ALL SELECT statement FROM official_links)"
    ),
    "votes without their ballots": (
        "SELECT count(*) FROM official_votes v WHERE 7 <> "
        "(SELECT count(*) FROM official_ballots b WHERE b.statement = v.statement)"
    ),
    "ballots that are in no line": (
        "SELECT (SELECT count(*) FROM official_ballots) - "
        "(SELECT coalesce(sum(length(replace(votes, '.', ''))), 0) FROM official_rolls)"
    ),
    "ballots with another date than their entry": (
        "SELECT count(*) FROM search_ballots b LEFT JOIN search_entries e ON e.key = b.entry "
        "WHERE e.key IS NULL OR e.date <> b.date"
    ),
    "claims without their document": (
        "SELECT count(*) FROM claims WHERE document NOT IN (SELECT key FROM documents)"
    ),
    "claims that are not searched": (
        "SELECT count(*) FROM claims WHERE key * 3 + 1 NOT IN (SELECT key FROM search_entries)"
    ),
    "documents that are not searched": (
        "SELECT count(*) FROM documents WHERE key * 3 + 2 NOT IN (SELECT key FROM search_entries)"
    ),
    "votes that are not searched": (
        "SELECT count(*) FROM official_votes WHERE statement * 3 NOT IN "
        "(SELECT key FROM search_entries)"
    ),
    "origins of documents that are not there": (
        "SELECT count(*) FROM derived_origins WHERE document NOT IN (SELECT key FROM documents)"
    ),
    "events without the marks that join them": (
        "SELECT count(*) FROM derived_marks WHERE of_group NOT IN (SELECT key FROM derived_groups)"
    ),
    "events whose first part is not there": (
        "SELECT count(*) FROM derived_groups WHERE event NOT IN (SELECT key FROM derived_groups)"
    ),
    "entries of nothing": (
        "SELECT (SELECT count(*) FROM search_entries) - (SELECT count(*) FROM claims) - "
        "(SELECT count(*) FROM documents) - (SELECT count(*) FROM official_votes)"
    ),
}

_OTHER_VOTES = """
WITH told AS (
  SELECT b.entry, array_agg(DISTINCT marked) AS votes
  FROM search_ballots b, unnest(ARRAY['*:' || b.state, b.vote || ':' || b.state]) marked
  GROUP BY b.entry
), both_told AS (
  SELECT coalesce(e.votes, '{}') AS kept, coalesce(t.votes, '{}') AS cast_so
  FROM search_entries e LEFT JOIN told t ON t.entry = e.key
)
SELECT count(*) FROM both_told WHERE NOT (kept <@ cast_so AND cast_so <@ kept)
"""
"""PostgreSQL has the votes of an entry twice: one by one, and in its index of words."""


def faults_of(store: Store) -> dict[str, object]:
    """What is wrong, with how much of it; empty where the store is whole."""
    with store.connection() as connection:
        found: dict[str, object] = {
            what: number
            for what, query in _NONE_OF.items()
            if (number := connection.execute(text(query)).scalar())
        }
        if connection.dialect.name == "sqlite":
            found |= _sqlite(connection)
        elif number := connection.exec_driver_sql(_OTHER_VOTES).scalar():
            found["entries with other votes than their ballots"] = number
    return found


def _sqlite(connection: Connection) -> dict[str, object]:
    checks = {name: connection.exec_driver_sql(f"PRAGMA {name}").all() for name in _CHECKS}
    # Raises where the index of words does not fit what it is of.
    connection.exec_driver_sql(
        "INSERT INTO search_words(search_words, rank) VALUES ('integrity-check', 1)"
    )
    return {name: rows for name, rows in checks.items() if [tuple(r) for r in rows] not in _FINE}


_CHECKS = ("integrity_check", "foreign_key_check")
_FINE: tuple[list[tuple[str, ...]], ...] = ([], [("ok",)])
