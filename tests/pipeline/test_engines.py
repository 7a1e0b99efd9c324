"""Many workers make the claims that one process makes, whoever is lost on the way."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from benchmarks.ray_reading import readers_of

from ninevotes.pipeline.choosing import Reports
from ninevotes.pipeline.claim_file import ClaimFileError
from ninevotes.pipeline.engines.claim_folder import ClaimFolder, claims_in, rows_of
from ninevotes.pipeline.engines.tasks import DeadlyReportsError, open_files, read_part
from ninevotes.pipeline.readers import read_reports
from ninevotes.pipeline.sureness import written
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.events import Reading
from tests.cli.runner import ninevotes
from tests.sources.reports.formats.made import json_lines, warc_of

TEXT = (
    "The Security Council voted {yes}-2 on Thursday to hold meeting {n} on Syria. "
    "China and Russia voted against it."
)
FILES = 10
WAIT = 240

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None or not Path("/proc/self/stat").exists(),
    reason="needs the extra 'ray', and /proc to find its workers",
)


def texts(number: int, start: int = 0) -> list[str]:
    return [TEXT.format(yes=9 + n % 5, n=n) for n in range(start, start + number)]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of every form that a crawl has, some of them bad, some of them twice."""
    folder = tmp_path_factory.mktemp("reports")
    for number in range(FILES):
        lines = json_lines(texts(30, 30 * number))
        (folder / f"{number:02}.jsonl.gz").write_bytes(gzip.compress(lines))
    (folder / "bad.jsonl").write_bytes(json_lines(texts(1, 900)) + b"{broken\n")
    (folder / "copies.jsonl").write_bytes(json_lines(texts(40, 280)))
    (folder / "crawl.warc").write_bytes(b"".join(warc_of([*texts(5, 600), "Rovers won." * 99])))
    rows = [{"id": f"r{n}", "text": text} for n, text in enumerate(texts(20, 700))]
    pl.DataFrame(rows).write_parquet(folder / "table.parquet")
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(texts(1, 800)[0])
    (folder / "manifest.jsonl").write_text('{"doc": "one", "date": "2018-12-09"}')
    return folder


def as_set(claims: list[dict[str, Any]]) -> set[str]:
    return {json.dumps(claim, sort_keys=True) for claim in claims}


@pytest.fixture(scope="module")
def alone(reports: Path) -> tuple[set[str], set[str]]:
    """The claims and the problems of one process."""
    outcomes = list(read_reports(Reports((reports,), files_too=True, distinct=True)))
    read = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    claims = [claim for reading in read for claim in written(reading)]
    assert len(claims) > 300
    return as_set(claims), {str(one) for one in outcomes if isinstance(one, Problem)}


def opened(path: Path) -> dict[str, Any]:
    """A file's reports, as a worker hands them on."""
    batch = {
        "number": np.array([0]),
        "given": np.array([path.name], dtype=object),
        "path": np.array([str(path)], dtype=object),
    }
    pieces = list(open_files(batch, Reports((path,))))
    return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def part_of(path: Path, folder: Path) -> int:
    batch = opened(path)
    return int(read_part(batch, batch["key"], {}, folder)["claims"][0])


def test_work_done_twice_counts_once(reports: Path, tmp_path: Path) -> None:
    folder = ClaimFolder(tmp_path / "out", "test", resume=False)
    count = part_of(reports / "03.jsonl.gz", folder.path)
    once = list(claims_in(folder.path))
    part_of(reports / "03.jsonl.gz", folder.path)
    assert list(claims_in(folder.path)) == once
    assert len(once) == count > 0


def test_a_row_says_where_its_claim_stands(reports: Path, tmp_path: Path) -> None:
    folder = ClaimFolder(tmp_path / "out", "test", resume=False)
    part_of(reports / "00.jsonl.gz", folder.path)
    outcomes = read_reports((reports / "00.jsonl.gz",))
    alone = [claim for one in outcomes if isinstance(one, Reading) for claim in written(one)]
    assert list(claims_in(folder.path)) == alone
    [row, *_] = rows_of(folder.path, "documents")
    assert row["place"].startswith("00.jsonl.gz line 1 ")


