"""What a person says of how a report was read, and what is held true by it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType
from ninevotes.vocabulary.documents import Span

DATE, MODALITY, ATTRIBUTION = "date", "modality", "attribution"
"""What may be corrected of a claim of any kind, besides its own fields."""


class Act(StrEnum):
    """What a person says of a claim."""

    CORRECTED = "corrected"
    REFUSED = "refused"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Changed:
    """One field of a claim: its value until now, and the value held true instead."""

    field: str
    before: Any = dataclasses.field(hash=False)
    held: Any = dataclasses.field(hash=False)


@dataclass(frozen=True, slots=True)
class ClaimCorrection:
    """What a person says of one claim.

    Args:
        number: in the store, rising with time.
        document: SHA-256 of the document.
        claim: id of the claim.
        act: whether it is otherwise, not made, or was missed.
        type: its kind.
        span: the characters that make it.
        read: what was read there, as :func:`content` gives it; of a missed claim what the
            person reads. It stays on record even where the document is read anew.
        changes: what is otherwise.
        quote: another place of the document that shows it, or null.
        reason: why, in a sentence.
        author: who says so.
        made_at: when, ISO 8601 in UTC.
    """

    number: int
    document: str
    claim: str
    act: Act
    type: ClaimType
    span: Span
    read: Mapping[str, Any] = dataclasses.field(hash=False)
    changes: tuple[Changed, ...]
    quote: Span | None
    reason: str
    author: str
    made_at: str

    @property
    def id(self) -> str:
        """Its name: by it the correction is taken back."""
        return f"claim-{self.number}"

    @property
    def words(self) -> str:
        """What it says, in one line.

        >>> from ninevotes.vocabulary.documents import Span
        >>> ClaimCorrection(7, "ab" * 32, "abababab-123456", Act.CORRECTED,
        ...     ClaimType.PROCEDURAL_VOTE, Span(0, 9), {}, (Changed("no_by", ["RUS"], None),),
        ...     None, "A slip.", "AB", "2026-02-06T10:00:00+00:00").words
        'no_by: RUS → nothing'
        """
        if self.act is Act.REFUSED:
            return "the report does not say this"
        if self.act is Act.MISSED:
            return "the report says this; it was not read"
        return "; ".join(
            f"{each.field}: {in_words(each.before)} → {in_words(each.held)}"
            for each in self.changes
        )


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """A claim as it is held true, beside what was read.

    Args:
        id: its name.
        read: as the document was read; null where a person found it.
        held: as it is held true; null where a person says that the document does not say it.
        applied: what persons said that made the difference.
    """

    id: str
    read: Claim | None
    held: Claim | None
    applied: tuple[ClaimCorrection, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim as held true, else as it was read."""
        found = self.held or self.read
        if found is None:
            raise ValueError(f"{self.id} is neither read nor held true")
        return found


@dataclass(frozen=True, slots=True)
class HeldReading:
    """The claims of a document, as read and as held true.

    Args:
        every: all of them, in the order of the document.
        standing_still: corrections that expect something else than is read now: for a person
            to look at.
    """

    every: tuple[HeldClaim, ...]
    standing_still: tuple[ClaimCorrection, ...] = ()

    @property
    def held(self) -> tuple[Claim, ...]:
        """What is held true."""
        return tuple(each.held for each in self.every if each.held is not None)

    @property
    def corrected(self) -> tuple[HeldClaim, ...]:
        """Those of which a person said something that applies."""
        return tuple(each for each in self.every if each.applied)


def content(claim: Claim) -> dict[str, Any]:
    """What a claim says, apart from where: plain values, every field of its kind."""
    fields = {name: plain(claim.fields.get(name)) for name in FIELDS[claim.type]}
    return {
        "fields": fields,
        DATE: claim.date,
        MODALITY: claim.modality.value,
        ATTRIBUTION: claim.attribution,
    }


def plain(value: Any) -> Any:
    """A value as JSON keeps it: tuples are lists."""
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value


def in_words(value: Any) -> str:
    """A value as a person writes it.

    >>> in_words(["CHN", "RUS"]), in_words(True), in_words(None)
    ('CHN RUS', 'yes', 'nothing')
    """
    if value is None or value == []:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        words = [str(each) for each in value]
        return ("; " if any(" " in each for each in words) else " ").join(words)
    return str(value)
