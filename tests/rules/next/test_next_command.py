"""``ninevotes next``: what a person at a terminal, a program, or a calendar is given."""

from __future__ import annotations

import json

import typer
from typer.testing import CliRunner

from ninevotes.cli.next import next_command

app = typer.Typer()
app.command()(next_command)

REQUEST = [
    "--on", "2018-11-28", "--stage", "requested", "--requested-by", "USA",
    "--requested-for", "2018-12-10", "--objector", "CHN", "--fact", "country=PRK",
    "--item", "The situation in the Democratic People's Republic of Korea",
]  # fmt: skip
VETO = [
    "--on", "2024-03-29", "--stage", "vetoed", "--vetoed-by", "RUS", "--last-act", "2024-03-28",
]  # fmt: skip


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, list(arguments))
    return done.exit_code, done.stdout, done.stderr


def test_the_terminal_tells_who_needs_nine() -> None:
    code, out, _ = run(*REQUEST)
    assert code == 0
    assert "Expected to object: China." in " ".join(out.split())
    assert "9 in favour, no veto (procedural)" in out
    assert "9 needed by those who want the meeting" in " ".join(out.split())
    assert "9 needed by those who oppose the meeting" in " ".join(out.split())
    assert "Côte d'Ivoire" in out


def test_json_is_one_object_a_step() -> None:
    code, out, _ = run(*REQUEST, "--format", "json")
    steps = json.loads(out)
    assert code == 0
    assert steps[0]["deadline"]["by"] == "2018-12-10"
    assert {step["nature"] for step in steps} == {"procedural", "no vote"}


def test_the_calendar_has_the_deadlines_and_its_own_line_ends() -> None:
    done = CliRunner().invoke(app, [*VETO, "--format", "ics"])
    assert done.exit_code == 0
    assert done.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:20240415\r\n" in done.stdout_bytes


def test_wrong_usage_says_what_and_how_to_mend_it() -> None:
    for wrong, says in (
        (["--objector", "PRK"], "PRK is not a member"),
        (["--fact", "country"], "NAME=VALUE"),
        (["--fact", "weather=fine"], "known facts"),
        (["--requested-by", "XXX"], "no state has the code"),
    ):
        code, out, err = run("--on", "2018-11-28", "--stage", "requested", *wrong)
        assert (code, out) == (2, "")
        assert says in " ".join(err.replace("│", " ").split())
