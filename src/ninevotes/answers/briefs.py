"""The brief on one matter, out of what the record holds."""

from __future__ import annotations

from typing import Any

from ninevotes.answers.errors import AskedError, asked_rightly
from ninevotes.answers.parts import day_of
from ninevotes.brief.render.as_json import VERSION, as_plain
from ninevotes.pipeline.briefing import NothingToBriefError, brief_reports
from ninevotes.record.store import Store


def brief_on(store: Store, item: str, as_of: str = "") -> dict[str, Any]:
    """The same object as ``ninevotes brief --item ITEM --format json`` writes.

    Args:
        store: the record; nothing is added to it.
        item: a key, words of the item's name, or the name of a state.
        as_of: what was known by the end of this day, month or year; by default the day of the
            last report.

    Raises:
        AskedError: a part of the question cannot be.
        NothingError: no report is about the item or the day.
        StoreError: the record cannot be read.
    """
    if not item.strip():
        raise AskedError("name a matter: a key as PRK:human-rights, a state, or words of its name")
    day = day_of(as_of, last=True)
    with asked_rightly(nothing=(NothingToBriefError,)):
        brief = brief_reports((), store=store, item=item, as_of=day).brief
    return {"format": VERSION, **as_plain(brief)}
