"""What persons said of claims, in ``record show``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ninevotes.record.corrections.claims.model import (
    Act,
    ClaimCorrection,
    HeldClaim,
    in_words,
)
from ninevotes.record.search import Shown
from ninevotes.record.search.hits import short_quote

_VERBS = {Act.CORRECTED: "Corrected", Act.REFUSED: "Held not to be said", Act.MISSED: "Added"}


def spoken_lines(shown: Shown) -> Iterator[tuple[str, int]]:
    """What persons hold true of the claims shown, in place of what was read."""
    if shown.spoken:
        yield "\nWhat persons hold true of the claims", 0
    for claim in shown.spoken:
        kind = claim.claim.type.value.replace("_", " ")
        yield f"{claim.id} · {kind} · {claim.claim.document}", 2
        yield f"“{short_quote(claim.claim.evidence.text)}”", 4
        for correction in claim.applied:
            yield from _correction(correction)
        if claim.held is None:
            yield f"read: {said_in(claim)}", 4
    for correction in shown.standing_still:
        what = f"{correction.id} ({correction.words})"
        yield f"A correction no longer fits what is read: {what}", 2


def claim_lines(claims: Iterable[HeldClaim]) -> Iterator[tuple[str, int]]:
    """The claims that are held true of a report, each with its id and what was read."""
    for claim in claims:
        if claim.held is None:
            continue
        kind = claim.held.type.value.replace("_", " ")
        mark = " (corrected)" if claim.applied else ""
        yield f"{claim.id} · {claim.held.date or 'undated'} · {kind}{mark}", 2
        yield said_in(claim), 4
        yield f"“{short_quote(claim.held.evidence.text)}”", 4


def said_in(claim: HeldClaim) -> str:
    """The fields that a claim fills, in words."""
    filled = {name: value for name, value in claim.claim.fields.items() if value not in (None, [])}
    return ", ".join(f"{name} {in_words(value)}" for name, value in filled.items())


def _correction(correction: ClaimCorrection) -> Iterator[tuple[str, int]]:
    by = f"by {correction.author} on {correction.made_at[:10]}"
    what = f" {correction.words}" if correction.act is Act.CORRECTED else ""
    yield f"{_VERBS[correction.act]} ({by}){what}: {correction.reason}", 4
    yield f"Undo with: ninevotes record correct {correction.id} --undo", 4
