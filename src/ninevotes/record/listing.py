"""What the store holds, told without the texts: documents, matters, and where to look for one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.orm import aliased

from ninevotes.record.keeping import names_in
from ninevotes.record.tables import claims, documents
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Item

_VOTES = (ClaimType.PROCEDURAL_VOTE.value, ClaimType.RESOLUTION_VOTE.value)


@dataclass(frozen=True, slots=True)
class Listed:
    """A document without its text: its name, what is known of it, and its number of claims."""

    name: str
    date: dt.date | None
    outlet: str | None
    item: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter, as the documents name it most, and how many documents are about it."""

    item: Item
    documents: int


def listed(connection: Connection, about: Collection[str] | None = None) -> Iterator[Listed]:
    """Documents about matters, or all, in the order of date (undated last) and name."""
    names = names_in(connection)
    of = documents.c
    number = (
        select(func.count())
        .select_from(claims)
        .where(claims.c.document == of.key)
        .scalar_subquery()
    )
    query = select(of.sha256, of.date, of.outlet, of.publisher, of.item_key, number.label("number"))
    if about is not None:
        query = query.where(of.item_key.in_(sorted(about)))
    rows = sorted(
        connection.execute(query),
        key=lambda row: (row.date is None, str(row.date), names[row.sha256]),
    )
    for row in rows:
        name, outlet = names[row.sha256], row.outlet or row.publisher
        yield Listed(name, row.date, outlet, row.item_key, row.number)


def matters(connection: Connection) -> list[Matter]:
    """The matters that documents are about, those of most documents first."""
    of = documents.c
    query = select(of.item_key, of.item_name, of.item_states, of.item_official).where(
        of.item_key.is_not(None)
    )
    found: dict[str, dict[Item, int]] = {}
    for row in connection.execute(query):
        item = Item(row.item_key, row.item_name, tuple(row.item_states), bool(row.item_official))
        names = found.setdefault(item.key, {})
        names[item] = names.get(item, 0) + 1
    counted = [
        Matter(min(names, key=lambda item: (not item.official, -names[item], item.name)), total)
        for names in found.values()
        for total in [sum(names.values())]
    ]
    return sorted(counted, key=lambda matter: (-matter.documents, matter.item.key))


def keys_about(connection: Connection, items: Collection[str]) -> set[int]:
    """Keys of the documents about matters, and of those that tell of the same votes.

    A vote is the news in one report and background in another, under another matter (see
    :func:`ninevotes.record.matching.across.across_matters`): by the symbol of the resolution
    adopted, or by organ, day and tally. What tells of that vote more vaguely, and under the
    other matter only, is left out.
    """
    about = documents.c.item_key.in_(sorted(items))
    found = set(connection.execute(select(documents.c.key).where(about)).scalars())
    symbol = claims.c.fields["symbol"].as_string()
    told = (
        select(symbol)
        .join(documents, documents.c.key == claims.c.document)
        .where(about, claims.c.type.in_(_VOTES), symbol.contains("RES/"))
    )
    same_symbol = select(claims.c.document).where(claims.c.type.in_(_VOTES), symbol.in_(told))
    for query in (same_symbol, _same_tally(items)):
        found.update(connection.execute(query).scalars())
    return found


def _same_tally(items: Collection[str]) -> Select[tuple[int]]:
    one, other = aliased(claims), aliased(claims)
    told = (
        one.c.type == other.c.type,
        one.c.date == other.c.date,
        *(
            one.c.fields[name].as_string() == other.c.fields[name].as_string()
            for name in ("organ", "yes", "no")
        ),
    )
    return (
        select(other.c.document)
        .join(one, one.c.type == other.c.type)
        .join(documents, documents.c.key == one.c.document)
        .where(
            documents.c.item_key.in_(sorted(items)),
            one.c.type.in_(_VOTES),
            func.length(one.c.date) == 10,
            *told,
        )
        .distinct()
    )
