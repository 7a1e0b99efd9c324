"""What ``docs/howto/measure-power.md`` shows is what the program prints."""

from __future__ import annotations

import re
import shlex
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from ninevotes.forecast.power import read_body
from tests.cli.runner import ninevotes

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "howto" / "measure-power.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("block", [text for kind, text in BLOCKS if kind == "console"])
def test_a_command_prints_what_is_shown(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    command, _, shown = block.partition("\n")
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program == "ninevotes"
    ran = ninevotes(*arguments, home=tmp_path)
    assert ran.status == 0, ran.err
    printed = "\n".join(line.rstrip() for line in ran.out.splitlines()) + "\n"
    pieces = [re.escape(piece) for piece in re.split(r"\.\.\.\n?", shown)]
    assert re.match(r"[\s\S]*?".join(pieces), printed), printed


def test_the_code_prints_what_is_shown() -> None:
    known: dict[str, Any] = {}
    told = [(kind, text) for kind, text in BLOCKS if kind in {"python", "text"}]
    assert told
    for (kind, code), (_, text) in zip(told[::2], told[1::2], strict=True):
        assert kind == "python"
        output = StringIO()
        with redirect_stdout(output):
            exec(compile(code, "measure-power.md", "exec"), known)  # noqa: S102 - our own page
        assert output.getvalue() == text


def test_the_yaml_shown_is_a_body() -> None:
    shown = [text for kind, text in BLOCKS if kind == "yaml"]
    assert shown
    assert all(read_body(text, "shown").game.players for text in shown)
