"""Servers started for the measurement, on loopback, and stopped with it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from loading.controls import QUERY
from ninevotes.record.store import FILE_NAME

_QUIET = 0.03
"""Seconds of processor time in a second that a server takes which has nothing to do."""

_STILL = 5
"""Such seconds one after another: on a busy machine a process may get no turn for some."""

_LONGEST = 1_800
"""Seconds in which the page of every vote is ready, on a machine that does much else."""

_HERE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Running:
    """A server: its address, and the process that it is."""

    base: str
    process: int

    def worked(self) -> float:
        """Seconds of processor time that the process and its children took so far."""
        return _worked(self.process)

    def memory(self) -> float:
        """Megabytes that the process and its children hold."""
        return sum(_resident(pid) for pid in (self.process, *_children(self.process))) / 1e6


@contextmanager
def site(home: Path, workers: int, *, every_vote: bool = False) -> Iterator[Running]:
    """The site as its users start it, when what it makes ready by itself is ready.

    Args:
        home: the folder of the record.
        workers: processes.
        every_vote: whether it makes the page of every vote ready, too, as it does unless told
            otherwise.
    """
    told = [sys.executable, "-m", "ninevotes", "serve", "--port", "0", "--home", str(home)]
    with subprocess.Popen(  # noqa: S603 - our own program
        [*told, "--workers", str(workers), *([] if every_vote else ["--first-pages"])],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None  # noqa: S101 - asked for above
            base = process.stderr.readline().split()[-1].rstrip("/")
            _until_it_answers(base, "/about")
            _until_quiet(process.pid)
            yield Running(base, process.pid)
        finally:
            process.terminate()


@contextmanager
def control(kind: str, home: Path) -> Iterator[Running]:
    """One of the servers to compare with."""
    with socket.socket() as at:
        at.bind(("127.0.0.1", 0))
        at.listen(512)
        base = f"http://127.0.0.1:{at.getsockname()[1]}"
        command = [sys.executable, "-m", "loading.controls", kind, str(home), str(at.fileno())]
        with subprocess.Popen(  # noqa: S603 - our own program
            command, pass_fds=[at.fileno()], cwd=_HERE
        ) as process:
            try:
                _until_it_answers(base, "/?member=FRA:N&since=1990&until=1991")
                yield Running(base, process.pid)
            finally:
                process.terminate()


@contextmanager
def datasette(program: str, home: Path) -> Iterator[Running]:
    """Datasette over the same file, with the same query as a canned one."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        told = {"databases": {"record": {"queries": {"votes": {"sql": QUERY}}}}}
        metadata = Path(folder) / "metadata.json"
        metadata.write_text(json.dumps(told), "utf-8")
        given = [str(home / FILE_NAME), "--metadata", str(metadata), "--port", str(port)]
        with subprocess.Popen(  # noqa: S603 - named by who measures
            [program, "serve", *given],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                base = f"http://127.0.0.1:{port}"
                _until_it_answers(base, "/record.json")
                yield Running(base, process.pid)
            finally:
                process.terminate()


def got(base: str, path: str) -> tuple[bytes, dict[str, str]]:
    """The body as it came over the wire, and the headers."""
    asked = Request(base + path, headers={"Accept-Encoding": "gzip", "Host": "localhost"})  # noqa: S310 - loopback
    with urlopen(asked, timeout=60) as answer:  # noqa: S310 - loopback
        return answer.read(), {name.lower(): value for name, value in answer.headers.items()}


def _until_it_answers(base: str, path: str) -> None:
    deadline = time.monotonic() + 60
    place = (urlsplit(base).hostname or "", urlsplit(base).port or 80)
    while time.monotonic() < deadline:
        try:
            with socket.create_connection(place, timeout=2):
                got(base, path)
                return
        except (OSError, URLError):
            time.sleep(0.2)
    raise TimeoutError(f"{base} does not answer")


def _until_quiet(pid: int) -> None:
    """Wait until the pages that are made ready at the start are ready."""
    before, still = _worked(pid), 0
    for _ in range(_LONGEST):
        time.sleep(1)
        now = _worked(pid)
        still = still + 1 if now - before < _QUIET else 0
        if still == _STILL:
            return
        before = now


def _worked(pid: int) -> float:
    """Seconds of processor time that a process and its children took so far."""
    taken = 0.0
    for each in (pid, *_children(pid)):
        told = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        taken += (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return taken


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(each) for each in told.read_text().split()] if told.exists() else []


def _resident(pid: int) -> int:
    pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
