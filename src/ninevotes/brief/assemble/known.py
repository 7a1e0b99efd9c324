"""The record as it was known on a day."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from ninevotes.brief.dates import period
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Disagreement, Event, History


def known(history: History, as_of: dt.date) -> History:
    """The record without the documents published after a day, and what only they say.

    An event that earlier documents know as well keeps those of its values that they give.
    Undated documents stay: nothing shows that they came later.
    """
    later = {d.id for d in history.documents if d.date and d.date > as_of}
    origin_of = {d: group.id for group in history.origins for d in group.documents}
    events = [
        _without(event, later, origin_of) if event.claims else _by_then(event, as_of)
        for event in history.events
    ]
    return dataclasses.replace(
        history,
        documents=tuple(d for d in history.documents if d.id not in later),
        events=tuple(event for event in events if event is not None),
        origins=tuple(
            dataclasses.replace(group, documents=left)
            for group in history.origins
            if (left := tuple(d for d in group.documents if d not in later))
        ),
    )


def _without(event: Event, later: set[str], origin_of: dict[str, str]) -> Event | None:
    claims = tuple(claim for claim in event.claims if claim.document not in later)
    if not claims:
        return None
    if len(claims) == len(event.claims):
        return event
    origins = tuple(dict.fromkeys(origin_of.get(c.document, c.document) for c in claims))
    return dataclasses.replace(
        event,
        claims=claims,
        origins=origins,
        date=_said([claim.date for claim in claims], event.date),
        fields={name: _field(name, value, claims) for name, value in event.fields.items()},
        disagreements=_disputed(event.disagreements, later),
    )


def _by_then(event: Event, as_of: dt.date) -> Event | None:
    """An event of the official record without claims: known from its own day."""
    span = period(event.date)
    known_from = event.known_from or (span[0] if span else None)
    return None if known_from and known_from > as_of else event


def _field(name: str, value: Any, claims: tuple[Claim, ...]) -> Any:
    return _said([claim.fields.get(name) for claim in claims], value)


def _said(values: list[Any], value: Any) -> Any:
    """The value itself if it was said by then, else the first that was."""
    said = [one for one in values if one is not None]
    return value if value in said else next(iter(said), None)


def _disputed(disagreements: tuple[Disagreement, ...], later: set[str]) -> tuple[Disagreement, ...]:
    left = []
    for dispute in disagreements:
        values = tuple(
            (value, kept)
            for value, documents in dispute.values
            if (kept := tuple(d for d in documents if d not in later))
        )
        if len(values) > 1:
            left.append(Disagreement(dispute.field, values))
    return tuple(left)
