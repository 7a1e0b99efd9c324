"""Small files in the forms that publishers use, made here from a few facts that anyone knows.

S/2022/155, 25 February 2022: 11-1-3, vetoed. Resolution 2 (1946) and 2311 (2016) are true too;
members that no test needs are left out where a form allows it.
"""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from ninevotes.sources.data import recognise as recognising
from ninevotes.sources.data.card import Card, cards
from ninevotes.sources.data.reading import bundles, statements
from ninevotes.sources.data.recognise import recognise
from ninevotes.vocabulary.official import IgnoredRow, OfficialStatement, RowsRead

Rows = Sequence[Sequence[str]]

COUNCIL_2022 = (
    *("ALB", "BRA", "CHN", "FRA", "GAB", "GHA", "IND", "IRL"),
    *("KEN", "MEX", "NOR", "RUS", "ARE", "GBR", "USA"),
)
UKRAINE = dict.fromkeys(COUNCIL_2022, "Y") | {"RUS": "N", "CHN": "A", "IND": "A", "ARE": "A"}
"""How the fifteen voted on S/2022/155."""

_COLUMNS = {
    "ALB": "ALBANIA",
    "BRA": "BRAZIL",
    "CHN": "CHINA",
    "FRA": "FRANCE",
    "GAB": "GABON",
    "GHA": "GHANA",
    "IND": "INDIA",
    "IRL": "IRELAND",
    "KEN": "KENYA",
    "MEX": "MEXICO",
    "NOR": "NORWAY",
    "RUS": "RUSSIAN FEDERATION/USSR",
    "ARE": "UNITED ARAB EMIRATES",
    "GBR": "UNITED KINGDOM",
    "USA": "UNITED STATES",
}
SCIENCESPO = (
    *("Vote in the DB", "UN classification", "Vote outcome"),
    *("Vote outcome typology-Observable", "Resolution number", "Date", "Official full title"),
    *("Title-Observable", "Yes", "No", "Abstentions", "Non-Voting", "Total", "(of which veto)"),
    *("CHINA", "FRANCE", "RUSSIAN FEDERATION/USSR", "UNITED KINGDOM", "UNITED STATES"),
    *(name for code, name in _COLUMNS.items() if code not in {"CHN", "FRA", "RUS", "GBR", "USA"}),
)


def sciencespo(number: int, symbol: str, on: str, votes: dict[str, str], **more: str) -> list[str]:
    """A row of Sciences Po's table; the tally follows from the ballots."""
    count = {code: str(list(votes.values()).count(code)) for code in ("Y", "N", "A", "NV")}
    row = {
        "Vote in the DB": str(number),
        "UN classification": symbol,
        "Vote outcome": "adopted" if symbol.startswith("S/RES") else "vetoed",
        "Vote outcome typology-Observable": "adopted (majority)",
        "Date": on,
        "Official full title": "Title",
        "Yes": count["Y"],
        "No": count["N"],
        "Abstentions": count["A"],
        "Non-Voting": count["NV"],
        "Total": str(len(votes)),
        "(of which veto)": count["N"],
    }
    row |= {_COLUMNS[member]: vote for member, vote in votes.items()} | more
    return [row.get(column, "") for column in SCIENCESPO]


LIBRARY_COUNCIL = (
    *("undl_id", "ms_code", "ms_name", "permanent_member", "ms_vote", "date", "resolution"),
    *("draft", "meeting", "description", "agenda", "subjects", "vote_note", "total_yes"),
    *("total_no", "total_abstentions", "total_non_voting", "total_ms", "modality", "undl_link"),
)


def library_council(record: str, votes: dict[str, str], modality: str = "VOTE") -> list[list[str]]:
    """Rows of the UN Library's Council table, one a member."""
    count = [str(list(votes.values()).count(code)) for code in "YNAX"]
    about = ["2016-10-06", "S/RES/2311 (2016)", "S/2016/840", "S/PV.7782", "2311", "SG", "", ""]
    return [
        [record, code, code, "False", vote, *about, *count, "15", modality, "https://undl"]
        for code, vote in votes.items()
    ]


LIBRARY_ASSEMBLY = (
    *("undl_id", "ms_code", "ms_name", "ms_vote", "date", "session", "resolution", "draft"),
    *("committee_report", "meeting", "title", "agenda_title", "subjects", "vote_note"),
    *("total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms", "undl_link"),
)


def library_assembly(record: str, votes: dict[str, str]) -> list[list[str]]:
    """Rows of the UN Library's Assembly table, one a Member State."""
    count = [str(list(votes.values()).count(code)) for code in "YNAX"]
    about = ["2014-12-18", "69", "A/RES/69/188", "", "A/69/488/Add.3", "A/69/PV.73", "DPRK"]
    return [
        [record, code, code, vote, *about, "", "", "", *count, str(len(votes)), "https://undl"]
        for code, vote in votes.items()
    ]


def write_csv(path: Path, heading: Iterable[str], rows: Rows, **how: str) -> Path:
    """A CSV file; ``encoding`` and ``delimiter`` as asked."""
    encoding, delimiter = how.get("encoding", "utf-8"), how.get("delimiter", ",")
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([list(heading), *rows])
    return path


def write_xlsx(path: Path, heading: Iterable[str], rows: Rows) -> Path:
    """An XLSX file, whole numbers as numbers, as spreadsheets keep them."""
    openpyxl = pytest.importorskip("openpyxl", reason="the extra 'data' is not installed")
    book = openpyxl.Workbook()
    for row in (list(heading), *rows):
        book.active.append([int(each) if each.isdigit() else each or None for each in row])
    book.save(path)
    return path


def write_parquet(path: Path, heading: Iterable[str], rows: Rows) -> Path:
    """A Parquet file of text, empty cells null."""
    polars = pytest.importorskip("polars", reason="the extra 'data' is not installed")
    columns = zip(*rows, strict=True)
    polars.DataFrame(
        {
            name: [each or None for each in cells]
            for name, cells in zip(heading, columns, strict=True)
        }
    ).write_parquet(path)
    return path


def read(*paths: Path) -> Iterator[OfficialStatement]:
    """What files of one source say, notes about rows left out."""
    for bundle in bundles(map(recognise, paths)):
        for each in statements(bundle):
            if not isinstance(each, IgnoredRow | RowsRead):
                yield each


def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files of a few rows pass: the cards expect whole ones."""

    def shortened(card: Card) -> Card:
        parts = (dataclasses.replace(part, rows=(1, part.rows[1])) for part in card.parts)
        return dataclasses.replace(card, parts=tuple(parts))

    made = tuple(shortened(card) for card in cards())
    monkeypatch.setattr(recognising, "cards", lambda: made)
