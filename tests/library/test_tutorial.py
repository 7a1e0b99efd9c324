"""The tutorial says what its code prints."""

from __future__ import annotations

import re
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```(python|text)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def test_the_tutorial_runs_and_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("examples/reports", "docs/data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    blocks = _BLOCK.findall((ROOT / "docs" / "tutorial.md").read_text("utf-8"))
    known: dict[str, Any] = {}
    printed = ""
    shown = 0
    for kind, text in blocks:
        if kind == "text":
            assert printed == text
            shown += 1
            continue
        assert not printed or blocks[blocks.index((kind, text)) - 1][0] == "text"
        output = StringIO()
        with redirect_stdout(output):
            exec(compile(text, "tutorial.md", "exec"), known)  # noqa: S102 - our own page
        printed = output.getvalue()
    assert shown > 5
