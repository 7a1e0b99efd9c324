"""Folders are followed: what is new is read, what is being written waits, nothing twice."""

from __future__ import annotations

import os
import time
from pathlib import Path

from ninevotes.sources.reports import OpenedReport, Opening, Problem
from ninevotes.sources.watching import Folder, WatchState
from tests.sources.reports.formats.made import TEXT, json_lines


def put(path: Path, data: bytes, age: float = 60) -> None:
    path.write_bytes(data)
    os.utime(path, (time.time() - age,) * 2)


def look(folder: Folder) -> list[str]:
    told = []
    for found in folder.new():
        if isinstance(found, Problem):
            told.append(found.what)
        else:
            folder.state.keep(found[0])
            assert isinstance(found[1], OpenedReport)
            told.append(found[1].id)
    return told


def test_only_what_is_new_or_changed_is_given(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    put(reports / "a.txt", TEXT.encode())
    with WatchState(tmp_path / "watch.sqlite") as state:
        folder = Folder(reports, state, Opening())
        assert look(folder) == ["a"]
        put(reports / "copy.txt", TEXT.encode())
        put(reports / "b.jsonl", json_lines(["One.", "Two."]))
        assert look(folder) == ["r0", "r1"]
        put(reports / "b.jsonl", json_lines(["One.", "Two.", "Three."]), age=30)
        assert look(folder) == ["r2"]
    with WatchState(tmp_path / "watch.sqlite") as state:
        assert look(Folder(reports, state, Opening())) == []


def test_a_file_that_is_being_written_waits(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    put(reports / "a.txt", TEXT.encode(), age=0)
    with WatchState(tmp_path / "watch.sqlite") as state:
        folder = Folder(reports, state, Opening())
        assert look(folder) == []
        assert folder.unsettled
        put(reports / "a.txt", TEXT.encode())
        assert look(folder) == ["a"]
        assert not folder.unsettled


def test_a_bad_file_is_told_once_and_again_when_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    put(path, b"{broken\n")
    with WatchState(tmp_path / "watch.sqlite") as state:
        folder = Folder(path, state, Opening())
        assert len(look(folder)) == 1
        assert look(folder) == []
        put(path, b"{broken again\n")
        assert len(look(folder)) == 1
