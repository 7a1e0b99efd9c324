"""A table of ballots as people save it: any usual encoding, comma, semicolon or tab."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, Protocol

Row = dict[str, str | None]

_SEPARATORS = (",", ";", "\t")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_CELL = 1 << 24


class _Reader(Protocol):
    """What ``csv.reader`` gives."""

    line_num: int

    def __next__(self) -> list[str]: ...


class TableError(ValueError):
    """The file is no table of ballots."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that is no row of the table.

    Args:
        line: where it stands.
        message: what is wrong.
    """

    line: int
    message: str


def encoding_of(path: Path) -> str:
    """The encoding of a file: by its mark, else UTF-8 if it is that throughout, else cp1252.

    UTF-16 without a mark is known by the zero bytes between Latin letters.
    """
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        if b"\0" in head[:400]:
            return "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        return "utf-8" if _is_utf8(head, file) else "cp1252"


def read_ballots(
    file: BinaryIO, encoding: str, required: tuple[str, ...]
) -> Iterator[tuple[int, Row | Broken]]:
    """The rows of a table with the line that each begins on.

    Raises:
        TableError: the heading lacks a required column, or there is none.
    """
    csv.field_size_limit(_CELL)
    text = TextIOWrapper(file, encoding, errors="replace", newline="")
    try:
        heading = text.readline()
        separator = max(_SEPARATORS, key=heading.count)
        cells = next(csv.reader([heading], delimiter=separator), [])
        names = [name.strip().lower() for name in cells]
        _refuse_without(names, required)
        yield from _numbered(csv.reader(text, delimiter=separator), names)
    finally:
        text.detach()


def _refuse_without(names: list[str], required: tuple[str, ...]) -> None:
    missing = [name for name in required if name not in names]
    if missing:
        raise TableError(
            f"the heading has no column {' and no column '.join(missing)}; it must name "
            f"{', '.join(required)} and may name those of the table of precedents"
        )


def _numbered(reader: _Reader, names: list[str]) -> Iterator[tuple[int, Row | Broken]]:
    """The rows below the heading, each with the line that it begins on."""
    while True:
        line = reader.line_num + 2
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, Broken(line, f"not readable as a row ({error})")
            continue
        if any(cell.strip() for cell in cells):
            yield line, _row(names, cells, line)


def _row(names: list[str], cells: list[str], line: int) -> Row | Broken:
    if len(cells) > len(names):
        return Broken(
            line, f"{len(cells)} cells under {len(names)} headings: is a cell with a comma quoted?"
        )
    return dict(zip(names, [*cells, *[None] * (len(names) - len(cells))], strict=True))


def _is_utf8(head: bytes, rest: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = head
    try:
        while chunk:
            decoder.decode(chunk)
            chunk = rest.read(_CHUNK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
