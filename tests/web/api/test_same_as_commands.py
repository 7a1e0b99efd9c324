"""Whoever moves from the command to the API, or back, finds the same answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from ninevotes.cli.main import app
from tests.cli.runner import ninevotes
from tests.web.conftest import Site

CASES = yaml.safe_load((Path(__file__).parent / "same.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["address"])
def test_the_api_sends_what_the_command_prints(
    whole_site: Site, home: Path, case: dict[str, Any]
) -> None:
    given = {"NINEVOTES_HOME": str(home)}
    printed = CliRunner().invoke(app, list(map(str, case["command"])), env=given)
    assert printed.exit_code == 0, printed.output
    sent = whole_site.get(case["address"])
    assert sent.status_code == 200, sent.text
    told = sent.json()
    assert (told[case["under"]] if "under" in case else told) == json.loads(printed.stdout)


def test_the_record_judged_anew_is_that_of_the_command_run_as_a_program(
    whole_site: Site, home: Path
) -> None:
    # The command ends with 1 where something is left unexplained, and prints all the same.
    printed = ninevotes("replay", "--format", "json", home=home)
    told = json.loads(printed.out)
    assert told
    assert sum(source["votes"] for source in told) > 10
    assert whole_site.get("/api/v1/replay").json() == told
