"""Where sources differ: each value with those who give it, never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.on_record import ties_of
from ninevotes.brief.assemble.timeline import kind
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import date_words
from ninevotes.brief.language import N_, _, translated
from ninevotes.brief.model import Difference, Kind, Side
from ninevotes.brief.sentences import Telling
from ninevotes.brief.sentences.telling import listed, organ
from ninevotes.vocabulary.events import Disagreement, Event

_FIELDS = {
    "yes": N_("votes in favour"),
    "no": N_("votes against"),
    "abstain": N_("abstentions"),
    "yes_by": N_("who voted in favour"),
    "no_by": N_("who voted against"),
    "abstain_by": N_("who abstained"),
    "requester_count": N_("number of states asking"),
    "requesters": N_("states asking"),
    "requested_for": N_("day asked for"),
    "document_symbol": N_("document symbol"),
    "vetoed_by": N_("who vetoed"),
    "will_attend": N_("attendance"),
    "votes_required": N_("votes required"),
    "veto_applies": N_("whether a veto applies"),
    "item": N_("agenda item"),
    "unanimous": N_("whether it was unanimous"),
}
_STATES = ("yes_by", "no_by", "abstain_by", "requesters", "vetoed_by", "by", "state", "situation")


def differences(events: Sequence[Event], desk: Desk) -> tuple[Difference, ...]:
    """Every disagreement of some events: between documents, and with the official record."""
    return tuple(
        Difference(
            line=desk.anchors[event.id],
            about=desk.tell(event),
            field=_named(dispute.field, desk.telling(event)),
            sides=tuple(
                side
                for value, who in dispute.values
                for side in _sides(event, dispute.field, value, who, desk)
            ),
        )
        for event in events
        for dispute in _disputes(event, desk)
    )


def _disputes(event: Event, desk: Desk) -> list[Disagreement]:
    """What documents differ on, and what the official record differs on with any of them."""
    found = {
        dispute.field: dispute
        for tie in ties_of([event], desk)
        if tie.judgement == "same"
        for dispute in tie.disagreements
    }
    own = [found.pop(dispute.field, dispute) for dispute in event.disagreements]
    return [*own, *found.values()]


def _named(field: str, by: Telling) -> str:
    member = field.removeprefix("vote of ")
    if member != field:
        return _("vote of %(who)s", who=by.party(member))
    return translated(_FIELDS.get(field, plain(field).replace("_", " ")))


def _sides(
    event: Event, field: str, value: Any, who: tuple[str, ...], desk: Desk
) -> Iterator[Side]:
    """A value by those who give it, the official record apart from reports."""
    said = value_words(field, value, desk.telling(event))
    official = tuple(one for one in who if one in desk.record.sources)
    documents = tuple(one for one in who if one not in desk.record.sources)
    if official:
        yield Side(said, desk.names(official), 0, (), Kind.OFFICIAL)
    if documents:
        notes = desk.cite(event, documents)
        yield Side(said, desk.names(documents), desk.origins(documents), notes, kind(event))


def value_words(field: str, value: Any, by: Telling) -> str:
    """One value of a field in words."""
    if value is None:
        return _("not said")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return f"{value:,}"
    in_words = _IN_WORDS.get(field)
    if in_words is not None:
        return in_words(value, by) or _("none")
    return "; ".join(by.quote(one) for one in listed(value)) or _("none")


def _code(value: Any, _by: Telling) -> str:
    return translated(plain(value).replace("_", " "))


def _date(value: Any, _by: Telling) -> str:
    return date_words(plain(value))


_IN_WORDS: Mapping[str, Callable[[Any, Telling], str]] = {
    **dict.fromkeys(_STATES, lambda value, by: by.parties(value)),
    **dict.fromkeys(("date", "requested_for"), _date),
    **dict.fromkeys(("outcome", "status", "polarity", "question", "document_symbol"), _code),
    "organ": lambda value, _by: organ(value),
}
