"""Who sat where: the Council's seats of a day, the President of the month in the middle."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from ninevotes.brief.clean import plain
from ninevotes.brief.language import N_, _
from ninevotes.brief.model import Seat
from ninevotes.rules.presidency import FIRST_CALENDAR_MONTH, president
from ninevotes.vocabulary.membership import NoCouncilError, seated
from ninevotes.vocabulary.states import UnknownStateError, state
from ninevotes.vocabulary.votes import Vote

ALPHABETICAL = N_(
    "The presidency of the month is not known here: the seats run in English alphabetical "
    "order from the left."
)
PRESIDED = N_(
    "%(name)s, President for the month (provisional rule 18), sits in the middle; the order runs "
    "on to the right in English alphabetical order."
)


def seats(
    on: dt.date,
    votes: Mapping[str, Vote],
    presidents: Mapping[str, str],
    computed: Collection[str] = (),
) -> tuple[tuple[Seat, ...], str]:
    """The seats in seating order, and how they were ordered.

    Args:
        on: the day of the vote.
        votes: state code to vote, as far as it is known.
        presidents: who presided, by month (``YYYY-MM``), where it is known otherwise than by
            rule 18.
        computed: members whose votes follow by subtraction.

    Returns:
        No seats where the membership of the day is not on record.
    """
    try:
        terms = seated(on)
    except NoCouncilError:
        return (), _("The membership of the Council on that day is not on record here.")
    presiding = presidents.get(f"{on:%Y-%m}") or _by_rule(on)
    row = [
        Seat(
            code=term.state,
            name=state(term.state).name_on(on),
            short=short_name(term.state, on),
            permanent=term.permanent,
            vote=votes[term.state].value if term.state in votes else None,
            president=term.state == presiding,
            computed=term.state in computed,
        )
        for term in terms
    ]
    middle = next((place for place, seat in enumerate(row) if seat.president), None)
    if middle is None:
        return tuple(row), _(ALPHABETICAL)
    return turned(row, middle), _(PRESIDED, name=row[middle].name)


def _by_rule(on: dt.date) -> str | None:
    """The President of the month by rule 18; null before it ran by calendar months."""
    return president(on.year, on.month) if (on.year, on.month) >= FIRST_CALENDAR_MONTH else None


def state_name(code: str, on: dt.date) -> str:
    """A state's official name of the day; the code itself where no state has it."""
    try:
        return state(code).name_on(on)
    except UnknownStateError:
        return plain(code)


def short_name(code: str, on: dt.date) -> str:
    """A name for narrow plates: the first words of the official name where they are in use.

    Everyday names of another form stay out: the page bears official names.

    >>> short_name("GBR", dt.date(2014, 12, 22)), short_name("KOR", dt.date(2014, 12, 22))
    ('United Kingdom', 'Republic of Korea')
    """
    official = state_name(code, on)
    everyday = state(code).everyday_name_on(on) if official != code else code
    return everyday if official.startswith(f"{everyday} ") else official


def turned(row: list[Seat], middle: int) -> tuple[Seat, ...]:
    """The row turned round until the seat at ``middle`` stands half-way along it."""
    first = (middle - len(row) // 2) % len(row)
    return (*row[first:], *row[:first])
