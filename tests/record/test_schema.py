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
from ninevotes.record.store import FILE_NAME, Store
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


def test_the_steps_lead_to_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'new.sqlite'}", 1.0)
    prepare(engine, "new")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_every_step_goes_back_as_it_came(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'steps.sqlite'}"
    engine = make_engine(url, 1.0)
    seen = {}
    for step in ("0001", "0002"):
        with writing(engine) as connection:
            migrate(connection, step)
        seen[step] = _tables(url)
    assert seen["0001"] < seen["0002"]
    assert {"judgements", "corrections"} == seen["0002"] - seen["0001"]
    with writing(engine) as connection:
        migrate(connection, "0001")
    assert _tables(url) == seen["0001"]
    with writing(engine) as connection:
        migrate(connection, "base")
    assert _tables(url) == {"alembic_version"}
    with writing(engine) as connection:
        migrate(connection, LATEST)
    assert _tables(url) == seen["0002"]
    engine.dispose()


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'half.sqlite'}"
    engine = make_engine(url, 1.0)

    def fail_half_way() -> None:
        with writing(engine) as connection:
            migrate(connection, "0001")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    assert _tables(url) == set()
    engine.dispose()


def test_an_older_store_is_brought_up_to_date(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / FILE_NAME}", 1.0)
    with writing(engine) as connection:
        migrate(connection, "0001")
    engine.dispose()
    Store.open(tmp_path).close()
    assert "corrections" in _tables(f"sqlite:///{tmp_path / FILE_NAME}")


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
