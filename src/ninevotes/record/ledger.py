"""The ledger: what was foretold, and what then happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ninevotes.record.answers.foretold import Answer, Foretold, Published
from ninevotes.record.answers.like_for_like import like_for_like
from ninevotes.record.answers.meetings import holding
from ninevotes.record.answers.table import KINDS
from ninevotes.vocabulary.claims import Claim, ClaimType, Modality
from ninevotes.vocabulary.events import Event, History

_YES = {"will", "expected"}
_NO = {"will_not", "unlikely"}


class Fulfilment(StrEnum):
    """What became of a prediction."""

    CAME_TRUE = "came true"
    DID_NOT = "did not come true"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Entry:
    """One prediction, or one meeting asked for, and what became of it.

    Args:
        event: id of the predicted event, or of the request.
        fulfilment: what became of it; not known unless a later event shows it.
        because: what shows it, in words; empty where nothing does.
        answers: ids of the events that show it.
        claims: the claims behind those events.
    """

    event: str
    fulfilment: Fulfilment
    because: str = ""
    answers: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()


def ledger(history: History) -> tuple[Entry, ...]:
    """Every prediction of the record, and every meeting asked for a day, in order of events.

    Missing is better than wrong: an entry is decided only by an event on the day foretold (or
    within a year of a prediction that names no time), about the same matter, and only where
    all that answers it agrees. For a request, "came true" means that the meeting was held on
    the day asked for.
    """
    published = {document.id: document.date for document in history.documents}
    events = list(history.events)
    return tuple(_entries(events, published))


def _entries(events: list[Event], published: Published) -> Iterator[Entry]:
    for event in events:
        if event.type is ClaimType.PREDICTION:
            yield _settled(event, _foretold_in_words(event, events, published))
        elif event.modality == Modality.PREDICTED:
            foretold = Foretold.of(event, "", event.date)
            yield _settled(event, like_for_like(foretold, events, published) or [])
        elif event.type is ClaimType.MEETING_REQUEST and event.fields.get("requested_for"):
            foretold = Foretold.of(event, "", event.fields["requested_for"])
            yield _settled(event, holding(foretold, events, published))


def _foretold_in_words(event: Event, events: list[Event], published: Published) -> list[Answer]:
    foretold = Foretold.of(event, str(event.fields.get("event") or ""), event.date)
    for kind in KINDS:
        answers = kind(foretold, events, published)
        if answers is not None:
            return answers
    return []


def _settled(event: Event, answers: list[Answer]) -> Entry:
    """The entry that answers make: decided where they agree."""
    if not answers:
        return Entry(event.id, Fulfilment.UNKNOWN)
    because = "; ".join(dict.fromkeys(answer.because for answer in answers))
    events = tuple(dict.fromkeys(answer.event.id for answer in answers))
    claims = tuple(dict.fromkeys(claim for answer in answers for claim in answer.event.claims))
    if len({answer.happened for answer in answers}) > 1:
        return Entry(event.id, Fulfilment.UNKNOWN, f"the record differs: {because}", events, claims)
    polarity = event.fields.get("polarity", "will")
    if polarity not in _YES | _NO:
        return Entry(event.id, Fulfilment.UNKNOWN)
    came_true = answers[0].happened is (polarity in _YES)
    fulfilment = Fulfilment.CAME_TRUE if came_true else Fulfilment.DID_NOT
    return Entry(event.id, fulfilment, because, events, claims)
