"""A file of very many reports: how long reading takes, and that memory stays where it is.

Run it with ``python benchmarks/many_reports.py --reports 100000``. It varies the example reports
(other days, names and paragraphs in another order), writes them as JSON lines into a temporary
folder, and runs ``ninevotes read --out`` on them as a process of its own, whose memory is looked
at as it goes. With ``--interrupt`` the run is stopped with Ctrl-C half-way and gone on with, and
its claims are compared with those of a run that was left alone.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports"
STEP = 1.0
_NUMBER = re.compile(r"(?<![\w.])([1-9]\d?)(?= (?:people|prison|years|countries|tonnes))")


def main(arguments: list[str]) -> None:
    """Print the figures."""
    wanted = _options(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "reports.jsonl.gz"
        start = time.perf_counter()
        size = write_reports(source, wanted.reports, wanted.paragraphs)
        _say(
            f"{wanted.reports:,} reports, {size / 1e6:,.0f} MB, {source.stat().st_size / 1e6:,.0f} "
            f"MB packed, made in {time.perf_counter() - start:.0f} s"
        )
        whole = _run(source, folder / "whole.jsonl", wanted.workers, wanted.reports)
        if wanted.interrupt:
            _interrupted(source, folder / "parts.jsonl", wanted.workers, whole)


def varied_reports(number: int, longest: int, seed: int = 9) -> Iterator[dict[str, str]]:
    """Reports made of the examples, of so many paragraphs at most: no two alike."""
    choose = random.Random(seed)  # noqa: S311 - the same reports every time
    texts = [
        path.read_bytes().decode("utf-8", "replace") for path in sorted(EXAMPLES.glob("*.txt"))
    ]
    for count in range(number):
        text = texts[count % len(texts)]
        head, *paragraphs = text.split("\n\n")
        choose.shuffle(paragraphs)
        varied = _NUMBER.sub(
            lambda _: str(choose.randint(2, 99)), "\n\n".join(paragraphs[:longest])
        )
        year, month, day = choose.randint(2014, 2024), choose.randint(1, 12), choose.randint(1, 28)
        yield {
            "id": f"report-{count:07}",
            "date": f"{year}-{month:02}-{day:02}",
            "text": f"{head}\n\n{varied}\n\nReport {count} of this run.",
        }


def write_reports(path: Path, number: int, longest: int = 1000) -> int:
    """Write reports as packed JSON lines; the bytes they have unpacked."""
    size = 0
    with gzip.open(path, "wb", compresslevel=1) as file:
        for report in varied_reports(number, longest):
            line = json.dumps(report, ensure_ascii=False).encode() + b"\n"
            size += len(line)
            file.write(line)
    return size


def _run(source: Path, out: Path, workers: int, reports: int) -> Path:
    start = time.perf_counter()
    process = _started(source, out, workers)
    seen: list[tuple[float, float]] = []
    while process.poll() is None:
        seen.append((time.perf_counter() - start, _memory(process.pid)))
        time.sleep(STEP)
    seconds = time.perf_counter() - start
    _say(f"read in {seconds:,.0f} s: {reports / seconds:,.0f} a second, exit {process.returncode}")
    _say(f"{_lines(out):,} claims, {out.stat().st_size / 1e6:,.0f} MB")
    memory = [size for _, size in seen if size]
    for share in (0.1, 0.25, 0.5, 0.75, 1.0):
        place = min(int(share * len(memory)), len(memory) - 1)
        _say(f"  memory at {share:4.0%}: {memory[place]:6.1f} MB")
    _say(f"  highest: {max(memory):.1f} MB")
    return out


def _interrupted(source: Path, out: Path, workers: int, whole: Path) -> None:
    """Stop a run with Ctrl-C, go on with it, and compare."""
    process = _started(source, out, workers)
    while process.poll() is None and (not out.exists() or _lines(out) < _lines(whole) // 2):
        time.sleep(STEP)
    process.send_signal(signal.SIGINT)
    process.wait()
    _say(f"stopped by Ctrl-C after {_lines(out):,} claims (exit {process.returncode})")
    process = _started(source, out, workers)
    process.wait()
    same = _digest(whole) == _digest(out)
    _say(f"gone on with: {_lines(out):,} claims, {'the same' if same else 'NOT THE SAME'} file")


def _started(source: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ninevotes", "read", str(source), "--out", str(out)]
    options = ["--resume", "--workers", str(workers)]
    return subprocess.Popen([*command, *options])  # noqa: S603 - our own program


def _memory(process: int) -> float:
    """Resident memory of a process in MB; nothing where the platform does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text("utf-8")
    except OSError:
        return 0.0
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found.group(1)) / 1024 if found else 0.0


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Read very many reports.")
    parser.add_argument("--reports", type=int, default=2_000)
    parser.add_argument("--paragraphs", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--interrupt", action="store_true")
    return parser.parse_args(arguments)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
