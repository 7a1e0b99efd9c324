"""A home with the example reports and a small official record, and a server over it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mcp import StdioServerParameters

from tests.web.whole import whole_record

PROGRAM = [sys.executable, "-m", "ninevotes", "mcp"]


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    with whole_record(folder):
        return folder


@pytest.fixture(scope="package")
def by_stdio(home: Path) -> StdioServerParameters:
    """The program as an assistant starts it."""
    command, *arguments = PROGRAM
    return StdioServerParameters(command=command, args=[*arguments, "--home", str(home)])


@contextmanager
def answering(command: list[str]) -> Iterator[str]:
    """The address of the program while it runs, which it tells at its start."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own program
        assert process.stderr is not None
        said = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/mcp", said)
        assert found, said
        yield found[0]
        process.terminate()


@pytest.fixture(scope="package")
def by_http(home: Path) -> Iterator[str]:
    """The address of the program as one starts it for others."""
    command = [*PROGRAM, "--http", "--port", "0", "--name", "council.example", "--home", str(home)]
    with answering(command) as found:
        yield found
