"""The lane of the timeline that an event belongs to."""

from __future__ import annotations

from ninevotes.brief.model import Lane
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ

_BY_TYPE = {
    ClaimType.MEETING_REQUEST: Lane.REQUESTS,
    ClaimType.OBJECTION: Lane.OBJECTIONS,
    ClaimType.REFERRAL: Lane.COURT,
    ClaimType.SANCTIONS: Lane.SANCTIONS,
    ClaimType.REPORT: Lane.INQUIRY,
    ClaimType.PREDICTION: Lane.FORECASTS,
}
_BY_ORGAN = {
    Organ.HUMAN_RIGHTS_COUNCIL: Lane.INQUIRY,
    Organ.COMMISSION_OF_INQUIRY: Lane.INQUIRY,
    Organ.HUMAN_RIGHTS_OFFICE: Lane.INQUIRY,
    Organ.INTERNATIONAL_CRIMINAL_COURT: Lane.COURT,
}


def lane(event: Event) -> Lane:
    """Its lane: by what it is, and for votes by the body that voted."""
    if event.modality == "predicted":
        return Lane.FORECASTS
    organ = str(event.fields.get("organ") or "")
    if event.type in _BY_TYPE:
        return _BY_TYPE[event.type]
    if organ.startswith(Organ.GENERAL_ASSEMBLY):
        return Lane.ASSEMBLY
    return next((found for body, found in _BY_ORGAN.items() if body == organ), Lane.COUNCIL)
