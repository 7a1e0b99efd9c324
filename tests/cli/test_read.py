"""``ninevotes read``: a stream of claims that can be stopped and gone on with."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.runner import ninevotes
from tests.sources.reports.formats.made import warc_of

TEXT = "The Security Council voted {}-2 on Thursday to hold meeting {} on Syria."


def write_reports(path: Path, number: int) -> None:
    rows = ({"id": f"r{n}", "text": TEXT.format(9 + n % 5, n)} for n in range(number))
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The claims of a run that was left alone; its reports lie beside it."""
    folder = tmp_path_factory.mktemp("whole")
    write_reports(folder / "r.jsonl.gz", 600)
    ran = ninevotes("read", folder / "r.jsonl.gz", "--out", folder / "claims", home=folder)
    assert ran.status == 0, ran.err
    return folder / "claims"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_stopped_and_gone_on_with_it_is_as_if_it_had_never_been_stopped(
    how: signal.Signals, whole: Path, tmp_path: Path
) -> None:
    source, parts = whole.parent / "r.jsonl.gz", tmp_path / "parts"
    process = subprocess.Popen(  # noqa: S603 - our own program with our own arguments
        [sys.executable, "-m", "ninevotes", "read", str(source), "--out", str(parts)],
        env=os.environ | {"NINEVOTES_HOME": str(tmp_path)},
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while (not parts.exists() or parts.stat().st_size == 0) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(how)
    _, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    went_on = ninevotes("read", source, "--out", parts, "--resume", home=tmp_path)
    assert went_on.status == 0, went_on.err
    assert parts.read_bytes() == whole.read_bytes()


def test_standard_input_and_named_fields(tmp_path: Path) -> None:
    line = json.dumps({"story": TEXT.format(11, 1), "nr": "x7", "day": "2018-12-07"})
    ran = subprocess.run(  # noqa: S603 - our own program with our own arguments
        [
            *(sys.executable, "-m", "ninevotes", "read", "-"),
            *("--field", "text=story", "--field", "id=nr", "--field", "date=day"),
            *("--input", "jsonl"),
        ],
        input=line.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    claims = [json.loads(row) for row in ran.stdout.splitlines()]
    assert {(claim["document"], claim["date"]) for claim in claims} == {("x7", "2018-12-06")}


def test_what_was_left_out_is_told_at_the_end_and_listed(tmp_path: Path) -> None:
    crawl = tmp_path / "crawl.warc"
    records = list(warc_of([TEXT.format(11, n) for n in range(120)]))
    broken = [record.replace(b"Content-Length: ", b"Content-Length: 9") for record in records]
    crawl.write_bytes(b"".join(r for pair in zip(records, broken, strict=True) for r in pair))
    listed = tmp_path / "skipped.jsonl"
    ran = ninevotes("read", crawl, "--skipped", listed, home=tmp_path)
    assert ran.status == 1
    assert len({json.loads(line)["document"] for line in ran.out.splitlines()}) == 120
    assert f"and 20 more left out: see {listed}" in ran.err
    rows = [json.loads(line) for line in listed.read_text().splitlines()]
    assert len(rows) == 120
    assert rows[0]["where"] == f"{crawl} record 2 (byte {len(records[0])})"


def test_wrong_usage_says_how_to_mend_it(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(TEXT.format(9, 1))
    for options, says in (
        (["--resume"], "--out"),
        (["--field", "text"], "MEANING=NAME"),
        (["--field", "headline=title"], "publisher"),
    ):
        ran = ninevotes("read", report, *options, home=tmp_path)
        assert ran.status == 2
        assert says in ran.err
