"""How the site bears load, on loopback, beside what else could answer the same from the same file.

Run ``python benchmarks/site_load.py [HOME] [--seconds N] [--workers N] [--datasette PROGRAM]``
with the folder of a record; without one, a record is made of the examples, and of the official
data where they are there (``NINEVOTES_SHARED``). Needs ``wrk``. Everything runs for so many
seconds and then stops. Ratios are of one run: the absolute figures depend on the machine and on
what else it does.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from loading.asked import addresses, canned, questions
from loading.client import load
from loading.once import once
from loading.servers import Running, control, datasette, got, site
from loading.telling import Took, measured, say, told

ROOT = Path(__file__).parents[1]
CLIENTS = 50
PARTS = ("pages", "cold", "compared", "unchanged", "memory")
WORDS = (
    "veto", "sanctions", "peacekeeping", "ceasefire", "admission", "embargo", "mandate",
    "tribunal", "referral", "inspection", "elections", "blockade", "cyprus", "lebanon", "namibia",
    "kuwait", "haiti", "somalia", "bosnia", "angola", "rwanda", "liberia", "timor", "sudan",
    "iraq", "iran", "libya", "syria", "yemen", "mali", "ukraine", "myanmar", "afghanistan",
    "korea", "kosovo",
)  # fmt: skip
REQUESTS = 100_000
ROUNDS = 3


def main() -> None:
    """Measure, and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("home", nargs="?", type=Path)
    asked.add_argument("--seconds", type=int, default=3)
    asked.add_argument("--part", choices=PARTS, help="only this part")
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--datasette", default=shutil.which("datasette"))
    given = asked.parse_args()
    if shutil.which("wrk") is None:
        say("wrk is not installed (Debian: apt install wrk): nothing is measured")
        return
    with record(given.home) as home:
        parts = (
            lambda: pages(home, given.workers, given.seconds),
            lambda: cold(home, given.workers),
            lambda: compared(home, given.datasette, given.seconds),
            lambda: unchanged(home, given.seconds),
            lambda: memory(home, given.workers),
        )
        for name, part in zip(PARTS, parts, strict=True):
            if given.part in {None, name}:
                part()


@contextmanager
def record(home: Path | None) -> Iterator[Path]:
    """The folder of a record."""
    if home is not None:
        yield home
        return
    with tempfile.TemporaryDirectory() as folder:
        program = [sys.executable, "-m", "ninevotes"]
        shared = Path(os.environ.get("NINEVOTES_SHARED") or ROOT.parent / "shared") / "data"
        data = [str(path) for path in sorted(shared.iterdir())] if shared.is_dir() else []
        tables = [each for each in data if not each.endswith(".md")]
        if tables:
            subprocess.run(  # noqa: S603 - our own program
                [*program, "import", *tables, "--home", folder],
                stdout=subprocess.DEVNULL,
                check=False,
            )
        reports = str(ROOT / "examples" / "reports")
        subprocess.run([*program, "record", "add", reports, "--home", folder], check=True)  # noqa: S603
        yield Path(folder)


def pages(home: Path, workers: int, seconds: int) -> None:
    """Pages and their JSON at fifty clients: ready ones, and each of many asked for in turn."""
    one, many = addresses(home)
    say(f"== pages and JSON, {CLIENTS} clients, {workers} workers (one client program beside)")
    with control("empty", home) as nothing:
        empty = load(nothing.base, ["/"], clients=CLIENTS, seconds=seconds)
        say(f"{empty}  the empty answer of the same server, one process")
    with site(home, workers) as running:
        for path in one:
            for _ in range(2 * workers):
                got(running.base, path)
            say(f"{load(running.base, [path], clients=CLIENTS, seconds=seconds)}  {path}")
        cold = load(running.base, many, clients=CLIENTS, seconds=seconds)
        say(f"{cold}  {len(many)} votes in turn, none ready at first")
        for _ in range(3):
            load(running.base, many, clients=CLIENTS, seconds=4 * seconds)
        say(f"{load(running.base, many, clients=CLIENTS, seconds=seconds)}  the same later")
        first = ("/", "/static/site.css", "/static/site.js", "/static/icon.svg")
        sizes = [len(got(running.base, path)[0]) for path in first]
        say(f"first page with style, script and icon: {sum(sizes):,} bytes on the wire {sizes}")


