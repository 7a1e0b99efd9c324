"""Moments, as the store keeps them: in UTC, to the second."""

from __future__ import annotations

import datetime as dt


def moment(written: str) -> dt.datetime:
    """A moment from ISO 8601; of a day alone, its last second in UTC.

    >>> moment("2026-02-06T12:00:00+02:00").isoformat()
    '2026-02-06T10:00:00+00:00'
    >>> moment("2026-02-06").isoformat()
    '2026-02-06T23:59:59+00:00'

    Raises:
        ValueError: it is no moment, or names no zone.
    """
    read = dt.datetime.fromisoformat(written)
    if len(written) == len("2026-02-06"):
        return dt.datetime.combine(read.date(), dt.time(23, 59, 59), dt.UTC)
    if read.tzinfo is None:
        raise ValueError(f"{written} names no time zone: write it as {written}+00:00")
    return read.astimezone(dt.UTC).replace(microsecond=0)


def as_text(kept: dt.datetime) -> str:
    """A moment out of the store in ISO 8601; SQLite does not keep the zone, which is UTC.

    >>> as_text(dt.datetime(2026, 2, 6, 10))
    '2026-02-06T10:00:00+00:00'
    """
    at = kept.replace(tzinfo=dt.UTC) if kept.tzinfo is None else kept.astimezone(dt.UTC)
    return at.isoformat(timespec="seconds")
