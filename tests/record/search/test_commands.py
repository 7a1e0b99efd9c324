"""The commands that ask the record and give it out."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
import typer
from rich.cells import cell_len
from tests.record.search.asked import fill
from typer.testing import CliRunner, Result

from ninevotes.cli.agreement import record_agreement, record_votes
from ninevotes.cli.record_export import record_export
from ninevotes.cli.record_search import record_search
from ninevotes.cli.record_show import record_show
from ninevotes.record.export import extract
from ninevotes.record.export.csv_form import read_csv
from ninevotes.record.store import Store

COMMANDS: dict[str, Callable[..., None]] = {
    "search": record_search,
    "show": record_show,
    "agreement": record_agreement,
    "votes": record_votes,
    "export": record_export,
}
app = typer.Typer()
for name, command in COMMANDS.items():
    app.command(name)(command)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    with Store.open(folder) as store:
        fill(store)
    return folder


def run(home: Path, *arguments: str) -> Result:
    environment = {"NINEVOTES_HOME": str(home), "COLUMNS": "80", "NINEVOTES_STORE": None}
    return CliRunner().invoke(app, arguments, env=environment)


TABLES = [
    ("search", "syria"),
    ("search", "--member", "russia", "--vote", "n"),
    ("search", "--since", "2014", "--until", "2014-05"),
    ("show", "2094"),
    ("show", "S/PV.7180"),
    ("show", "S/2014/348"),
    ("show", "paper"),
    ("agreement", "China", "--at-least", "1"),
    ("agreement", "CHN", "RUS", "USA"),
    ("votes", "CHN", "--apart"),
]


@pytest.mark.parametrize("arguments", TABLES, ids=" ".join)
def test_answers_fit_the_terminal(home: Path, arguments: tuple[str, ...]) -> None:
    ran = run(home, *arguments)
    assert ran.exit_code == 0, ran.output
    assert max(cell_len(line) for line in ran.output.splitlines()) <= 80
    assert len(ran.output.splitlines()) > 1


def test_search_as_json_and_csv(home: Path) -> None:
    found = json.loads(run(home, "search", "syria", "--format", "json").output)
    assert (found["total"], found["more"]) == (1, False)
    assert found["hits"][0]["symbol"] == "S/2014/348"
    rows = list(csv.DictReader(StringIO(run(home, "search", "--format", "csv").output)))
    assert len(rows) == 14
    assert {row["truth"] for row in rows} == {"official", "reported"}
    one = run(home, "search", "--member", "CHN:A", "--format", "json").output
    assert [hit["key"] for hit in json.loads(one)["hits"]] == ["r2094"]
    phrase = json.loads(run(home, "search", "nuclear tests", "--format", "json").output)
    assert phrase["total"] == 1


def test_show_as_json_and_csv(home: Path) -> None:
    shown = json.loads(run(home, "show", "2094", "--format", "json").output)
    assert shown["asked"] == "S/RES/2094 (2013)"
    assert [one["printed"]["source"] for one in shown["votes"]] == ["one", "two"]
    assert "CHN" in {one["field"] for one in shown["differences"]}
    rows = list(csv.DictReader(StringIO(run(home, "show", "2094", "--format", "csv").output)))
    assert [row["members_abstaining"] for row in rows] == ["", "CHN"]


def test_show_tells_what_reports_say_of_it(home: Path) -> None:
    told = run(home, "show", "S/2014/348").stdout
    assert "What reports tell of it" in told
    assert "tied by UNSC, 2014-05-22; 13 yes, 2 no" not in told  # the record has three in favour
    found = json.loads(run(home, "show", "S/2014/348", "--format", "json").stdout)
    assert [tie["event"]["claims"][0]["document"] for tie in found["reported"]] == ["paper"]


def test_a_report_is_shown_by_its_name(home: Path) -> None:
    told = run(home, "show", "paper").stdout
    assert "Report of 2014-05-23" in told
    found = json.loads(run(home, "show", "paper", "--format", "json").stdout)
    assert [document["id"] for document in found["documents"]] == ["paper"]
    assert [claim["kind"] for claim in found["claims"]] == ["resolution_vote"]


def test_agreement_of_every_pair(home: Path) -> None:
    ran = run(home, "agreement", "--at-least", "1", "--format", "csv")
    rows = {(row["left"], row["right"]): row for row in csv.DictReader(StringIO(ran.output))}
    assert len(rows) == 10
    assert rows["CHN", "RUS"]["share"] == "1.0"
    assert rows["CHN", "FRA"]["same"] == "1"


WRONG = [
    (("search", "--vote", "N"), "--member"),
    (("search", "--member", "Atlantis"), "Atlantis"),
    (("search", "--member", "RUS:Q"), "no vote"),
    (("search", "--organ", "senate"), "no body"),
    (("search", "--since", "2014-13"), "no day"),
    (("search", "--since", "0000"), "no day"),
    (("search", "--since", "2015", "--until", "2014"), "earlier"),
    (("search", "--truth", "computed"), "computed"),
    (("search", "--item", "?"), "no item"),
    (("agreement",), "--format"),
    (("agreement", "CHN", "--organ", "UNGA-C3"), "import"),
    (("agreement", "CHN", "--topic", "?"), "topic"),
    (("export", "--format", "csv"), "--output"),
    (("export", "--format", "akoma-ntoso"), "--meeting"),
    (("export", "--format", "sqlite", "--since", "2014", "-o", "x"), "whole"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=str)
def test_wrong_usage_is_told(home: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = run(home, *arguments)
    assert ran.exit_code == 2
    assert said in ran.output
    assert "Traceback" not in ran.output


def test_nothing_to_show_is_no_success(home: Path) -> None:
    assert run(home, "show", "S/9").exit_code == 1
    assert run(home, "export", "--format", "akoma-ntoso", "--meeting", "S/PV.1").exit_code == 1


@pytest.mark.parametrize(
    "form", ["json", "popolo", "atom", "ical", "bibtex", "csl-json", "oscola", "un"]
)
def test_each_text_form_names_its_sources(home: Path, form: str, tmp_path: Path) -> None:
    ran = run(home, "export", "--format", form)
    assert ran.exit_code == 0, ran.output
    # A calendar's long lines are folded.
    assert "A publisher" in ran.output.replace("\n ", "").replace("\r", "")
    path = tmp_path / "file"
    assert run(home, "export", "--format", form, "-o", str(path)).output == ""
    assert path.read_text("utf-8").split() == ran.output.split()


def test_folders_and_the_copy(home: Path, tmp_path: Path) -> None:
    for form in ("csv", "parquet", "sqlite"):
        ran = run(home, "export", "--format", form, "--output", str(tmp_path / form))
        assert ran.exit_code == 0, ran.output
    with Store.open(home) as store:
        assert read_csv(tmp_path / "csv") == extract(store)
    with Store.at(f"sqlite:///{tmp_path / 'sqlite'}") as copy, Store.open(home) as store:
        assert list(copy.official.votes()) == list(store.official.votes())
