"""Parquet tables, the same as the CSV ones with types, and back. Needs the extra ``data``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ninevotes.record.export.columns import DICTIONARY, ColumnMeaning
from ninevotes.record.export.flat import tables, untables
from ninevotes.record.export.json_form import NotAnExportError
from ninevotes.record.export.model import Extract

if TYPE_CHECKING:
    import polars as pl


class ExtraMissingError(RuntimeError):
    """A library that an extra brings is not installed."""


def write_parquet(given: Extract, folder: Path) -> list[Path]:
    """Write one file a table, the attribution and licence lines in each file's own metadata.

    Raises:
        ExtraMissingError: Polars is not installed.
        OSError: the folder cannot be written.
    """
    pl = _polars()
    folder.mkdir(parents=True, exist_ok=True)
    notes = {"notes": json.dumps(given.notes, ensure_ascii=False)}
    written = []
    for name, rows in tables(given).items():
        columns = DICTIONARY[name]
        schema = {key: _type(one) for key, one in columns.items()}
        meanings = {"columns": json.dumps({key: one.meaning for key, one in columns.items()})}
        frame = pl.DataFrame(
            rows,
            schema={key: pl.String if kind == pl.Date else kind for key, kind in schema.items()},
            orient="row",
        )
        days = [pl.col(key).str.to_date() for key, kind in schema.items() if kind == pl.Date]
        path = folder / f"{name}.parquet"
        frame.with_columns(days).write_parquet(path, metadata=notes | meanings)
        written.append(path)
    return written


def read_parquet(folder: Path) -> Extract:
    """The extract that was exported to a folder.

    Raises:
        ExtraMissingError: Polars is not installed.
        NotAnExportError: the folder lacks a table, or a table a column or a value.
    """
    pl = _polars()
    found: dict[str, list[dict[str, Any]]] = {}
    for name in DICTIONARY:
        path = folder / f"{name}.parquet"
        if not path.is_file():
            raise NotAnExportError(f"{folder} is not an export of the record: no {path.name}")
        frame = pl.read_parquet(path)
        days = [pl.col(key).dt.to_string("iso") for key in frame.columns if _day(frame, key)]
        found[name] = frame.with_columns(days).to_dicts()
    try:
        return untables(found)
    except (KeyError, ValueError, TypeError) as error:
        raise NotAnExportError(f"{folder} is not an export of the record: {error}") from error


def _type(column: ColumnMeaning) -> Any:
    pl = _polars()
    return {"integer": pl.Int64, "date": pl.Date}.get(column.datatype, pl.String)


def _day(frame: pl.DataFrame, name: str) -> bool:
    return bool(frame.schema[name] == _polars().Date)


def _polars() -> Any:
    try:
        import polars  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ExtraMissingError(
            "Parquet needs Polars: install it with pip install 'ninevotes[data]'"
        ) from error
    return polars
