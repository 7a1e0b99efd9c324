"""One vote, resolution, meeting or event: what every source says of it, side by side."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypedDict

from ninevotes.answers.errors import NothingError
from ninevotes.answers.parts import day_of, moment_of
from ninevotes.answers.plain import plain
from ninevotes.answers.shown.held import document_json, event_json, held_json, reported_json
from ninevotes.answers.shown.history import history_json
from ninevotes.answers.shown.spoken import spoken_json
from ninevotes.answers.shown.texts import text_json
from ninevotes.answers.shown.ties import ties_json
from ninevotes.pipeline.official.reported import with_reports
from ninevotes.record.derived.bringing import Progress
from ninevotes.record.search import Shown, show
from ninevotes.record.store import Store


class ShownThing(TypedDict):
    """All that the record has on one thing.

    ``printed`` is what a source says, ``held_true`` what is held in its place where it is
    corrected. ``history`` says which statements are one vote, and by what evidence.
    """

    asked: str
    votes: list[dict[str, Any]]
    meetings: list[dict[str, Any]]
    vetoes: list[dict[str, Any]]
    drafts: list[dict[str, Any]]
    links: list[dict[str, Any]]
    differences: list[dict[str, Any]]
    history: list[dict[str, Any]]
    tied: dict[str, Any]
    left_out: int
    claims: list[dict[str, Any]]
    event: dict[str, Any] | None
    documents: list[dict[str, Any]]
    reported: list[dict[str, Any]]
    texts: list[dict[str, Any]]
    corrected: list[dict[str, Any]]


def shown_thing(
    store: Store, asked: str, *, as_of: str | None = None, known_at: str | None = None
) -> ShownThing:
    """What every source says of a symbol, a resolution's number, an event or a report.

    Args:
        store: the record.
        asked: S/RES/2094 (2013), 2094, S/PV.7353, an event's id, a report's name.
        as_of: only what had happened by the end of this day, month or year.
        known_at: as the record stood at a moment.

    Raises:
        AskedError: a day or moment cannot be.
        NothingError: the record has nothing on it.
        StoreError: the record cannot be read.
    """
    return as_json(found(store, asked, day_of(as_of, last=True), moment_of(known_at)))


def found(
    store: Store,
    asked: str,
    day: dt.date | None,
    moment: str | None,
    progress: Progress | None = None,
) -> Shown:
    """The same as the record gives it.

    Args:
        store: the record.
        asked: as for :func:`shown_thing`.
        day: only what had happened by its end.
        moment: as the record stood then.
        progress: told how many matters of reports are still to be derived.

    Raises:
        NothingError: the record has nothing on it.
        StoreError: the record cannot be read.
    """
    shown = show(store, asked, as_of=day, known_at=moment, progress=progress)
    if moment is None:
        shown = with_reports(store, shown, day, progress)
    if shown.empty:
        by = f" that had happened by {day}" if day else ""
        known = f" as it stood at {moment}" if moment else ""
        raise NothingError(f"the record{known} has nothing on {shown.asked}{by}")
    return shown


def as_json(shown: Shown) -> ShownThing:
    """All that is known of one thing, as one JSON object."""
    return {
        "asked": shown.asked,
        "votes": [held_json(held) for held in shown.votes],
        "meetings": [held_json(held) for held in shown.meetings],
        "vetoes": [held_json(held) for held in shown.vetoes],
        "drafts": [plain(draft) for draft in shown.drafts],
        "links": [plain(link) for link in shown.links],
        "differences": [plain(difference) for difference in shown.differences],
        "history": history_json(shown.history),
        "tied": ties_json(shown.belonging),
        "left_out": shown.left_out,
        "claims": [hit.as_dict() for hit in shown.claims],
        "event": event_json(shown.event, shown.documents) if shown.event else None,
        "documents": [document_json(document) for document in shown.documents],
        "reported": [reported_json(tie) for tie in shown.reported],
        "texts": [text_json(history) for history in shown.texts],
        "corrected": [spoken_json(claim) for claim in shown.spoken],
    }
