"""The reports of the weeks before a day on one matter, as the record holds them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from ninevotes.forecast.reported.heard import WINDOW
from ninevotes.record.keeping import load
from ninevotes.record.store import Store
from ninevotes.record.tables import documents
from ninevotes.vocabulary.events import Reading


def reports_before(store: Store, item: str, on: dt.date) -> tuple[Reading, ...]:
    """Reports about a matter published in the weeks before a day: the day itself is left out."""
    of = documents.c
    wanted = (
        select(of.key)
        .where(of.item_key == item, of.date >= on - WINDOW, of.date < on)
        .order_by(of.key)
    )
    with store.connection() as connection:
        return tuple(load(connection, set(connection.scalars(wanted))))
