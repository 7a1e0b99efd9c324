"""Official statements: what a data set says, row by row, in the field's words.

A statement keeps what was printed beside what it means. It is never corrected in place: what
is known to be wrong stands beside it as a correction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot


class OfficialOutcome(StrEnum):
    """How a vote came out, as a source says."""

    ADOPTED = "adopted"
    ADOPTED_WITHOUT_VOTE = "adopted without a vote"
    VETOED = "vetoed"
    INSUFFICIENT_VOTES = "insufficient votes"
    NOT_ADOPTED = "not adopted"


@dataclass(frozen=True, slots=True)
class OfficialVote:
    """One vote of one body, as one source gives it.

    Args:
        source: id of the source's card.
        key: what identifies the row within the source, whatever order it comes in.
        organ: the body that voted.
        date: the day, or null where none can be read; ``date_printed`` as it stands.
        title: what the source calls it. Written after the vote: no forecast may read it.
        question: the kind of question, as far as the source tells.
        symbol: the draft or document put to the vote; ``resolution`` its symbol if adopted.
        meeting: symbol of the meeting record.
        item: the agenda item as the source prints it.
        outcome: how it came out; ``outcome_printed`` in the source's words.
        ballot: votes and tally as printed; members whose vote is unknown are left out.
        unknown: codes of members of which the source says that it does not know.
        vetoed_by: codes of members that the source says vetoed.
        link: address of the record at its publisher.
        printed: whatever else the row says, by column.
    """

    source: str
    key: str
    organ: Organ
    date: dt.date | None
    date_printed: str
    title: str
    ballot: Ballot = field(hash=False)
    outcome: OfficialOutcome | None = None
    outcome_printed: str = ""
    question: QuestionType | None = None
    symbol: str | None = None
    resolution: str | None = None
    meeting: str | None = None
    item: str | None = None
    session: int | None = None
    unknown: tuple[str, ...] = ()
    vetoed_by: tuple[str, ...] = ()
    link: str | None = None
    printed: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class OfficialMeeting:
    """One meeting of the Council under one item, as one source gives it."""

    source: str
    key: str
    symbol: str | None
    date: dt.date | None
    date_printed: str
    topic: str
    outcomes: tuple[str, ...] = ()
    press_release: str | None = None
    link: str | None = None
    printed: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class OfficialDraft:
    """One catalogued paper: a draft as it was described as a draft."""

    source: str
    key: str
    symbol: str
    title: str
    sponsors: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    resolution: str | None = None
    links: tuple[str, ...] = ()
    printed: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class OfficialVeto:
    """One entry of a list of vetoes."""

    source: str
    key: str
    date: dt.date | None
    date_printed: str
    draft: str
    meeting: str | None
    item: str
    vetoed_by: tuple[str, ...]
    topic: str | None = None
    printed: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class OfficialMembership:
    """One state's membership of the Council in one year, as one source gives it."""

    source: str
    key: str
    year: int
    state: str | None
    name_printed: str


@dataclass(frozen=True, slots=True)
class OfficialIdealPoint:
    """A published estimate of one state's position in the Assembly in one year.

    Args:
        series: which estimate, as the source names it (all votes, final passages, ...).
        low, high: the 5 and 95 per cent quantiles; ``votes`` how many votes it rests on.
    """

    source: str
    key: str
    state: str | None
    year: int
    value: float
    low: float | None
    high: float | None
    votes: int | None
    series: str = ""
    name_printed: str = ""


@dataclass(frozen=True, slots=True)
class OfficialLink:
    """Where the publisher keeps its own record of a resolution's vote."""

    source: str
    key: str
    resolution: int
    address: str


OfficialStatement = (
    OfficialVote
    | OfficialMeeting
    | OfficialDraft
    | OfficialVeto
    | OfficialMembership
    | OfficialIdealPoint
    | OfficialLink
)
"""Anything that a data set says."""


@dataclass(frozen=True, slots=True)
class IgnoredRow:
    """A row that says nothing for the record, and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class RowsRead:
    """The end of a file: how many rows it had."""

    rows: int


StatementStream = Iterable[OfficialStatement | IgnoredRow | RowsRead]
"""What a parser yields, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is refused.

    Args:
        reason: what is wrong and what would be right.
        row: number of the row, the first one after the heading being 1; null for the whole.
        column: name of the column, or empty.
    """

    reason: str
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """The refusal in one line.

        >>> str(Refusal("'Q' is none of A, N, Y", 17, "ms_vote"))
        "row 17, column ms_vote: 'Q' is none of A, N, Y"
        """
        place = [f"row {self.row}"] if self.row is not None else []
        place += [f"column {self.column}"] if self.column else []
        return f"{', '.join(place)}: {self.reason}" if place else self.reason


class RefusedFileError(ValueError):
    """A file is not what its card says: nothing of it may be kept."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__("; ".join(map(str, refusals)))
        self.refusals = refusals
