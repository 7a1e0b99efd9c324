"""CSV tables with a data dictionary in W3C's "CSV on the Web" (CSVW), and back."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ninevotes.record.export.columns import DICTIONARY, PRIMARY_KEYS, ColumnMeaning
from ninevotes.record.export.flat import tables, untables
from ninevotes.record.export.json_form import NotAnExportError
from ninevotes.record.export.model import Extract

METADATA = "csv-metadata.json"
"""Name of the data dictionary, the one that CSVW looks for beside the tables."""

_CELL = 1 << 24


def write_csv(given: Extract, folder: Path) -> list[Path]:
    """Write one file a table and the data dictionary; the files written.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, rows in tables(given).items():
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(DICTIONARY[name]), lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(rows)
        written.append(path)
    metadata = folder / METADATA
    text = json.dumps(dictionary(given), ensure_ascii=False, indent=1)
    metadata.write_text(text + "\n", "utf-8")
    return [*written, metadata]


def read_csv(folder: Path) -> Extract:
    """The extract that was exported to a folder.

    Raises:
        NotAnExportError: the folder lacks a table, or a table a column or a value.
        OSError: a file cannot be read.
    """
    csv.field_size_limit(_CELL)
    found: dict[str, list[dict[str, Any]]] = {}
    for name, columns in DICTIONARY.items():
        path = folder / f"{name}.csv"
        if not path.is_file():
            raise NotAnExportError(f"{folder} is not an export of the record: no {path.name}")
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        found[name] = [{key: _value(row[key], columns[key]) for key in columns} for row in rows]
    try:
        return untables(found)
    except (KeyError, ValueError, TypeError) as error:
        raise NotAnExportError(f"{folder} is not an export of the record: {error}") from error


def dictionary(given: Extract) -> dict[str, Any]:
    """The data dictionary, with the attribution and licence lines of the sources."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Record of the United Nations Security Council, from named sources",
        "dc:source": list(given.notes),
        "dc:format": "text/csv",
        "tables": [_table(name, columns) for name, columns in DICTIONARY.items()],
    }


def _table(name: str, columns: Mapping[str, ColumnMeaning]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_described(key, one) for key, one in columns.items()],
        "primaryKey": PRIMARY_KEYS[name],
    }
    if "source" in columns:
        reference = {"resource": "sources.csv", "columnReference": ["id"]}
        schema["foreignKeys"] = [{"columnReference": ["source"], "reference": reference}]
    return {"url": f"{name}.csv", "tableSchema": schema}


def _described(name: str, column: ColumnMeaning) -> dict[str, Any]:
    return {
        "name": name,
        "titles": name,
        "dc:description": column.meaning,
        "datatype": column.datatype,
        "required": column.required,
    }


def _value(cell: str | None, column: ColumnMeaning) -> Any:
    if column.datatype == "integer":
        return int(cell) if cell else None
    if column.datatype == "json" or column.required:
        return cell
    # An empty cell is a value unknown, but for text that is always there, if only empty.
    return cell or ("" if column.text else None)
