"""Several claims that are one matter, under one line: nothing of their evidence is lost.

A report tells of one act in several ways: the same referral is proposed again and again in one
month, sanctions are adopted where the resolution just was, somebody objects with and without
saying why. The record keeps them apart as they were stated; on the page they are one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import finding, ground
from ninevotes.brief.sentences.telling import listed
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ

_STAGES = {"adopted": {"adopted"}, "blocked": {"vetoed", "failed"}}
_SUBJECTS = (ClaimType.SANCTIONS, ClaimType.REFERRAL)
_INQUIRY = ("inquiry", "commission of inquiry", str(Organ.COMMISSION_OF_INQUIRY).casefold())


@dataclass(frozen=True, slots=True)
class Matter:
    """One line's worth of events.

    Args:
        event: the one that is told: it has most origins, and says most.
        same: others that say the same, or less of it.
        besides: others that say something more of the same act, told after it.
    """

    event: Event
    same: tuple[Event, ...] = ()
    besides: tuple[Event, ...] = ()

    @property
    def all(self) -> tuple[Event, ...]:
        """Every event of the line."""
        return (self.event, *self.same, *self.besides)


def matters(events: Sequence[Event]) -> tuple[Matter, ...]:
    """Events folded into matters, in the order of those told.

    Only what is asserted is folded, and only into what is as official as itself.
    """
    same: dict[str, list[Event]] = {}
    besides: dict[str, list[Event]] = {}
    left = [event for group in _grouped(events) for event in _told_first(group, same)]
    for event in list(left):
        home = _home(event, left)
        if home is not None:
            left.remove(event)
            where = besides if event.type in _SUBJECTS else same
            where.setdefault(home.id, []).extend([event, *same.pop(event.id, ())])
    kept = {event.id for event in left}
    return tuple(_matter(event, same, besides) for event in events if event.id in kept)


def _matter(event: Event, same: dict[str, list[Event]], besides: dict[str, list[Event]]) -> Matter:
    """Of several that say something more, one of each kind is told."""
    more = besides.get(event.id, [])
    told = _firsts(more)
    rest = [one for one in more if one not in told]
    return Matter(event, (*same.get(event.id, ()), *rest), tuple(told))


def _firsts(events: Iterable[Event]) -> list[Event]:
    found: dict[tuple[object, ...], Event] = {}
    for event in events:
        found.setdefault((event.type, plain(event.fields.get("situation"))), event)
    return list(found.values())


def _grouped(events: Sequence[Event]) -> list[list[Event]]:
    groups: dict[object, list[Event]] = {}
    for event in events:
        groups.setdefault(_key(event) or event.id, []).append(event)
    return list(groups.values())


def _told_first(group: list[Event], same: dict[str, list[Event]]) -> list[Event]:
    """The events of a group that stay, those that say the same put under one of them."""
    bodies = {plain(e.fields["by"]) for e in group if e.fields.get("by")}
    if len(group) < 2 or (group[0].type is ClaimType.REFERRAL and len(bodies) > 1):
        return group
    first, *rest = sorted(group, key=_weight)
    same.setdefault(first.id, []).extend(rest)
    return [first]


def _weight(event: Event) -> tuple[object, ...]:
    said = sum(value not in (None, (), []) for value in event.fields.values())
    return (-said, -len(event.origins), -len(event.date or ""), event.id)


def _key(event: Event) -> tuple[object, ...] | None:
    """What makes an event one matter with others; null where it stands alone."""
    if event.modality != Modality.ASSERTED:
        return None

    def said(name: str) -> str:
        return plain(event.fields.get(name))

    time = event.date[:7] if event.date else f"by {event.known_from}"[:10]
    if event.type is ClaimType.REFERRAL:
        return (event.type, event.truth, time, said("situation"), said("to"), said("status"))
    if event.type is ClaimType.SANCTIONS:
        return (event.type, event.truth, time, said("situation"), said("status"))
    if event.type is ClaimType.PARTICIPATION:
        return (event.type, event.truth, time, said("state"), said("invited"), said("will_attend"))
    return None


def _home(event: Event, events: Iterable[Event]) -> Event | None:
    """The event of the same day that tells an event already; null where there is none."""
    fits = {
        ClaimType.SANCTIONS: _is_the_vote,
        ClaimType.REFERRAL: _is_the_vote,
        ClaimType.OBJECTION: _objects_too,
        ClaimType.REPORT: _tells_better,
    }.get(event.type)
    if fits is None or event.date is None or event.modality != Modality.ASSERTED:
        return None
    return next((one for one in events if _beside(event, one) and fits(event, one)), None)


def _beside(event: Event, other: Event) -> bool:
    mine = (event.date, event.truth, event.modality)
    return event is not other and mine == (other.date, other.truth, other.modality)


def _is_the_vote(event: Event, vote: Event) -> bool:
    """Whether a vote of the Council is how sanctions or a referral came, or came to nothing."""
    council = vote.fields.get("organ") == Organ.SECURITY_COUNCIL
    outcomes = _STAGES.get(plain(event.fields.get("status")), set())
    decided = vote.fields.get("outcome") in outcomes
    return vote.type is ClaimType.RESOLUTION_VOTE and council and decided


def _objects_too(event: Event, other: Event) -> bool:
    """Whether an objection without a ground is one that another gives the ground of."""
    if other.type is not ClaimType.OBJECTION or _grounded(event):
        return False
    mine, theirs = _parties(event), _parties(other)
    if not mine or not mine <= theirs:
        return False
    return _grounded(other) or mine < theirs or event.id > other.id


def _parties(event: Event) -> set[str]:
    return {plain(party) for party in listed(event.fields.get("by"))}


def _grounded(event: Event) -> bool:
    words = event.fields.get("ground")
    return bool(words) and ground(plain(words)) is not None


def _tells_better(event: Event, other: Event) -> bool:
    """Whether another line tells of the same inquiry what this one only names."""
    if other.type is not ClaimType.REPORT or _stated(event) or not _stated(other):
        return False
    return _of_the_inquiry(event) and _of_the_inquiry(other)


def _stated(event: Event) -> bool:
    words = event.fields.get("finding")
    return bool(words) and finding(plain(words)) is not None


def _of_the_inquiry(event: Event) -> bool:
    said = [plain(event.fields.get("body") or ""), *(c.evidence.text for c in event.claims)]
    return any(name in words.casefold() for words in said for name in _INQUIRY)
