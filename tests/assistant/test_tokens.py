"""Over HTTP, tokens tell who may ask; without them it answers this machine alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ninevotes.assistant.tokens import Tokens, TokensError, new_token, read_tokens
from tests.assistant.conftest import PROGRAM, answering
from tests.assistant.test_reached import status
from tests.cli.runner import ninevotes


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A token as the command makes it, and the file that it was put into."""
    folder = tmp_path_factory.mktemp("tokens")
    made = ninevotes("mcp", "--new-token", "desk-officer", home=folder)
    assert made.status == 0
    shown = made.err.strip().rpartition(" ")[2]
    path = folder / "tokens"
    path.touch(mode=0o600)
    path.write_text(f"# who may ask\n{made.out}", "utf-8")
    return shown, path


@pytest.fixture(scope="module")
def guarded(home: Path, token: tuple[str, Path]) -> Iterator[str]:
    """The address of a server that answers whoever has the token."""
    command = [*PROGRAM, "--http", "--port", "0", "--home", str(home), "--tokens", str(token[1])]
    with answering(command) as found:
        yield found


def test_whoever_has_the_token_is_answered(guarded: str, token: tuple[str, Path]) -> None:
    assert status(guarded, Authorization=f"Bearer {token[0]}") == 200
    assert status(guarded, Authorization=f"bearer  {token[0]}") == 200


@pytest.mark.parametrize(
    "shown", ["", "Bearer", "Bearer ", "Bearer wrong", "Basic dXNlcjpwYXNz", "Token {token}"]
)
def test_whoever_has_none_is_not(guarded: str, token: tuple[str, Path], shown: str) -> None:
    headers = {"Authorization": shown.replace("{token}", token[0])} if shown else {}
    assert status(guarded, **headers) == 401


def test_who_is_refused_is_told_what_to_send(guarded: str) -> None:
    place = urlsplit(guarded)
    asking = HTTPConnection(place.netloc, timeout=30)
    asking.request("POST", place.path, "{}", {"Content-Type": "application/json"})
    answer = asking.getresponse()
    assert (answer.status, answer.headers["WWW-Authenticate"]) == (401, 'Bearer realm="ninevotes"')
    assert b"Authorization: Bearer TOKEN" in answer.read()
    asking.close()


def test_the_file_does_not_hold_the_token(token: tuple[str, Path]) -> None:
    assert token[0] not in token[1].read_text("utf-8")
    assert read_tokens(token[1]).whose(token[0]) == "desk-officer"


def test_each_token_is_its_owner_s() -> None:
    made = {name: new_token(name) for name in ("one", "other")}
    known = Tokens({name: line.rpartition("$")[2] for name, (_token, line) in made.items()})
    assert {known.whose(token) for token, _line in made.values()} == {"one", "other"}
    assert known.whose("") is None


@pytest.mark.parametrize(
    ("text", "mode", "why"),
    [
        ("one:sha256$" + "0" * 64, 0o644, "chmod 600"),
        ("# nobody yet", 0o600, "--new-token"),
        ("one:" + "0" * 64, 0o600, "line 1 is no token"),
        ("one:sha256$" + "0" * 64 + "\none:sha256$" + "1" * 64, 0o600, "line 2"),
        (None, 0o600, "cannot be read"),
    ],
)
def test_a_file_that_will_not_do_is_told(
    tmp_path: Path, text: str | None, mode: int, why: str
) -> None:
    path = tmp_path / "tokens"
    if text is not None:
        path.write_text(text, "utf-8")
        path.chmod(mode)
    with pytest.raises(TokensError, match=re.escape(why)):
        read_tokens(path)
    told = ninevotes("mcp", "--http", "--tokens", str(path), home=tmp_path)
    assert (told.status, why in told.err) == (1, True)


def test_a_name_that_will_not_do_is_told(tmp_path: Path) -> None:
    told = ninevotes("mcp", "--new-token", "two words", home=tmp_path)
    assert (told.status, told.out) == (1, "")
    assert "1 to 60 letters" in told.err


def test_others_are_not_let_in_without_tokens(tmp_path: Path) -> None:
    told = ninevotes("mcp", "--http", "--host", "0.0.0.0", "--port", "0", home=tmp_path)  # noqa: S104 - it must refuse
    assert told.status == 1
    assert "--tokens" in told.err
