"""Events: what happened, as the record derives it from claims and official data.

A live meeting and the historical record share this vocabulary.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ninevotes.vocabulary.claims import Claim, ClaimType
from ninevotes.vocabulary.documents import Document


class Truth(StrEnum):
    """The three kinds of truth, never mixed."""

    REPORTED = "reported"
    OFFICIAL = "official"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Item:
    """A matter before the Council.

    Args:
        key: stable short key, ``PRK:human-rights``: the state concerned and the theme.
        name: the Council's own wording of the agenda item where we know it, else a
            description of our own.
        states: codes of the states concerned.
        official: whether ``name`` is the Council's own wording.
    """

    key: str
    name: str
    states: tuple[str, ...] = ()
    official: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading takes from one document.

    Args:
        document: what was read.
        claims: in the order of their evidence.
        item: the matter that the document is about, null when it is not about the Council.
        title: the headline, or null.
        notes: what a person should know of how it was read ("printed twice", ...).
    """

    document: Document
    claims: tuple[Claim, ...]
    item: Item | None
    title: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Documents that go back to one original text.

    Args:
        id: ``O1``, ``O2``, ... in the order of the earliest document.
        documents: ids of the documents, sorted.
        label: the agency or outlet that the group goes back to.
        evidence: which evidence decided, in words, for each tie.
    """

    id: str
    documents: tuple[str, ...]
    label: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One field of one event on which documents differ: shown side by side, never averaged."""

    field: str
    values: tuple[tuple[Any, tuple[str, ...]], ...]
    """Each value with the ids of the documents that give it, most independent origins first."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, is planned or was predicted, with every claim that says so.

    Args:
        id: stable key made from what the event is, not from the order of reading.
        type: the kind, under the names of the claim types.
        item: key of the matter it belongs to.
        date: as precise as the claims together allow (``YYYY-MM-DD``, ``YYYY-MM``,
            ``YYYY``), or null.
        fields: those on which no claim differs, or the value most origins give; the
            others stand in ``disagreements``.
        truth: reported or official.
        modality: ``asserted``, ``predicted`` or ``denied``.
        claims: in the order of document date.
        origins: ids of the independent origins behind it.
        disagreements: where its claims differ.
        known_from: the earliest document date on which it was known; null if no document
            behind it has a date.
    """

    id: str
    type: ClaimType
    item: str
    date: str | None
    fields: Mapping[str, Any] = field(hash=False)
    truth: Truth
    modality: str
    claims: tuple[Claim, ...]
    origins: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()
    known_from: dt.date | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The derived record: a fold of all readings, the same in whatever order they came."""

    items: tuple[Item, ...]
    events: tuple[Event, ...]
    origins: tuple[OriginGroup, ...]
    documents: tuple[Document, ...]
    titles: Mapping[str, str] = field(default_factory=dict, hash=False)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Notes of reading by document id."""
