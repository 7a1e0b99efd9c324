"""``ninevotes session replay``: what a person at a terminal, or a program, is given."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from ninevotes.cli.session import session
from ninevotes.session.codec import from_lines
from ninevotes.session.submit import fold

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "meetings"
DPRK = str(EXAMPLES / "S-PV-7353-dprk-human-rights.yaml")


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(session, ["replay", *arguments])
    return done.exit_code, done.stdout, done.stderr


def test_the_terminal_shows_each_rule_applied() -> None:
    code, out, _ = run(DPRK)
    assert code == 0
    assert "Rules of the Security Council" in out
    assert "In favour (11)" in out
    assert "SC-AGDA-2" in out
    assert "suspended at 15:15" in out
    assert "What may come next" in out


def test_a_fork_says_so_and_ends_where_it_must() -> None:
    changed = ["TCD=against", "NGA=against", "ARG=A", "JOR=A", "RWA=A"]
    arguments = [part for fork in changed for part in ("--fork", fork)]
    code, out, _ = run(DPRK, *arguments)
    assert code == 0
    assert "forked" in out
    assert "8-4-3, not adopted" in out
    assert "over before 21 steps" in out


def test_the_log_as_json_lines_folds_to_the_meeting() -> None:
    code, out, _ = run(DPRK, "--format", "jsonl")
    assert code == 0
    assert fold(from_lines(out)).symbol == "S/PV.7353"


def test_json_has_log_votes_and_refusals() -> None:
    code, out, _ = run(DPRK, "--format", "json")
    page = json.loads(out)
    assert code == 0
    assert page["phase"] == "closed"
    assert page["votes"][0]["no_by"] == "CHN RUS"
    assert {refusal["rules"][0] for refusal in page["refused"]} == {
        "SC-INV-1",
        "SC-AGDA-3",
        "SC-COND-1",
    }


def test_the_votes_as_a_table() -> None:
    code, out, _ = run(DPRK, "--format", "csv")
    assert code == 0
    assert out.splitlines()[0].startswith("id,date,organ")


def test_a_meeting_that_does_not_come_out_as_told_ends_with_1(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "date: 2024-05-02\nitem: x\npresident: MOZ\nsteps: [{open: {}}]\n", encoding="utf-8"
    )
    code, _, err = run(str(file))
    assert code == 1
    assert "wrong.yaml: step 1 (open) was refused" in err


def test_a_file_that_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    code, out, err = run(str(tmp_path / "nowhere.yaml"))
    assert (code, out) == (1, "")
    assert "nowhere.yaml: cannot be read" in err
    (tmp_path / "latin.yaml").write_bytes(b"item: \xe9")
    assert "not UTF-8" in run(str(tmp_path / "latin.yaml"))[2]


def test_a_fork_that_cannot_be_read_is_wrong_usage() -> None:
    assert run(DPRK, "--fork", "Chad")[0] == 2
    code, _, err = run(DPRK, "--fork", "PRK=N")
    assert code == 1
    assert "PRK casts no vote" in err
