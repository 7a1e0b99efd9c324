"""CSV files: their encoding, separator and rows."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from ninevotes.sources.data.tables.table import Table, UnreadableError

_SEPARATORS = (",", ";", "\t", "|")
_CHUNK = 1 << 20
_LONGEST_CELL = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_csv(path: Path) -> Table:
    """The table of a CSV file.

    Encoding: what the byte order mark says, else UTF-8, else Windows-1252 (what spreadsheet
    programs write in the west). Separator: the one that divides the heading into most columns.

    Raises:
        UnreadableError: the file is empty or in no such encoding; later, while the rows are
            read, a quote that never ends.
    """
    encoding, lines = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        heading = file.readline()
    if not heading.strip():
        raise UnreadableError("the file is empty, or its first line is")
    separator = max(_SEPARATORS, key=lambda mark: len(next(csv.reader([heading], delimiter=mark))))
    rows = _rows(path, encoding, separator)
    columns = tuple(name.strip() for name in next(rows)[1])
    return Table(columns, rows, lines)


def _rows(path: Path, encoding: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    csv.field_size_limit(_LONGEST_CELL)
    number = 0
    with path.open(encoding=encoding, newline="") as file:
        try:
            for number, row in enumerate(csv.reader(file, delimiter=separator, strict=True)):
                if row:
                    yield number, tuple(row)
        except csv.Error as error:
            raise UnreadableError(f"row {number + 1} is broken off or badly quoted") from error


def _encoding(path: Path) -> tuple[str, int]:
    """The encoding, and how many lines the file has."""
    with path.open("rb") as file:
        first = file.read(4)
    marked = next((name for mark, name in _MARKS if first.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return encoding, _lines(path, encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError("its text is neither UTF-8, UTF-16 nor Windows-1252: save it as UTF-8")


def _lines(path: Path, encoding: str) -> int:
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            lines += decoder.decode(chunk).count("\n")
        decoder.decode(b"", final=True)
    return lines
