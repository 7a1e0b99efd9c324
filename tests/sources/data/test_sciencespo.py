"""Sciences Po's table: members by name and date, ballots as coded, files whole or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote, RefusedFileError
from ninevotes.vocabulary.votes import Vote
from tests.sources.data.made import (
    SCIENCESPO,
    UKRAINE,
    read,
    sciencespo,
    write_csv,
    write_parquet,
    write_xlsx,
)

pytestmark = pytest.mark.usefixtures("short_files")

NOBODY = dict.fromkeys(UKRAINE, "NV")
ROWS = [
    sciencespo(3, "S/RES/2623(2022)", "2022-02-27", UKRAINE),
    sciencespo(2, "S/2022/155", "2022-02-25", UKRAINE),
    sciencespo(1, "S/RES/755(1992)", "1992-05-20", NOBODY),
]


def _votes(path: Path) -> dict[str, OfficialVote]:
    return {each.key: each for each in read(path) if isinstance(each, OfficialVote)}


def _with(row: list[str], **cells: str) -> list[str]:
    changed = list(row)
    for column, cell in cells.items():
        changed[SCIENCESPO.index(column)] = cell
    return changed


def test_a_veto_and_who_cast_it(tmp_path: Path) -> None:
    vote = _votes(write_csv(tmp_path / "votes.csv", SCIENCESPO, ROWS))["S/2022/155"]
    assert (vote.symbol, vote.resolution) == ("S/2022/155", None)
    assert vote.outcome is OfficialOutcome.VETOED
    assert vote.vetoed_by == ("RUS",)
    assert vote.ballot.cast(Vote.ABSTENTION) == ("ARE", "CHN", "IND")
    assert vote.ballot.count(Vote.IN_FAVOUR) == 11
    assert vote.printed["Vote in the DB"] == "2"


def test_all_fifteen_non_voting_means_that_no_vote_was_taken(tmp_path: Path) -> None:
    vote = _votes(write_csv(tmp_path / "votes.csv", SCIENCESPO, ROWS))["S/RES/755(1992)"]
    assert vote.outcome is OfficialOutcome.ADOPTED_WITHOUT_VOTE
    assert not vote.ballot.votes
    assert not vote.ballot.tally


@pytest.mark.parametrize(
    ("on", "code"), [("1991-12-23", "SUN"), ("1991-12-24", "RUS"), ("2022-02-25", "RUS")]
)
def test_one_column_two_states_by_the_day(tmp_path: Path, on: str, code: str) -> None:
    row = sciencespo(1, "S/RES/1(1946)", on, {"RUS": "Y", "USA": "Y"})
    (vote,) = _votes(write_csv(tmp_path / "votes.csv", SCIENCESPO, [row])).values()
    assert set(vote.ballot.votes) == {code, "USA"}


def test_a_vote_of_which_nobody_knows_the_ballots(tmp_path: Path) -> None:
    row = _with(
        sciencespo(1, "S/1148", "1948-12-24", {"USA": "?", "GBR": "?"}),
        **{"Yes": "?", "No": "?", "Abstentions": "?", "Non-Voting": "?"},
    )
    (vote,) = _votes(write_csv(tmp_path / "votes.csv", SCIENCESPO, [row])).values()
    assert set(vote.unknown) == {"GBR", "USA"}
    assert not vote.ballot.tally


def test_votes_of_one_name_are_told_apart(tmp_path: Path) -> None:
    rows = [sciencespo(n, "S/3502", "1955-12-13", {"USA": "Y", "CHN": "N"}) for n in (3, 1, 2)]
    assert list(_votes(write_csv(tmp_path / "votes.csv", SCIENCESPO, rows))) == [
        "S/3502",
        "S/3502 #2",
        "S/3502 #3",
    ]


def test_the_same_table_in_any_form_and_order_says_the_same(tmp_path: Path) -> None:
    plain = list(read(write_csv(tmp_path / "plain.csv", SCIENCESPO, ROWS)))
    others = [
        write_csv(tmp_path / "mark.csv", SCIENCESPO, ROWS, encoding="utf-8-sig"),
        write_csv(tmp_path / "wide.csv", SCIENCESPO, ROWS, encoding="utf-16"),
        write_csv(tmp_path / "semicolon.csv", SCIENCESPO, ROWS, delimiter=";"),
        write_csv(tmp_path / "turned.csv", SCIENCESPO, ROWS[::-1]),
        write_csv(tmp_path / "columns.csv", SCIENCESPO[::-1], [row[::-1] for row in ROWS]),
        write_xlsx(tmp_path / "table.xlsx", SCIENCESPO, ROWS),
        write_parquet(tmp_path / "table.parquet", SCIENCESPO, ROWS),
    ]
    for path in others:
        assert list(read(path)) == plain, path.name


def test_a_windows_1252_file_keeps_its_letters(tmp_path: Path) -> None:
    heading = [*SCIENCESPO, "CÔTE D'IVOIRE"]
    row = _with(sciencespo(1, "S/RES/1(1946)", "2018-02-25", {"USA": "Y"}), Yes="2")
    path = write_csv(tmp_path / "votes.csv", heading, [[*row, "Y"]], encoding="cp1252")
    (vote,) = _votes(path).values()
    assert set(vote.ballot.votes) == {"CIV", "USA"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (_with(ROWS[1], CHINA="Q"), r"row 2, column CHINA: 'Q' is none of Y, N, A, NV"),
        (_with(ROWS[1], Date="25/02/2022"), r"row 2, column Date: '25/02/2022' is no date"),
        (_with(ROWS[1], Date="1922-02-25"), r"row 2, column Date: 1922-02-25 is not between"),
        (_with(ROWS[1], Yes="12"), r"row 2: 11 members are listed in favour, the tally says 12"),
        (_with(ROWS[1], Yes="many"), r"row 2, column Yes: 'many' is no whole number"),
        (_with(ROWS[1], **{"Vote outcome": "lost"}), r"row 2, column Vote outcome: 'lost' is none"),
        (_with(ROWS[1], **{"Vote in the DB": "3"}), r"vote 3 is not the next number|stands twice"),
        (ROWS[1][:-1], r"row 2: it has 28 cells, the heading has 29: the file is cut off"),
    ],
)
def test_one_bad_row_refuses_the_file(tmp_path: Path, row: list[str], reason: str) -> None:
    path = write_csv(tmp_path / "votes.csv", SCIENCESPO, [ROWS[0], row, ROWS[2]])
    with pytest.raises(RefusedFileError, match=reason):
        list(read(path))


def test_a_row_that_is_missing_or_doubled(tmp_path: Path) -> None:
    for rows in (ROWS[::2], [*ROWS, ROWS[0]]):
        with pytest.raises(RefusedFileError, match="a row is missing or doubled"):
            list(read(write_csv(tmp_path / "votes.csv", SCIENCESPO, rows)))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Yes", "In favour", r"'Yes' is missing.*'In favour' is not on the card"),
        ("ALBANIA", "ATLANTIS", r"'ATLANTIS' is not on the card"),
        ("ALBANIA", "BRAZIL", r"the heading has twice: 'BRAZIL'"),
    ],
)
def test_a_changed_column_name(tmp_path: Path, old: str, new: str, reason: str) -> None:
    heading = [new if name == old else name for name in SCIENCESPO]
    with pytest.raises(RefusedFileError, match=reason):
        list(read(write_csv(tmp_path / "votes.csv", heading, ROWS)))


def test_a_member_that_joins_later_is_known_by_its_column(tmp_path: Path) -> None:
    row = _with(sciencespo(1, "S/RES/1(1946)", "2026-01-25", {"USA": "Y"}), Yes="2")
    path = write_csv(tmp_path / "votes.csv", [*SCIENCESPO, "LATVIA"], [[*row, "Y"]])
    (vote,) = _votes(path).values()
    assert vote.ballot.votes["LVA"] is Vote.IN_FAVOUR
