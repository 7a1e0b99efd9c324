"""``record review`` and ``record correct``, as a person uses them."""

from __future__ import annotations

import csv
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from ninevotes.cli.record_correct import record_correct
from ninevotes.cli.record_review import record_review
from ninevotes.cli.record_show import record_show
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import case_id
from ninevotes.record.store import Store
from tests.record.review.made import FIRST, TABLE, fill
from tests.record.search.asked import fill as fill_asked

app = typer.Typer()
COMMANDS: dict[str, Callable[..., None]] = {
    "review": record_review,
    "correct": record_correct,
    "show": record_show,
}
for name, command in COMMANDS.items():
    app.command(name)(command)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Store.open(tmp_path) as store:
        fill(store)
        fill_asked(store)
    return tmp_path


def run(home: Path, *arguments: str) -> Result:
    environment = {"NINEVOTES_HOME": str(home), "COLUMNS": "80", "NINEVOTES_STORE": None}
    return CliRunner().invoke(app, arguments, env=environment)


def waiting(home: Path, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        run(home, "review", "--format", "json", *arguments).stdout
    )
    return found


def case_of(home: Path, *names: str) -> str:
    (found,) = [
        str(each["id"])
        for each in waiting(home)
        if {each[side]["name"] for side in ("left", "right")} == set(names)  # type: ignore[index]
    ]
    return found


def test_the_list_says_what_waits(home: Path) -> None:
    told = run(home, "review", "--list", "--of", "votes")
    assert told.exit_code == 0
    assert told.stdout.startswith("2 cases wait for a person")
    assert TABLE in told.stdout
    assert all(len(line) <= 80 for line in told.stdout.splitlines())
    rows = list(csv.DictReader(StringIO(run(home, "review", "--format", "csv").stdout)))
    assert {"votes", "reports"} <= {row["subject"] for row in rows}
    assert {row["waits"] for row in rows} == {"yes"}


def test_without_a_terminal_nothing_is_asked(home: Path) -> None:
    assert run(home, "review", "--of", "votes").stdout.startswith("2 cases wait")


def test_a_case_shows_both_sides_and_the_evidence(home: Path) -> None:
    told = run(home, "review", case_of(home, TABLE, FIRST))
    assert "S/10805/Rev.1" in told.stdout
    assert "For: symbol same" in told.stdout
    assert "Against: 2 and 1 statements alike" in told.stdout
    assert all(len(line) <= 80 for line in told.stdout.splitlines())


def test_a_judgement_is_kept_shown_and_taken_back(home: Path) -> None:
    case = case_of(home, TABLE, FIRST)
    made = run(
        home, "review", case, "--judge", "same", "--because", "the record", "--by", "AB",
        "--format", "json",
    )  # fmt: skip
    assert json.loads(made.stdout)["author"] == "AB"
    assert waiting(home, "--of", "votes") == []
    shown = run(home, "show", "S/10805/Rev.1").stdout
    assert "AB judged" in shown
    assert "the record" in shown
    listed = json.loads(run(home, "review", "--judged", "--format", "json").stdout)
    assert [(each["case"], each["taken_back"]) for each in listed] == [(case, None)]
    back = run(home, "review", case, "--undo", "--by", "CD", "--because", "misread")
    assert back.stdout.startswith("taken back: no. 1")
    (listed,) = json.loads(run(home, "review", "--judged", "--format", "json").stdout)
    assert (listed["taken_back"]["author"], listed["taken_back"]["reason"]) == ("CD", "misread")
    assert "taken back by CD" in run(home, "review", "--judged").stdout
    assert len(waiting(home, "--of", "votes")) == 2


def test_a_contradiction_is_one_clear_line(home: Path) -> None:
    with Store.open(home) as store:
        for one, judgement in ((FIRST, Judgement.SAME), ("names/S/10805 #2", Judgement.SAME)):
            store.judgements.add(
                Question.SAME_THING, TABLE, one, judgement, author="AB", made_at="2026-03-02"
            )
    cases = json.loads(run(home, "review", "--format", "json", "--of", "votes").stdout)
    assert cases == []
    apart = run(home, "review", _id_of_pair(), "--judge", "different", "--by", "AB")
    assert apart.exit_code == 1
    assert "no. 1" in apart.stderr
    assert "no. 2" in apart.stderr
    assert "the opposite" in apart.stderr
    assert "Traceback" not in apart.stderr


