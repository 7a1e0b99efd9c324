"""A PostgreSQL server that is cut off, away, or closed to us: one clear line, no password."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from tests.record.databases import cut, database, postgresql_or_skip, run
from tests.record.faults.program import ran, started
from tests.record.faults.wholeness import faults_of
from tests.record.faults.workers import write_links
from tests.record.official.said import CARD, FILE, MONDAY, vote

from ninevotes.record.address import address_of, place_of
from ninevotes.record.store import Store, StoreError
from ninevotes.vocabulary.official import OfficialLink

ROWS = 700
SECRET = "open-sesame"  # noqa: S105 - a password that opens nothing


@pytest.fixture
def links(tmp_path: Path) -> Path:
    write_links(tmp_path / "links", ROWS)
    return tmp_path / "links"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with database("postgresql", tmp_path) as address:
        yield address


@contextmanager
def _held_up(address: str) -> Iterator[None]:
    """Keep whoever writes links waiting, so that there is a middle of the import to act in."""
    engine = create_engine(address_of(address))
    try:
        with engine.connect() as connection, connection.begin():
            connection.execute(text("LOCK TABLE official_links IN ACCESS EXCLUSIVE MODE"))
            yield
    finally:
        engine.dispose()


def _waits(address: str) -> bool:
    """Whether a writer of this database waits for a lock."""
    name = make_url(address).database
    query = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = :name AND wait_event_type = 'Lock'"
    )
    with postgresql_or_skip().connect() as connection:
        return bool(connection.execute(query, {"name": name}).scalar())


def test_a_connection_cut_in_mid_import(server: str, links: Path) -> None:
    assert ran("import", links / "links-0.csv", "--store", server)[0] == 0
    with _held_up(server):
        importing = started("import", links / "links-1.csv", "--store", server)
        deadline = time.monotonic() + 60
        while not _waits(server) and time.monotonic() < deadline and importing.running:
            time.sleep(0.02)
        assert _waits(server)
        name = make_url(server).database
        run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "  # noqa: S608 - a name of our own
            f"WHERE datname = '{name}' AND wait_event_type = 'Lock'"
        )
        status, out, complaints = importing.ended()
    assert (status, out) == (1, "")
    assert len(complaints) == 1
    assert "the connection to postgresql://" in complaints[0]
    assert "was lost" in complaints[0]
    with Store.at(server) as store:
        assert faults_of(store) == {}
        assert len(list(store.official.statements(OfficialLink))) == ROWS
    assert ran("import", links, "--store", server)[0] == 0
    with Store.at(server) as store:
        assert len(list(store.official.statements(OfficialLink))) == 3 * ROWS


def test_a_connection_lost_between_two_questions_is_made_anew(server: str) -> None:
    with Store.at(server) as store:
        cut(server)
        with pytest.raises(StoreError, match="was lost"):
            store.readings()
        assert store.readings() == []


def test_another_program_that_writes_is_waited_for_and_then_told_of(
    server: str, links: Path
) -> None:
    assert ran("import", links / "links-0.csv", "--store", server)[0] == 0
    with _held_up(server):
        status, out, complaints = ran("import", links / "links-1.csv", "--store", server)
        assert (status, out) == (1, "")
        assert len(complaints) == 1
        assert "in use by another program that is writing to it" in complaints[0]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        (f"postgresql://nobody:{SECRET}@127.0.0.1:1/none", "cannot be reached"),
        (f"postgresql://nobody:{SECRET}@nowhere.invalid/none", "cannot be reached"),
        (f"postgresql://nobody@127.0.0.1:1/none?password={SECRET}", "cannot be reached"),
        (f"postgresql://nobody:{SECRET}@host:port/none", "cannot be read"),
        (f"postgresql://nobody:x@{SECRET}@host/none", "write it as %40"),
        (f"mysql://nobody:{SECRET}@host/none", "cannot be kept in mysql"),
        (f"host=localhost password={SECRET}", "cannot be read"),
    ],
)
def test_an_address_that_leads_nowhere_is_one_line_without_the_password(
    address: str, says: str, tmp_path: Path
) -> None:
    for more in ({"NINEVOTES_STORE": address}, {}):
        option = () if more else ("--store", address)
        variables = {"NINEVOTES_HOME": str(tmp_path), **more}
        status, out, complaints = ran("record", "list", *option, variables=variables)
        assert (status, out) == (1, "")
        assert len(complaints) == 1
        assert says in complaints[0]
        assert SECRET not in complaints[0]


def test_a_database_that_does_not_exist(server: str) -> None:
    address = make_url(server).set(database="ninevotes_test_none")
    with pytest.raises(StoreError, match='"ninevotes_test_none" does not exist'):
        Store.at(address)


def test_a_user_who_may_only_read(server: str) -> None:
    Store.at(server).close()
    only = make_url(server).update_query_dict({"options": "-c default_transaction_read_only=on"})
    with Store.at(only) as store:
        assert store.readings() == []
        with pytest.raises(StoreError, match="only reads"):
            store.official.import_statements(CARD, FILE, [vote("1")], imported_at=MONDAY)


def test_without_the_driver_the_way_to_it_is_told() -> None:
    def missing() -> None:
        sys.modules["psycopg"] = None  # type: ignore[assignment]

    address = "postgresql://localhost/none"
    status, _, complaints = ran("record", "list", "--store", address, first=missing)
    assert status == 1
    assert len(complaints) == 1
    assert "install it with pip install 'ninevotes[postgres]'" in complaints[0]


def test_the_place_of_a_store_never_holds_a_password() -> None:
    secrets = f"password={SECRET}&sslpassword={SECRET}&sslmode=require"
    address = address_of(f"postgresql://me:{SECRET}@host/db?{secrets}")
    assert place_of(address) == "postgresql://me:***@host/db?sslmode=require"
