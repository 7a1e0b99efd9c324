"""Cards: complete, and strict about what a file may be."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from ninevotes.sources.data.card import Card, cards
from ninevotes.sources.data.files import open_file
from ninevotes.sources.data.names import Names
from ninevotes.sources.data.recognise import UnknownFileError, recognise
from ninevotes.sources.data.tables.table import UnreadableError
from ninevotes.vocabulary.official import RefusedFileError
from ninevotes.vocabulary.states import states
from tests.sources.data.made import SCIENCESPO, UKRAINE, read, sciencespo, write_csv


@pytest.mark.parametrize("card", cards(), ids=lambda card: card.id)
def test_a_card_says_what_a_user_needs(card: Card) -> None:
    assert card.address.startswith("https://")
    assert all((card.title, card.publisher, card.how, card.licence, card.attribution, card.version))
    for part in card.parts:
        assert not set(part.columns) & set(part.ignored)
        assert all(part.columns.values())
        assert all(part.ignored.values()), "a column is left out for a reason"
        assert set(part.codes) <= part.known
        assert 0 < part.rows[0] < part.rows[1]
    assert callable(import_module(f"ninevotes.sources.data.{card.id}.parse").parse)


@pytest.mark.parametrize("card", cards(), ids=lambda card: card.id)
def test_every_code_of_a_card_is_a_states(card: Card) -> None:
    for name in card.names:
        assert Names(card.names).own(name, None) in states(), name


def test_a_download_that_stopped_is_refused(tmp_path: Path) -> None:
    rows = [sciencespo(number, "S/1", "2022-02-25", UKRAINE) for number in range(1, 4)]
    with pytest.raises(RefusedFileError, match="3 rows; 3,150 to 6,000 are expected"):
        list(read(write_csv(tmp_path / "votes.csv", SCIENCESPO, rows)))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"PAR1 and then nothing", "Parquet file is damaged"),
        (b"PK\x03\x04 and then nothing", "XLSX file is damaged"),
        (b"<html><p>Not found</p></html>", "no table"),
        (b"<stata_dta><header>", "Stata"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"a,b\n\x81\x8d\x8f,1\n", "neither UTF-8"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=reason):
        open_file(path)


def test_a_quote_that_never_ends(tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    path.write_text('res_no,url_record\n1,https://digitallibrary.un.org/record/1\n2,"https')
    with pytest.raises(RefusedFileError, match="row 2 is broken off"):
        list(read(path))


def test_a_file_of_something_else(tmp_path: Path) -> None:
    with pytest.raises(UnknownFileError, match="no known data set has the columns name, price"):
        recognise(write_csv(tmp_path / "shop.csv", ["name", "price"], [["tea", "2"]]))
    page = tmp_path / "page.html"
    page.write_text("<table><tr><td>Tea</td></tr></table>")
    with pytest.raises(UnknownFileError, match="no known page"):
        recognise(page)


_WITHOUT = """
import sys
sys.modules["polars"] = sys.modules["openpyxl"] = None
from pathlib import Path
from ninevotes.sources.data.files import open_file
from ninevotes.sources.data.tables.table import UnreadableError
for path in sys.argv[1:]:
    try:
        print(type(open_file(Path(path))).__name__)
    except UnreadableError as error:
        print(error)
"""


def test_a_plain_install_reads_csv_and_names_the_extra_for_the_rest(tmp_path: Path) -> None:
    table = write_csv(tmp_path / "table.csv", ["a"], [["1"]])
    parquet, xlsx = tmp_path / "a.parquet", tmp_path / "a.xlsx"
    parquet.write_bytes(b"PAR1")
    xlsx.write_bytes(b"PK\x03\x04")
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _WITHOUT, str(table), str(parquet), str(xlsx)],
        capture_output=True,
        text=True,
        check=True,
    )
    first, second, third = done.stdout.splitlines()
    assert first == "Table"
    assert second.startswith("Parquet files need the extra 'data'")
    assert third.startswith("XLSX files need the extra 'data'")
    assert "ninevotes[data]" in second
