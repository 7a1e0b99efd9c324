"""A PostgreSQL server of a test's own, which it may stop, kill and start again."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from ninevotes.record.address import address_of

_OWNERS = ("postgres", "nobody")
"""Who may run a server where the tests are run by the superuser, which may not."""


@dataclass(frozen=True)
class Cluster:
    """A server that listens on a socket in its own folder only."""

    programs: Path
    folder: Path
    owner: str | None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._run("pg_ctl", "start", "-w", "-l", self.folder / "log", "-o", self._options)

    def stop(self, mode: str) -> None:
        """Stop it: ``fast`` as for maintenance, ``immediate`` as when the power fails."""
        self._run("pg_ctl", "stop", "-w", "-m", mode)

    def kill(self) -> None:
        """``kill -9`` of the server's first process; what it has started ends with it."""
        told = self.folder / "data" / "postmaster.pid"
        os.kill(int(told.read_text().split()[0]), signal.SIGKILL)
        time.sleep(0.5)
        # Where nobody asks how the process ended, its number stays in use, and the next server
        # would take it for a running one.
        told.unlink()
        for lock in self.folder.glob(".s.PGSQL.*.lock"):
            lock.unlink()

    def address(self, database: str) -> str:
        """The address of a database."""
        return f"postgresql://{self.user}@/{database}?host={self.folder}"

    def run(self, statement: str) -> None:
        """Have the server do something, outside any database of a test."""
        engine = create_engine(address_of(self.address("postgres")), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    def give(self, folder: Path) -> None:
        """Let the server own a folder."""
        if self.owner:
            shutil.chown(folder, self.owner)

    @property
    def user(self) -> str:
        """Its superuser."""
        return self.owner or getpass.getuser()

    @property
    def _options(self) -> str:
        # The machine itself does not fail here: what was written outlives the server without
        # waiting for the disk.
        return f"-k {self.folder} -c listen_addresses='' -c max_connections=20 -c fsync=off"

    def make(self) -> None:
        """Make its files."""
        self.give(self.folder)
        options = ["--auth=trust", "--no-sync", "--encoding=UTF8", "--no-locale"]
        self._run("initdb", *options, f"--username={self.user}")

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [self.programs / program, "-D", self.folder / "data", *arguments]
        subprocess.run(  # noqa: S603 - the programs found beside the server's
            command,
            user=self.owner,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            cwd="/",
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=120,
        )


@contextmanager
def running() -> Iterator[Cluster]:
    """A new server; the test is skipped, with the reason, where none can be made."""
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    # Not the folder of the tests: its parents are closed to the server's user.
    with tempfile.TemporaryDirectory(prefix="ninevotes-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(_programs(), Path(folder), _owner())
        cluster.make()
        cluster.start()
        try:
            yield cluster
        finally:
            subprocess.run(  # noqa: S603 - as above
                [
                    cluster.programs / "pg_ctl",
                    "-D",
                    Path(folder) / "data",
                    "-m",
                    "immediate",
                    "stop",
                ],
                user=cluster.owner,
                cwd="/",
                check=False,
                capture_output=True,
            )


def _programs() -> Path:
    found = shutil.which("pg_ctl")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres")):
            return folder
    pytest.skip("no PostgreSQL server is installed to start one of the test's own")


def _owner() -> str | None:
    if os.geteuid() != 0:
        return None
    import pwd  # noqa: PLC0415 - not on every system

    known = {each.pw_name for each in pwd.getpwall()}
    owner = next((name for name in _OWNERS if name in known), None)
    if owner is None:
        pytest.skip("the superuser may not start a server, and there is no user who may")
    return owner
