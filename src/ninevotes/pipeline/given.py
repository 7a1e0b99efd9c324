"""What the user of the library gives: days, bodies and members in their everyday forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.model import Held
from ninevotes.record.moments import as_text
from ninevotes.record.moments import moment as parsed
from ninevotes.record.search import MemberVote
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

Day = dt.date | str | None
Moment = dt.datetime | str | None
Body = Organ | str | None


def held(
    votes: Iterable[OfficialVote], corrections: Corrections | None = None, *, printed: bool
) -> Iterator[Held[OfficialVote]]:
    """Votes as held true, by the corrections given or those of the program, or as printed."""
    return (Held(vote, vote) if printed else held_true(vote, corrections) for vote in votes)


def moment_of(moment: dt.datetime | str | None) -> str | None:
    """A moment in UTC, given as such or in ISO 8601; of a day alone its end."""
    if moment is None:
        return None
    return as_text(parsed(moment if isinstance(moment, str) else moment.isoformat()))


def organ_of(body: Body) -> Organ | None:
    """A body, given as such, by code, or as ``council`` or ``assembly``."""
    names = {"council": Organ.SECURITY_COUNCIL, "assembly": Organ.GENERAL_ASSEMBLY}
    return names.get(body.lower()) or Organ(body) if isinstance(body, str) else body


def day_of(day: Day) -> dt.date | None:
    """A day, given as such or in ISO 8601."""
    return dt.date.fromisoformat(day) if isinstance(day, str) else day


def member_of(text: str) -> MemberVote:
    """A member, with its vote where one follows a colon."""
    code, _, letter = text.partition(":")
    return MemberVote(code.upper(), Vote(letter.upper()) if letter else None)
