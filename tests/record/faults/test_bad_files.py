"""Data files that are damaged or changed: kept whole or not at all, and the row is named.

Through the command, on both databases. A file that says the same in another form, encoding or
order is the same; one that is cut off, doubled or fails its card half-way leaves no trace.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.record.builders import reading, request
from tests.record.faults.program import ran
from tests.record.official.said import CARD, FILE, MONDAY, vote
from tests.sources.data.made import (
    SCIENCESPO,
    UKRAINE,
    Rows,
    sciencespo,
    write_csv,
    write_parquet,
    write_xlsx,
)

from ninevotes.record.store import Store
from ninevotes.record.tables import metadata

NUMBER = 3_200
"""As many rows as the card wants at least, and three times what is written at once."""

ROWS: Rows = [
    sciencespo(number, f"S/{2_000 + number // 200}/{number}", "2022-02-25", UKRAINE)
    for number in range(NUMBER, 0, -1)
]
Damage = Callable[[Path], Path]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The table as it should be."""
    return write_csv(tmp_path_factory.mktemp("plain") / "votes.csv", SCIENCESPO, ROWS)


@pytest.fixture
def kept(address: str) -> str:
    """A store with something in it, which must be there afterwards and nothing else."""
    with Store.at(address) as store:
        store.add(reading("report", request("2014-12")))
        store.official.import_statements(CARD, FILE, [vote("S/1")], imported_at=MONDAY)
    return address


def contents(address: str) -> dict[str, int]:
    """How many rows each table has, those of the search among them."""
    with Store.at(address) as store, store.connection() as connection:
        names = [*metadata.tables, "search_entries", "search_ballots"]
        return {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()  # noqa: S608 - names of our own tables
            for name in names
        }


def _cut_off_in_a_row(path: Path) -> Path:
    whole = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(whole[:2_001]) + whole[2_001][:20], "utf-8")
    return path


def _cut_off_in_a_quote(path: Path) -> Path:
    lines = path.read_text("utf-8").splitlines(keepends=True)[:3_000]
    path.write_text("".join(lines) + '3201,"S/20', "utf-8")
    return path


def _cut_off_after_a_row(path: Path) -> Path:
    return write_csv(path, SCIENCESPO, ROWS[:3_000])


def _said_twice(path: Path) -> Path:
    return write_csv(path, SCIENCESPO, [*ROWS[:2_500], ROWS[7], *ROWS[2_500:]])


def _doubled(path: Path) -> Path:
    return write_csv(path, SCIENCESPO, [*ROWS, *ROWS])


def _wrong_half_way(path: Path) -> Path:
    place = SCIENCESPO.index("CHINA")
    rows = [list(row) for row in ROWS]
    rows[1_599][place] = "Q"
    return write_csv(path, SCIENCESPO, rows)


def _tally_wrong_half_way(path: Path) -> Path:
    rows = [list(row) for row in ROWS]
    rows[1_599][SCIENCESPO.index("Yes")] = "12"
    return write_csv(path, SCIENCESPO, rows)


def _column_renamed(path: Path) -> Path:
    return write_csv(path, ["Ja" if name == "Yes" else name for name in SCIENCESPO], ROWS)


def _encoding_mixed(path: Path) -> Path:
    # Neither UTF-8 nor, by its byte 0x81, Windows-1252.
    path.write_bytes(path.read_bytes().replace(b"1600,S/", b"1600,\x81/"))
    return path


def _spreadsheet_cut_off(path: Path) -> Path:
    made = write_xlsx(path.with_suffix(".xlsx"), SCIENCESPO, ROWS[:50])
    made.write_bytes(made.read_bytes()[:-2_000])
    return made


def _parquet_cut_off(path: Path) -> Path:
    made = write_parquet(path.with_suffix(".parquet"), SCIENCESPO, ROWS)
    made.write_bytes(made.read_bytes()[:-2_000])
    return made


DAMAGED: tuple[tuple[Damage, str], ...] = (
    (_cut_off_in_a_row, "row 2001: it has "),
    (_cut_off_in_a_quote, "row 3000 is broken off or badly quoted"),
    (_cut_off_after_a_row, "the file has 3,000 rows; 3,150 to 6,000 are expected"),
    (_said_twice, "row 2501"),
    (_doubled, "the file has 6,400 rows"),
    (_wrong_half_way, "row 1600, column CHINA: 'Q' is none of"),
    (_tally_wrong_half_way, "row 1600"),
    (_column_renamed, "the column 'Yes' is missing"),
    (_encoding_mixed, "neither UTF-8, UTF-16 nor Windows-1252"),
    (_spreadsheet_cut_off, "the XLSX file is damaged"),
    (_parquet_cut_off, "the Parquet file is damaged"),
)


@pytest.mark.parametrize(
    ("damage", "reason"), DAMAGED, ids=[each.__name__.strip("_") for each, _ in DAMAGED]
)
def test_a_damaged_file_leaves_nothing_and_its_row_is_named(
    kept: str, tmp_path: Path, plain: Path, damage: Damage, reason: str
) -> None:
    before = contents(kept)
    path = tmp_path / "votes.csv"
    path.write_bytes(plain.read_bytes())
    path = damage(path)
    status, out, complaints = ran("import", path, "--store", kept)
    assert (status, out) == (1, "")
    assert complaints[0] == f"ninevotes: {path.name}: refused, nothing of it is kept"
    assert any(reason in line for line in complaints[1:]), complaints
    assert contents(kept) == before


def test_the_same_table_in_another_form_changes_nothing(
    kept: str, tmp_path: Path, plain: Path
) -> None:
    assert f"{NUMBER:,} new" in ran("import", plain, "--store", kept)[1]
    before = contents(kept)
    others = [
        write_csv(tmp_path / "wide.csv", SCIENCESPO, ROWS, encoding="utf-16"),
        write_csv(tmp_path / "western.csv", SCIENCESPO, ROWS, encoding="cp1252", delimiter=";"),
        write_csv(tmp_path / "turned.csv", SCIENCESPO[::-1], [row[::-1] for row in ROWS[::-1]]),
        write_xlsx(tmp_path / "table.xlsx", SCIENCESPO, ROWS),
    ]
    for path in others:
        status, out, _ = ran("import", path, "--store", kept)
        assert (status, path.name) == (0, path.name)
        assert f"{path.name}: votes, 0 new, 0 changed, {NUMBER:,} unchanged" in out
    assert contents(kept) == before


def test_what_follows_a_damaged_file_is_kept(kept: str, tmp_path: Path, plain: Path) -> None:
    bad = _wrong_half_way(tmp_path / "a.csv")
    status, out, complaints = ran("import", bad, plain, "--store", kept)
    assert status == 1
    assert f"votes.csv: votes, {NUMBER:,} new" in out
    assert [line for line in complaints if "refused" in line] == [
        "ninevotes: a.csv: refused, nothing of it is kept"
    ]
