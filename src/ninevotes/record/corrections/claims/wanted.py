"""From what a person asks for to a correction of a claim, in the words of people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ninevotes.record.corrections.claims.apply import changed, claim_of, value_in
from ninevotes.record.corrections.claims.checking import check
from ninevotes.record.corrections.claims.fields import field_of, values_read
from ninevotes.record.corrections.claims.model import (
    ATTRIBUTION,
    DATE,
    MODALITY,
    Act,
    Changed,
    ClaimCorrection,
    HeldClaim,
    content,
    plain,
)
from ninevotes.record.corrections.claims.names import claim_id
from ninevotes.record.corrections.fields import FieldError
from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Document, Span


class HeldAlreadyError(FieldError):
    """What a person says is held true already."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Who says so, when (ISO 8601 with its zone) and why; a place that shows it may be quoted."""

    reason: str
    author: str
    made_at: str
    quote: str = ""


def correcting(
    document: Document, of: HeldClaim, values: Iterable[tuple[str, str]], ground: Ground
) -> ClaimCorrection:
    """The correction that gives fields of a claim other values.

    Args:
        document: of the claim.
        of: the claim.
        values: names of fields, with their values as a person writes them.
        ground: why.

    Raises:
        FieldError: there is no such field or value, it is held true already, the claim is
            refused, or the vote cannot have been so.
    """
    claim = of.held
    if claim is None:
        raise FieldError(f"{of.id} is held not to be said: take that back first, with --undo")
    wanted = _values(claim.type, values)
    changes = tuple(
        Changed(name, value_in(claim, name), value)
        for name, value in wanted.items()
        if value_in(claim, name) != plain(value)
    )
    if not changes:
        said = ", ".join(wanted)
        raise HeldAlreadyError(f"{said} of {of.id} is held to be so already")
    check(changed(claim, changes), claim)
    return _made(document, of, Act.CORRECTED, changes, ground)


def refusing(document: Document, of: HeldClaim, ground: Ground) -> ClaimCorrection:
    """The correction that says: the report does not make this claim.

    Raises:
        FieldError: that is held already, or a person said that the claim was missed.
    """
    if of.held is None:
        raise HeldAlreadyError(f"{of.id} is held not to be said already")
    if of.read is None:
        missed = of.applied[0].id
        raise FieldError(f"{of.id} was added by a person: take that back with --undo {missed}")
    return _made(document, of, Act.REFUSED, (), ground)


def adding(
    document: Document,
    kind: ClaimType,
    values: Iterable[tuple[str, str]],
    ground: Ground,
) -> ClaimCorrection:
    """The correction that says: the report makes this claim too, in the words quoted.

    Raises:
        FieldError: the words do not stand in the report or stand there several times, a field
            cannot be so, or nothing is claimed.
    """
    span = place_of(document, ground.quote)
    if span is None:
        raise FieldError("a claim that was missed needs the words that make it: --quote")
    wanted = _values(kind, values)
    fields = {name: plain(wanted.get(name)) for name in FIELDS[kind]}
    said = {
        "fields": fields,
        DATE: wanted.get(DATE),
        MODALITY: wanted.get(MODALITY) or Modality.ASSERTED.value,
        ATTRIBUTION: wanted.get(ATTRIBUTION),
    }
    if not any(value not in (None, []) for value in fields.values()):
        raise FieldError(f"nothing is claimed: name one of {', '.join(FIELDS[kind])} with --set")
    id_ = claim_id(document.sha256, kind, span)
    evidence = Evidence(span, document.quote(span))
    bare = Claim(document.id, kind, None, {}, Modality.ASSERTED, None, evidence)
    made = replace(_said(document, id_, bare, said, ground), act=Act.MISSED)
    check(claim_of(document, made))
    return made


def place_of(document: Document, words: str) -> Span | None:
    """Where words stand in a document, however its lines are broken; null for no words.

    Raises:
        FieldError: they do not stand there, or several times.
    """
    parts = words.split()
    if not parts:
        return None
    found = list(re.finditer(r"\s+".join(map(re.escape, parts)), document.text))
    if len(found) == 1:
        return Span(*found[0].span())
    shown = " ".join(parts[:8])
    if not found:
        raise FieldError(f"{document.id} does not say “{shown}”: quote it letter by letter")
    raise FieldError(f"{document.id} says “{shown}” {len(found)} times: quote more of it")


def _values(kind: ClaimType, values: Iterable[tuple[str, str]]) -> dict[str, Any]:
    wanted: dict[str, Any] = {}
    for name, text in values:
        wanted |= values_read(kind, field_of(kind, name), text)
    return wanted


def _made(
    document: Document,
    of: HeldClaim,
    act: Act,
    changes: tuple[Changed, ...],
    ground: Ground,
) -> ClaimCorrection:
    missed = of.applied and of.applied[0].act is Act.MISSED
    said = of.applied[0].read if missed else content(of.claim if of.read is None else of.read)
    quote = place_of(document, ground.quote)
    made = _said(document, of.id, of.claim, said, ground)
    return replace(made, act=act, changes=changes, quote=quote)


def _said(
    document: Document, id_: str, claim: Claim, said: Mapping[str, Any], ground: Ground
) -> ClaimCorrection:
    return ClaimCorrection(
        number=0,
        document=document.sha256,
        claim=id_,
        act=Act.CORRECTED,
        type=claim.type,
        span=claim.evidence.span,
        read=said,
        changes=(),
        quote=None,
        reason=ground.reason.strip(),
        author=ground.author.strip(),
        made_at=ground.made_at,
    )
