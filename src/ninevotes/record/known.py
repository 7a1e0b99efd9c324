"""What was known by a day: the documents that had appeared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ninevotes.record.identity import distinct_names, in_time
from ninevotes.vocabulary.events import Reading


@dataclass(frozen=True, slots=True)
class Known:
    """Readings in order, and the documents that could not be placed in time.

    Args:
        readings: one for each document, by document date (undated last) and name.
        undated: names of documents left out because nothing says when they appeared; empty
            where no day was asked for.
    """

    readings: tuple[Reading, ...]
    undated: tuple[str, ...] = ()


def known(readings: Iterable[Reading], as_of: dt.date | None = None) -> Known:
    """The readings of documents that had appeared on or before a day, or of all.

    A document given twice counts once; documents that share a name get distinct ones.
    """
    ordered = sorted(_distinct(readings), key=lambda reading: in_time(reading.document))
    if as_of is None:
        return Known(tuple(ordered))
    kept = (r for r in ordered if r.document.date is not None and r.document.date <= as_of)
    undated = (r.document.id for r in ordered if r.document.date is None)
    return Known(tuple(kept), tuple(undated))


def _distinct(readings: Iterable[Reading]) -> list[Reading]:
    by_hash: dict[str, Reading] = {}
    for reading in readings:
        sha256 = reading.document.sha256
        if sha256 not in by_hash or _fullest(reading) > _fullest(by_hash[sha256]):
            by_hash[sha256] = reading
    names = distinct_names((r.document.id, sha256) for sha256, r in by_hash.items())
    return [_named(reading, names[sha256]) for sha256, reading in by_hash.items()]


def _fullest(reading: Reading) -> tuple[bool, int, str]:
    return reading.document.date is not None, len(reading.claims), repr(reading)


def _named(reading: Reading, name: str) -> Reading:
    if reading.document.id == name:
        return reading
    return replace(
        reading,
        document=replace(reading.document, id=name),
        claims=tuple(replace(claim, document=name) for claim in reading.claims),
    )
