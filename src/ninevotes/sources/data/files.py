"""Files as they come: their hash, and the table that they hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ninevotes.sources.data.tables.csv_table import read_csv
from ninevotes.sources.data.tables.html_table import Page, read_html
from ninevotes.sources.data.tables.table import Table, UnreadableError
from ninevotes.sources.data.tables.typed import read_parquet, read_xlsx

_CHUNK = 1 << 20
_FOREIGN = (
    (b"<stata_dta>", "Stata files are not read: save it as CSV or Parquet"),
    (b"\xfd7zXZ", "R data files are not read: save it as CSV or Parquet"),
    (b"RDX", "R data files are not read: save it as CSV or Parquet"),
    (b"\x1f\x8b", "the file is compressed: unpack it first"),
    (b"\xd0\xcf\x11\xe0", "old XLS files are not read: save it as XLSX or CSV"),
)


def open_file(path: Path) -> Table | Page:
    """What stands in a file, by what it begins with and not by its name.

    Raises:
        UnreadableError: it is in no format that is read here, damaged or empty.
        OSError: it cannot be read at all.
    """
    with path.open("rb") as file:
        first = file.read(2048)
    for mark, reason in _FOREIGN:
        if first.startswith(mark):
            raise UnreadableError(reason)
    if first.startswith(b"PAR1"):
        return read_parquet(path)
    if first.startswith(b"PK\x03\x04"):
        return read_xlsx(path)
    if _is_page(first, path):
        return read_html(path)
    return read_csv(path)


def sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _is_page(first: bytes, path: Path) -> bool:
    start = first.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith(b"<") or (path.suffix.lower() in {".html", ".htm"} and b"<t" in start)
