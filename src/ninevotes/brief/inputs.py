"""What the brief reads of the ledger and of the official record, whoever keeps them.

Of the ledger only attributes are named here, so that any value with these attributes serves.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from ninevotes.vocabulary.events import Disagreement, Event

Answer = Literal["came true", "did not", "unknown"]
"""What the record knows of a thing foretold, or of a meeting asked for a day."""


class PressForecast(Protocol):
    """A prediction of the press, or a meeting asked for a day, and what became of it."""

    @property
    def event(self) -> Event:
        """The prediction, or the request."""

    @property
    def answer(self) -> Answer:
        """Whether it came true; for a request, whether the meeting was held on that day."""

    @property
    def by(self) -> Sequence[Event]:
        """The events that show it."""

    @property
    def words(self) -> str:
        """What shows it, in words; empty where nothing does."""


@dataclass(frozen=True, slots=True)
class OfficialTie:
    """What the official record has of one reported event.

    Args:
        event: id of the reported event.
        type: ``vote``, ``meeting`` or ``nothing``.
        judgement: ``same``, ``unsure`` or ``different``.
        evidence: what the two have in common, in words.
        symbol: of the resolution, the draft or the meeting's record; null where none.
        act: id of the vote as an event of the history, or null where it is not in it.
        date: the day on record, or for nothing the day asked for.
        sources: ids of the data sets.
        disagreements: where the two differ, each value with the documents and data sets that
            give it.
    """

    event: str
    type: Literal["vote", "meeting", "nothing"]
    judgement: str
    evidence: tuple[str, ...]
    symbol: str | None = None
    act: str | None = None
    date: dt.date | None = None
    sources: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """How sure the reader is of an event that rests on passages it may have misread.

    Args:
        confidence: of the surest of its claims, from 0 to 1.
        cases: under which ids its claims wait for a person.
    """

    confidence: float
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingOnRecord:
    """A meeting of the official record that something reported belongs to."""

    symbol: str
    item: str
    date: dt.date
    topic: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficialRecord:
    """The official record as far as it bears on what is reported.

    Args:
        ties: what was tied; votes that are the same stand in the history as official events.
        meetings: the meetings tied for certain.
        sources: data sets by id: their title, and the line that their terms ask for.
        words: what was used, or how to import official data; empty where nobody looked.
    """

    ties: tuple[OfficialTie, ...] = ()
    meetings: tuple[MeetingOnRecord, ...] = ()
    sources: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    words: str = ""
