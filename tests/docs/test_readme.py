"""What the README shows is what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.runner import ninevotes

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)\s]+)\)")


def examples() -> list[tuple[str, str]]:
    """Each command shown, with what is shown of its output (``...`` for what is left out)."""
    found = []
    for page in PAGES:
        for block in _CONSOLE.findall(page.read_text("utf-8")):
            command, _, shown = block.partition("\n")
            found.append((command.removeprefix("$ "), shown))
    return found


@pytest.mark.parametrize(("command", "shown"), examples())
def test_a_command_prints_what_is_shown(
    command: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    program, *arguments = shlex.split(command)
    assert program == "ninevotes"
    ran = ninevotes(*arguments, home=tmp_path)
    assert ran.status == 0, ran.err
    pieces = [re.escape(piece) for piece in re.split(r"\.\.\.\n?", shown)]
    assert re.match(r"[\s\S]*?".join(pieces), ran.out), ran.out[:2000]


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")))
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target.split("#")[0]).exists(), f"{page.name}: {target}"
