"""Membership, drafts, vetoes by topic, ideal points, procedural votes, addresses."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ninevotes.sources.data.card import card
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialIdealPoint,
    OfficialLink,
    OfficialMembership,
    OfficialOutcome,
    OfficialStatement,
    OfficialVeto,
    OfficialVote,
    RefusedFileError,
)
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote
from tests.sources.data.made import read, write_csv

pytestmark = pytest.mark.usefixtures("short_files")


def _read(tmp_path: Path, source: str, *rows: dict[str, str]) -> list[OfficialStatement]:
    heading = sorted(card(source).parts[0].known)
    cells = [[row.get(name, "0" if name.islower() else "") for name in heading] for row in rows]
    return list(read(write_csv(tmp_path / "table.csv", heading, cells)))


def test_membership(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        "dppa_membership",
        {
            "id": "1",
            "year": "1957",
            "security_council_member": "USSR (Union of Soviet Socialist Republics)",
        },
        {"id": "2", "year": "1961", "security_council_member": ""},
        {
            "id": "3",
            "year": "1977",
            "security_council_member": "German FR (German Federal Republic)",
        },
    )
    assert [each.state for each in found if isinstance(each, OfficialMembership)] == [
        "SUN",
        None,
        "DEU",
    ]


def test_addresses_of_records(tmp_path: Path) -> None:
    address = "https://digitallibrary.un.org/record/280453?ln=en"
    (link,) = _read(tmp_path, "undl_record_urls", {"res_no": "1", "url_record": address})
    assert link == OfficialLink("undl_record_urls", "1", 1, address)
    with pytest.raises(RefusedFileError, match="no record of the UN Digital Library"):
        _read(tmp_path, "undl_record_urls", {"res_no": "1", "url_record": "https://example.org"})


def test_vetoes_by_topic(tmp_path: Path) -> None:
    row = {
        "date": "3/25/1947",
        "draft": "S/PV.122",
        "meeting_record": "S/PV.122",
        "agenda_item": "Incidents in the Corfu Channel",
        "crisis_topic": "Greek Civil War",
        "region": "Western Europe",
        "member_veto1": "USSR",
        "member_veto2": "",
        "member_veto3": "",
    }
    first, second = _read(tmp_path, "yordan_vetoes", row, row)
    assert isinstance(first, OfficialVeto)
    assert (first.date, first.vetoed_by) == (dt.date(1947, 3, 25), ("SUN",))
    assert (first.topic, first.printed["region"]) == ("Greek Civil War", "Western Europe")
    assert second.key == f"{first.key} #2"
    with pytest.raises(RefusedFileError, match="no date such as"):
        _read(tmp_path, "yordan_vetoes", row | {"date": "25/3/1947"})


def test_catalogued_drafts(tmp_path: Path) -> None:
    row = {
        "1": "764126",
        "191__a": "\xa0S/2014/38",
        "239__a": "Draft resolution [on terrorism]",
        "245__a": "Draft resolution /",
        "245__c": "Australia, Bosnia and Herzegovina and Chad.",
        "610__a": "",
        "650__a": "TERRORISM; SANCTIONS",
        "856__u": "http://digitallibrary.un.org/a.pdf; http://digitallibrary.un.org/b.pdf",
        "993__a": "S/RES/2133(2014)",
    }
    lost = {"191__a": "S/1", "993__a": "S/RES/2(1946)", "1": ""}
    draft, bare = _read(tmp_path, "undl_drafts", row, dict.fromkeys(row, "") | lost)
    assert isinstance(draft, OfficialDraft)
    assert (draft.key, draft.symbol, draft.resolution) == (
        "764126",
        "S/2014/38",
        "S/RES/2133 (2014)",
    )
    assert draft.sponsors == ("Australia", "Bosnia and Herzegovina", "Chad")
    assert draft.subjects == ("TERRORISM", "SANCTIONS")
    assert len(draft.links) == 2
    assert bare.key == "S/1 S/RES/2 (1946)"


def test_ideal_points(tmp_path: Path) -> None:
    row = {"ccode": "365", "iso3c": "RUS", "countryname": "Russia", "year": "1990.0"}
    row |= {"idealpointall": "-1.5", "q5all": "-1.75", "q95all": "-1.25", "nvotesall": "70.0"}
    row |= dict.fromkeys(("idealpointfp", "idealpointlegacy", "q5fp", "q95fp", "nvotesfp"), "")
    with pytest.raises(RefusedFileError, match=r"'1990\.0' is no whole number"):
        _read(tmp_path, "bsv_ideal_points", row)
    (point,) = _read(tmp_path, "bsv_ideal_points", row | {"year": "1990"})
    assert point == OfficialIdealPoint(
        "bsv_ideal_points",
        "365 1990 all votes",
        "SUN",
        1990,
        -1.5,
        -1.75,
        -1.25,
        70,
        "all votes",
        "Russia",
    )


PROCEDURAL = {
    "date": "2014-12-22",
    "meeting_record": "S/PV.7353",
    "subject": "DPRK",
    "motion": "adopt the agenda (China objecting)",
    "yes": "11",
    "no": "2",
    "abstain": "2",
    "outcome": "carried",
    "in_favour": "",
    "against": "China; Russian Federation",
    "abstaining": "Chad; Nigeria",
    "source_url": "https://example.org/7353",
    "note": "in favour = the other eleven members",
}


def test_procedural_votes(tmp_path: Path) -> None:
    (vote,) = _read(tmp_path, "procedural_votes", PROCEDURAL)
    assert isinstance(vote, OfficialVote)
    assert vote.question is QuestionType.AGENDA
    assert vote.outcome is OfficialOutcome.ADOPTED
    assert vote.ballot.cast(Vote.AGAINST) == ("CHN", "RUS")
    assert len(vote.ballot.cast(Vote.IN_FAVOUR)) == 11
    assert vote.link == "https://example.org/7353"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"against": "China; Cuba"}, "'Cuba' was no member of the Council on 2014-12-22"),
        ({"against": "China; Chad"}, "'Chad' is listed twice"),
        ({"no": "1"}, "the members contradict the count"),
        ({"outcome": "passed"}, "'passed' is none of"),
    ],
)
def test_procedural_votes_that_are_refused(
    tmp_path: Path, change: dict[str, str], reason: str
) -> None:
    with pytest.raises(RefusedFileError, match=reason):
        _read(tmp_path, "procedural_votes", PROCEDURAL | change)


def test_a_row_that_says_that_there_was_no_vote_is_none(tmp_path: Path) -> None:
    row = PROCEDURAL | {"outcome": "no vote taken", "against": "", "abstaining": ""}
    assert _read(tmp_path, "procedural_votes", row) == []
