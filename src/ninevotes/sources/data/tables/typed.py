"""Parquet and XLSX files, through libraries of the extra ``data``."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from ninevotes.sources.data.tables.table import Table, UnreadableError, cell

_AT_ONCE = 50_000
_MOST_EXPANDED = 1_000_000_000
"""Bytes that an XLSX file may have when it is expanded."""

_EXTRA = "install it with: pip install 'ninevotes[data]'"


def read_parquet(path: Path) -> Table:
    """The table of a Parquet file.

    Raises:
        UnreadableError: the file is damaged, or the extra ``data`` is not installed.
    """
    try:
        import polars as pl  # noqa: PLC0415 - of an extra
    except ImportError:
        raise UnreadableError(f"Parquet files need the extra 'data': {_EXTRA}") from None
    try:
        frame = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise UnreadableError(f"the Parquet file is damaged ({_first_line(error)})") from error
    return Table(tuple(name.strip() for name in frame.columns), _frame_rows(frame), frame.height)


def _frame_rows(frame: Any) -> Iterator[tuple[int, tuple[str, ...]]]:
    import polars as pl  # noqa: PLC0415 - of an extra

    number = 0
    for part in frame.iter_slices(_AT_ONCE):
        columns = [_column(part[name], pl) for name in part.columns]
        yield from enumerate(zip(*columns, strict=True), number + 1)
        number += part.height


def _column(series: Any, pl: Any) -> list[str]:
    if series.dtype == pl.Float32:
        # The shortest text that gives the value back, not the tail of its binary form.
        texts = series.cast(pl.String).to_list()
        return [
            "" if text is None else text.removesuffix(".0") if text != "NaN" else ""
            for text in texts
        ]
    if series.dtype == pl.String:
        return ["" if text is None else text for text in series.to_list()]
    return [cell(value) for value in series.to_list()]


def read_xlsx(path: Path) -> Table:
    """The table on the first sheet of an XLSX file; empty rows at its end are left out.

    Raises:
        UnreadableError: the file is damaged, or the extra ``data`` is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 - of an extra
    except ImportError:
        raise UnreadableError(f"XLSX files need the extra 'data': {_EXTRA}") from None
    try:
        data = BytesIO(path.read_bytes())
        _refuse_bomb(data)
        book = openpyxl.load_workbook(data, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(values_only=True)
        heading = [cell(value).strip() for value in next(rows)]
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, StopIteration, OSError) as error:
        raise UnreadableError(f"the XLSX file is damaged ({_first_line(error)})") from error
    while heading and not heading[-1]:
        heading.pop()
    return Table(tuple(heading), _sheet_rows(book, rows, len(heading)), sheet.max_row or 0)


def _refuse_bomb(data: BytesIO) -> None:
    """See what the parts of a ZIP file say of their sizes; the library takes no more of them.

    Raises:
        UnreadableError: together they are too large.
    """
    with zipfile.ZipFile(data) as packed:
        size = sum(part.file_size for part in packed.infolist())
    if size > _MOST_EXPANDED:
        told = f"{size / 1e6:,.0f} MB; at most {_MOST_EXPANDED / 1e6:,.0f} MB are read"
        raise UnreadableError(f"the XLSX file expands to {told}")
    data.seek(0)


def _sheet_rows(
    book: Any, rows: Iterator[tuple[Any, ...]], width: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    try:
        for number, row in enumerate(rows, 1):
            cells = tuple(cell(value) for value in row[:width])
            if any(cells):
                yield number, cells + ("",) * (width - len(cells))
    finally:
        book.close()


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
