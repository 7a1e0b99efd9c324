"""What is new in feeds and folders, read and kept in the record, each document once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ninevotes.pipeline.readers import READER, read_one
from ninevotes.record.store import Addition, Store
from ninevotes.sources.reports import Problem
from ninevotes.sources.watching import Feed, Folder, WatchState
from ninevotes.sources.watching.folders import SETTLED
from ninevotes.vocabulary.events import Reading

Followed = Feed | Folder

_FOLDERS = 5.0
"""Seconds between two looks at a folder."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A new document about the Council, read and kept.

    Args:
        reading: what it claims.
        document: the name it has in the record.
    """

    reading: Reading
    document: str


def watch_once(
    followed: Sequence[Followed],
    store: Store,
    state: WatchState,
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Noticed | Problem]:
    """Look once at everything that is due, and at files that are just being written once more."""
    for target in followed:
        if isinstance(target, Feed) and target.due() > clock():
            continue
        yield from _taken_in(target, store, state)
    unsettled = [t for t in followed if isinstance(t, Folder) and t.unsettled]
    if unsettled:
        sleep(SETTLED)
        for folder in unsettled:
            yield from _taken_in(folder, store, state)


def watch(
    followed: Sequence[Followed],
    store: Store,
    state: WatchState,
    every: float,
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Noticed | Problem]:
    """Look again and again, for ever: at folders every few seconds, at feeds every so often.

    Args:
        followed: feeds and folders.
        store: the record.
        state: what was seen.
        every: seconds between two questions to a feed.
        clock: seconds since 1970.
        sleep: waits for so many seconds.
    """
    due = dict.fromkeys(range(len(followed)), 0.0)
    while True:
        for number, target in enumerate(followed):
            if due[number] > clock():
                continue
            if not isinstance(target, Feed):
                yield from _taken_in(target, store, state)
                due[number] = clock() + _FOLDERS
                continue
            if target.due() <= clock():
                yield from _taken_in(target, store, state)
            due[number] = max(clock() + every, target.due())
        sleep(max(min(due.values()) - clock(), 0.1))


def _taken_in(target: Followed, store: Store, state: WatchState) -> Iterator[Noticed | Problem]:
    for found in target.new():
        if isinstance(found, Problem):
            yield found
            continue
        digest, report = found
        outcome = read_one(report)
        if isinstance(outcome, Problem):
            state.keep(digest)
            yield outcome
            continue
        noticed = None
        if outcome is not None and outcome.item is not None:
            added = store.add(outcome, reader=READER)
            # One that is there already was kept by a run that was stopped before it said so,
            # or was added by hand.
            if added.addition is not Addition.ALREADY_THERE:
                noticed = Noticed(outcome, added.document)
        state.keep(digest)
        if noticed is not None:
            yield noticed
