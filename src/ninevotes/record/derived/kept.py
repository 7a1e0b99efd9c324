"""The derived half of the store: events by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from typing import TypeVar

from sqlalchemy import Connection, Engine

from ninevotes.record.derived.asking import Told, event_in
from ninevotes.record.derived.bringing import (
    Progress,
    bring_up_to_date,
    matters_left,
    up_to_date,
)
from ninevotes.record.derived.near import events_near
from ninevotes.record.errors import StoreError, explained
from ninevotes.record.official.tying.history import OneVote

Answer = TypeVar("Answer")

_TIMES = 3
"""How often the record is brought up to date while others write into it."""


class KeptEvents:
    """Events, found by name. Made by :attr:`ninevotes.record.store.Store.events`."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def named(self, name: str, progress: Progress | None = None) -> Told | None:
        """The event of a name, or null; the derived record is brought up to date first.

        Args:
            name: id of the event.
            progress: told how many matters are still to be derived.

        Raises:
            StoreError: the store cannot be read, or not be brought up to date: it cannot be
                written, or others write into it all the time.
        """
        return self._asked(lambda connection: event_in(connection, name), progress)

    def near(
        self,
        votes: Collection[OneVote],
        meetings: Collection[dt.date],
        progress: Progress | None = None,
    ) -> list[Told]:
        """Events of reports that may be these votes, or belong to meetings of these days.

        Args:
            votes: of the official record.
            meetings: days of meetings.
            progress: told how many matters are still to be derived.

        Raises:
            StoreError: as for :meth:`named`.
        """
        return self._asked(lambda made: list(events_near(made, votes, meetings)), progress)

    def _asked(self, ask: Callable[[Connection], Answer], progress: Progress | None) -> Answer:
        for _ in range(_TIMES):
            with explained(self._place), self._engine.connect() as connection:
                if up_to_date(connection):
                    return ask(connection)
            self.bring_up_to_date(progress)
        raise StoreError(f"{self._place} is being written all the time: try again later")

    def left(self) -> int:
        """How many matters are to be derived before an event can be looked up; mostly none.

        Raises:
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            return matters_left(connection)

    def bring_up_to_date(self, progress: Progress | None = None) -> None:
        """Derive the matters of which documents have come or changed since.

        Raises:
            StoreError: the store cannot be written.
        """
        with explained(self._place):
            bring_up_to_date(self._engine, progress or (lambda _: None))
