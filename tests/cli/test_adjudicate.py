"""``ninevotes adjudicate``: a table in, one JSON object a row out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from ninevotes.cli.adjudicate import adjudicate
from ninevotes.cli.ballot_table import encoding_of

TOO_MANY = "16 votes, but the Council of 2018-03-19 had 15 members"
HEADING = ["id", "date", "organ", "item", "question_type", "yes", "no", "abstain", "facts"]
ROWS = [
    ["A1", "2018-03-19", "SC", "Syria", "agenda", "8", "4", "3", "permanent_against=CHN RUS"],
    ["A2", "2011-11-22", "SC", "Côte d’Ivoire", "agenda", "9", "0", "6", ""],
    ["A3", "2022-03-02", "GA", "Ukraine", "ga_plenary", "141", "5", "35", "majority=two_thirds"],
]


def run(path: Path, *options: str) -> Result:
    app = typer.Typer()
    app.command()(adjudicate)
    return CliRunner().invoke(app, [str(path), *options])


def written(
    folder: Path, rows: list[list[str]], *, encoding: str = "utf-8", separator: str = ","
) -> Path:
    path = folder / "ballots.csv"
    lines = [separator.join(cells) for cells in [HEADING, *rows]]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_usual_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    result = run(written(tmp_path, ROWS, encoding=encoding, separator=separator))
    assert result.exit_code == 0, result.stderr
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == ["A1", "A2", "A3"]
    assert [record["reason"] for record in records] == ["failed_votes", "adopted", "two_thirds"]
    assert set(records[0]) >= {
        "id", "outcome", "reason", "required", "obtained", "vetoed_by", "citations", "contested",
        "notes",
    }  # fmt: skip


def test_bad_rows_are_told_and_the_rest_is_judged(tmp_path: Path) -> None:
    bad = ["B1", "2018-03-19", "SC", "Syria", "agenda", "9", "4", "3", ""]
    result = run(written(tmp_path, [ROWS[0], bad, ROWS[2]]))
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["A1", "A3"]
    assert result.stderr.splitlines() == [
        f"ballots.csv: line 3 (B1), column yes: {TOO_MANY}",
        "ballots.csv: 1 row could not be judged",
    ]


def test_lines_are_counted_as_a_text_editor_does(tmp_path: Path) -> None:
    first = ["A1", "2018-03-19", "SC", '"two\nlines"', "agenda", "8", "4", "3", ""]
    bad = ["B1", "2018-03-19", "SC", "Syria", "agenda", "x", "4", "3", ""]
    result = run(written(tmp_path, [first, bad]))
    assert "line 4 (B1), column yes: 'x'" in result.stderr


def test_too_many_cells(tmp_path: Path) -> None:
    result = run(written(tmp_path, [[*ROWS[0], "more"], ROWS[1]]))
    assert result.exit_code == 1
    assert "line 2: 10 cells under 9 headings" in result.stderr
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "no column date"), ("id,yes\n1,2\n", "no column date and no column question_type")],
)
def test_no_table_of_ballots(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(text, "utf-8")
    result = run(path)
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stdout == ""


def test_no_such_file(tmp_path: Path) -> None:
    result = run(tmp_path / "nothing.csv")
    assert result.exit_code == 1
    assert "No such file" in result.stderr


def test_json_is_one_array(tmp_path: Path) -> None:
    result = run(written(tmp_path, ROWS), "--format", "json")
    assert [record["id"] for record in json.loads(result.stdout)] == ["A1", "A2", "A3"]


def test_text_gives_reasons_and_articles(tmp_path: Path) -> None:
    result = run(written(tmp_path, ROWS[:1]), "--format", "text")
    assert "A1: not_adopted (failed_votes)" in result.stdout
    assert "Not adopted: one vote short of the nine required." in result.stdout
    assert "SC-VOTE-2: Charter, Article 27(2)" in result.stdout


def test_an_encoding_is_known_by_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "late.csv"
    path.write_bytes(b"id,date\n" * 300_000 + "é".encode("cp1252"))
    assert encoding_of(path) == "cp1252"