def test_what_a_lost_worker_left_does_not_count(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    folder = ClaimFolder(out, "test", resume=False)
    part_of(reports / "00.jsonl.gz", folder.path)
    [whole] = (out / "claims").iterdir()
    (out / "claims" / "part-0.parquet").write_bytes(whole.read_bytes())
    (out / "documents" / ".part-0.parquet.1a").write_bytes(b"PAR1")
    folder = ClaimFolder(out, "test", resume=True)
    assert folder.before == len(list(folder.done())) == 30
    assert [path.name for path in (out / "claims").iterdir()] == [whole.name]


def test_reports_that_end_every_worker_are_left_alone(reports: Path, tmp_path: Path) -> None:
    folder = ClaimFolder(tmp_path / "out", "test", resume=False)
    for _ in range(5):  # begun, and never ended
        part_of(reports / "00.jsonl.gz", folder.path)
    with pytest.raises(DeadlyReportsError, match="30 reports ended 5 workers"):
        part_of(reports / "00.jsonl.gz", folder.path)
    batch = opened(reports / "00.jsonl.gz")
    for _ in range(7):  # nothing of it is wanted, which ends nobody
        assert read_part(batch, batch["key"][:0], {}, folder.path)["reports"] == [0]
    again = ClaimFolder(tmp_path / "out", "test", resume=True)
    assert part_of(reports / "00.jsonl.gz", again.path) > 0


def test_a_folder_is_not_overwritten_by_mistake(tmp_path: Path) -> None:
    out = tmp_path / "out"
    folder = ClaimFolder(out, "one version", resume=True)
    with pytest.raises(ClaimFileError, match="--resume"):
        ClaimFolder(out, "one version", resume=False)
    with pytest.raises(ClaimFileError, match="begun otherwise"):
        ClaimFolder(out, "another version", resume=True)
    folder.finish(whole=True)
    ClaimFolder(out, "another version", resume=False)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear")
    with pytest.raises(ClaimFileError, match="other things"):
        ClaimFolder(tmp_path / "mine", "one version", resume=True)


def test_what_it_needs_is_said(tmp_path: Path) -> None:
    ran = ninevotes("read", tmp_path, "--engine", "ray", home=tmp_path)
    assert ran.status == 2
    assert "name a folder by --out" in " ".join(ran.err.replace("│", " ").split())
    ran = ninevotes("read", "-", "--engine", "ray", "--out", tmp_path / "o", home=tmp_path)
    assert "reads files" in ran.err


def run(reports: Path, out: Path, meanwhile: Callable[[int], None]) -> str:
    """Read with Ray; once the first part stands, something happens. Gives what it prints."""
    command = [sys.executable, "-m", "ninevotes", "read", str(reports), "--out", str(out)]
    process = subprocess.Popen(  # noqa: S603 - our own program
        [*command, "--engine", "ray", "--workers", "2", "--resume"],
        stderr=subprocess.PIPE,
        text=True,
    )
    before = len(parts(out))
    end = time.monotonic() + WAIT
    while process.poll() is None and len(parts(out)) == before and time.monotonic() < end:
        time.sleep(0.02)
    meanwhile(process.pid)
    return process.communicate(timeout=WAIT)[1]


def parts(out: Path) -> list[Path]:
    return list((out / "documents").glob("part-*"))


@needs_ray
def test_many_workers_do_as_one_although_run_and_worker_are_killed(
    reports: Path, alone: tuple[set[str], set[str]], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(reports, out, lambda process: os.kill(process, signal.SIGKILL))
    begun = len(list(claims_in(out)))
    assert 0 < begun < len(alone[0])

    killed: list[int] = []

    def kill_a_worker(process: int) -> None:
        end = time.monotonic() + WAIT
        while not killed and time.monotonic() < end and Path(f"/proc/{process}").exists():
            for reader in readers_of(process)[:1]:
                os.kill(reader, signal.SIGKILL)
                killed.append(reader)

    told = run(reports, out, kill_a_worker)
    assert killed
    claims = list(claims_in(out))
    assert as_set(claims) == alone[0]
    assert len(claims) == len(alone[0])
    problems = {f"{row['place']}: {row['what']}" for row in rows_of(out, "problems")}
    assert problems == alone[1]
    assert "before)" in told
