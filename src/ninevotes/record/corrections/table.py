"""The corrections that come with the program, read from ``data/``.

``*.yaml`` hold one correction an entry; ``not_participating.csv`` one a row, for the many of
one kind.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import yaml

from ninevotes.record.corrections.model import (
    Change,
    Correction,
    CorrectionKind,
    FieldChange,
    Repeats,
    SeatChange,
    TallyChange,
    Target,
    VoteChange,
)

_FOLDER = files("ninevotes.record.corrections") / "data"


def read_corrections() -> tuple[Correction, ...]:
    """Every correction, in the order of the files.

    Raises:
        ValueError: an entry is not as it should be, or two have one id.
    """
    found: dict[str, Correction] = {}
    for correction in (*_entries(), *_rows()):
        if correction.id in found:
            raise ValueError(f"two corrections are called {correction.id}")
        found[correction.id] = correction
    return tuple(found.values())


def _entries() -> Iterator[Correction]:
    for path in sorted(_FOLDER.iterdir(), key=lambda each: each.name):
        if path.name.endswith(".yaml"):
            for entry in yaml.safe_load(path.read_text("utf-8")):
                yield correction_of(entry)


def correction_of(entry: Mapping[str, Any]) -> Correction:
    """A correction from an entry of a table.

    Raises:
        ValueError: it changes nothing, or names no source of its own.
    """
    changes = tuple(_changes(entry))
    if not changes:
        raise ValueError(f"the correction {entry['id']} changes nothing")
    return Correction(
        id=entry["id"],
        kind=CorrectionKind[entry["kind"].upper().replace(" ", "_")],
        of=_target(entry["of"]),
        changes=changes,
        reason=" ".join(entry["reason"].split()),
        citation=" ".join(entry["citation"].split()),
    )


def _target(of: Mapping[str, Any]) -> Target:
    key = of.get("key")
    keys = (str(key),) if key is not None else tuple(map(str, of.get("keys", ())))
    return Target(of["source"], keys, of.get("from"), of.get("to"))


def _changes(entry: Mapping[str, Any]) -> Iterator[Change]:
    for field, (printed, held) in entry.get("fields", {}).items():
        yield FieldChange(field, _plain(printed), _plain(held))
    for members, (printed, held) in entry.get("votes", {}).items():
        for member in members.split():
            yield VoteChange(member, printed, held)
    for printed, held in entry.get("seat", {}).items():
        yield SeatChange(printed, held)
    if "tally" in entry:
        printed, held = (_counts(text) for text in entry["tally"])
        yield TallyChange(printed, held, tuple(entry.get("unnamed", "").split()))
    if "repeats" in entry:
        yield Repeats(entry["repeats"])


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value or "")


def _counts(text: str) -> tuple[int | None, ...]:
    return tuple(None if part == "?" else int(part) for part in text.split("-"))


def _rows() -> Iterator[Correction]:
    text = (_FOLDER / "not_participating.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        members = row["members"].split()
        yield Correction(
            id=f"not-participating-{row['key'].partition('(')[0].rpartition('/')[2]}",
            kind=CorrectionKind.NOT_PARTICIPATING,
            of=Target(row["source"], (row["key"],)),
            changes=tuple(VoteChange(m, row["printed"], row["held"]) for m in members),
            reason=(
                f"The United Nations table of meetings counts {row['tally']}: "
                f"{' and '.join(members)} took no part in the vote."
            ),
            citation=f"{_TABLE}, {row['page']}, {row['meeting']}",
        )


_TABLE = (
    'United Nations, Dag Hammarskjöld Library, "Meetings conducted by the Security Council", '
    "https://research.un.org/en/docs/sc/quick/meetings"
)
