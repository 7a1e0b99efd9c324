"""What the running program writes holds no secret, whatever goes wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ninevotes.web.security.accounts import new_account

PASSWORD = "nine affirmative votes"  # noqa: S105 - of nobody
GUESS = "a-guess-of-the-token"
READY = 60.0


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[str, str, Path]]:
    """``ninevotes serve`` as its users run it: its address, its token, and all that it writes."""
    accounts = tmp_path / "accounts"
    accounts.write_text(f"{new_account('registrar', PASSWORD)}\n")
    accounts.chmod(0o600)
    written = tmp_path / "written"
    told = ["serve", "--port", "0", "--home", str(tmp_path), "--accounts", str(accounts)]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with (
        written.open("wb") as out,
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "ninevotes", *told], stdout=out, stderr=out, env=environment
        ) as process,
    ):
        try:
            found = None
            end = time.monotonic() + READY
            while found is None and time.monotonic() < end:
                time.sleep(0.1)
                found = re.search(r"(http://[\d.:]+)/sign-in\?token=(\S+)", written.read_text())
            assert found is not None, written.read_text()
            yield found[1], found[2], written
        finally:
            process.terminate()


def asked(base: str, token: str) -> list[int]:
    """What a day brings: right and wrong tokens and passwords, and broken requests."""
    with httpx.Client(base_url=base, timeout=READY) as client:
        found = [client.get(f"/sign-in?token={token}").status_code]
        session = client.cookies["ninevotes-session"]
        mark = client.cookies["ninevotes-csrf"]
        for password in (PASSWORD, "a guess of the password"):
            said = {"name": "registrar", "password": password, "_csrf_token": mark}
            found.append(client.post("/sign-in", data=said).status_code)
        found.append(client.get(f"/sign-in?token={GUESS}").status_code)
        heads = [{"Authorization": f"Bearer {shown}"} for shown in (token, GUESS)]
        found += [httpx.post(f"{base}/reports", headers=head).status_code for head in heads]
        broken = {"Content-Type": "multipart/form-data; boundary=x", "X-CSRFToken": mark}
        found.append(client.post("/reports", content=b"--x\r\n\0", headers=broken).status_code)
        found.append(client.get(f"/votes/{token}").status_code)
        assert session
    return found


def test_no_secret_is_written(running: tuple[str, str, Path]) -> None:
    base, token, written = running
    found = asked(base, token)
    assert found[:4] == [303, 303, 401, 401]
    assert all(400 <= status < 500 for status in found[4:])
    text = written.read_text()
    (line,) = [each for each in text.splitlines() if token in each]
    assert line.startswith("Writing: ")
    for secret in (PASSWORD, "a guess of the password", GUESS, "ninevotes-session", "scrypt$"):
        assert secret not in text
    assert "Traceback" not in text
