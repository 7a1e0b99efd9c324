"""The table of a yearly page, its heading read and its rows put in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ninevotes.sources.data.tables.html_table import Cell, Page
from ninevotes.vocabulary.official import IgnoredRow, Refusal, RefusedFileError

_YEAR = re.compile(r"Meetings conducted\s+by the Security Council in (\d{4})")
_RESOLUTION = re.compile(r"S/RES/\d+\s*\((\d{4})\s*\)")
_COLUMNS = {
    "meeting record": "record",
    "date": "date",
    "press release": "press",
    "recording": "recording",
    "topic": "topic",
    "letter with vote procedure / briefings": "letter on procedure",
    "letter with vote outcome": "letter on outcome",
    "security council outcome / vote": "outcome",
}


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One row of the page, by column; ``number`` counts the rows below the heading."""

    number: int
    record: str
    date: str
    press: str
    topic: str
    outcome: str
    link: str | None
    printed: dict[str, str] = field(default_factory=dict)


def meeting_rows(page: Page) -> tuple[int, Iterator[MeetingRow | IgnoredRow]]:
    """The year, and the rows.

    Raises:
        RefusedFileError: the page names no year, or its heading has a column that is not on
            the card; while the rows are read, one that has too few cells.
    """
    said = " ".join(cell.text for row in page.rows[:3] for cell in row)
    year = _YEAR.search(said)
    if year is None:
        raise RefusedFileError(Refusal("the page does not say which year it is of"))
    if not page.ended:
        raise RefusedFileError(Refusal("the page is cut off: its table does not end"))
    start, names = _heading(page)
    rows = page.rows[start:]
    return _year_of(rows) or int(year[1]), _rows(rows, names)


def _year_of(rows: list[list[Cell]]) -> int | None:
    """The year in which all resolutions of the page were adopted, by their symbols.

    A resolution bears the year of its meeting. The page of the written votes of 2020 was
    published under the heading of 2021, so the heading alone does not tell.
    """
    years = {year for row in rows for cell in row for year in _RESOLUTION.findall(cell.text)}
    return int(years.pop()) if len(years) == 1 else None


def _heading(page: Page) -> tuple[int, list[str]]:
    for place, row in enumerate(page.rows[:6]):
        texts = [cell.text.casefold() for cell in row]
        if "meeting record" in texts:
            new = [cell.text for cell in row if cell.text.casefold() not in _COLUMNS]
            if new:
                raise RefusedFileError(
                    *(Refusal(f"the column {name!r} is not on the card") for name in new)
                )
            return place + 1, [_COLUMNS[text] for text in texts]
    raise RefusedFileError(Refusal("the table has no heading with a column 'Meeting Record'"))


def _rows(rows: list[list[Cell]], names: list[str]) -> Iterator[MeetingRow | IgnoredRow]:
    above: list[Cell] = []
    for number, cells in enumerate(rows, 1):
        if not any(cell.text for cell in cells):
            yield IgnoredRow(number, "it is empty")
        elif len(cells) == 1:
            yield IgnoredRow(number, "it is a remark across the table")
        else:
            for record in _split(cells, len(names)):
                whole = _mended(record, above, len(names))
                yield _row(number, whole, names)
                above = whole


def _split(cells: list[Cell], width: int) -> Iterator[list[Cell]]:
    """Rows that ran together because the tag between them is missing, taken apart."""
    while len(cells) >= 2 * width:
        yield cells[:width]
        cells = cells[width:]
    yield cells


def _mended(cells: list[Cell], above: list[Cell], width: int) -> list[Cell]:
    """A row in full: with the meeting above where its own cells are empty, and one outcome.

    Pages written by hand have a row without a cell for its outcome, and one with a further
    cell of nothing.
    """
    if len(cells) == width - 1:
        cells = [*cells, Cell()]
    while len(cells) > width and cells[-1].text in {"", "--"}:
        cells = cells[:-1]
    if above and not cells[0].text and not cells[1].text:
        cells = [*above[:2], *cells[2:]]
    return cells


def _row(number: int, cells: list[Cell], names: list[str]) -> MeetingRow:
    if len(cells) != len(names):
        raise RefusedFileError(
            Refusal(f"it has {len(cells)} cells, the heading has {len(names)}", number)
        )
    by = dict(zip(names, cells, strict=True))
    text = {name: cell.text for name, cell in by.items()}
    more = ("recording", "letter on procedure", "letter on outcome")
    printed = {name: text[name] for name in more if text.get(name, "--") not in {"", "--"}}
    printed["meeting record"] = text["record"]
    links = by["record"].links
    return MeetingRow(
        number,
        text["record"],
        text["date"],
        text.get("press", ""),
        text["topic"],
        text["outcome"],
        links[0] if links else None,
        printed,
    )
