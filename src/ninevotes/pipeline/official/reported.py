"""What reports tell of a thing on the official record: the tie, asked from its other end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ninevotes.brief.inputs import OfficialTie
from ninevotes.pipeline.official.beside import official_beside
from ninevotes.record.derived.asking import Told
from ninevotes.record.derived.bringing import Progress
from ninevotes.record.official.tying.reported import VOTES
from ninevotes.record.search import Shown
from ninevotes.record.search.reported import ReportedTie
from ninevotes.record.store import Store, StoreError
from ninevotes.vocabulary.events import Event, History


def with_reports(
    store: Store, shown: Shown, as_of: dt.date | None = None, progress: Progress | None = None
) -> Shown:
    """The same with the events of reports that are tied to its votes and meetings.

    Left out where the record cannot be written and is not up to date: a report's words can
    still be searched for.

    Args:
        store: the record that it was found in.
        shown: what the record has on a thing, as it stands now.
        as_of: only what had happened by this day.
        progress: told how many matters are still to be derived.

    Raises:
        StoreError: the store cannot be read.
    """
    days = {held.statement.date for held in shown.meetings if held.statement.date}
    if not (shown.history.votes or days):
        return shown
    try:
        told = store.events.near(shown.history.votes, days, progress)
    except StoreError:
        return shown
    day = as_of or dt.date.max
    kept = [one for one in told if one.event.date is None or one.event.date <= day.isoformat()]
    if not kept:
        return shown
    ties = official_beside(store, _history(kept), day).record.ties
    return replace(shown, reported=tuple(_tied(kept, ties, _names(shown))))


def _history(told: Iterable[Told]) -> History:
    """These events as a history, with the matters that they are about."""
    events = tuple(one.event for one in told)
    documents = {document.id: document for one in told for document in one.documents}
    items = {item.key: item for one in told for item in one.items}
    return History(
        items=tuple(items.values()), events=events, origins=(), documents=tuple(documents.values())
    )


def _names(shown: Shown) -> set[str]:
    """Symbols of the votes and meetings that are shown."""
    names = {held.statement.symbol for held in shown.meetings}
    for vote in shown.history.votes:
        names |= {vote.resolution or vote.symbol or vote.meeting}
    return {name for name in names if name}


def _tied(
    told: Iterable[Told], ties: Iterable[OfficialTie], names: set[str]
) -> Iterator[ReportedTie]:
    """Each event once, as a vote before as a part of its meeting; in time, votes first."""
    kept = [tie for tie in ties if tie.type != "nothing" and tie.symbol in names]
    by_event: dict[str, OfficialTie] = {}
    for tie in sorted(kept, key=lambda each: each.type != "vote"):
        by_event.setdefault(tie.event, tie)
    for one in sorted(told, key=lambda each: _order(each.event)):
        found = by_event.get(one.event.id)
        if found:
            yield ReportedTie(one.event, found.judgement, found.evidence, found.disagreements)


def _order(event: Event) -> tuple[str, bool, str]:
    return event.date or "", event.type not in VOTES, event.id
