"""``ninevotes import``, as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import ninevotes

LINK = "https://digitallibrary.un.org/record/"


def _links(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(["res_no,url_record", *rows]) + "\n", "utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_file_is_recognised_kept_and_cited(tmp_path: Path, home: Path) -> None:
    path = _links(tmp_path / "any name", f"1,{LINK}1", f"2,{LINK}2")
    ran = ninevotes("import", path, home=home)
    assert ran.status == 0, ran.err
    assert "any name: record links, 2 new, 0 changed, 0 unchanged, 0 rows ignored" in ran.out
    assert "cite Voting records of Security Council resolutions" in ran.out
    again = ninevotes("import", path, home=home)
    assert "0 new, 0 changed, 2 unchanged" in again.out
    _links(path, f"1,{LINK}1", f"2,{LINK}22")
    assert "0 new, 1 changed, 1 unchanged" in ninevotes("import", path, home=home).out


def test_a_bad_row_refuses_its_file_and_not_the_others(tmp_path: Path, home: Path) -> None:
    good = _links(tmp_path / "good.csv", f"1,{LINK}1")
    bad = _links(tmp_path / "bad.csv", f"2,{LINK}2", "three,x")
    ran = ninevotes("import", bad, good, home=home)
    assert ran.status == 1
    assert "bad.csv: refused, nothing of it is kept" in ran.err
    assert "row 2, column res_no: 'three' is no whole number" in ran.err
    assert "good.csv: record links, 1 new" in ran.out
    assert "Traceback" not in ran.err


def test_a_folder_passes_over_what_is_no_data(tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    _links(folder / "links.csv", f"1,{LINK}1")
    (folder / "README.md").write_text("Notes, and more notes.\n")
    ran = ninevotes("import", folder, home=home)
    assert ran.status == 0, ran.err
    assert "README.md: passed over" in ran.err
    named = ninevotes("import", folder / "README.md", home=home)
    assert named.status == 1


def test_wrong_usage(tmp_path: Path, home: Path) -> None:
    assert ninevotes("import", tmp_path / "none.csv", home=home).status == 2
    assert ninevotes("import", home=home).status == 2


def test_a_store_that_cannot_be_reached_is_one_line(tmp_path: Path, home: Path) -> None:
    path = _links(tmp_path / "links.csv", f"1,{LINK}1")
    address = "postgresql://nobody@127.0.0.1:1/none"
    ran = ninevotes("import", path, "--store", address, home=home)
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 1
    assert "postgresql://nobody@127.0.0.1:1/none cannot be reached" in ran.err
