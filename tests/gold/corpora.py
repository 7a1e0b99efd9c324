"""The annotated texts: where they are and how they are read."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from ninevotes.reading import document_of, read
from tests.gold.scoring import CODED, Matched, Score, score_document

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples" / "reports"

Gold = Sequence[Mapping[str, Any]]


def score_all(corpus: Iterator[Matched]) -> tuple[Score, dict[str, Score]]:
    """Totals of a corpus: over all types, and by type."""
    by_type: dict[str, Score] = defaultdict(Score)
    for matched in corpus:
        for kind, part in matched.by_type.items():
            by_type[kind] += part
    return sum(by_type.values(), Score()), {t: by_type[t] for t in CODED if t in by_type}


def reports(folder: Path, manifest: Path, gold: Path) -> Iterator[Matched]:
    """The reports of a folder, each scored against its gold claims."""
    dates = {row["doc"]: row.get("date") for row in _lines(manifest)}
    claims: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for claim in _lines(gold):
        claims[claim["doc"]].append(claim)
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.html")]):
        document = document_of(path.read_bytes(), path.name)
        yield _scored(path.read_bytes(), path.name, dates.get(document.id), claims[document.id])


def passages(split: str) -> Iterator[Matched]:
    """The annotated passages of one part of the split (``dev``, ``later`` or ``held``)."""
    for path in sorted((HERE / "passages").glob("*.yaml")):
        for passage in yaml.safe_load(path.read_text("utf-8")):
            if passage["split"] == split:
                data = passage["text"].encode()
                day = passage.get("date")
                yield _scored(data, f"{passage['id']}.txt", str(day), passage["claims"] or [])


def _scored(data: bytes, name: str, date: str | None, gold: Gold) -> Matched:
    document = document_of(data, name)
    if date:
        document = dataclasses.replace(document, date=dt.date.fromisoformat(date))
    found = [claim.as_dict() for claim in read(document).claims]
    for claim in found:
        span = claim["evidence"]
        assert document.text[span["start"] : span["end"]] == span["text"]
    return score_document(document.text, gold, found)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
