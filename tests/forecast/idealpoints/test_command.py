"""``ninevotes idealpoints`` over a small record."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from ninevotes.cli.idealpoints import idealpoints
from tests.forecast.idealpoints.record import filled


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record")
    filled(path)
    return path


def run(home: Path, *arguments: str) -> Result:
    app = typer.Typer()
    app.command()(idealpoints)
    return CliRunner().invoke(
        app, ["--home", str(home), *arguments], env={"COLUMNS": "80", "NO_COLOR": "1"}
    )


def test_it_shows_lines_through_time_and_the_last_points(home: Path) -> None:
    shown = run(home, "USA", "Cuba")
    assert shown.exit_code == 0
    assert "A United States" in shown.stdout
    assert "B Cuba" in shown.stdout
    assert "Computed by a model from recorded ballots to 1972-11-05" in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_all_members_of_the_last_session(home: Path) -> None:
    shown = run(home, "--all")
    lines = shown.stdout.splitlines()
    assert "session 27" in lines[1]
    assert sum("●" in line for line in lines) == 17


def test_data_says_what_it_is(home: Path) -> None:
    told = json.loads(run(home, "--all", "--format", "json", "--as-of", "1971").stdout)
    assert (told["kind"], told["cut_off"]) == ("computed", "1971-11-05")
    assert {row["period"] for row in told["points"]} == {25, 26}
    (attribution,) = told["notes"]
    assert "Voeten" in attribution


def test_a_table_for_programs(home: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(home, "USA", "CHN", "--format", "csv").stdout)))
    assert [row["member"] for row in rows[3:]] == ["CHN to 1971"] * 2 + ["CHN"] * 2
    assert float(rows[0]["low"]) < float(rows[0]["point"]) < float(rows[0]["high"])
    assert float(rows[0]["point"]) > 0


def test_two_dimensions_have_two_columns(home: Path) -> None:
    told = run(home, "USA", "--dimensions", "2", "--format", "csv").stdout
    assert told.splitlines()[0].endswith("point2,sd2,low2,high2")


def test_the_councils_votes_alone(home: Path) -> None:
    told = json.loads(run(home, "USA", "--organ", "council", "--format", "json").stdout)
    assert told["body"] == "UNSC"
    assert [row["period"] for row in told["points"]] == [1970, 1971, 1972]


def test_published_points_beside(home: Path) -> None:
    told = json.loads(run(home, "--published", "--format", "json").stdout)
    assert told["published"]["points"] == 48
    assert told["published"]["pooled"] > 0.8


def test_points_are_kept_drawn_and_read_again(home: Path, tmp_path: Path) -> None:
    kept, picture = tmp_path / "points.json", tmp_path / "points.svg"
    first = run(home, "USA", "--save", str(kept), "--plot", str(picture), "--format", "csv")
    again = run(tmp_path / "none", "USA", "--read", str(kept), "--format", "csv")
    assert again.stdout == first.stdout
    assert "<svg" in picture.read_text("utf-8")


def test_without_votes_it_says_what_to_do(tmp_path: Path) -> None:
    shown = run(tmp_path)
    assert shown.exit_code == 1
    assert "ninevotes import" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_a_file_that_holds_no_points(home: Path, tmp_path: Path) -> None:
    (tmp_path / "points.json").write_text("{}", "utf-8")
    shown = run(home, "--read", str(tmp_path / "points.json"))
    assert shown.exit_code == 1
    assert "no file of ideal points" in shown.stderr
