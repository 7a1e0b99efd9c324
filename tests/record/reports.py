"""Readings made of hand-made gold claims, in place of the reader."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.record.builders import RIGHTS

from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import DateOrigin, Document, MediaType, Span
from ninevotes.vocabulary.events import Item, Reading


def gold_readings(
    folder: Path,
    manifest: str,
    gold: Path,
    *,
    items: Mapping[str, Item] | None = None,
    dates: Mapping[str, str] | None = None,
) -> list[Reading]:
    """The readings of a folder of reports.

    Args:
        folder: where the reports lie.
        manifest: name in it of the JSON lines with outlet, publisher and date.
        gold: the claims, JSON lines.
        items: matter by document, where it is not the DPRK's human rights.
        dates: day by document, where only the page itself gives it.
    """
    cards = {card["doc"]: card for card in _lines(folder / manifest)}
    said: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for claim in _lines(gold):
        said[claim["doc"]].append(claim)
    readings = []
    for path in sorted(folder.glob("*.txt")) + sorted(folder.glob("*.html")):
        card = dict(cards.get(path.stem, {}))
        card["date"] = (dates or {}).get(path.stem) or card.get("date")
        document = _document(path, card)
        claims = tuple(_claim(document, claim) for claim in said[document.id])
        item = (items or {}).get(document.id, RIGHTS)
        readings.append(Reading(document, claims, item, _title(document)))
    return readings


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _document(path: Path, card: Mapping[str, Any]) -> Document:
    content = path.read_bytes()
    date = card.get("date")
    return Document(
        id=path.stem,
        text=_decoded(content),
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=MediaType.HTML if path.suffix == ".html" else MediaType.TEXT,
        outlet=card.get("outlet"),
        publisher=card.get("publisher"),
        date=dt.date.fromisoformat(date) if date else None,
        date_origin=DateOrigin.MANIFEST if date else None,
    )


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252")


def _claim(document: Document, gold: dict[str, Any]) -> Claim:
    predicted = gold["type"] == "prediction"
    start = document.text.index(gold["evidence"])
    return Claim(
        document=document.id,
        type=ClaimType(gold["type"]),
        date=gold["date"],
        fields=gold["fields"],
        modality=Modality.PREDICTED if predicted else Modality.ASSERTED,
        attribution=None,
        evidence=Evidence(Span(start, start + len(gold["evidence"])), gold["evidence"]),
    )


def _title(document: Document) -> str | None:
    if document.media_type is MediaType.HTML:
        return None
    return document.text.strip().splitlines()[0]
