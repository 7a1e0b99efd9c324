"""When the store cannot do its work it says what is wrong, and how to mend it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.record.builders import Said, reading, request

from ninevotes.record.store import FILE_NAME, Store, StoreError

NOBODY = 65534
ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Drop the rights of the superuser, to whom no folder is read-only."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"cannot be made .*--home"):
        Store.open(tmp_path / "file" / "home")


def test_a_folder_that_may_not_be_written(
    tmp_path: Path, unprivileged: None, request: pytest.FixtureRequest
) -> None:
    folder = Path(os.path.realpath("/tmp")) / f"ninevotes-test-{os.getpid()}"  # noqa: S108 - the parents of tmp_path are closed to others
    folder.mkdir()
    request.addfinalizer(folder.rmdir)
    folder.chmod(0o555)
    with pytest.raises(StoreError, match="make it writable"):
        Store.open(folder)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("Dear diary, " * 100)
    with pytest.raises(StoreError, match=r"record\.sqlite is not a database: move the file away"):
        Store.open(tmp_path)


def test_a_database_of_something_else(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
    with pytest.raises(StoreError, match="a database of something else"):
        Store.open(tmp_path)


def test_a_database_of_a_newer_program(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9000'")
        newer.commit()
    with pytest.raises(StoreError, match="written by a newer ninevotes"):
        Store.open(tmp_path)


def test_a_database_that_another_program_is_writing_to(tmp_path: Path) -> None:
    with Store.open(tmp_path, wait=0.05) as store:
        with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="in use by another program"):
                store.add(reading("r", _request()))
            assert store.readings() == []
            other.execute("ROLLBACK")
        store.add(reading("r", _request()))
        assert len(store.readings()) == 1


def test_an_address_that_is_no_database() -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.at("sqlite:////no/such/folder/record.sqlite")


_KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from ninevotes.record.store import Store
from tests.record.builders import Said, reading, request

store = Store.open(Path(sys.argv[1]))
store.add(reading("kept", request("2014-12")))

@event.listens_for(store._engine, "after_cursor_execute")
def die(connection, cursor, statement, *rest):
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

store.add(reading("torn", *[request(f"2014-{month:02}") for month in range(1, 13)]))
"""


@pytest.mark.parametrize("statement", ["INSERT INTO documents", "INSERT INTO claims"])
def test_a_process_killed_while_adding_leaves_the_store_whole(
    tmp_path: Path, statement: str
) -> None:
    died = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _KILLED, str(tmp_path), statement],
        cwd=ROOT,
        env=ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert died.returncode == -9, died.stderr
    with Store.open(tmp_path) as store:
        assert [r.document.id for r in store.readings()] == ["kept"]
        torn = reading("torn", _request(), _request())
        store.add(torn)
        assert len(store.readings()) == 2
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        assert plain.execute("SELECT count(*) FROM claims").fetchone() == (3,)


_CROWD = """
import sys
from ninevotes.record.store import Store
from tests.record.builders import reading, request

with Store.at(sys.argv[1], wait=30) as store:
    for number in range(5):
        store.add(reading(f"own{sys.argv[2]}-{number}", request("2014-12")))
        store.add(reading(f"shared-{number}", request("2014-12")))
"""


def test_programs_that_open_a_new_store_at_once_all_find_it_whole(empty: str) -> None:
    running = [
        subprocess.Popen(  # noqa: S603 - our own interpreter and script
            [sys.executable, "-c", _CROWD, empty, str(number)],
            cwd=ROOT,
            env=ENVIRONMENT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    for program in running:
        _, complaint = program.communicate(timeout=120)
        assert program.returncode == 0, complaint
    with Store.at(empty) as store:
        assert len(store.readings()) == 4 * 5 + 5


def _request() -> Said:
    return request("2014-12")
