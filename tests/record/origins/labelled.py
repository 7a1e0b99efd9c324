"""Labelled pairs of documents from a YAML file, printed as their cards say."""

from __future__ import annotations

import hashlib
import html
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from tests.record.builders import document

from ninevotes.vocabulary.documents import Document

UNSEEN = Path(__file__).with_name("unseen.yaml")
"""The pairs written without a look at how pairs are decided."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents, whether they go back to one original text, and what kind of pair it is."""

    left: Document
    right: Document
    titles: tuple[str | None, str | None]
    same: bool
    kind: str

    @property
    def name(self) -> str:
        return f"{self.left.id}+{self.right.id}"

    @property
    def held(self) -> bool:
        digest = hashlib.sha256(f"ninevotes-origins-2:{self.name}".encode()).digest()
        return digest[-1] % 2 == 0


@cache
def pairs(path: Path = UNSEEN) -> tuple[Pair, ...]:
    """The pairs of a file."""
    file = yaml.safe_load(path.read_text("utf-8"))
    documents = {
        name: _document(name, card, file["paragraphs"]) for name, card in file["documents"].items()
    }
    return tuple(
        Pair(
            documents[pair["left"]],
            documents[pair["right"]],
            (
                file["documents"][pair["left"]].get("title"),
                file["documents"][pair["right"]].get("title"),
            ),
            pair["same"],
            pair["kind"],
        )
        for pair in file["pairs"]
    )


def _document(name: str, card: Mapping[str, Any], paragraphs: Mapping[str, str]) -> Document:
    return document(
        name,
        printed(card, paragraphs),
        str(card["date"]) if "date" in card else None,
        outlet=card.get("outlet"),
        publisher=card.get("publisher"),
        html=card.get("html", False),
    )


def printed(card: Mapping[str, Any], paragraphs: Mapping[str, str]) -> str:
    """The text of a document's card."""
    parts = [paragraphs[name] for name in card["paragraphs"]]
    for old, new in card.get("change", {}).items():
        assert any(old in part for part in parts), f"nothing to change: {old!r}"
        parts = [part.replace(old, new) for part in parts]
    parts[0] = card.get("dateline", "") + parts[0]
    if card.get("signature"):
        parts.append(card["signature"])
    if card.get("curly"):
        parts = [part.replace('"', "“", 1).replace('"', "”").replace("'", "’") for part in parts]
    if card.get("wrapped"):
        parts = [textwrap.fill(part, 72) for part in parts]
    if card.get("html"):
        body = "".join(f"<p>{html.escape(part)}</p>\n" for part in parts)
        return f"<html><head><style>p {{color: red}}</style></head><body>{body}</body></html>"
    return "\n\n".join(parts)