def _id_of_pair() -> str:
    return case_id(Question.SAME_THING, FIRST, "names/S/10805 #2")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("--judge", "same"), 2, "name the case"),
        (("00000000",), 1, "there is no case 00000000"),
        (("00000000", "--undo", "--by", "AB"), 1, "no judgement stands on 00000000"),
        (("x", "--undo", "--judge", "same"), 2, "two things"),
        (("--known-at", "yesterday"), 2, "--known-at"),
    ],
)
def test_what_cannot_be_asked(
    home: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    told = run(home, "review", *arguments)
    assert told.exit_code == status
    assert words in " ".join(told.stderr.replace("│", " ").split())


def test_a_judgement_needs_a_name(home: Path) -> None:
    told = run(home, "review", case_of(home, TABLE, FIRST), "--judge", "same")
    assert told.exit_code == 1
    assert "--by" in told.stderr


def test_a_correction_is_printed_beside_what_it_corrects(home: Path) -> None:
    made = run(
        home, "correct", "2094", "date", "2013-03-07",
        "--source", "S/PV.6932", "--because", "The record says so.", "--by", "AB",
    )  # fmt: skip
    assert made.exit_code == 0
    assert "date: printed 2013-03-08, held 2013-03-07" in made.stdout
    shown = " ".join(run(home, "show", "2094").stdout.split())
    assert "as printed) 2013-03-08" in shown
    assert "held true) 2013-03-07" in shown
    assert "Corrected (wrong date, by AB on " in shown
    assert "date: 2013-03-08 → 2013-03-07: The record says so." in shown
    assert "Source of the correction: S/PV.6932" in shown
    assert "person-1" in run(home, "correct", "--list").stdout
    assert run(home, "correct", "person-1", "--undo", "--by", "AB").exit_code == 0
    assert "Corrected" not in run(home, "show", "2094").stdout
    assert run(home, "correct", "--list").stdout == "no person corrected anything\n"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("2094", "date"), 2, "SYMBOL FIELD VALUE"),
        (("2094", "date", "2013-03-07", "--by", "AB"), 1, "--source"),
        (("2094", "date", "soon"), 1, "YYYY-MM-DD"),
        (("--undo",), 2, "name the correction"),
        (("person-9", "--undo", "--by", "AB"), 1, "no correction person-9"),
    ],
)
def test_what_cannot_be_corrected(
    home: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    told = run(home, "correct", *arguments)
    assert told.exit_code == status
    assert words in " ".join(told.stderr.replace("│", " ").split())


def test_what_had_happened_and_what_was_known(home: Path) -> None:
    assert run(home, "show", "2094", "--as-of", "2013-02").exit_code == 1
    assert run(home, "show", "2094", "--known-at", "2026-03-01").exit_code == 1
    assert run(home, "show", "2094", "--as-of", "2013", "--known-at", "2026-03-02").exit_code == 0


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    pytest.importorskip("pty", reason="a terminal is needed")
    made = Terminal(home, "record", "review", "--of", "votes")
    yield made
    made.close()


class Terminal:
    """The program at a terminal of its own."""

    def __init__(self, home: Path, *arguments: str) -> None:
        import pty  # noqa: PLC0415 - not everywhere

        self._ours, theirs = pty.openpty()
        environment = os.environ | {"NINEVOTES_HOME": str(home), "COLUMNS": "80", "TERM": "dumb"}
        self._program = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "ninevotes", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
        )
        os.close(theirs)
        self._read = ""

    def until(self, words: str, seconds: float = 60) -> str:
        """What it prints until it prints certain words."""
        end = time.monotonic() + seconds
        while words not in self._read:
            ready, _, _ = select.select([self._ours], [], [], max(0, end - time.monotonic()))
            assert ready, f"no {words!r} in {self._read!r}"
            self._read += os.read(self._ours, 4096).decode()
        before, _, self._read = self._read.partition(words)
        return before

    def press(self, keys: str) -> None:
        time.sleep(0.2)  # the terminal is switched between lines and keys
        os.write(self._ours, keys.encode())

    def close(self) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._ours)


def test_case_by_case_with_keys(terminal: Terminal, home: Path) -> None:
    terminal.until("Who judges?")
    terminal.press("AB\n")
    assert "2 left. Case" in terminal.until("[q]uit: ")
    terminal.press("d")
    terminal.until("Why?")
    terminal.press("another part\n")
    assert "1 left. Case" in terminal.until("[q]uit: ")
    terminal.press("b")
    assert "2 left. Case" in terminal.until("[q]uit: ")
    terminal.press("s")
    terminal.until("Why?")
    terminal.press("the first part\n")
    # The other part follows from it: one source gives both.
    terminal.until("1 judged, 0 wait")
    with Store.open(home) as store:
        (standing,) = store.judgements.standing()
        every = store.judgements.all()
    assert (standing.author, standing.reason) == ("AB", "the first part")
    assert [each.withdrawn is not None for each in every] == [True, False]
