"""Answers as rows: a table that fits the terminal, JSON, or CSV."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ninevotes.cli.record_options import Form

_NUMBER = re.compile(r"-?[\d.]*")
_LEAST = 12
"""Columns that the last cell has at least."""

_WIDEST = 24
"""Columns that a cell before the last may take before it is cut."""

Row = Mapping[str, Any]


def print_rows(rows: Sequence[Row], columns: Sequence[str], form: Form) -> None:
    """Print rows to standard output.

    Args:
        rows: values by column; lists are joined by spaces in a table and in CSV.
        columns: which columns, in order.
        form: how.
    """
    if form is Form.JSON:
        print_json([{name: row.get(name) for name in columns} for row in rows])
    elif form is Form.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    else:
        print_table(rows, columns)


def print_table(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """A table as wide as the terminal at most: the last column is cut, numbers stand right."""
    told = [{name: _cell(row.get(name)) or "-" for name in columns} for row in rows]
    console = Console()
    widths = [_width(told, name) for name in columns[:-1]]
    left = max(console.width - sum(widths) - 2 * len(widths), _LEAST)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name, width in zip(columns, [*widths, left], strict=True):
        right = bool(told) and all(_NUMBER.fullmatch(row[name]) for row in told)
        table.add_column(
            name,
            justify="right" if right and name != columns[-1] else "left",
            no_wrap=True,
            overflow="ellipsis",
            max_width=width,
        )
    for row in told:
        table.add_row(*(Text(row[name]) for name in columns))
    console.print(table)


def _width(told: Sequence[Row], name: str) -> int:
    return min(max([len(name), *(cell_len(row[name]) for row in told)]), _WIDEST)


def print_json(value: Any) -> None:
    """One JSON value, indented, in UTF-8."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(map(str, value))
    return " ".join(str(value).split())
