"""Where an item stands on a day, told from the record's events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ninevotes.rules.next import Stage, StateOfPlay
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Event, History, Item
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.organs import Organ

_RECENT = dt.timedelta(days=400)
"""How long an objection speaks for the next meeting on the same item."""


def standing(history: History, item: Item, on: dt.date) -> StateOfPlay:
    """The state of play: the act that came last, or a meeting asked for that is still to come.

    Raises:
        NoCouncilError: no Council is on record for the day.
    """
    events = [e for e in history.events if e.item == item.key and e.modality != Modality.DENIED]
    known = [e for e in events if e.known_from is None or e.known_from <= on]
    members = members_on(on)
    stage, last, act = _stage(known, on)
    fields = act.fields if act else {}
    asked = fields if act and act.type is ClaimType.MEETING_REQUEST else {}
    return StateOfPlay(
        on=on,
        organ=Organ.SECURITY_COUNCIL,
        item=item.name,
        stage=stage,
        members=members,
        requested_by=tuple(asked.get("requesters") or ()),
        request_count=asked.get("requester_count"),
        requested_for=_day(asked.get("requested_for")),
        objectors=_objectors(known, on, members),
        vetoed_by=_sitting(fields.get("vetoed_by") or (), members) if stage is Stage.VETOED else (),
        last_act=last,
        facts=_facts(item, asked.get("document_symbol"), fields.get("symbol")),
    )


def _stage(events: list[Event], on: dt.date) -> tuple[Stage, dt.date | None, Event | None]:
    """The stage, the day of the act that led to it, and the act."""
    pending = [e for e in _of(events, ClaimType.MEETING_REQUEST) if _is_pending(e, on)]
    if pending:
        latest = max(pending, key=lambda e: str(e.fields["requested_for"]))
        return Stage.REQUESTED, _day(latest.date), latest
    acts = [(day, stage, e) for e in events for stage, day in _act(e) if day <= on]
    if acts:
        day, stage, event = max(acts, key=lambda act: (act[0], act[1].value))
        return stage, day, event
    requests = list(_of(events, ClaimType.MEETING_REQUEST))
    if requests:
        return Stage.REQUESTED, _day(requests[-1].date), requests[-1]
    if any(_of(events, ClaimType.REFERRAL)):
        return Stage.REFERRAL_URGED, None, None
    return Stage.AGENDA_ADOPTED, None, None


def _act(event: Event) -> Iterator[tuple[Stage, dt.date]]:
    """The stage that an event leads to, with its day; nothing for what is no act."""
    day = _day(event.date)
    if day is None or event.modality != Modality.ASSERTED:
        return
    outcome = event.fields.get("outcome")
    if event.type is ClaimType.PROCEDURAL_VOTE:
        yield (Stage.AGENDA_LOST if outcome == "rejected" else Stage.AGENDA_ADOPTED), day
    elif event.type is ClaimType.RESOLUTION_VOTE:
        organ = event.fields.get("organ")
        if organ == Organ.GENERAL_ASSEMBLY and outcome == "adopted":
            yield Stage.ASSEMBLY_ADOPTED, day
        elif organ == Organ.SECURITY_COUNCIL:
            stages = {
                "adopted": Stage.ADOPTED,
                "vetoed": Stage.VETOED,
                "failed": Stage.FAILED_VOTES,
            }
            if outcome in stages:
                yield stages[outcome], day


def _is_pending(request: Event, on: dt.date) -> bool:
    wanted = _day(request.fields.get("requested_for"))
    return wanted is not None and wanted >= on


def _objectors(events: list[Event], on: dt.date, members: tuple[str, ...]) -> tuple[str, ...]:
    """Members that objected on this item not long before."""
    found: dict[str, None] = {}
    for event in _of(events, ClaimType.OBJECTION):
        day = _day(event.date) or event.known_from
        if day and on - _RECENT <= day <= on:
            found.update(dict.fromkeys(event.fields.get("by") or ()))
    return _sitting(found, members)


def _sitting(codes: Iterable[str], members: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in members)


def _facts(item: Item, letter: str | None, symbol: str | None) -> dict[str, str]:
    facts = {"country": item.states[0]} if item.states else {}
    if letter:
        facts["letter"] = letter
    if symbol and not symbol.startswith(("S/RES", "A/RES")):
        facts["draft"] = symbol
    return facts


def _of(events: list[Event], kind: ClaimType) -> Iterator[Event]:
    return (event for event in events if event.type is kind)


def _day(text: str | None) -> dt.date | None:
    """A day where the text is as precise as that."""
    return dt.date.fromisoformat(text) if text and len(text) == 10 else None
