"""Every version of the tables leads to every other, with what is kept in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from tests.record.builders import reading, request, tally, vote
from tests.record.faults.wholeness import faults_of
from tests.record.official.said import CARD, FILE, MONDAY
from tests.record.official.said import vote as official_vote
from tests.record.test_schema import MIGRATIONS

from ninevotes.record.agreement import roll_calls
from ninevotes.record.corrections.claims.wanted import Ground
from ninevotes.record.engine import make_engine, writing
from ninevotes.record.schema import LATEST, migrate
from ninevotes.record.store import Store
from ninevotes.record.tables import metadata
from ninevotes.vocabulary.organs import Organ

BASE = "base"
STEPS = tuple(sorted(step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions()))
READINGS = [
    reading("r1", request("2014-12", requester_count=10), date="2014-12-22"),
    reading("r2", vote("2014-12-18", "UNGA", **tally(116, 20, 53), yes_by=["FRA"]), date=None),
]


@pytest.fixture
def engine(empty: str) -> Iterator[Engine]:
    made = make_engine(empty, 1.0)
    yield made
    made.dispose()


def go(engine: Engine, step: str) -> None:
    with writing(engine) as connection:
        migrate(connection, step)


def shape(engine: Engine) -> dict[str, Any]:
    """Everything that a step may make or drop."""
    seen = inspect(engine)
    tables = {
        name: {
            "columns": [
                (column["name"], str(column["type"]), column["nullable"])
                for column in seen.get_columns(name)
            ],
            "indexes": sorted(map(_told, seen.get_indexes(name))),
            "points to": sorted(str(key) for key in seen.get_foreign_keys(name)),
        }
        for name in seen.get_table_names()
        if name != "alembic_version"
    }
    return {"tables": tables, "rest": _rest(engine)}


def _told(index: Any) -> str:
    # The condition of an index on some rows is an object: its words tell one from another.
    options = {name: str(value) for name, value in index.get("dialect_options", {}).items()}
    return str({**index, "dialect_options": options})


def _rest(engine: Engine) -> list[str]:
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal "
        "UNION ALL SELECT proname || ' ' || prosrc FROM pg_proc "
        "WHERE pronamespace = 'public'::regnamespace "
        "UNION ALL SELECT cfgname FROM pg_ts_config WHERE cfgnamespace = 'public'::regnamespace"
        if engine.dialect.name == "postgresql"
        else "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master"
    )
    with engine.connect() as connection:
        found = connection.exec_driver_sql(query).scalars()
        return sorted(str(name) for name in found if "alembic" not in str(name))


def test_every_version_can_be_reached_from_every_other(engine: Engine) -> None:
    seen = {BASE: shape(engine)}
    for step in STEPS:
        go(engine, step)
        seen[step] = shape(engine)
    for start in STEPS:
        for end in (BASE, *STEPS):
            go(engine, start)
            go(engine, end)
            assert shape(engine) == seen[end], f"{start} to {end}"


def rows(connection: Connection) -> dict[str, list[str]]:
    return {
        name: sorted(map(repr, connection.execute(text(f'SELECT * FROM "{name}"'))))  # noqa: S608 - names of our own tables
        for name in inspect(connection).get_table_names()
        if name in metadata.tables
    }


@pytest.mark.parametrize("step", STEPS)
def test_going_back_and_forward_keeps_what_the_older_version_has_room_for(
    engine: Engine, empty: str, step: str
) -> None:
    with Store.at(empty) as store:
        for one in READINGS:
            store.add(one, reader="1")
        store.official.import_statements(CARD, FILE, [official_vote("1")], imported_at=MONDAY)
    with engine.connect() as connection:
        before = rows(connection)
    go(engine, step)
    with engine.connect() as connection:
        older = rows(connection)
    assert older == {name: before[name] for name in older}
    with Store.at(empty) as store:
        assert sorted(map(repr, store.readings())) == sorted(map(repr, READINGS))
        found = _searched(store)
        # An older version has no official data, or has them without what is made of them.
        assert faults_of(store) == {}
        if step >= "0003":
            assert roll_calls(store, Organ.SECURITY_COUNCIL).counts == ((4, 1, 0),)
    assert found >= {"r1", "r2"}


def test_going_back_before_claims_could_be_corrected_puts_back_what_was_read(
    engine: Engine, empty: str
) -> None:
    with Store.at(empty) as store:
        for one in READINGS:
            store.add(one, reader="1")
        found = store.claim_corrections.of_document("r1")
        assert found is not None
        ground = Ground("It was misread.", "AB", MONDAY)
        store.claim_corrections.correct(found.every[0].id, [("requester_count", "9")], ground)
    go(engine, "0010")
    with Store.at(empty) as store:
        assert sorted(map(repr, store.readings())) == sorted(map(repr, READINGS))
        assert store.claim_corrections.standing() == ()
        assert faults_of(store) == {}


def test_an_older_store_is_brought_up_to_date_with_what_is_in_it(
    engine: Engine, empty: str
) -> None:
    for step in STEPS:
        go(engine, BASE)
        go(engine, step)
        with Store.at(empty) as store:
            store.add(READINGS[0])
            assert store.readings() == READINGS[:1]
        with engine.connect() as connection:
            version = connection.execute(text("SELECT version_num FROM alembic_version"))
            assert version.scalar() == LATEST


def _searched(store: Store) -> set[str]:
    with store.connection() as connection:
        return set(connection.execute(text("SELECT source FROM search_entries")).scalars())
