"""Parquet files: one row, one report, with the fields of JSON lines. Needs the extra ``data``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ninevotes.sources.reports.formats.compressed import endless, too_much
from ninevotes.sources.reports.formats.jsonl import USUAL, Fields, report_of_record
from ninevotes.sources.reports.problem import Problem
from ninevotes.sources.reports.report import OpenedReport

_AT_ONCE = 500
"""Rows held in memory together."""

_EXTRA = "is a Parquet file, for which the extra is needed: pip install 'ninevotes[data]'"


def read_parquet(
    path: Path,
    place: str,
    stem: str,
    fields: Fields,
    wanted: Callable[[bytes], bool] = bool,
) -> Iterator[OpenedReport | Problem]:
    """The reports of a Parquet file, one at a time.

    Args:
        path: the file itself: its index stands at its end, so no stream will do.
        place: what to call the file in messages.
        stem: what to call a report without an id of its own: ``stem-ROW``.
        fields: which columns mean what.
        wanted: whether the text of a row, as bytes, is worth taking.
    """
    try:
        import polars as pl  # noqa: PLC0415 - of an extra
    except ImportError:
        yield Problem(place, _EXTRA)
        return
    if not path.is_file():
        yield Problem(place, "is Parquet, which cannot be read as it comes: name the file itself")
        return
    given, size = 0, path.stat().st_size
    try:
        for number, row in enumerate(_rows(path, fields, pl), start=1):
            report = report_of_record(row, f"{place} row {number}", f"{stem}-{number}", fields)
            given += 0 if isinstance(report, Problem) else len(report.data)
            if too_much(given, size):
                yield Problem(place, endless(given))
                return
            if isinstance(report, Problem) or wanted(report.data):
                yield report
    except (pl.exceptions.PolarsError, OSError) as error:
        what = str(error).splitlines()[0][:200]
        yield Problem(place, f"is damaged, or packed besides ({what})")


def _rows(path: Path, fields: Fields, pl: Any) -> Iterator[dict[str, Any]]:
    frame = pl.scan_parquet(path)
    schema = frame.collect_schema()
    usual = {name for names in USUAL.values() for name in names} | set(fields.named.values())
    kept = frame.select([name for name in schema if name in usual])
    total: int = frame.select(pl.len()).collect().item()
    for start in range(0, total, _AT_ONCE):
        part = kept.slice(start, _AT_ONCE).collect()
        if not part.columns:
            yield from ({} for _ in range(min(_AT_ONCE, total - start)))
        for row in part.iter_rows(named=True):
            yield {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    """A value as JSON would have it: days and times in ISO 8601."""
    return value.isoformat() if isinstance(value, dt.date) else value
