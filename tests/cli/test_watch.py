"""``ninevotes watch``: real processes, killed and started again, that read nothing twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from tests.cli.runner import ninevotes
from tests.sources.reports.formats.made import rss
from tests.sources.watching.server import serving

TEXTS = [
    f"The Security Council voted {9 + number}-{number} on Thursday to hold a meeting on Syria. "
    "China voted against it."
    for number in range(4)
]


def test_a_feed_is_told_once_line_by_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving() as site:
        site.pages["/feed"] = (200, {"ETag": '"1"'}, rss([*TEXTS[:2], "Rovers won."]))
        feed = f"{site.address}/feed"
        first = ninevotes("watch", feed, "--once", "--allow-private", home=home)
        assert first.status == 0, first.err
        lines = first.out.splitlines()
        assert [line.split("  ")[1] for line in lines] == ["e.org/0", "e.org/1"]
        assert lines[0].startswith("2018-12-07  e.org/0  ")
        assert "procedural vote 9-0 adopted" in lines[0]
        again = ninevotes("watch", feed, "--once", "--allow-private", home=home)
        assert (again.status, again.out) == (0, "")
        agents = {headers["user-agent"] for _, headers in site.asked}
        assert all(agent.startswith("ninevotes/") for agent in agents)
    listed = ninevotes("record", "list", home=home, columns=200).out
    assert listed.count("e.org/") == 2


def test_this_machine_is_not_asked_unless_allowed(tmp_path: Path) -> None:
    with serving() as site:
        ran = ninevotes("watch", f"{site.address}/feed", "--once", home=tmp_path)
        assert ran.status == 1
        assert "--allow-private" in ran.err
        assert site.asked == []


def test_wrong_places_are_named(tmp_path: Path) -> None:
    ran = ninevotes("watch", tmp_path / "nowhere", "--once", home=tmp_path)
    assert ran.status == 2
    assert "neither a folder nor" in " ".join(ran.err.split())


def started(*arguments: str, home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program with our own arguments
        [sys.executable, "-m", "ninevotes", "watch", *arguments, "--format", "jsonl"],
        stdout=subprocess.PIPE,
        env=os.environ | {"NINEVOTES_HOME": str(home)},
    )


def documents(out: bytes) -> list[str]:
    return [json.loads(line)["document"] for line in out.splitlines()]


def test_a_watcher_killed_in_mid_feed_goes_on_where_it_was(tmp_path: Path) -> None:
    pages: list[str] = []

    def slow(handler: BaseHTTPRequestHandler) -> None:
        """The page of an entry; the third one keeps the watcher waiting."""
        pages.append(handler.path)
        if len(pages) == 3:
            time.sleep(2)
        body = f"<p>{TEXTS[int(handler.path[1:])]}</p>".encode()
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.wfile.write(body)

    with serving() as site:
        feed = rss(["Zero.", "One.", "Two.", "Three."]).replace(
            b"https://e.org", site.address.encode()
        )
        site.pages["/feed"] = (200, {"ETag": '"1"'}, feed)
        site.pages |= {f"/{number}": slow for number in range(4)}
        wanted = [f"{site.address}/feed", "--articles", "--allow-private"]
        process = started(*wanted, home=tmp_path)
        deadline = time.monotonic() + 60
        while len(pages) < 3 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        before = documents(process.communicate()[0])
        process = started(*wanted, "--once", home=tmp_path)
        after = documents(process.communicate(timeout=60)[0])
    assert (len(before), len(after)) == (2, 2)
    assert len({*before, *after}) == 4
    assert pages.count("/0") == pages.count("/1") == 1


def test_a_folder_is_followed_while_it_fills(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    process = started(str(reports), home=tmp_path / "home")
    assert process.stdout is not None
    try:
        (reports / "2018-12-07-a.txt").write_text(TEXTS[0])
        told = json.loads(process.stdout.readline())
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert told["document"] == "2018-12-07-a"
    assert told["claims"][0]["type"] == "procedural_vote"
    assert process.returncode == 130
