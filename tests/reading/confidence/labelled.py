"""Claims read from the development passages, each with whether it is right.

A claim is right where it matches a gold claim and every coded field agrees. Today's reader was
made on these passages, and is right on them more often than on any text it meets for the first
time. ``first_reading.jsonl`` therefore keeps what an early reader, that knew none of the later
articles and few of the forms, read from the same passages: its errors are those of first
contact. The held passages are never opened.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from tests.gold.corpora import HERE
from tests.gold.scoring import score_document

from ninevotes.reading import document_of, read
from ninevotes.reading.confidence.features import Context, features
from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Document, Span

FIRST = Path(__file__).with_name("first_reading.jsonl")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim, its features, and whether it is right; ``passage`` keeps a passage in one fold."""

    passage: str
    claim: Claim
    values: dict[str, float]
    right: bool


@cache
def first_contact() -> tuple[Labelled, ...]:
    """What the early reader read."""
    rows: dict[str, list[Any]] = defaultdict(list)
    for line in FIRST.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["passage"]].append(row)
    return tuple(
        labelled
        for passage in _development()
        for labelled in _of_first(passage, rows[passage["id"]])
    )


@cache
def today() -> tuple[Labelled, ...]:
    """What today's reader reads."""
    found: list[Labelled] = []
    for passage in _development():
        reading = read(_document(passage))
        found += _labelled(passage, reading.document, reading.claims)
    return tuple(found)


def _of_first(passage: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> list[Labelled]:
    document = _document(passage)
    claims = tuple(_claim(document, row) for row in rows)
    return _labelled(passage, document, claims)


def _claim(document: Document, row: Mapping[str, Any]) -> Claim:
    span = Span(*row["span"])
    return Claim(
        document.id,
        ClaimType(row["type"]),
        row["date"],
        row["fields"],
        Modality(row["modality"]),
        row.get("attributed"),
        Evidence(span, document.quote(span)),
    )


def _development() -> Iterator[Mapping[str, Any]]:
    for path in sorted((HERE / "passages").glob("*.yaml")):
        yield from (p for p in yaml.safe_load(path.read_text("utf-8")) if p["split"] == "dev")


def _document(passage: Mapping[str, Any]) -> Document:
    document = document_of(passage["text"].encode(), f"{passage['id']}.txt")
    if not passage.get("date"):
        return document
    return dataclasses.replace(document, date=dt.date.fromisoformat(str(passage["date"])))


def _labelled(
    passage: Mapping[str, Any], document: Document, claims: Sequence[Claim]
) -> list[Labelled]:
    written = [claim.as_dict() for claim in claims]
    matched = score_document(document.text, passage["claims"] or [], written)
    wrong = {id(each) for each in matched.extra} | {id(pair[1]) for pair in matched.inexact}
    return [
        Labelled(
            passage["id"],
            claim,
            features(claim, Context.of(claim, claims, document)),
            id(as_written) not in wrong,
        )
        for claim, as_written in zip(claims, written, strict=True)
    ]
