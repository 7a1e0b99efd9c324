"""Bad input: a clear message that names the file, the rest done, nothing stored is changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.runner import ninevotes
from tests.gold.corpora import EXAMPLES

GOOD = (
    "UNITED NATIONS - The U.N. Security Council voted 13-2 on Thursday to adopt a resolution "
    "on Syria. China and Russia voted against it."
)

BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("empty.txt", b"", "is empty"),
    "only spaces": ("spaces.txt", b" \n\n\t ", "is empty"),
    "binary": ("binary.txt", bytes(range(256)) * 40, "binary"),
    "a PDF": ("paper.txt", b"%PDF-1.7\n" + b"x" * 500, "PDF"),
    "a picture": ("photo.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 300, "picture"),
    "a ZIP archive": ("archive.txt", b"PK\x03\x04" + b"\0" * 300, "ZIP"),
    "50 MB": ("huge.txt", b"The Council met. " * 3_000_000, "51 MB"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_report_is_named_and_the_rest_is_done(kind: str, tmp_path: Path) -> None:
    name, data, says = BAD[kind]
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / name).write_bytes(data)
    (reports / "2020-01-02-good.txt").write_text(GOOD)
    ran = ninevotes("read", reports, home=tmp_path / "home")
    assert ran.status == 1
    assert name in ran.err
    assert says in ran.err
    assert "Traceback" not in ran.err
    documents = {json.loads(line)["document"] for line in ran.out.splitlines()}
    assert documents == {"2020-01-02-good"}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    ran = ninevotes("read", tmp_path / "nowhere.txt", home=tmp_path / "home")
    assert (ran.status, ran.out) == (1, "")
    assert "nowhere.txt: does not exist" in ran.err


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    ran = ninevotes("read", loop, home=tmp_path / "home")
    assert ran.status == 1
    assert "loop.txt" in ran.err
    assert "Traceback" not in ran.err


def test_a_faulty_manifest_line_is_named_and_the_others_are_used(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    manifest = tmp_path / "list.jsonl"
    manifest.write_text(
        '{"doc": "good", "outlet": "Harbour Wire", "date": "2020-01-03"}\n'
        "not json\n"
        '{"doc": "missing", "date": "2020-01-03"}\n'
        '{"doc": "odd", "date": "the third of May"}\n'
    )
    ran = ninevotes("read", tmp_path / "good.txt", "--manifest", manifest, home=tmp_path / "home")
    assert ran.status == 1
    assert "list.jsonl line 2: not JSON" in ran.err
    assert "list.jsonl line 4" in ran.err
    assert "the third of May" in ran.err
    assert '"missing", but no such file' in ran.err
    claims = [json.loads(line) for line in ran.out.splitlines()]
    assert {claim["date"] for claim in claims if claim["type"] == "resolution_vote"} == {
        "2020-01-02"
    }


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(GOOD)
    shutil.copy(tmp_path / "one.txt", tmp_path / "two.txt")
    ran = ninevotes("read", tmp_path, home=tmp_path / "home")
    assert "same document as" in ran.err
    assert {json.loads(line)["document"] for line in ran.out.splitlines()} == {"one"}


def test_nothing_about_the_council_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "2020-01-02.txt").write_text("The city council met on Monday to discuss bins.")
    ran = ninevotes("brief", tmp_path, home=tmp_path / "home")
    assert (ran.status, ran.out) == (1, "")
    assert "none of the 1 documents is about the Security Council" in ran.err


def test_a_failed_report_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert ninevotes("record", "add", EXAMPLES, home=home).status == 0
    before = ninevotes("record", "list", home=home, columns=200).out
    bad = tmp_path / "bad.txt"
    bad.write_bytes(bytes(range(256)))
    assert ninevotes("record", "add", bad, home=home).status == 1
    assert ninevotes("record", "list", home=home, columns=200).out == before


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    first = ninevotes("record", "add", EXAMPLES, home=home)
    assert first.out.strip() == "12 new, 0 already there, 0 reread"
    again = ninevotes("record", "add", EXAMPLES, home=home)
    assert again.out.strip() == "0 new, 12 already there, 0 reread"


def test_wrong_usage_is_status_two(tmp_path: Path) -> None:
    assert ninevotes("brief", EXAMPLES, "--as-of", "yesterday", home=tmp_path).status == 2
    assert ninevotes("nonsense", home=tmp_path).status == 2


def test_a_read_only_home_is_one_clear_line(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    ran = ninevotes("brief", EXAMPLES, home=blocked / "home")
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "--home" in ran.err
