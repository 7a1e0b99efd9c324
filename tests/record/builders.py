"""Readings built by hand, for tests of the record."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import DateOrigin, Document, MediaType, Span
from ninevotes.vocabulary.events import Item, Reading

RIGHTS = Item("PRK:human-rights", "human rights in the DPRK", ("PRK",))
ARMS = Item("PRK:non-proliferation", "nuclear weapons of the DPRK", ("PRK",))


@dataclass(frozen=True)
class Said:
    """What one sentence of a report claims."""

    type: str
    date: str | None
    fields: Mapping[str, Any] = field(default_factory=dict)
    modality: str = "asserted"


def document(
    name: str,
    text: str,
    date: str | None = "2014-12-22",
    *,
    outlet: str | None = None,
    publisher: str | None = None,
    html: bool = False,
) -> Document:
    """A document of a name, a text and a day."""
    return Document(
        id=name,
        text=text,
        sha256=hashlib.sha256(f"{name}\n{text}".encode()).hexdigest(),
        media_type=MediaType.HTML if html else MediaType.TEXT,
        outlet=outlet,
        publisher=publisher,
        date=dt.date.fromisoformat(date) if date else None,
        date_origin=DateOrigin.MANIFEST if date else None,
    )


def reading(
    name: str,
    *said: Said,
    date: str | None = "2014-12-22",
    item: Item | None = RIGHTS,
    outlet: str | None = None,
    origin: str = "",
) -> Reading:
    """A report that makes claims, each in a sentence of its own.

    Reports with the same ``origin`` share a paragraph, as copies of one wire story do.
    """
    sentences = [f"{name} claims {number}." for number in range(len(said))]
    shared = f"{_story(origin)}\n\n" if origin else ""
    text = shared + "\n\n".join(sentences)
    whole = document(name, text, date, outlet=outlet)
    claims = tuple(
        _claim(whole, claim, sentence) for claim, sentence in zip(said, sentences, strict=True)
    )
    return Reading(whole, claims, item, f"Report {name}", ())


def _claim(whole: Document, said: Said, sentence: str) -> Claim:
    start = whole.text.index(sentence)
    return Claim(
        document=whole.id,
        type=ClaimType(said.type),
        date=said.date,
        fields=said.fields,
        modality=Modality(said.modality),
        attribution=None,
        evidence=Evidence(Span(start, start + len(sentence)), sentence),
    )


def _story(origin: str) -> str:
    return " ".join(f"{origin}{number}" for number in range(60)) + "."


def request(date: str | None, **fields: Any) -> Said:
    """A request for a meeting."""
    return Said("meeting_request", date, fields)


def vote(date: str | None, organ: str | None = "UNSC", **fields: Any) -> Said:
    """A vote on a resolution."""
    return Said("resolution_vote", date, {"organ": organ, **fields})


def agenda_vote(date: str | None, **fields: Any) -> Said:
    """A vote on holding a meeting."""
    return Said("procedural_vote", date, {"organ": "UNSC", **fields})


def prediction(date: str | None, event: str, polarity: str = "expected", **fields: Any) -> Said:
    """Something foretold."""
    return Said(
        "prediction", date, {"event": event, "polarity": polarity, **fields}, modality="predicted"
    )


def tally(yes: int, no: int, abstain: int) -> dict[str, Any]:
    """Three counts as fields."""
    return {"yes": yes, "no": no, "abstain": abstain}
