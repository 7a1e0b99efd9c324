"""The tables: one history of steps, forward and back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import ninevotes.record
from ninevotes.record.engine import make_engine, writing
from ninevotes.record.schema import LATEST, migrate, prepare
from ninevotes.record.store import Store, StoreError
from ninevotes.record.tables import metadata

MIGRATIONS = Path(str(ninevotes.record.__file__)).parent / "migrations"


def _tables(url: str) -> set[str]:
    engine = make_engine(url, 1.0)
    try:
        with engine.connect() as connection:
            return set(inspect(connection).get_table_names())
    finally:
        engine.dispose()


def test_the_program_expects_the_last_step() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert script.get_heads() == [LATEST]


def test_the_steps_lead_to_the_tables_that_the_program_uses(empty: str) -> None:
    engine = make_engine(empty, 1.0)
    prepare(engine, "new")
    with engine.connect() as connection:
        options = {"compare_type": True, "include_name": _in_metadata}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def _in_metadata(name: str | None, type_: str, _: object) -> bool:
    """The index of the search is made of what each database has of its own."""
    return not (type_ == "table" and str(name).startswith("search_"))


def test_a_step_that_fails_leaves_nothing_behind(empty: str) -> None:
    engine = make_engine(empty, 1.0)

    def fail_half_way() -> None:
        with writing(engine) as connection:
            migrate(connection, LATEST)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    assert _tables(empty) == set()
    engine.dispose()


def test_a_database_of_another_program_that_has_steps_too(empty: str) -> None:
    engine = make_engine(empty, 1.0)
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('a1b2c3d4e5f6')")
    engine.dispose()
    with pytest.raises(StoreError, match="a database of something else"):
        Store.at(empty)


def test_the_tables_can_be_made_in_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=dialect))
        assert f"CREATE TABLE {table.name}" in made
        for index in table.indexes:
            assert index.name
            assert index.name in str(CreateIndex(index).compile(dialect=dialect))


def test_opening_a_store_that_is_up_to_date_does_not_load_alembic(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    program = (
        "import sys; from pathlib import Path; from ninevotes.record.store import Store\n"
        "with Store.open(Path(sys.argv[1])) as store: store.readings()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)  # noqa: S603 - our own interpreter
    assert done.returncode == 0


def test_deriving_does_not_load_the_database() -> None:
    program = "import sys, ninevotes.record.derive; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603 - our own interpreter
