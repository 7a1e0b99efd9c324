"""The forecast on a terminal and as JSON."""

from __future__ import annotations

import datetime as dt
import io
import json

import pytest
import typer
from rich.cells import cell_len
from rich.console import Console
from typer.testing import CliRunner

from ninevotes.cli.forecast import forecast
from ninevotes.cli.forecast_view import bar, show_forecast, tally_lines, track
from ninevotes.forecast import MemberForecast, baseline
from ninevotes.vocabulary.questions import Question, QuestionType

DAY = dt.date(2018, 11, 29)
app = typer.Typer()
app.command()(forecast)


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner(env={"NO_COLOR": "1", "COLUMNS": "80"}).invoke(app, list(arguments))
    return done.exit_code, done.stdout, " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize("kind", [QuestionType.AGENDA, QuestionType.DRAFT_RESOLUTION])
def test_it_fits_80_columns_and_reads_without_colour(kind: QuestionType) -> None:
    console = Console(width=80, record=True, no_color=True, file=io.StringIO())
    show_forecast(console, baseline(Question(kind), "PRK:human-rights", DAY))
    text = console.export_text()
    assert max(cell_len(line) for line in text.splitlines()) <= 80
    rows = [line for line in text.splitlines() if line.startswith("United States ")]
    assert len(rows) == 1
    assert {"Y", "A", "N"} >= set(rows[0][19:39])
    assert "[" in rows[0]
    assert "Model." in text
    assert "cut-off 2018-11-28" in text
    assert "Log loss" in text
    assert ("No veto" in text) == (kind is QuestionType.AGENDA)
    assert ("Chance of a veto" in text) == (kind is QuestionType.DRAFT_RESOLUTION)


def test_the_mark_stands_before_the_ninth_vote() -> None:
    lines = tally_lines(baseline(Question(QuestionType.AGENDA), "PRK:human-rights", DAY))
    assert {line.index("┃") for line in lines[:-1]} == {36}
    assert lines[-2][37:40].strip() == "9"
    assert lines[-2].count("┃") == 1


def test_bars_and_intervals_are_drawn_to_scale() -> None:
    assert bar(MemberForecast("FRA", 1, 0, 0, 1, 1, ""), 10) == "YYYYYYYYYY"
    assert bar(MemberForecast("FRA", 0, 0.5, 0.5, 0, 0, ""), 10) == "AAAAANNNNN"
    assert track(0, 0, 1, 5) == "|===]"
    assert track(0.5, 0.5, 0.5, 5) == "··|··"


def test_json_is_whole_and_stable() -> None:
    status, out, _ = run("PRK:human-rights", "--on", "2018-11-29", "--format", "json")
    assert status == 0
    told = json.loads(out)
    assert told["kind"] == "computed"
    assert told["required"] == 9
    assert told["chance_of_veto"] is None
    assert [member["state"] for member in told["members"]][:3] == ["BOL", "CHN", "CIV"]
    assert sum(row["chance"] for row in told["tally"]) == pytest.approx(1)
    assert told["precedents"][0]["votes"]["abstaining"] == ["EGY", "ETH"]
    assert told["caveats"]


def test_declaring_moves_it() -> None:
    chances = []
    for more in ((), ("--declare", "civ=y"), ("--declare", "CIV=A")):
        _, out, _ = run("PRK:human-rights", "--on", "2018-11-29", "--format", "json", *more)
        chances.append(json.loads(out)["chance_of_required"])
    assert chances[2] < chances[0] < chances[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("Atlantis", "--on", "2025-06-01"), "no matter matches 'Atlantis'"),
        (("PRK", "--on", "2025-06-01"), "PRK:human-rights, PRK:non-proliferation"),
        (("PRK:human-rights", "--on", "1945-06-01"), "no Council is on record"),
        (("MMR", "--on", "2025-06-01", "--declare", "DNK"), "write CODE=yes"),
        (("MMR", "--on", "2025-06-01", "--declare", "DEU=Y"), "DEU does not sit"),
        (("MMR", "--on", "2025-06-01", "--moved-by", "us"), "is no state"),
        (("MMR", "--on", "2025-06-01", "--question", "presidential_statement"), "rule of its own"),
    ],
)
def test_wrong_usage_says_what_and_how_to_mend_it(arguments: tuple[str, ...], words: str) -> None:
    status, out, err = run(*arguments)
    assert status == 2
    assert out == ""
    assert words in err
    assert "Traceback" not in err


@pytest.mark.parametrize("words", ["Myanmar", "MMR", "MMR:situation"])
def test_a_matter_is_known_by_key_code_or_words(words: str) -> None:
    status, out, _ = run(words, "--on", "2025-06-01")
    assert status == 0
    assert out.startswith("Agenda: The situation in Myanmar")
