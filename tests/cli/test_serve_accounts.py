"""``ninevotes serve``: accounts made and read, and what cannot be served is told in one line."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ninevotes.cli.main import app

PASSWORD = "nine affirmative votes"  # noqa: S105 - of nobody


def serve(*said: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["serve", *said], input=typed)


def test_a_line_for_the_file_of_accounts_is_printed(tmp_path: Path) -> None:
    made = serve("--new-account", "registrar", typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert made.exit_code == 0
    line = made.stdout.splitlines()[-1]
    assert line.startswith("registrar:scrypt$")
    assert PASSWORD not in made.stdout
    path = tmp_path / "accounts"
    path.write_text(line)
    path.chmod(0o600)
    from ninevotes.web.security.accounts import read_accounts  # noqa: PLC0415 - an extra

    assert read_accounts(path).right("registrar", PASSWORD)
    assert not read_accounts(path).right("registrar", PASSWORD + "x")


@pytest.mark.parametrize(
    ("said", "typed", "told"),
    [
        (["--new-account", "a b"], f"{PASSWORD}\n{PASSWORD}\n", "a name has"),
        (["--new-account", "reader"], "short\nshort\n", "at least 12 characters"),
        (["--accounts", "no-such-file"], "", "cannot be read"),
        (["--user-header", "X-User"], "", "--behind-proxy"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, said: list[str], typed: str, told: str) -> None:
    found = serve(*said, "--home", str(tmp_path), typed=typed)
    assert found.exit_code == 1
    assert told in found.output
    assert "Traceback" not in found.output


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        found = serve("--port", port, "--home", str(tmp_path))
    assert found.exit_code == 1
    assert f"cannot listen on 127.0.0.1:{port}" in found.output
