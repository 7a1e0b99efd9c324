"""The UN Library's voting data, one row a member, as its data dictionaries describe them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote, RefusedFileError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote
from tests.sources.data.made import (
    LIBRARY_ASSEMBLY,
    LIBRARY_COUNCIL,
    UKRAINE,
    library_assembly,
    library_council,
    read,
    write_csv,
)

pytestmark = pytest.mark.usefixtures("short_files")

ALL = dict.fromkeys(UKRAINE, "Y")


def _votes(path: Path) -> list[OfficialVote]:
    return [each for each in read(path) if isinstance(each, OfficialVote)]


def test_rows_of_one_record_make_one_vote_in_any_order(tmp_path: Path) -> None:
    rows = library_council("4001", ALL) + library_council("4000", UKRAINE | {"IND": "X"})
    mixed = rows[::2] + rows[1::2]
    votes = {
        each.key: each for each in _votes(write_csv(tmp_path / "v.csv", LIBRARY_COUNCIL, mixed))
    }
    assert set(votes) == {"4000", "4001"}
    vote = votes["4000"]
    assert vote.resolution == "S/RES/2311 (2016)"
    assert vote.meeting == "S/PV.7782"
    assert vote.ballot.cast(Vote.DID_NOT_PARTICIPATE) == ("IND",)
    assert vote.ballot.count(Vote.IN_FAVOUR) == 11


def test_y_for_everyone_where_no_vote_was_taken_is_no_ballot(tmp_path: Path) -> None:
    rows = library_council("4000", ALL, "ADOPTED WITHOUT VOTE")
    (vote,) = _votes(write_csv(tmp_path / "v.csv", LIBRARY_COUNCIL, rows))
    assert vote.outcome is OfficialOutcome.ADOPTED_WITHOUT_VOTE
    assert not vote.ballot.votes
    assert vote.printed["total_yes"] == "15"


def test_an_assembly_vote(tmp_path: Path) -> None:
    votes = {"PRK": "N", "USA": "Y", "SGP": "A", "SUN": "X", "BUR": "Y"}
    rows = library_assembly("900", votes)
    (vote,) = _votes(write_csv(tmp_path / "v.csv", LIBRARY_ASSEMBLY, rows))
    assert vote.organ is Organ.GENERAL_ASSEMBLY
    assert (vote.resolution, vote.session) == ("A/RES/69/188", 69)
    assert vote.ballot.votes["MMR"] is Vote.IN_FAVOUR
    assert vote.ballot.votes["SUN"] is Vote.DID_NOT_PARTICIPATE


def _bad(number: int, column: str, cell: str) -> list[list[str]]:
    rows = library_council("4000", UKRAINE)
    rows[number - 1][LIBRARY_COUNCIL.index(column)] = cell
    return rows


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (_bad(7, "ms_vote", "Q"), "row 7, column ms_vote: 'Q' is none of A, N, X, Y"),
        (_bad(7, "ms_code", "ALB"), "row 7, column ms_code: ALB has voted in record 4000 already"),
        (_bad(7, "date", "2016-10-07"), "row 7, column date: .* contradicts row 1"),
        (_bad(1, "ms_code", "ALB")[:9], "rows of record 4000 are missing"),
    ],
)
def test_rows_that_contradict_each_other(
    tmp_path: Path, rows: list[list[str]], reason: str
) -> None:
    with pytest.raises(RefusedFileError, match=reason):
        list(read(write_csv(tmp_path / "v.csv", LIBRARY_COUNCIL, rows)))


def test_a_code_that_is_no_state(tmp_path: Path) -> None:
    rows = library_council("4000", UKRAINE)
    rows[6][1:3] = ["XYZ", "Atlantis"]
    with pytest.raises(
        RefusedFileError, match="no state has the code 'XYZ' or the name 'Atlantis'"
    ):
        list(read(write_csv(tmp_path / "v.csv", LIBRARY_COUNCIL, rows)))
