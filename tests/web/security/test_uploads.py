"""What is sent is bounded in size, number and time, and refused before it is taken."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import zstandard
from litestar.types import Message
from typer.testing import CliRunner

from ninevotes.cli.main import app as cli
from ninevotes.record.store import Store
from ninevotes.web import patience
from ninevotes.web.app import make_app
from ninevotes.web.patience import PatientProtocol
from ninevotes.web.security.session import COOKIE
from ninevotes.web.settings import Limits, Settings
from ninevotes.web.site import Site
from tests.web.conftest import TOKEN
from tests.web.security.asking import ask
from tests.web.security.conftest import Client, Made, bring, on_a_socket, sign_in
from tests.web.whole import EXAMPLES

BEARER = {"Authorization": f"Bearer {TOKEN}"}
REPORT = (min(EXAMPLES.glob("*.txt")).name, min(EXAMPLES.glob("*.txt")).read_bytes())
SMALL = Limits(upload_bytes=200_000, upload_seconds=0.4, upload_pause=0.2)


@pytest.fixture
def small(made: Made) -> Client:
    client = made(limits=SMALL)
    sign_in(client)
    return client


def taken_of(app: Site, headers: list[tuple[bytes, bytes]]) -> tuple[int, int]:
    """The status of an upload, and how many pieces of it were taken."""
    taken = 0
    status = 0

    async def receive() -> Any:
        nonlocal taken
        taken += 1
        return {"type": "http.request", "body": b"x" * 50_000, "more_body": True}

    async def send(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/reports",
        "raw_path": b"/reports",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "client": ("192.0.2.7", 1),
        "server": ("localhost", 80),
        "headers": [(b"host", b"localhost"), *headers],
        "extensions": {},
    }
    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]  # a scope written by hand
    return status, taken


MULTIPART = (b"content-type", b"multipart/form-data; boundary=b")
AUTHORISED = (b"authorization", BEARER["Authorization"].encode())


@pytest.fixture
def app_small(kept: Store) -> Site:
    return make_app(kept, Settings(token=TOKEN, limits=SMALL))


def test_what_says_that_it_is_too_large_is_not_taken(app_small: Site) -> None:
    length = (b"content-length", b"200001")
    assert taken_of(app_small, [length, MULTIPART, AUTHORISED]) == (413, 0)


def test_what_does_not_say_is_taken_up_to_the_limit(app_small: Site) -> None:
    assert taken_of(app_small, [MULTIPART, AUTHORISED]) == (413, 5)


def test_of_who_may_not_write_nothing_is_taken(app_small: Site) -> None:
    assert taken_of(app_small, [MULTIPART]) == (401, 0)


@pytest.mark.parametrize("length", [b"-1", b"1e3", b"", b"99999999999999999999"])
def test_a_length_that_is_none_is_refused(app_small: Site, length: bytes) -> None:
    status, taken = taken_of(app_small, [(b"content-length", length), MULTIPART, AUTHORISED])
    assert (status, taken) == (413, 0)


@pytest.mark.parametrize("pause", [0.05, 1.0])
def test_what_comes_too_slowly_is_left_off(app_small: Site, pause: float) -> None:
    """Whether it stops or trickles."""

    async def trickle() -> AsyncIterator[bytes]:
        yield b"--b\r\n"
        for _ in range(100):
            await asyncio.sleep(pause)
            yield b"x"

    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    (answer,) = ask(app_small, "/reports", method="POST", headers=BEARER | kind, content=trickle())
    assert answer.status_code == 408
    assert answer.headers["connection"] == "close"


class Impatient(PatientProtocol):
    head_seconds = 0.3


@pytest.mark.parametrize("said", [b"", b"G", b"GET /rules HTTP/1.1\r\nHost: localhost\r\nX-a: b"])
def test_who_holds_the_line_and_says_nothing_is_cut_off(app: Site, said: bytes) -> None:
    with on_a_socket(app, Impatient) as port, socket.create_connection(("127.0.0.1", port)) as line:
        line.settimeout(10)
        line.sendall(said)
        assert ended(line)


def test_so_is_who_begins_a_second_request_and_stops(app: Site) -> None:
    with on_a_socket(app, Impatient) as port, socket.create_connection(("127.0.0.1", port)) as line:
        line.settimeout(10)
        line.sendall(b"GET /rules/NONE HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert line.recv(20).startswith(b"HTTP/1.1 404")
        time.sleep(0.1)
        line.sendall(b"GET /ru")
        assert ended(line)


def ended(line: socket.socket) -> bool:
    """Whether the other side ends the connection, rather than we by not waiting any longer."""
    try:
        while line.recv(65_536):
            pass
    except ConnectionResetError:
        return True
    return True


def gzip_bomb() -> bytes:
    return gzip.compress(b"The Council voted. " * 100_000, 9)


def zstandard_bomb() -> bytes:
    return zstandard.ZstdCompressor().compress(b"\0" * 3_000_000)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.txt.gz", gzip_bomb()),
        ("bomb.jsonl.zst", zstandard_bomb()),
        ("bomb.warc.gz", gzip.compress(gzip_bomb())),
        ("innocent.txt", gzip_bomb()),
    ],
)
def test_a_bomb_is_refused(small: Client, kept: Store, name: str, data: bytes) -> None:
    assert len(data) < SMALL.upload_bytes
    answer = bring(small, (name, data))
    assert answer.status_code == 413
    assert "expands to more than" in answer.text
    assert not list(kept.listed())


def test_many_small_bombs_are_counted_together(small: Client) -> None:
    each = gzip.compress(b"x" * 300_000)
    assert bring(small, *((f"{n}.txt.gz", each) for n in range(2))).status_code == 200
    assert bring(small, *((f"{n}.txt.gz", each) for n in range(3))).status_code == 413


def test_a_parquet_file_is_not_taken(small: Client, kept: Store) -> None:
    """A few kilobytes of one may hold gigabytes; other files beside it are read."""
    for name in ("bomb.parquet", "innocent.txt"):
        answer = bring(small, (name, b"PAR1" + b"\0" * 100 + b"PAR1"), REPORT)
        assert answer.status_code == 200
        assert "is a Parquet file" in answer.text
    assert [each.name for each in kept.listed()] == [REPORT[0].removesuffix(".txt")]


def bomb_in_parquet(folder: Path) -> Path:
    polars = pytest.importorskip("polars", reason="polars is of the extra 'data'")
    path = folder / "bomb.parquet"
    told = polars.DataFrame({"text": ["The Council voted. " * 500]})
    told.select(polars.col("text").repeat_by(10_000).explode()).write_parquet(path)
    return path


def bomb_in_xlsx(folder: Path) -> Path:
    path = folder / "bomb.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as packed, packed.open("xl/a.xml", "w") as part:
        for _ in range(1001):
            part.write(b"\0" * 1_000_000)
    return path


def test_the_commands_refuse_bombs_too(tmp_path: Path) -> None:
    runner = CliRunner()
    parquet, home = str(bomb_in_parquet(tmp_path)), str(tmp_path / "home")
    read = runner.invoke(cli, ["record", "add", parquet, "--home", home])
    assert "expands to more than" in read.output
    imported = runner.invoke(cli, ["import", str(bomb_in_xlsx(tmp_path)), "--home", home])
    assert imported.exit_code == 1
    assert "expands to" in imported.output


def test_one_client_has_so_many_connections(app: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "is_here", lambda _: False)
    monkeypatch.setattr(patience, "MOST", 3)
    with on_a_socket(app) as port, ExitStack() as stack:
        lines = [
            stack.enter_context(socket.create_connection(("127.0.0.1", port))) for _ in range(4)
        ]
        for line in lines:
            line.settimeout(10)
        assert ended(lines[3])
        lines[0].sendall(b"GET /rules HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert lines[0].recv(20).startswith(b"HTTP/1.1 200")


def test_too_many_files_are_refused(made: Made, kept: Store) -> None:
    client = made()
    sign_in(client)
    answer = bring(client, *((f"{n}.txt", b"The Council met.") for n in range(201)))
    assert answer.status_code in {400, 413}
    assert not list(kept.listed())


def test_a_long_session_cookie_is_no_session(app: Site) -> None:
    (answer,) = ask(app, "/reports", headers={"Cookie": f"{COOKIE}={'x' * 4000}.1.y"})
    assert answer.status_code == 200
    assert "data-bring" not in answer.text
