"""Events as English sentences, made from their coded fields: one file for each type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.dates import period
from ninevotes.brief.language import _
from ninevotes.brief.sentences import (
    briefing,
    meeting_request,
    objection,
    participation,
    prediction,
    procedural_vote,
    quotation,
    referral,
    report,
    resolution_vote,
    sanctions,
    threshold,
)
from ninevotes.brief.sentences.telling import Telling
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event

_TELL: Mapping[ClaimType, Callable[[Mapping[str, Any], Telling], str]] = {
    ClaimType.MEETING_REQUEST: meeting_request.tell,
    ClaimType.OBJECTION: objection.tell,
    ClaimType.PROCEDURAL_VOTE: procedural_vote.tell,
    ClaimType.RESOLUTION_VOTE: resolution_vote.tell,
    ClaimType.PARTICIPATION: participation.tell,
    ClaimType.BRIEFING: briefing.tell,
    ClaimType.THRESHOLD: threshold.tell,
    ClaimType.REFERRAL: referral.tell,
    ClaimType.SANCTIONS: sanctions.tell,
    ClaimType.PREDICTION: prediction.tell,
    ClaimType.QUOTE: quotation.tell,
    ClaimType.REPORT: report.tell,
}


def sentence(event: Event, *, as_of: dt.date, words: int = 25) -> str:
    """One sentence of ours for an event.

    Args:
        event: what is told.
        as_of: the day of the brief; names are those of the event's own day where it has one.
        words: most words quoted in one place.
    """
    by = Telling(name_day(event, as_of), event.modality, words, _evidence(event))
    text = plain(_TELL[event.type](event.fields, by))
    if event.modality == "denied":
        text = _("reported as not the case: %(what)s", what=text)
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", ".”")) else ".")


def _evidence(event: Event) -> str:
    """The source's sentence behind the fields told: of the claim whose words they are."""
    same = (c for c in event.claims if all(c.fields.get(n) == v for n, v in event.fields.items()))
    claim = next(same, next(iter(event.claims), None))
    return claim.evidence.text if claim else ""


def name_day(event: Event, as_of: dt.date) -> dt.date:
    """The day whose official names an event is told with."""
    span = period(event.date)
    return span[0] if span else (event.known_from or as_of)


__all__ = ["Telling", "name_day", "sentence"]
