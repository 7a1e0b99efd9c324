"""Events that reports tell of, tied to the votes and meetings of the official record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ninevotes.record.official.tying.events import event_of
from ninevotes.record.official.tying.history import OfficialHistory, OneVote
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.matters import Matter, matter_of, names_any
from ninevotes.record.official.tying.reported_meetings import to_meetings
from ninevotes.record.official.tying.reported_ties import EventTie, named_day
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Disagreement, Event, History
from ninevotes.vocabulary.official import OfficialMeeting
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol

_VOTES = {ClaimType.RESOLUTION_VOTE, ClaimType.PROCEDURAL_VOTE}
_COUNTS = ("yes", "no", "abstain")
_COMPARED = (*_COUNTS, "outcome", "unanimous")


def tie_events(
    history: History, official: OfficialHistory, meetings: Iterable[OfficialMeeting] = ()
) -> tuple[EventTie, ...]:
    """Tie what is reported to what is on the official record.

    A vote is tied by its symbol, or by its body, its day and its tally or matter; sanctions
    reported as adopted, to the resolution of their day; a meeting asked for, and what was
    said of it, to the meeting held that day on the matter. What the record has nothing of is
    left untied.
    """
    votes: dict[str, list[OneVote]] = defaultdict(list)
    for vote in official.votes:
        votes[str(vote.date)].append(vote)
    held: dict[str, list[OfficialMeeting]] = defaultdict(list)
    for meeting in meetings:
        held[str(meeting.date)].append(meeting)
    votes.pop(str(None), None)
    held.pop(str(None), None)
    matters = {item.key: matter_of(item) for item in history.items}
    return tuple(
        each
        for event in history.events
        if event.modality != Modality.DENIED
        for each in _ties(event, matters.get(event.item, Matter()), votes, held)
    )


def _ties(
    event: Event,
    matter: Matter,
    votes: Mapping[str, list[OneVote]],
    held: Mapping[str, list[OfficialMeeting]],
) -> Iterator[EventTie]:
    if event.type in _VOTES and event.modality == Modality.ASSERTED:
        yield from _to_votes(event, matter, votes)
    if event.type is ClaimType.SANCTIONS and event.fields.get("status") == "adopted":
        yield from _to_resolutions(event, Organ.SECURITY_COUNCIL.value, matter, votes)
    if event.type is ClaimType.REFERRAL:
        yield from _to_resolutions(event, event.fields.get("by"), matter, votes)
    yield from to_meetings(event, matter, held)


def _to_votes(
    event: Event, matter: Matter, votes: Mapping[str, list[OneVote]]
) -> Iterator[EventTie]:
    found = []
    for vote in _around(event.date, votes):
        said = event_of(vote)
        if said.type is not event.type or said.fields["organ"] != event.fields.get("organ"):
            continue
        judgement, evidence = _judged(event, said, vote, matter)
        if judgement is not Judgement.DIFFERENT:
            found.append((judgement, evidence, vote, said))
    sure = [each for each in found if each[0] is Judgement.SAME]
    for judgement, evidence, vote, said in sure or found:
        certain = judgement if len(sure) <= 1 else Judgement.UNSURE
        differences = tuple(_differences(event, said, vote))
        yield EventTie(event.id, vote.id, "vote", certain, evidence, differences)


def _judged(
    event: Event, said: Event, vote: OneVote, matter: Matter
) -> tuple[Judgement, tuple[str, ...]]:
    symbol = _symbol(event.fields.get("symbol"))
    theirs = _symbol(said.fields.get("symbol"))
    if symbol and theirs and symbol == theirs:
        return Judgement.SAME, (f"symbol {symbol}",)
    if symbol and theirs and symbol.split("/")[:2] == theirs.split("/")[:2]:
        return Judgement.DIFFERENT, ()
    equal = [n for n in _COUNTS if _both(event, said, n) and event.fields[n] == said.fields[n]]
    unequal = [n for n in _COUNTS if _both(event, said, n) and n not in equal]
    about = names_any(vote.title, matter) or names_any(vote.item or "", matter)
    day = f"{event.fields['organ']}, {event.date}"
    if len(equal) >= 2 and len(unequal) <= 1:
        counts = ", ".join(f"{said.fields[name]} {name}" for name in equal)
        return Judgement.SAME, (day, counts, *([f"both on {matter.words}"] if about else []))
    if unequal or not about or _contradict(event, said):
        return Judgement.DIFFERENT, ()
    return Judgement.SAME, (day, f"both on {matter.words}")


def _to_resolutions(
    event: Event, organ: str | None, matter: Matter, votes: Mapping[str, list[OneVote]]
) -> Iterator[EventTie]:
    """To the resolution that a body adopted that day on the matter."""
    found = [
        vote
        for vote in _around(event.date, votes)
        if vote.resolution
        and vote.organ.value == organ
        and (names_any(vote.title, matter) or names_any(vote.item or "", matter))
    ]
    judgement = Judgement.SAME if len(found) == 1 else Judgement.UNSURE
    for vote in found:
        evidence = (f"{organ}, {vote.date}", f"both on {matter.words}")
        yield EventTie(event.id, vote.id, "vote", judgement, evidence)


def _around(day: str | None, votes: Mapping[str, list[OneVote]]) -> list[OneVote]:
    """Votes of a day; none where the event names no day."""
    return votes.get(str(named_day(day)), [])


def _differences(event: Event, said: Event, vote: OneVote) -> Iterator[Disagreement]:
    for name in _COMPARED:
        reported = _reported(event, name)
        official = said.fields.get(name)
        if official is None or not reported or set(reported) == {official}:
            continue
        values: dict[Any, tuple[str, ...]] = {official: vote.sources}
        for value, documents in reported.items():
            values[value] = (*values.get(value, ()), *documents)
        yield Disagreement(name, tuple(values.items()))


def _reported(event: Event, name: str) -> dict[Any, tuple[str, ...]]:
    """Every value that documents give a field, those outvoted too."""
    for differing in event.disagreements:
        if differing.field == name:
            return dict(differing.values)
    value = event.fields.get(name)
    documents = tuple(dict.fromkeys(claim.document for claim in event.claims))
    return {} if value is None else {value: documents}


def _both(event: Event, said: Event, name: str) -> bool:
    return event.fields.get(name) is not None and said.fields.get(name) is not None


def _contradict(event: Event, said: Event) -> bool:
    here, there = event.fields.get("outcome"), said.fields.get("outcome")
    if here and there and (here == "adopted") != (there == "adopted"):
        return True
    return bool(event.fields.get("unanimous")) and said.fields.get("unanimous") is False


def _symbol(written: Any) -> str | None:
    try:
        return str(parse_symbol(str(written))) if written else None
    except SymbolError:
        return None
