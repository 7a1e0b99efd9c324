"""Manifests: one JSON object a line that says what a document is.

``{"doc": "name", "outlet": "...", "publisher": "...", "date": "YYYY-MM-DD", "url": "..."}``;
``doc`` is a file's name without its ending; every other key may be missing or null.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAMES = ("manifest.jsonl", "docs.jsonl")
"""A folder's own manifest is used without being asked for when it has one of these names."""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What a manifest says of one document; null where it says nothing."""

    doc: str
    outlet: str | None = None
    publisher: str | None = None
    date: dt.date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The entries of a manifest by document, and the lines that could not be read."""

    entries: Mapping[str, ManifestEntry]
    problems: tuple[str, ...] = ()


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. A faulty line is reported, with its number, and the rest is read.

    Raises:
        OSError: the file cannot be opened.
    """
    entries: dict[str, ManifestEntry] = {}
    problems: list[str] = []
    lines = path.read_bytes().decode("utf-8-sig", "replace").splitlines()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = _entry(json.loads(line))
        except json.JSONDecodeError as error:
            problems.append(f"{path} line {number}: not JSON ({error.msg}); one object a line")
        except ValueError as error:
            problems.append(f"{path} line {number}: {error}")
        else:
            entries[entry.doc] = entry
    return Manifest(entries, tuple(problems))


def _entry(value: Any) -> ManifestEntry:
    if not isinstance(value, dict) or not isinstance(value.get("doc"), str) or not value["doc"]:
        raise ValueError('each line is an object with "doc", the file\'s name without its ending')
    texts = {key: value.get(key) for key in ("outlet", "publisher", "url")}
    for key, text in texts.items():
        if text is not None and not isinstance(text, str):
            raise ValueError(f'"{key}" is text or null, not {text!r}')
    return ManifestEntry(value["doc"], date=_date(value.get("date")), **texts)


def _date(value: Any) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f'"date" is YYYY-MM-DD or null, not {value!r}') from None
