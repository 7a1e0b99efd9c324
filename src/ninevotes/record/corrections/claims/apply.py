"""Claims as read, and as held true once persons have spoken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ninevotes.record.corrections.claims.model import (
    ATTRIBUTION,
    DATE,
    MODALITY,
    Act,
    Changed,
    ClaimCorrection,
    HeldClaim,
    HeldReading,
    content,
    plain,
)
from ninevotes.record.corrections.claims.names import claim_id, passage_name, reading_name
from ninevotes.vocabulary.claims import Claim, Evidence, Modality
from ninevotes.vocabulary.documents import Document

Refused = Collection[tuple[str, str]]
"""Pairs of passage and reading, by name, that a person judged not to fit in a review."""


@dataclass(slots=True)
class _Entry:
    """A claim on its way from what was read to what is held true."""

    id: str
    read: Claim | None
    held: Claim | None
    applied: list[ClaimCorrection] = field(default_factory=list)

    @property
    def origin(self) -> Claim | None:
        """What it was before anybody corrected it; null for one that a person refused."""
        return self.read or self.held


def held_reading(
    document: Document,
    claims: Iterable[Claim],
    corrections: Sequence[ClaimCorrection],
    refused: Refused = (),
) -> HeldReading:
    """A document's claims as they are held true.

    Pure. The same claims and corrections give the same result; without any, what was read.

    Args:
        document: of the claims.
        claims: as read, in their order.
        corrections: those that stand, in the order in which they were made.
        refused: claims that persons refused in a review of doubtful ones.
    """
    entries = [_read(document, claim, refused) for claim in claims]
    _tell_apart(entries)
    still = []
    for correction in corrections:
        if correction.act is Act.MISSED:
            _add(entries, document, correction)
            continue
        entry = _aimed(entries, correction)
        if entry is None or entry.held is None or not _stands(correction, entry):
            still.append(correction)
            continue
        refuses = correction.act is Act.REFUSED
        entry.held = None if refuses else changed(entry.held, correction.changes)
        entry.applied.append(correction)
    every = (HeldClaim(e.id, e.read, e.held, tuple(e.applied)) for e in entries)
    return HeldReading(tuple(every), tuple(still))


def changed(claim: Claim, changes: Iterable[Changed]) -> Claim:
    """A claim with fields changed."""
    held = claim
    for change in changes:
        if change.field == DATE:
            held = replace(held, date=change.held)
        elif change.field == ATTRIBUTION:
            held = replace(held, attribution=change.held)
        elif change.field == MODALITY:
            held = replace(held, modality=Modality(change.held))
        else:
            held = replace(held, fields={**held.fields, change.field: change.held})
    return held


def value_in(claim: Claim, name: str) -> Any:
    """What a claim says of one of its fields."""
    said = content(claim)
    return said[name] if name in {DATE, MODALITY, ATTRIBUTION} else said["fields"].get(name)


def claim_of(document: Document, correction: ClaimCorrection) -> Claim:
    """The claim that a person says was missed."""
    said = correction.read
    return Claim(
        document=document.id,
        type=correction.type,
        date=said[DATE],
        fields={name: value for name, value in said["fields"].items() if value is not None},
        modality=Modality(said[MODALITY]),
        attribution=said[ATTRIBUTION],
        evidence=Evidence(correction.span, document.quote(correction.span)),
    )


def _read(document: Document, claim: Claim, refused: Refused) -> _Entry:
    sha256 = document.sha256
    pair = (passage_name(claim, sha256), reading_name(claim, sha256))
    held = None if pair in refused else claim
    return _Entry(claim_id(sha256, claim.type, claim.evidence.span), claim, held)


def _tell_apart(entries: Iterable[_Entry]) -> None:
    """Number the claims of one kind that the same characters make."""
    seen: Counter[str] = Counter()
    for entry in entries:
        seen[entry.id] += 1
        if seen[entry.id] > 1:
            entry.id = f"{entry.id}-{seen[entry.id]}"


def _add(entries: list[_Entry], document: Document, correction: ClaimCorrection) -> None:
    claim = claim_of(document, correction)
    start = claim.evidence.span.start
    behind = (n for n, e in enumerate(entries) if e.origin and _start(e.origin) > start)
    place = next(behind, len(entries))
    entries.insert(place, _Entry(correction.claim, None, claim, [correction]))


def _start(claim: Claim) -> int:
    return claim.evidence.span.start


def _aimed(entries: Iterable[_Entry], correction: ClaimCorrection) -> _Entry | None:
    """The claim that is meant: of that id; or the one, hardly moved, that says the same."""
    span = correction.span
    near = []
    for entry in entries:
        if entry.id == correction.claim:
            return entry
        claim = entry.read
        if claim is None or claim.type is not correction.type:
            continue
        overlaps = claim.evidence.span.start < span.end and span.start < claim.evidence.span.end
        if overlaps and content(claim) == correction.read:
            near.append(entry)
    return near[0] if len(near) == 1 else None


def _stands(correction: ClaimCorrection, entry: _Entry) -> bool:
    """Whether the claim says what the person saw."""
    if entry.held is None:
        return False
    if correction.act is Act.REFUSED:
        origin = entry.origin
        return origin is not None and _origin(entry) == correction.read
    held = entry.held
    return all(value_in(held, each.field) == plain(each.before) for each in correction.changes)


def _origin(entry: _Entry) -> dict[str, Any]:
    first = entry.applied[0] if entry.applied else None
    if first is not None and first.act is Act.MISSED:
        return dict(first.read)
    return content(entry.read) if entry.read else {}
