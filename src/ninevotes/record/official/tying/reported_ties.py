"""What a tie between a reported event and the official record says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.vocabulary.events import Disagreement


@dataclass(frozen=True, slots=True)
class EventTie:
    """A reported event and what the official record has of it.

    Args:
        event: id of the event.
        official: id of the vote, or symbol of the meeting; empty where ``what`` is nothing.
        what: ``vote``, ``meeting``, or ``nothing``: the table of meetings covers the day for
            which a meeting was asked, and has none on the matter.
        judgement: whether they are one; of an objection or a briefing, whether it belongs to
            this meeting.
        evidence: what they have in common.
        disagreements: where they differ; each value with who gives it, the documents behind
            the event or the sources of the record.
    """

    event: str
    official: str
    what: str
    judgement: Judgement
    evidence: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()


def named_day(written: str | None) -> dt.date | None:
    """A date that names a day; null for a month, a year or nothing."""
    try:
        return dt.date.fromisoformat(written or "")
    except ValueError:
        return None
