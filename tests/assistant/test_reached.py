"""Who may reach the server, and what the program says when it cannot run."""

from __future__ import annotations

import json
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.runner import ninevotes

_ASKS = json.dumps(
    {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "a test", "version": "1"},
        },
    }
)


def status(address: str, body: str = _ASKS, **headers: str) -> int:
    place = urlsplit(address)
    asking = HTTPConnection(place.netloc, timeout=30)
    kinds = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    asking.request("POST", place.path, body, kinds | headers)
    try:
        return asking.getresponse().status
    finally:
        asking.close()


def test_it_answers_to_its_own_names(by_http: str) -> None:
    port = urlsplit(by_http).port
    assert status(by_http) == 200
    assert status(by_http, Host=f"localhost:{port}", Origin=f"http://localhost:{port}") == 200
    assert status(by_http, Host="council.example") == 200


@pytest.mark.parametrize(
    "headers", [{"Host": "attacker.example"}, {"Origin": "https://attacker.example"}]
)
def test_another_site_cannot_ask(by_http: str, headers: dict[str, str]) -> None:
    assert status(by_http, **headers) in (403, 421)


def test_what_is_too_large_or_no_question_is_refused(by_http: str) -> None:
    assert status(by_http, "x" * 1_100_000) == 413
    assert status(by_http, "not json") == 400


def test_without_its_library_the_command_says_what_to_install(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "sys.modules['mcp'] = None\n"
        f"sys.argv = ['ninevotes', 'mcp', '--home', {str(tmp_path)!r}]\n"
        "from ninevotes.cli.main import run\n"
        "run()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)  # noqa: S603 - our own program
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().strip() == (
        "ninevotes: this needs mcp: pip install 'ninevotes[mcp]'"
    )


def test_a_port_that_is_taken_is_told_in_one_line(by_http: str, tmp_path: Path) -> None:
    port = str(urlsplit(by_http).port)
    told = ninevotes("mcp", "--http", "--port", port, home=tmp_path)
    assert told.status == 1
    assert told.err.count("\n") == 1
    assert "Address already in use" in told.err
