"""A disk that is full, a folder that is read-only, a file that is in use: one clear line."""

from __future__ import annotations

import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.gold.corpora import EXAMPLES
from tests.record.faults.disk import remount, resize, small_disk
from tests.record.faults.program import ran
from tests.record.faults.wholeness import faults_of
from tests.record.faults.workers import write_links

from ninevotes.record.official.store import KeptImport
from ninevotes.record.store import FILE_NAME, Store
from ninevotes.vocabulary.official import OfficialLink

SIZE = 1_400
"""Kilobytes of the small disk: the tables fit, the import does not."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", SIZE) as folder:
        yield folder


@pytest.fixture
def links(tmp_path: Path) -> Path:
    write_links(tmp_path / "links", 700)
    (tmp_path / "links" / "links-3.csv").write_text(
        "res_no,url_record\n"
        + "".join(f"{n},https://digitallibrary.un.org/record/{n}\n" for n in range(3000, 9999))
    )
    return tmp_path / "links"


def _files(imports: list[KeptImport]) -> list[str]:
    return [each.files[0].name for each in imports]


def test_a_full_disk_keeps_the_files_before_and_nothing_of_the_one_that_does_not_fit(
    disk: Path, links: Path
) -> None:
    first = links / "links-0.csv"
    assert ran("import", first, "--home", disk)[0] == 0
    status, out, complaints = ran("import", links, "--home", disk)
    assert status == 1
    assert len(complaints) == 1
    assert "the disk is full; nothing of the last step was kept" in complaints[0]
    told = [line.partition(":")[0] for line in out.splitlines() if "record links" in line]
    with Store.open(disk) as store:
        assert faults_of(store) == {}
        assert set(told) <= {*_files(store.official.imports())}
        assert "links-3.csv" not in _files(store.official.imports())
        before = len(list(store.official.statements(OfficialLink)))
    resize(disk, 60_000)
    assert ran("import", links, "--home", disk)[0] == 0
    with Store.open(disk) as store:
        assert faults_of(store) == {}
        assert len(list(store.official.statements(OfficialLink))) > before
        assert "links-3.csv" in _files(store.official.imports())


def test_a_disk_without_room_for_a_new_store(disk: Path) -> None:
    (disk / "filler").write_bytes(bytes(SIZE * 1024 - 100_000))
    status, _, complaints = ran("record", "add", EXAMPLES, "--home", disk)
    assert status == 1
    assert len(complaints) == 1
    assert FILE_NAME in complaints[0]
    (disk / "filler").unlink()
    with Store.open(disk) as store:
        assert store.readings() == []


def test_a_file_that_may_grow_no_more(tmp_path: Path, links: Path) -> None:
    home = tmp_path / "home"
    assert ran("import", links / "links-0.csv", "--home", home)[0] == 0
    most = (home / FILE_NAME).stat().st_size + 200_000

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    status, out, complaints = ran("import", links / "links-3.csv", "--home", home, first=limit)
    assert (status, out) == (1, "")
    assert len(complaints) == 1
    assert "nothing of the last step was kept" in complaints[0]
    with Store.open(home) as store:
        assert faults_of(store) == {}
        assert _files(store.official.imports()) == ["links-0.csv"]


def test_a_folder_that_is_read_only_is_told_of_and_left_alone(disk: Path, links: Path) -> None:
    assert ran("import", links / "links-0.csv", "--home", disk)[0] == 0
    before = (disk / FILE_NAME).read_bytes()
    remount(disk, "ro")
    try:
        status, _, complaints = ran("import", links / "links-1.csv", "--home", disk)
        assert status == 1
        assert len(complaints) == 1
        assert "make" in complaints[0]
        assert "writable" in complaints[0]
    finally:
        remount(disk, "rw")
    assert (disk / FILE_NAME).read_bytes() == before
    assert ran("import", links / "links-1.csv", "--home", disk)[0] == 0


def test_a_locked_file_is_waited_for_and_then_told_of(tmp_path: Path, links: Path) -> None:
    assert ran("import", links / "links-0.csv", "--home", tmp_path)[0] == 0
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        status, out, complaints = ran("import", links / "links-1.csv", "--home", tmp_path)
        assert (status, out) == (1, "")
        assert len(complaints) == 1
        assert "in use by another program that is writing to it" in complaints[0]
        assert ran("record", "list", "--home", tmp_path)[0] == 0
        other.execute("ROLLBACK")
    assert ran("import", links / "links-1.csv", "--home", tmp_path)[0] == 0
