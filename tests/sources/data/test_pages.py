"""The UN Library's pages, in the broken forms in which such pages are published."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ninevotes.sources.data.dhl_meetings.outcomes import decisions, outcomes
from ninevotes.vocabulary.official import (
    OfficialMeeting,
    OfficialOutcome,
    OfficialVeto,
    OfficialVote,
    RefusedFileError,
)
from ninevotes.vocabulary.votes import Vote
from tests.sources.data.made import read

HEADING = """<table><tr><th colspan="4">Meetings conducted  by the Security Council in {year}<br/>
(in reverse chronological order)</th></tr>
<tr><th>Meeting<br />Record</th><th>Date</th><th>Topic</th>
<th>Security Council<br> Outcome / Vote</th></tr>"""


def _page(tmp_path: Path, body: str, *, year: int = 1976, end: str = "</table></html>") -> Path:
    path = tmp_path / "page.html"
    path.write_text(f"<html>{HEADING.format(year=year)}{body}{end}", "utf-8")
    return path


def _row(record: str, date: str = "26 January", topic: str = "A topic", outcome: str = "--") -> str:
    return f"<tr><td>{record}</td><td>{date}</td><td>{topic}</td><td>{outcome}</td></tr>"


def _meetings(path: Path) -> list[OfficialMeeting]:
    return [each for each in read(path) if isinstance(each, OfficialMeeting)]


def _votes(path: Path) -> list[OfficialVote]:
    return [each for each in read(path) if isinstance(each, OfficialVote)]


def test_a_meeting_and_its_vote(tmp_path: Path) -> None:
    link = '<a href="https://undocs.org/en/S/PV.1879">S/PV.1879</a>'
    draft = (
        'Draft resolution<a href="https://undocs.org/S/11940">S/11940</a>vetoed by USA<br> 9-1-3'
    )
    path = _page(tmp_path, _row(link, outcome=draft))
    (meeting,) = _meetings(path)
    assert (meeting.symbol, meeting.date) == ("S/PV.1879", dt.date(1976, 1, 26))
    assert meeting.link == "https://undocs.org/en/S/PV.1879"
    assert meeting.outcomes == ("Draft resolution S/11940 vetoed by USA 9-1-3",)
    (vote,) = _votes(path)
    assert (vote.symbol, vote.meeting, vote.outcome) == (
        "S/11940",
        "S/PV.1879",
        OfficialOutcome.VETOED,
    )
    assert vote.vetoed_by == ("USA",)
    assert [vote.ballot.count(each) for each in list(Vote)[:3]] == [9, 1, 3]
    assert vote.ballot.count(Vote.DID_NOT_PARTICIPATE) is None


BROKEN = {
    "a row is not opened": "<td>S/PV.2</td><td>26 January</td><td>B</td><td>--</td></tr>",
    "a row is not closed": "<tr><td>S/PV.2</td><td>26 January</td><td>B</td><td>--</td>",
    "nothing is closed": "<tr><td>S/PV.2<td>26 January<td>B<td>--",
    "rows ran together": (
        "<tr><td>S/PV.2</td><td>26 January</td><td>B</td><td>--</td>"
        "<td>S/PV.4</td><td>26 January</td><td>D</td><td>--</td></tr>"
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_rows_that_lost_their_tags(tmp_path: Path, name: str) -> None:
    path = _page(tmp_path, _row("S/PV.3") + BROKEN[name] + _row("S/PV.1"))
    found = [meeting.symbol for meeting in _meetings(path)]
    assert [each for each in found if each != "S/PV.4"] == ["S/PV.3", "S/PV.2", "S/PV.1"]
    assert ("S/PV.4" in found) is (name == "rows ran together")


def test_cells_that_span_rows_stand_in_each_of_them(tmp_path: Path) -> None:
    body = (
        '<tr><th rowspan="2">S/PV.224</th><th rowspan="2">19 December</th>'
        "<td>Greece</td><td>--</td></tr><tr><td>Indonesia</td><td>--</td></tr>"
    )
    found = _meetings(_page(tmp_path, body + _row("S/PV.223"), year=1947))
    assert [(each.key, each.topic) for each in found] == [
        ("S/PV.224", "Greece"),
        ("S/PV.224 #2", "Indonesia"),
        ("S/PV.223", "A topic"),
    ]


def test_an_empty_cell_continues_the_meeting_above(tmp_path: Path) -> None:
    found = _meetings(_page(tmp_path, _row("S/PV.396") + _row("", "", "Palestine")))
    assert [each.key for each in found] == ["S/PV.396", "S/PV.396 #2"]


def test_a_resolution_repeated_for_each_item_is_one_vote(tmp_path: Path) -> None:
    outcome = "S/RES/66 (1948) 8-0-3"
    body = _row("S/PV.396", outcome=outcome) + _row("S/PV.396", topic="B", outcome=outcome)
    assert len(_votes(_page(tmp_path, body, year=1948))) == 1


def test_votes_in_writing_have_no_meeting(tmp_path: Path) -> None:
    outcome = "S/RES/2560 (2020) 15-0-0"
    path = _page(tmp_path, _row("--", "29 December", outcome=outcome), year=2021)
    (meeting,), (vote,) = _meetings(path), _votes(path)
    assert meeting.symbol is None
    assert vote.meeting is None
    # The heading said 2021; the resolution bears the year of the vote.
    assert vote.date == dt.date(2020, 12, 29)


def test_a_member_that_did_not_participate(tmp_path: Path) -> None:
    outcome = (
        "S/RES/1441 (2002) 14-0-0 (The Syrian Arab Republic did not participate in the voting.)"
    )
    (vote,) = _votes(_page(tmp_path, _row("S/PV.1", outcome=outcome), year=2002))
    assert vote.ballot.votes == {"SYR": Vote.DID_NOT_PARTICIPATE}


WORDINGS = {
    "S/RES/15 (1946) adopted unanimously": [("S/RES/15 (1946)", "adopted", None)],
    "S/RES/705 (1991) without vote": [("S/RES/705 (1991)", "adopted without a vote", None)],
    "S/RES/463(1980) 12-0-2": [("S/RES/463 (1980)", "adopted", 12)],
    "Communiqué and S/RES/1691 (2006)": [("S/RES/1691 (2006)", "adopted", None)],
    "Draft resolution (S/2019/962) not adopted 5-4-6": [("S/2019/962", "not adopted", 5)],
    "S/2018/175 vetoed by Russian Federation 11-2-2 S/2018/176 not adopted 9-1-5": [
        ("S/2018/175", "vetoed", 11),
        ("S/2018/176", "not adopted", 9),
    ],
    "Draft resolution S/3502 (Japan) vetoed by USSR 10-1-0 Draft resolution S/3502 vetoed by UK": [
        ("S/3502", "vetoed", 10),
        ("S/3502", "vetoed", None),
    ],
    "2-0-13": [("", None, 2)],
    "S/PRST/2014/1": [],
    "Election of Mr. Spiropoulos (Greece)": [],
    "Note (S/2000/839)": [],
    "--": [],
    "": [],
}


@pytest.mark.parametrize("cell", WORDINGS)
def test_the_wordings_of_outcomes(cell: str) -> None:
    found = [(each.symbol, each.outcome, each.tally[0]) for each in decisions(cell)]
    assert found == WORDINGS[cell]
    assert bool(outcomes(cell)) is (cell not in {"", "--"})


@pytest.mark.parametrize(
    "by", ["France, UK and USA", "the United Kingdom, USA, France", "UK, USA and France"]
)
def test_who_vetoed(tmp_path: Path, by: str) -> None:
    outcome = f"Draft resolution S/12310/Rev.1 vetoed by {by} 10-5-0"
    (vote,) = _votes(_page(tmp_path, _row("S/PV.2045", outcome=outcome), year=1977))
    assert vote.vetoed_by == ("FRA", "GBR", "USA")


@pytest.mark.parametrize(
    ("body", "end", "reason"),
    [
        (_row("S/PV.1", "someday"), "</table>", "row 1, column Date: 'someday' is no day"),
        ("<tr><td>S/PV.1</td><td>1 May</td></tr>", "</table>", "row 1: it has 2 cells"),
        (_row("S/PV.1"), "", "cut off"),
        ("", "</table>", "no meetings"),
        (_row("S/PV.1", outcome="S/1 vetoed by Atlantis 9-1-1"), "</table>", "called 'Atlantis'"),
    ],
)
def test_pages_that_are_refused(tmp_path: Path, body: str, end: str, reason: str) -> None:
    with pytest.raises(RefusedFileError, match=reason):
        list(read(_page(tmp_path, body, end=end)))


def _vetoes(tmp_path: Path, rows: int, members: str) -> Path:
    row = (
        "<tr><td>26 May 2022</td><td><a>S/2022/431</a></td><td>S/PV.9048</td>"
        f"<td>Non-proliferation</td><td>{members}</td></tr>"
    )
    path = tmp_path / "vetoes.html"
    path.write_text(
        "<table><tr><th>Security Council - Veto List</th></tr><tr><th>Date</th><th>Draft</th>"
        f"<th>Written Record</th><th>Agenda Item</th><th>Permanent</th></tr>{row * rows}</html>"
    )
    return path


def test_members_of_the_veto_list_stand_one_a_line(tmp_path: Path) -> None:
    found = [
        each
        for each in read(_vetoes(tmp_path, 200, "China</br>Russian Federation"))
        if isinstance(each, OfficialVeto)
    ]
    assert len({each.key for each in found}) == 200
    assert found[0].vetoed_by == ("CHN", "RUS")
    assert found[0].date == dt.date(2022, 5, 26)


def test_a_veto_list_that_is_too_short(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match="the list has 3 vetoes"):
        list(read(_vetoes(tmp_path, 3, "USA")))
