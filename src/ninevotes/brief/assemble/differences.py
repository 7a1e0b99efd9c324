"""Where sources differ: each value with those who give it, never averaged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import date_words
from ninevotes.brief.model import Difference, Side
from ninevotes.brief.sentences import Telling
from ninevotes.brief.sentences.telling import listed, organ
from ninevotes.vocabulary.events import Event

_FIELDS = {
    "yes": "votes in favour",
    "no": "votes against",
    "abstain": "abstentions",
    "yes_by": "who voted in favour",
    "no_by": "who voted against",
    "abstain_by": "who abstained",
    "requester_count": "number of states asking",
    "requesters": "states asking",
    "requested_for": "day asked for",
    "document_symbol": "document symbol",
    "vetoed_by": "who vetoed",
    "will_attend": "attendance",
    "votes_required": "votes required",
    "veto_applies": "whether a veto applies",
    "item": "agenda item",
}
_STATES = ("yes_by", "no_by", "abstain_by", "requesters", "vetoed_by", "by", "state", "situation")


def differences(events: Sequence[Event], desk: Desk) -> tuple[Difference, ...]:
    """Every disagreement of some events."""
    return tuple(
        Difference(
            line=desk.anchors[event.id],
            about=desk.tell(event),
            field=_FIELDS.get(dispute.field, plain(dispute.field).replace("_", " ")),
            sides=tuple(_side(event, dispute.field, side, desk) for side in dispute.values),
        )
        for event in events
        for dispute in event.disagreements
    )


def _side(event: Event, field: str, side: tuple[Any, tuple[str, ...]], desk: Desk) -> Side:
    value, documents = side
    return Side(
        value=value_words(field, value, desk.telling(event)),
        said_by=desk.names(documents),
        origins=desk.origins(documents),
        notes=desk.cite(event, documents),
    )


def value_words(field: str, value: Any, by: Telling) -> str:
    """One value of a field in words."""
    if value is None:
        return "not said"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:,}"
    in_words = _IN_WORDS.get(field)
    if in_words is not None:
        return in_words(value, by) or "none"
    return "; ".join(by.quote(one) for one in listed(value)) or "none"


def _code(value: Any, _by: Telling) -> str:
    return plain(value).replace("_", " ")


def _date(value: Any, _by: Telling) -> str:
    return date_words(plain(value))


_IN_WORDS: Mapping[str, Callable[[Any, Telling], str]] = {
    **dict.fromkeys(_STATES, lambda value, by: by.parties(value)),
    **dict.fromkeys(("date", "requested_for"), _date),
    **dict.fromkeys(("outcome", "status", "polarity", "question", "document_symbol"), _code),
    "organ": lambda value, _by: organ(value),
}