def cold(home: Path, workers: int) -> None:
    """Different addresses, each asked for once: nothing ready, and what the site made ready."""
    _, many = addresses(home)
    kinds = {
        "vote pages": many,
        "votes as JSON": [f"/api/v1{path}" for path in many],
        "searches": [f"/search?q={word}" for word in WORDS],
        "searches as JSON": [f"/api/v1/search?q={word}" for word in WORDS],
    }
    say(f"== each address once, {CLIENTS} clients: one process that makes nothing ready by itself")
    with control("cold", home) as running:
        for name, paths in kinds.items():
            _told_once(running, paths, name)
    say(f"== the same when the site has made every vote ready, {workers} workers")
    begun = time.monotonic()
    with site(home, workers, every_vote=True) as running:
        say(f"ready {time.monotonic() - begun:,.0f} s after the start, {running.memory():,.0f} MB")
        for name, paths in kinds.items():
            _told_once(running, paths, name)


def _told_once(running: Running, paths: Sequence[str], name: str) -> None:
    before = running.worked()
    took = once(running.base, paths, clients=CLIENTS)
    each = (running.worked() - before) / len(paths) * 1e3
    say(f"{took}, {each:5.1f} ms of processor each  {len(paths)} {name}")


def compared(home: Path, program: str | None, seconds: int) -> None:
    """The votes of a member in a period as JSON, alternately by all who can answer."""
    kinds: dict[str, tuple[Callable[[], object], Sequence[str]]] = {
        "ours": (lambda: site(home, 1), [f"/api/v1/votes?{each}" for each in questions()]),
        "ours, none kept": (
            lambda: control("unkept", home),
            [f"/api/v1/votes?{each}" for each in questions()],
        ),
        "bare ASGI": (lambda: control("bare", home), [f"/?{each}" for each in questions()]),
    }
    if program:
        kinds["datasette"] = (
            lambda: datasette(program, home),
            [canned(each) for each in questions()],
        )
    say(f"== {len(questions())} questions for votes in turn, 2 clients, 1 worker")
    found: dict[str, list[Took]] = {name: [] for name in kinds}
    with ExitStack() as stack:
        running: dict[str, Running] = {
            name: stack.enter_context(start())
            for name, (start, _) in kinds.items()  # type: ignore[arg-type]
        }
        for name, (_, paths) in kinds.items():
            load(running[name].base, paths, clients=2, seconds=seconds)
        for _ in range(ROUNDS):
            for name, (_, paths) in kinds.items():
                found[name].append(measured(running[name], paths, seconds))
    told(found, "bare ASGI", "datasette")


def unchanged(home: Path, seconds: int) -> None:
    """What a browser whose copy is still good is told, beside the server's empty answer."""
    say("== not modified (304), beside the empty answer of the same server, 2 clients, 1 worker")
    found: dict[str, list[Took]] = {"304": [], "200, kept": [], "empty": []}
    path = "/search?q=veto"
    with site(home, 1) as ours, control("empty", home) as nothing:
        tag = got(ours.base, path)[1]["etag"]
        for _ in range(ROUNDS):
            found["304"].append(measured(ours, [path], seconds, tag))
            found["200, kept"].append(measured(ours, [path], seconds))
            found["empty"].append(measured(nothing, ["/"], seconds))
    told(found, "empty")


def memory(home: Path, workers: int) -> None:
    """What the processes hold while a hundred thousand requests are answered."""
    one, many = addresses(home)
    say(f"== memory over {REQUESTS:,} requests, {workers} workers")
    answered, held = 0, []
    with site(home, workers) as running:
        asked = [*one, *many[:400], *(f"/api/v1/votes?{each}" for each in questions())]
        while answered < REQUESTS and len(held) < 200:
            answered += load(running.base, asked, clients=CLIENTS, seconds=3).requests
            held.append((answered, running.memory()))
    for place in sorted({0, len(held) // 4, len(held) // 2, 3 * len(held) // 4, len(held) - 1}):
        say(f"{held[place][0]:9,} requests: {held[place][1]:6,.0f} MB")


if __name__ == "__main__":
    main()
