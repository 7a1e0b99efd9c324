"""Hits from the keys of entries, with what the page shows of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, text

from ninevotes.record.corrections.claims.names import claim_id
from ninevotes.record.official.tables import official_statements, official_votes
from ninevotes.record.search.hits import Hit, short_quote
from ninevotes.record.tables import claims, documents
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.documents import Span

_AT_ONCE = 500
_STATEMENT, _CLAIM, _DOCUMENT = 0, 1, 2
"""What an entry's key leaves when divided by three."""


def hits_of(connection: Connection, keys: Sequence[int]) -> tuple[Hit, ...]:
    """The hits of entries, in the order of the keys."""
    hits: dict[int, Hit] = {}
    for start in range(0, len(keys), _AT_ONCE):
        hits |= _hits(connection, keys[start : start + _AT_ONCE])
    return tuple(hits[key] for key in keys if key in hits)


def _hits(connection: Connection, keys: Sequence[int]) -> dict[int, Hit]:
    query = text("SELECT * FROM search_entries WHERE key IN :keys").bindparams(
        bindparam("keys", expanding=True)
    )
    rows = connection.execute(query, {"keys": list(keys)}).mappings()
    statements = _official(connection, [key // 3 for key in keys if key % 3 == _STATEMENT])
    said = _claims(connection, [key // 3 for key in keys if key % 3 == _CLAIM])
    papers = _documents(connection, [key // 3 for key in keys if key % 3 == _DOCUMENT])
    details = {_STATEMENT: statements, _CLAIM: said, _DOCUMENT: papers}
    return {row["key"]: _hit(row, details[row["key"] % 3][row["key"] // 3]) for row in rows}


def _hit(row: Any, more: dict[str, Any]) -> Hit:
    return Hit(
        kind=row["kind"],
        truth=row["truth"],
        source=row["source"],
        organ=row["organ"],
        date=row["date"] or None,
        date_of=row["date_of"],
        outcome=row["outcome"],
        symbol=row["symbol"],
        **{"title": row["title"] or row["item"], **more},
    )


def _official(connection: Connection, keys: list[int]) -> dict[int, dict[str, Any]]:
    said, of = official_statements.c, official_votes.c
    query = (
        select(said.key, said.source_key, of.statement, of.in_favour, of.against, of.abstaining)
        .outerjoin(official_votes, of.statement == said.key)
        .where(said.key.in_(keys))
    )
    return {
        row.key: {"key": row.source_key, "tally": _tally(row)} for row in _rows(connection, query)
    }


def _tally(row: Any) -> tuple[int | None, int | None, int | None] | None:
    counts = (row.in_favour, row.against, row.abstaining)
    return None if counts == (None, None, None) else counts


def _claims(connection: Connection, keys: list[int]) -> dict[int, dict[str, Any]]:
    said, of = claims.c, documents.c
    query = (
        select(
            *(said.key, said.type, said.span_start, said.span_end, said.fields),
            *(of.sha256, of.text, of.item_name),
        )
        .join(documents, of.key == said.document)
        .where(said.key.in_(keys))
    )
    found = {}
    for row in _rows(connection, query):
        tally = tuple(row.fields.get(name) for name in ("yes", "no", "abstain"))
        found[row.key] = {
            "key": f"{row.span_start}-{row.span_end}",
            "quote": short_quote(row.text[row.span_start : row.span_end]),
            "title": row.item_name or "",
            "tally": tally if any(isinstance(count, int) for count in tally) else None,
            "claim": claim_id(row.sha256, ClaimType(row.type), Span(row.span_start, row.span_end)),
        }
    return found


def _documents(connection: Connection, keys: list[int]) -> dict[int, dict[str, Any]]:
    of = documents.c
    query = select(of.key, of.sha256).where(of.key.in_(keys))
    return {row.key: {"key": row.sha256} for row in _rows(connection, query)}


def _rows(connection: Connection, query: Select[Any]) -> Iterable[Any]:
    return connection.execute(query)
