"""A verbatim record in its parts. Offsets count characters of its running text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from ninevotes.reading.clean.offsets import CleanText
from ninevotes.reading.mentions.states import find_states
from ninevotes.vocabulary.records import Masthead
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Front:
    """The first page of a record.

    Args:
        time: when the meeting was to begin, as printed; place: where.
        president: who presides, and for which state (its code).
        members: the state codes of the members present, each with its representative.
        agenda: the item's title, then what is listed under it.
    """

    time: str | None = None
    place: str | None = None
    president: tuple[str, str | None] | None = None
    members: tuple[tuple[str, str], ...] = ()
    agenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker says without a break.

    Args:
        speaker: as printed; for the President, as on the first page.
        presiding: whether it is said from the chair.
        affiliation: for whom, as printed in brackets or as introduced; null when not told.
        state: the code of the state spoken for, or null.
        on_behalf: of whom besides, in the speaker's words, or null.
        language: spoken, where the record says so.
        paragraphs: where each paragraph starts and ends, the speaker's name left out.
    """

    speaker: str
    presiding: bool
    affiliation: str | None
    state: str | None
    on_behalf: str | None
    language: str | None
    paragraphs: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.paragraphs[0][0]


@dataclass(frozen=True, slots=True)
class Roll:
    """The lists of one vote.

    Args:
        votes: each list that is printed, by the way of voting; empty where it says "None".
        unknown: names that stand in a list and nobody knows.
        start, end: where the lists stand.
    """

    votes: dict[Vote, tuple[str, ...]]
    unknown: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """A result as announced. Null counts are not told.

    Args:
        counts: announced, by the way of voting.
        outcome: ``adopted``, ``rejected`` (a motion), ``failed``, ``vetoed``, or null.
        procedural: whether it is the agenda, a motion or a proposal on procedure.
        resolution: its symbol where one was adopted.
        unanimous: whether it says so.
        what: what was voted on, in the announcement's words.
        start, end: where it stands.
    """

    counts: dict[Vote, int]
    outcome: str | None
    procedural: bool
    resolution: str | None
    unanimous: bool
    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VoteTaken:
    """One vote: its lists, its announcement, and the document put to the vote."""

    roll: Roll | None
    announcement: Announcement | None
    symbol: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody invited to take part.

    Args:
        rule: 37 (states) or 39 (persons).
        states: codes; persons: name and office, as printed.
        start, end: where it is said.
    """

    rule: int
    states: tuple[str, ...]
    persons: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Break:
    """A stage direction on the course of the meeting.

    Args:
        kind: called to order, suspended, resumed, adjourned or rose.
        times: as printed.
        start, end: where it stands.
    """

    kind: str
    times: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VerbatimRecord:
    """A record in its parts."""

    masthead: Masthead
    front: Front
    text: CleanText = field(repr=False)
    statements: tuple[Statement, ...] = ()
    votes: tuple[VoteTaken, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    course: tuple[Break, ...] = ()

    @property
    def day(self) -> dt.date:
        """The day of the meeting."""
        return self.masthead.date

    def concerned(self, title: str) -> list[str]:
        """Codes of the states that a title names, each once, in order."""
        return list(dict.fromkeys(mention.value for mention in find_states(title, self.day)))
