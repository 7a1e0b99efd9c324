"""Which version of the tables a database has, and the way from one version to another."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import as_file, files

from sqlalchemy import Connection, Engine, inspect, text

from ninevotes.record.engine import writing
from ninevotes.record.errors import StoreError

LATEST = "0012"
"""The revision that this program works with: the last file under ``migrations/versions``."""

_BASE = "base"


def prepare(engine: Engine, place: str) -> None:
    """Bring a database to :data:`LATEST`, making its tables where it is new.

    The usual case, a database that is up to date, costs one query and does not load Alembic.

    Raises:
        StoreError: the database belongs to something else, or to a newer program.
    """
    with engine.connect() as connection:
        if _version(connection, place) == LATEST:
            return
    with writing(engine) as connection:
        # Asked again under the write lock: another program may have done it meanwhile.
        if _version(connection, place) != LATEST:
            migrate(connection, LATEST)


def migrate(connection: Connection, target: str) -> None:
    """Go forward or back to a revision, ``base`` for no tables at all.

    Runs inside the caller's transaction.
    """
    from alembic.operations import Operations  # noqa: PLC0415 - slow to load, seldom needed
    from alembic.runtime.migration import MigrationContext, MigrationStep  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    with as_file(files("ninevotes.record") / "migrations") as folder:
        script = ScriptDirectory(str(folder))

        def steps(heads: tuple[str, ...], _context: MigrationContext) -> Iterable[MigrationStep]:
            now = heads[0] if heads else _BASE
            if _number(now) > _number(target):
                for step in script.iterate_revisions(now, target):
                    yield MigrationStep.downgrade_from_script(script.revision_map, step)
            else:
                for step in reversed(list(script.iterate_revisions(target, now))):
                    yield MigrationStep.upgrade_from_script(script.revision_map, step)

        context = MigrationContext.configure(connection, opts={"fn": steps})
        with Operations.context(context):
            context.run_migrations()


def _version(connection: Connection, place: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise _of_something_else(place)
    version: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar()
    if version is not None and not version.isdecimal():
        raise _of_something_else(place)
    if version is not None and _number(version) > _number(LATEST):
        raise StoreError(
            f"{place} was written by a newer ninevotes (its tables are of version {version}, "
            f"this program knows {LATEST}): install the newer one"
        )
    return version


def _of_something_else(place: str) -> StoreError:
    return StoreError(
        f"{place} is a database of something else: name another folder with --home, or another "
        "database with --store"
    )


def _number(revision: str) -> int:
    return 0 if revision == _BASE else int(revision)
