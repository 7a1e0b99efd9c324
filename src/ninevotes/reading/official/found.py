"""A claim of a record in the making, in offsets of its running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninevotes.vocabulary.claims import ClaimType, Modality


@dataclass(frozen=True, slots=True)
class Found:
    """What a record says: the type, its fields, and the characters that say it."""

    type: ClaimType
    start: int
    end: int
    fields: dict[str, Any]
    date: str | None
    attribution: str | None = None
    modality: Modality = Modality.ASSERTED
