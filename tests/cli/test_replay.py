"""``ninevotes replay`` over a small store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from ninevotes.cli.replay import replay
from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.sources.data.card import card
from ninevotes.vocabulary.official import OfficialVote
from tests.record.council_votes import SHORT, VETOED, vote

EXPLAINED = [
    vote("S/2014/348", against="CHN RUS", outcome=VETOED),
    vote("S/RES/2623 (2022)", "2022-02-27", against="RUS", abstaining="CHN IND ARE"),
]
UNEXPLAINED = vote("S/2014/1", against="RUS", outcome=SHORT)


def run(home: Path, *arguments: str) -> Result:
    app = typer.Typer()
    app.command()(replay)
    return CliRunner().invoke(app, ["--home", str(home), *arguments])


def imported(home: Path, votes: list[OfficialVote]) -> None:
    with Store.open(home) as store:
        store.official.import_statements(
            card("sciencespo_votes"),
            SourceFile("votes.csv", "ab" * 32),
            iter(votes),
            imported_at="2026-03-02T09:00:00+00:00",
        )


@pytest.fixture
def explained(tmp_path: Path) -> Path:
    imported(tmp_path, EXPLAINED)
    return tmp_path


def test_all_explained(explained: Path) -> None:
    result = run(explained)
    assert result.exit_code == 0
    assert "2 votes; 1 agree as printed, 1 differ, 0 unexplained" in result.stdout
    assert "procedural matter: call of an emergency special session" in result.stdout
    assert "2022-02-27" not in result.stdout


def test_listed_with_ballot_both_answers_and_source(explained: Path) -> None:
    listed = run(explained, "--all").stdout
    assert "11 in favour, 1 against, 3 abstaining" in listed
    assert "recorded  adopted" in listed
    assert "Vetoed by the Russian Federation." in listed
    assert "does not stop it" in listed
    assert "A/RES/377 A (V)" in listed


def test_an_unexplained_vote_is_listed_and_is_a_fault(tmp_path: Path) -> None:
    imported(tmp_path, [*EXPLAINED, UNEXPLAINED])
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "S/2014/1" in result.stdout
    assert "1 unexplained" in result.stdout


def test_json(explained: Path) -> None:
    (source,) = json.loads(run(explained, "--format", "json").stdout)
    assert (source["votes"], source["agree"], source["unexplained"]) == (2, 1, 0)
    (differing,) = source["disagreements"]
    assert differing["computed_from_print"]["outcome"] == "not_adopted"
    assert differing["computed"]["outcome"] == "adopted"


def test_nothing_imported_is_one_clear_line(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "ninevotes: no votes of the Council are imported: ninevotes import FILE"
    ]
    assert run(tmp_path, "--source", "nowhere").exit_code == 1


def test_a_table_of_precedents(tmp_path: Path) -> None:
    heading = "id,date,organ,question_type,yes,no,abstain,no_by,outcome,reason"
    right = "P1,2014-05-22,SC,draft_resolution,13,2,0,CHN RUS,not_adopted,vetoed"
    wrong = "P2,2014-05-22,SC,draft_resolution,13,2,0,CHN RUS,adopted,adopted"
    table = tmp_path / "precedents.csv"
    table.write_text("\n".join([heading, right]), encoding="utf-8")
    assert run(tmp_path, "--precedents", str(table)).stdout == (
        "precedents.csv: 1 precedents; 1 agree as the table answers\n"
    )
    table.write_text("\n".join([heading, right, wrong]), encoding="utf-8")
    result = run(tmp_path, "--precedents", str(table))
    assert result.exit_code == 1
    assert "P2: outcome 'adopted', by rules 'not_adopted'" in result.stdout
    listed = json.loads(run(tmp_path, "--precedents", str(table), "--format", "json").stdout)
    assert listed[1]["computed"]["reason"] == "vetoed"


def test_the_record_may_be_named_by_its_address(tmp_path: Path) -> None:
    imported(tmp_path, EXPLAINED)
    address = f"sqlite:///{tmp_path / 'record.sqlite'}"
    assert run(tmp_path / "elsewhere", "--store", address).exit_code == 0
