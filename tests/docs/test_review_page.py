"""What the page on reviews shows is what the program prints, on the public data."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.cli.runner import ninevotes
from tests.shared import shared_path

PAGE = Path(__file__).parents[2] / "docs" / "howto" / "review-a-tie.md"
_CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)


def shown() -> list[tuple[str, str]]:
    """Each command of the page with what is shown of its output, in order."""
    parts = "".join(_CONSOLE.findall(PAGE.read_text("utf-8"))).split("$ ninevotes ")
    found = (part.partition("\n") for part in parts[1:])
    return [(command, output) for command, _, output in found]


def test_the_commands_print_what_is_shown(tmp_path: Path) -> None:
    votes = shared_path("data/sc_votes_sciencespo_1946_2025.csv")
    meetings = shared_path("data/dhl_meetings_html") / "scact1972_table_en.html"
    assert ninevotes("import", votes, meetings, home=tmp_path).status == 0
    for command, output in shown():
        ran = ninevotes(*shlex.split(command), home=tmp_path)
        assert ran.status == 0, f"{command}: {ran.err}"
        printed = "\n".join(line.rstrip() for line in ran.out.splitlines()) + "\n"
        pieces = [re.escape(piece) for piece in re.split(r"\.\.\.\n?", output)]
        assert re.match(r"[\s\S]*?".join(pieces), printed), f"{command}\n{printed[:3000]}"
