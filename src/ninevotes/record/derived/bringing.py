"""Bringing the derived record up to date: only the matters of which documents have come."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Engine, delete, func, insert, literal, select, union

from ninevotes.record.derived.code import code
from ninevotes.record.derived.joining import connected, join
from ninevotes.record.derived.matter import derived
from ninevotes.record.derived.rows import documents_of, numbered, replace_matter
from ninevotes.record.derived.tables import derived_by, derived_groups, derived_pending
from ninevotes.record.engine import after_much_writing, writing
from ninevotes.record.tables import documents

Progress = Callable[[int], None]
"""Told how many matters are still to be derived."""

_MUCH = 20
"""Matters after which the database looks at its tables anew."""


def up_to_date(connection: Connection) -> bool:
    """Whether nothing has come since, and the program still derives as it did."""
    made_by = connection.execute(select(derived_by.c.code)).scalar()
    waiting = connection.execute(select(derived_pending.c.key).limit(1)).scalar()
    return made_by == code() and waiting is None


def matters_left(connection: Connection) -> int:
    """How many matters are to be derived: all of them where the program derives otherwise."""
    if connection.execute(select(derived_by.c.code)).scalar() == code():
        waiting = select(func.count(func.distinct(derived_pending.c.item)))
        return int(connection.execute(waiting).scalar_one())
    every = select(func.count(func.distinct(func.coalesce(documents.c.item_key, literal("")))))
    return int(connection.execute(every).scalar_one())


def bring_up_to_date(engine: Engine, progress: Progress) -> None:
    """Derive the matters of which documents have come or changed; all where the rules have.

    Each matter is one transaction: stopped at any moment, the rest is done the next time. The
    deriving itself keeps no other writer waiting; where one comes meanwhile with a document
    about the matter, it is derived again.

    Raises:
        SQLAlchemyError: the store cannot be written.
    """
    with engine.connect() as connection:
        if up_to_date(connection):
            return
    with writing(engine) as connection:
        if connection.execute(select(derived_by.c.code)).scalar() != code():
            _begin_anew(connection)
    done = 0
    while waiting := _waiting(engine):
        progress(len(waiting))
        _bring(engine, waiting[0])
        done += 1
    if done > _MUCH:
        with writing(engine) as connection:
            after_much_writing(connection)


def _begin_anew(connection: Connection) -> None:
    item = func.coalesce(documents.c.item_key, literal(""))
    every = union(select(item), select(derived_groups.c.item))
    connection.execute(insert(derived_pending).from_select(["item"], every))
    connection.execute(delete(derived_by))
    connection.execute(insert(derived_by).values(code=code()))


def _waiting(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        query = select(derived_pending.c.item).distinct().order_by(derived_pending.c.item)
        return list(connection.execute(query).scalars())


def _bring(engine: Engine, item: str) -> None:
    with engine.connect() as connection:
        last = _last(connection, item)
        matter = derived(numbered(connection, documents_of(connection, item)))
    with writing(engine) as connection:
        if last is None or _last(connection, item) != last:
            return  # another program was here meanwhile
        before = connected(connection, item)
        replace_matter(connection, item, matter)
        join(connection, before | connected(connection, item))
        connection.execute(delete(derived_pending).where(derived_pending.c.item == item))


def _last(connection: Connection, item: str) -> int | None:
    """The number of the last change to a matter."""
    query = select(func.max(derived_pending.c.key)).where(derived_pending.c.item == item)
    return connection.execute(query).scalar()
