"""Reported votes tied to votes of the official record: by symbol, or by body, day and tally."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from ninevotes.record.official.tying.events import event_of
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.matters import Matter, names_any
from ninevotes.record.official.tying.on_record import VotesOnRecord
from ninevotes.record.official.tying.reported_ties import EventTie, named_day
from ninevotes.vocabulary.events import Disagreement, Event
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol
from ninevotes.vocabulary.votes import Vote

COUNTS = ("yes", "no", "abstain")
_COMPARED = (*COUNTS, "outcome", "unanimous")
_LISTS = {
    "yes_by": Vote.IN_FAVOUR,
    "no_by": Vote.AGAINST,
    "abstain_by": Vote.ABSTENTION,
}

MISDATED = dt.timedelta(days=3)
"""How far a report's day may lie from that of a vote that it gives the whole tally of."""


def to_votes(event: Event, matter: Matter, votes: VotesOnRecord) -> Iterator[EventTie]:
    """To the vote that a report tells of."""
    found = []
    for vote in _candidates(event, votes):
        said = event_of(vote)
        if said.type is not event.type or said.fields["organ"] != event.fields.get("organ"):
            continue
        judgement, evidence = _judged(event, said, vote, matter)
        if judgement is not Judgement.DIFFERENT:
            found.append((judgement, evidence, vote, said))
    sure = [each for each in found if each[0] is Judgement.SAME]
    # What is of the day reported goes before what a report would have misdated.
    sure = [each for each in sure if each[2].date == named_day(event.date)] or sure
    for judgement, evidence, vote, said in sure or found:
        certain = judgement if len(sure) <= 1 else Judgement.UNSURE
        differences = tuple(_differences(event, said, vote))
        yield EventTie(event.id, vote.id, "vote", certain, evidence, differences)


def _candidates(event: Event, votes: VotesOnRecord) -> list[OneVote]:
    """Votes of the symbol and of the day; with a whole tally those of the days around too."""
    symbol = symbol_named(event.fields.get("symbol"))
    found = list(votes.named(symbol)) if symbol else []
    found += votes.on(named_day(event.date))
    if whole_tally(event):
        found += [vote for day in days_around(event.date) for vote in votes.on(day)]
    return list({vote.id: vote for vote in found}.values())


def whole_tally(event: Event) -> bool:
    """Whether all three counts are reported."""
    return all(event.fields.get(name) is not None for name in COUNTS)


def days_around(date: str | None) -> list[dt.date]:
    """The days of a month, where a report names no more; else those around its day."""
    day = named_day(date)
    if day is not None:
        reach = range(-MISDATED.days, MISDATED.days + 1)
        return [day + dt.timedelta(days=more) for more in reach]
    first = named_day(f"{date}-01")
    if first is None:
        return []
    days = (first + dt.timedelta(days=more) for more in range(31))
    return [each for each in days if each.month == first.month]


_Judged = tuple[Judgement, tuple[str, ...]]
_APART: _Judged = (Judgement.DIFFERENT, ())


def _judged(event: Event, said: Event, vote: OneVote, matter: Matter) -> _Judged:
    symbol = symbol_named(event.fields.get("symbol"))
    theirs = symbol_named(said.fields.get("symbol"))
    if symbol and theirs and symbol == theirs:
        return Judgement.SAME, (f"symbol {symbol}",)
    if symbol and theirs and symbol.split("/")[:2] == theirs.split("/")[:2]:
        return _APART
    return _by_tally(event, said, vote, matter)


def _by_tally(event: Event, said: Event, vote: OneVote, matter: Matter) -> _Judged:
    both = [name for name in COUNTS if _both(event, said, name)]
    equal = [name for name in both if event.fields[name] == said.fields[name]]
    about = names_any(vote.title, matter) or names_any(vote.item or "", matter)
    matters = (f"both on {matter.words}",) if about else ()
    counts = ", ".join(f"{said.fields[name]} {name}" for name in equal)
    body = event.fields["organ"]
    if vote.date != named_day(event.date):
        when = f"{body}, {vote.date}, reported of {event.date}"
        whole = bool(matters) and len(equal) == len(COUNTS)
        return (Judgement.SAME, (when, counts, *matters)) if whole else _APART
    day = f"{body}, {event.date}"
    if len(equal) >= 2 and len(both) - len(equal) <= 1:
        return Judgement.SAME, (day, counts, *matters)
    if len(equal) < len(both) or not about or _contradict(event, said):
        return _APART
    return Judgement.SAME, (day, *matters)


def _differences(event: Event, said: Event, vote: OneVote) -> Iterator[Disagreement]:
    yield from _dates(event, vote)
    for name in _COMPARED:
        reported = _reported(event, name)
        official = said.fields.get(name)
        if official is not None and reported and set(reported) != {official}:
            yield _apart(name, official, vote, reported)
    yield from _members(event, vote)


def _dates(event: Event, vote: OneVote) -> Iterator[Disagreement]:
    """Where a report gives another day, or another month; a month is no other than its days."""
    if vote.date is None:
        return
    day = vote.date.isoformat()
    reported = _reported(event, "date") or _of_documents(event, event.date)
    if any(not day.startswith(str(each)) for each in reported):
        yield _apart("date", day, vote, reported)


def _members(event: Event, vote: OneVote) -> Iterator[Disagreement]:
    """Members that are reported to have voted otherwise than the record has them.

    Where documents differ on a list, the record's stands beside theirs.
    """
    lists = {each.field: each for each in event.disagreements if each.field in _LISTS}
    for name, cast in _LISTS.items():
        if name in lists and vote.ballot.complete(cast):
            recorded = (list(vote.ballot.cast(cast)), vote.sources)
            yield Disagreement(name, (recorded, *lists[name].values))
            continue
        for state in event.fields.get(name) or ():
            official = vote.ballot.votes.get(state)
            if official is not None and official is not cast:
                said = _of_documents(event, cast.words)
                yield _apart(f"vote of {state}", official.words, vote, said)


def _apart(
    name: str, official: Any, vote: OneVote, reported: dict[Any, tuple[str, ...]]
) -> Disagreement:
    values: dict[Any, tuple[str, ...]] = {official: vote.sources}
    for value, documents in reported.items():
        values[value] = (*values.get(value, ()), *documents)
    return Disagreement(name, tuple(values.items()))


def _reported(event: Event, name: str) -> dict[Any, tuple[str, ...]]:
    """Every value that documents give a field, those outvoted too."""
    for differing in event.disagreements:
        if differing.field == name:
            return dict(differing.values)
    return _of_documents(event, event.fields.get(name))


def _of_documents(event: Event, value: Any) -> dict[Any, tuple[str, ...]]:
    documents = tuple(dict.fromkeys(claim.document for claim in event.claims))
    return {} if value is None else {value: documents}


def _both(event: Event, said: Event, name: str) -> bool:
    return event.fields.get(name) is not None and said.fields.get(name) is not None


def _contradict(event: Event, said: Event) -> bool:
    here, there = event.fields.get("outcome"), said.fields.get("outcome")
    if here and there and (here == "adopted") != (there == "adopted"):
        return True
    return bool(event.fields.get("unanimous")) and said.fields.get("unanimous") is False


def symbol_named(written: Any) -> str | None:
    """A symbol in the form of the United Nations, or null where it is none."""
    try:
        return str(parse_symbol(str(written))) if written else None
    except SymbolError:
        return None
