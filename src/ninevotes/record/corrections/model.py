"""What a correction is, and what is held true once it is applied."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from ninevotes.vocabulary.official import OfficialStatement

Statement = TypeVar("Statement", bound=OfficialStatement)

UNKNOWN = "?"
"""The vote of a member of whom nobody can say how it voted."""

NOTHING = ""
"""In a change of a member's vote: the source has no vote of it, or none is held true."""


class CorrectionKind(StrEnum):
    """What is wrong, in words that a table can head a column with."""

    BALLOT = "wrong ballots"
    NOT_PARTICIPATING = "non-participation printed as a vote or an abstention"
    SEAT = "ballot under another member's name"
    WITHOUT_BALLOT = "a vote printed as adopted without one"
    OUTCOME = "wrong outcome"
    DATE = "wrong date"
    TALLY = "wrong tally"
    SYMBOL = "wrong symbol"
    REPEATED = "the same vote printed twice"
    TITLE = "wrong title or item"


@dataclass(frozen=True, slots=True)
class Target:
    """The statements that a correction is about: named by key, or all between two days.

    Args:
        source: id of the source's card.
        keys: keys of the statements in that source; empty for all between the days.
        first, last: the days.
    """

    source: str
    keys: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a statement. Days are ISO 8601, outcomes the words of the vocabulary."""

    field: str
    printed: str
    held: str


@dataclass(frozen=True, slots=True)
class VoteChange:
    """One member's vote, by the codes ``Y N A P - ?``, or empty for no vote at all."""

    member: str
    printed: str
    held: str


@dataclass(frozen=True, slots=True)
class SeatChange:
    """A ballot that stands under the name of a state that did not sit."""

    printed: str
    held: str


@dataclass(frozen=True, slots=True)
class TallyChange:
    """The counts as printed and as held true: in favour, against, abstaining.

    ``unnamed`` are votes whose lists are dropped with it, since who cast them is not known.
    """

    printed: tuple[int | None, ...]
    held: tuple[int | None, ...]
    unnamed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeats:
    """The statement is the vote that another statement of the source gives already."""

    key: str


Change = FieldChange | VoteChange | SeatChange | TallyChange | Repeats
"""One thing that a correction changes."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One sourced correction.

    Args:
        id: its name.
        kind: what is wrong.
        of: the statements that it is about.
        changes: what was printed and what is held true; all of it applies or nothing.
        reason: why, in a sentence.
        citation: where that can be looked up.
        author: who made it; empty for those that come with the program.
        made_at: when, ISO 8601 in UTC; likewise.
    """

    id: str
    kind: CorrectionKind
    of: Target
    changes: tuple[Change, ...]
    reason: str
    citation: str
    author: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class Held(Generic[Statement]):
    """A statement as it is held true, beside what was printed.

    Args:
        statement: as held true; the very statement printed where nothing is corrected.
        printed: as the source gives it.
        applied: the corrections that made the difference.
        standing_still: corrections about this statement that expect something else than the
            source prints now: for a person to look at.
        repeats: key of the statement of the same source that gives the same vote, or null.
    """

    statement: Statement
    printed: Statement
    applied: tuple[Correction, ...] = ()
    standing_still: tuple[Correction, ...] = ()
    repeats: str | None = None

    @property
    def corrected(self) -> bool:
        """Whether anything is held true that was not printed."""
        return bool(self.applied)
