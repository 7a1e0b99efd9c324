"""One event from the claims gathered for it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from ninevotes.record.folding.fields import fold_days, fold_fields
from ninevotes.record.folding.kinds import Kind, kind
from ninevotes.record.folding.opinions import disagreement, opinions
from ninevotes.record.matching.gather import Group
from ninevotes.record.matching.statements import Statement
from ninevotes.record.matching.words import words_of
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Event, Truth


def fold(group: Group, origin_of: Mapping[str, str]) -> Event:
    """The event of a group of statements.

    Where an official record is among them the event is official: what the record says holds,
    and what others say otherwise stands beside it.

    Args:
        group: statements about one event.
        origin_of: document id to the id of its independent origin.
    """
    ordered = sorted(group, key=_by_document)
    claims = [statement.claim for statement in ordered]
    first = claims[0]
    fields, differences = fold_fields(first.type, claims, origin_of)
    dates = opinions(claims, origin_of, lambda claim: claim.date)
    date, dates_differ = fold_days(dates)
    on_record = [statement.claim for statement in ordered if statement.official]
    if on_record:
        fields |= _told(fold_fields(first.type, on_record, origin_of)[0])
        date = fold_days(opinions(on_record, origin_of, lambda claim: claim.date))[0] or date
    if dates_differ:
        differences.insert(0, disagreement("date", dates))
    known = [s.published for s in ordered if s.published is not None]
    known_from = min(known, default=None)
    item = _item(ordered)
    return Event(
        id=_name(first, item, date, fields, "" if date else str(known_from)),
        type=first.type,
        item=item,
        date=date,
        fields=fields,
        truth=Truth.OFFICIAL if on_record else Truth.REPORTED,
        modality=first.modality.value,
        claims=tuple(claims),
        origins=tuple(sorted({origin_of[c.document] for c in claims}, key=_number)),
        disagreements=tuple(differences),
        known_from=known_from,
    )


def _told(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _by_document(statement: Statement) -> tuple[bool, str, str, int, str]:
    claim = statement.claim
    day = statement.published
    return day is None, str(day), claim.document, claim.evidence.span.start, statement.content


def _item(group: Group) -> str:
    """The matter that most of the documents are about."""
    counts = Counter({s.claim.document: s.item for s in group}.values())
    return min(counts, key=lambda item: (-counts[item], not item, item))


def _name(first: Claim, item: str, date: str | None, fields: dict[str, Any], known: str) -> str:
    """A key made of what the event is: type, matter, date, and what tells it from others."""
    essence = {
        name: sorted(words_of(value)) if kind(first.type, name) is Kind.WORDING else value
        for name, value in fields.items()
        if value is not None
    }
    said = json.dumps([first.modality, item, known, essence], sort_keys=True, default=str)
    digest = hashlib.sha256(said.encode()).hexdigest()[:8]
    return f"{first.type.value.replace('_', '-')}-{date or 'undated'}-{digest}"


def _number(origin: str) -> int:
    return int(origin[1:])
