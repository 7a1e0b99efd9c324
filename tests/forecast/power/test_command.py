"""``ninevotes power`` as its users see it."""

from __future__ import annotations

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from ninevotes.forecast.power import bodies
from tests.cli.runner import ninevotes

COUNCILS = Path(__file__).parents[3] / "examples" / "councils"


def answer(*arguments: str | Path, home: Path) -> Any:
    ran = ninevotes("power", *arguments, "--format", "json", home=home)
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


def test_fractions_and_decimals_side_by_side(tmp_path: Path) -> None:
    (today,) = answer("--no-abstention", home=tmp_path)
    permanent, elected = today["measured"][0]["classes"]
    assert permanent["banzhaf"] == {"exact": "53/1024", "decimal": 0.0517578125}
    assert elected["shapley_shubik"]["exact"] == "4/2145"
    assert elected["by_support"] is None


@pytest.mark.parametrize("columns", [80, 120])
def test_the_page_fits(columns: int, tmp_path: Path) -> None:
    every = [*bodies(), *sorted(COUNCILS.glob("*.yaml"))]
    for arguments in (["assembly"], [COUNCILS / "weighted.yaml"], every, ["--list"]):
        ran = ninevotes("power", *arguments, home=tmp_path, columns=columns)
        assert ran.status == 0, ran.err
        assert all(len(line) <= columns for line in ran.out.splitlines())
        assert "…" not in ran.out


def test_csv_has_the_same_figures(tmp_path: Path) -> None:
    ran = ninevotes("power", "1946", "today", "--format", "csv", home=tmp_path)
    rows = list(csv.DictReader(ran.out.splitlines()))
    assert len(rows) == 8
    assert {row["body"] for row in rows} == {"1946", "today"}
    for row in rows:
        assert float(Fraction(row["banzhaf_exact"])) == float(row["banzhaf"])


def test_members_are_named_by_code_or_name(tmp_path: Path) -> None:
    (made,) = answer("--on", "2025-06-01", "--together", "France GBR", home=tmp_path)
    bloc = made["measured"][0]["classes"][0]
    assert (bloc["name"], bloc["votes_each"], bloc["vetoes_each"]) == ("FRA+GBR", 2, 2)
    assert made["members"] == 14


def test_what_if(tmp_path: Path) -> None:
    (made,) = answer("--votes", "8", "--vetoes-to-block", "2", home=tmp_path)
    assert (made["quota"], made["vetoes_to_block"]) == ("8 of 15 votes", 2)
    assert "what if 8 votes were required, what if 2 vetoes blocked" in made["title"]


def test_ballots_that_were_cast(tmp_path: Path) -> None:
    made = answer("--cast", "precedents", home=tmp_path)
    shown = ninevotes("power", "--cast", "precedents", home=tmp_path)
    assert f"{made['ballots']} ballots judged" in shown.out
    assert all(len(line) <= 80 for line in shown.out.splitlines())
    empty = ninevotes("power", "--cast", "record", home=tmp_path)
    assert (empty.status, empty.out) == (1, "")
    assert "ninevotes import FILE" in empty.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nobody"], "is no body"),
        (["missing.yaml"], "No such file"),
        (["--votes", "16"], "16 votes required, of 15"),
        (["--together", "FRA GBR"], "choose a day with --on"),
        (["--on", "2025-06-01", "--together", "FRA DEU"], "not a member here: DEU"),
        (["--on", "1900-01-01"], "no Council is on record"),
    ],
)
def test_a_mistake_is_one_clear_message(arguments: list[str], said: str, tmp_path: Path) -> None:
    ran = ninevotes("power", *arguments, home=tmp_path)
    assert ran.status in {1, 2}
    assert said in " ".join(ran.err.replace("│", "").split())
    assert "Traceback" not in ran.err
