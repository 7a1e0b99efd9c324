"""Reading with Ray: the same claims as one process makes, also when workers are lost.

Run it with ``python benchmarks/ray_reading.py --reports 20000``. It makes short dispatches of the
example reports, reads them in one process, then with Ray on one worker and on two, once more with
a worker killed in mid-run, and once with the whole run killed and gone on with. Each time it says
how long that took and whether the claims are the same set. Needs the extra ``ray``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.many_reports import varied_reports

from ninevotes.pipeline.engines.claim_folder import claims_in

STEP = 0.2
FILES = 8


def main(arguments: list[str]) -> None:
    """Print the figures."""
    if importlib.util.find_spec("ray") is None:
        _say("skipped: Ray is not installed (the extra 'ray')")
        return
    parser = argparse.ArgumentParser(description="Read reports with Ray.")
    parser.add_argument("--reports", type=int, default=2_000)
    parser.add_argument("--paragraphs", type=int, default=1)
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder / "reports", wanted.reports, wanted.paragraphs)
        _say(f"{wanted.reports:,} dispatches in {FILES} files; {os.cpu_count()} processors")
        whole = _alone(folder)
        for workers in (1, 2):
            _told(f"Ray, {workers} local", _timed(folder, f"w{workers}", workers), whole)
        _told("Ray, 2, one killed", _timed(folder, "killed", 2, _kill_a_worker), whole)
        _timed(folder, "stopped", 2, _kill_the_run)
        before = len(_claims(folder / "stopped"))
        _say(f"the whole run killed after {before:,} claims")
        _told("gone on with", _timed(folder, "stopped", 2), whole)


def descendants(process: int) -> dict[int, str]:
    """The processes that a process started, they and theirs, with their command lines.

    Looks into ``/proc``, so on Linux only.
    """
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        parents[int(folder.name)] = int(fields[1])
    found: dict[int, str] = {}
    for one in parents:
        above = one
        while above in parents and above != process:
            above = parents[above]
        if above == process and one != process:
            found[one] = _command_line(one)
    return found


def readers_of(process: int) -> list[int]:
    """The processes of a run with Ray that are reading at this moment."""
    return [one for one, line in descendants(process).items() if "ray::" in line and "read" in line]


def _command_line(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def _write(folder: Path, number: int, paragraphs: int) -> None:
    folder.mkdir()
    files = [(folder / f"{part}.jsonl").open("w", encoding="utf-8") for part in range(FILES)]
    for count, report in enumerate(varied_reports(number, paragraphs)):
        files[count * FILES // number].write(json.dumps(report, ensure_ascii=False) + "\n")
    for file in files:
        file.close()


def _alone(folder: Path) -> set[str]:
    start = time.perf_counter()
    command = [sys.executable, "-m", "ninevotes", "read", str(folder / "reports")]
    subprocess.run([*command, "--out", str(folder / "alone.jsonl")], check=True)  # noqa: S603 - ours
    seconds = time.perf_counter() - start
    claims = {
        json.dumps(json.loads(line), sort_keys=True)
        for line in (folder / "alone.jsonl").read_text("utf-8").splitlines()
    }
    _say(f"{'one process':>20}: {seconds:7.1f} s, {len(claims):,} claims")
    return claims


def _timed(
    folder: Path, out: str, workers: int, meanwhile: Callable[[int], None] | None = None
) -> tuple[float, set[str]]:
    command = [sys.executable, "-m", "ninevotes", "read", str(folder / "reports"), "--resume"]
    options = ["--engine", "ray", "--workers", str(workers), "--out", str(folder / out)]
    start = time.perf_counter()
    process = subprocess.Popen([*command, *options])  # noqa: S603 - our own program
    if meanwhile is not None:
        while process.poll() is None and not list((folder / out / "documents").glob("part-*")):
            time.sleep(STEP)
        meanwhile(process.pid)
    process.wait()
    return time.perf_counter() - start, _claims(folder / out)


def _kill_a_worker(process: int) -> None:
    for _ in range(100):
        readers = readers_of(process)
        if readers:
            os.kill(readers[0], signal.SIGKILL)
            _say("killed one of the workers that were reading")
            return
        time.sleep(STEP / 4)
    _say("NO WORKER WAS FOUND TO KILL")


def _kill_the_run(process: int) -> None:
    os.kill(process, signal.SIGKILL)


def _claims(folder: Path) -> set[str]:
    return {json.dumps(claim, sort_keys=True) for claim in claims_in(folder)}


def _told(what: str, ran: tuple[float, set[str]], whole: set[str]) -> None:
    seconds, claims = ran
    _say(
        f"{what:>20}: {seconds:7.1f} s, {len(claims):,} claims, "
        f"{'the same set' if claims == whole else 'NOT THE SAME SET'}"
    )


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
