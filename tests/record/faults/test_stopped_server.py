"""The PostgreSQL server itself stops, crashes or has no room, in the middle of an import."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from tests.record.faults.cluster import Cluster, running
from tests.record.faults.disk import resize, small_disk
from tests.record.faults.killing import KILLS, disturbed, undisturbed
from tests.record.faults.program import ran, started
from tests.record.faults.wholeness import faults_of
from tests.record.faults.workers import importing, keys_of, write_links

from ninevotes.record.address import address_of
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialLink

ROWS = 700


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with running() as made:
        yield made


@pytest.fixture
def links(tmp_path: Path) -> Path:
    write_links(tmp_path / "links", ROWS)
    return tmp_path / "links"


@contextmanager
def database(cluster: Cluster, name: str, where: str = "") -> Iterator[str]:
    """A new database on the test's own server."""
    cluster.run(f"CREATE DATABASE {name} TEMPLATE template0 {where}")
    try:
        yield cluster.address(name)
    finally:
        cluster.run(f"DROP DATABASE {name} WITH (FORCE)")


def _links_in(address: str) -> int:
    with Store.at(address) as store:
        assert faults_of(store) == {}
        return len(list(store.official.statements(OfficialLink)))


STOPS: dict[str, Callable[[Cluster], None]] = {
    "stopped for maintenance": lambda cluster: cluster.stop("fast"),
    "stopped at once": lambda cluster: cluster.stop("immediate"),
    "killed": lambda cluster: cluster.kill(),
}


@pytest.mark.parametrize("how", STOPS)
def test_a_server_stopped_in_mid_import(cluster: Cluster, links: Path, how: str) -> None:
    with database(cluster, "stopped") as address:
        assert ran("import", links / "links-0.csv", "--store", address)[0] == 0
        engine = create_engine(address_of(address))
        with engine.connect() as other:
            # Whoever writes links has to wait: the server is stopped in the middle.
            other.execute(text("LOCK TABLE official_links IN ACCESS EXCLUSIVE MODE"))
            process = started("import", links / "links-1.csv", "--store", address)
            deadline = time.monotonic() + 60
            while not _waits(cluster) and process.running and time.monotonic() < deadline:
                time.sleep(0.02)
            assert _waits(cluster)
            STOPS[how](cluster)
            status, out, complaints = process.ended()
            other.invalidate()
        engine.dispose()
        assert (status, out) == (1, "")
        assert len(complaints) == 1
        assert f"the connection to postgresql://{cluster.user}@/stopped" in complaints[0]
        assert "was lost" in complaints[0]
        away = ran("import", links / "links-1.csv", "--store", address)
        assert away[0] == 1
        assert [line for line in away[2] if "is the server running" in line] == away[2]
        cluster.start()
        assert _links_in(address) == ROWS
        assert ran("import", links, "--store", address)[0] == 0
        assert _links_in(address) == 3 * ROWS


def _waits(cluster: Cluster) -> bool:
    engine = create_engine(address_of(cluster.address("stopped")))
    query = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    with engine.connect() as connection:
        found = connection.execute(query).scalar()
    engine.dispose()
    return bool(found)


def test_a_server_that_crashes_at_any_moment_keeps_what_it_acknowledged(
    cluster: Cluster,
) -> None:
    crashes = max(3, KILLS // 8)
    with database(cluster, "whole") as address:
        Store.at(address).close()
        took = undisturbed(importing, address).took
    for _ in range(crashes):
        with database(cluster, "crashed") as address:
            Store.at(address).close()
            ended = disturbed(importing, address, took, lambda: cluster.stop("immediate"))
            cluster.start()
            with Store.at(address) as store:
                assert faults_of(store) == {}
                files = [one.files[0].name for one in store.official.imports()]
                assert files[: len(ended.lines)] == list(ended.lines)
                assert len(files) <= len(ended.lines) + 1
                votes = [vote.key for vote in store.official.votes()]
                assert votes == [key for name in files for key in keys_of(name)]
            undisturbed(importing, address)


def test_a_full_disk_of_the_server(cluster: Cluster, tmp_path: Path, links: Path) -> None:
    with small_disk(cluster.folder / "small", kilobytes=60_000) as folder:
        place = folder / "tables"
        place.mkdir()
        cluster.give(place)
        cluster.run(f"CREATE TABLESPACE small LOCATION '{place}'")
        try:
            with database(cluster, "narrow", "TABLESPACE small") as address:
                _fill_up(address, folder, links, tmp_path)
        finally:
            cluster.run("DROP TABLESPACE small")


def _fill_up(address: str, folder: Path, links: Path, tmp_path: Path) -> None:
    assert ran("import", links / "links-0.csv", "--store", address)[0] == 0
    write_links(tmp_path / "many", 9_999)
    used = shutil.disk_usage(folder).used
    resize(folder, kilobytes=used // 1024 + 500)
    status, out, complaints = ran("import", tmp_path / "many" / "links-0.csv", "--store", address)
    assert (status, out) == (1, "")
    assert len(complaints) == 1
    assert "the server's disk is full; nothing of the last step was kept" in complaints[0]
    assert _links_in(address) == ROWS
    resize(folder, kilobytes=60_000)
    assert ran("import", tmp_path / "many" / "links-0.csv", "--store", address)[0] == 0
    assert _links_in(address) == 9_999
