"""Roll calls of the Assembly in three tables, which make one source together."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ninevotes.vocabulary.official import OfficialVote, RefusedFileError
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote
from tests.sources.data.made import read, write_csv, write_parquet

pytestmark = pytest.mark.usefixtures("short_files")

CALLS = ("rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr")
VOTES = ("rcid", "country", "country_code", "vote")
ISSUES = ("rcid", "short_name", "issue")
CALL_ROWS = [
    ["5306", "69", "0", "2014-12-18", "R/69/188", "0", "0", "DPRK", "Human rights in the DPRK"],
    ["7", "14", "NA", "1959-10-20", "R/14/1353", "1", "NA", "TIBET", "Amendment on Tibet"],
]
VOTE_ROWS = [
    ["5306", "North Korea", "KP", "no"],
    ["7", "Taiwan", "TW", "yes"],
    ["5306", "Russia", "RU", "no"],
    ["7", "Russia", "RU", "no"],
    ["7", "Yemen Arab Republic", "", "abstain"],
    ["5306", "United States", "US", "yes"],
]


def _three(tmp_path: Path, votes: list[list[str]] = VOTE_ROWS) -> list[Path]:
    return [
        write_csv(tmp_path / "votes.csv", VOTES, votes),
        write_csv(tmp_path / "calls.csv", CALLS, CALL_ROWS),
        write_csv(tmp_path / "issues.csv", ISSUES, [["5306", "hr", "Human rights"]]),
    ]


def _votes(*paths: Path) -> dict[str, OfficialVote]:
    return {each.key: each for each in read(*paths) if isinstance(each, OfficialVote)}


def test_three_tables_make_roll_calls(tmp_path: Path) -> None:
    vote = _votes(*_three(tmp_path))["5306"]
    assert vote.ballot.votes == {
        "PRK": Vote.AGAINST,
        "RUS": Vote.AGAINST,
        "USA": Vote.IN_FAVOUR,
    }
    assert vote.ballot.count(Vote.AGAINST) == 2
    assert (vote.session, vote.date) == (69, dt.date(2014, 12, 18))
    assert (vote.symbol, vote.resolution) == ("R/69/188", "A/RES/69/188")
    assert vote.printed["issues"] == "hr"


def test_states_of_the_day(tmp_path: Path) -> None:
    vote = _votes(*_three(tmp_path))["7"]
    assert set(vote.ballot.votes) == {"CHN", "SUN", "YEM"}
    assert vote.question is QuestionType.AMENDMENT
    assert vote.resolution is None


def test_the_issues_may_be_left_out_and_the_form_may_differ(tmp_path: Path) -> None:
    votes, calls, _ = _three(tmp_path)
    plain = _votes(votes, calls)
    typed = write_parquet(tmp_path / "votes.parquet", VOTES, VOTE_ROWS[::-1])
    assert _votes(calls, typed) == plain
    assert "issues" not in plain["5306"].printed


def test_a_table_that_is_missing_or_given_twice(tmp_path: Path) -> None:
    votes, calls, issues = _three(tmp_path)
    with pytest.raises(RefusedFileError, match="the table of roll_calls is missing"):
        list(read(votes, issues))
    with pytest.raises(RefusedFileError, match="the table of votes is given twice"):
        list(read(votes, calls, votes))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["7", "Russia", "RU", "yes"], "Russia has voted in roll call 7 already"),
        (["7", "Utopia", "", "yes"], "no state is called 'Utopia'"),
        (["7", "Cuba", "CU", "maybe"], "row 7, column vote: 'maybe' is none of"),
        (["8", "Cuba", "CU", "no"], "the table of roll calls lacks 8"),
    ],
)
def test_rows_that_are_refused(tmp_path: Path, row: list[str], reason: str) -> None:
    with pytest.raises(RefusedFileError, match=reason):
        list(read(*_three(tmp_path, [*VOTE_ROWS, row])))
