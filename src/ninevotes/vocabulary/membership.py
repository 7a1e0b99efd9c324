"""Who sits on the Council: terms since 1946, permanent seats and their successions."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from ninevotes.vocabulary.states import state
from ninevotes.vocabulary.tables import covers, day, rows

PERMANENT_SEATS = ("CHN", "FRA", "RUS", "GBR", "USA")
"""The five permanent seats of Article 23(1), by the code of today's holder."""


class NoCouncilError(ValueError):
    """The day lies outside the record of the Council's membership."""


@dataclass(frozen=True, slots=True)
class Term:
    """One state's time on the Council.

    Args:
        state: code of the member.
        start, end: first and last day; ``end`` null while a permanent member sits.
        permanent: whether the seat is one of the five of Article 23(1).
        group: the regional group that the elected seat belongs to, or empty.
        name: the member's name at the time.
    """

    state: str
    start: dt.date
    end: dt.date | None
    permanent: bool
    group: str
    name: str
    note: str = ""


@cache
def terms() -> tuple[Term, ...]:
    """Every term, in the order of the table."""
    return tuple(
        Term(
            row["state"],
            dt.date.fromisoformat(row["start"]),
            day(row["end"]),
            row["kind"] == "permanent",
            row["group"],
            row["name"],
            row["note"],
        )
        for row in rows("terms.csv")
    )


@lru_cache(maxsize=4096)
def seated(on: dt.date) -> tuple[Term, ...]:
    """The terms running on a day, in English alphabetical order of the members' names.

    That order is the order of seating and of the presidency (rule 18).

    Raises:
        NoCouncilError: before 12 January 1946, when the first elected members took their
            seats, or after the last term that the table knows.
    """
    found = [term for term in terms() if covers(term.start, term.end, on)]
    if len(found) < 11:
        raise NoCouncilError(f"no Council is on record for {on.isoformat()}: {_known_period()}")
    return tuple(sorted(found, key=lambda term: alphabetical(state(term.state).name_on(on))))


def members_on(on: dt.date) -> tuple[str, ...]:
    """Codes of the members on a day, in English alphabetical order of their names.

    >>> members_on(dt.date(2014, 12, 22))[:4]
    ('ARG', 'AUS', 'TCD', 'CHL')
    """
    return tuple(term.state for term in seated(on))


def permanent_on(on: dt.date) -> tuple[str, ...]:
    """Codes of the permanent members on a day: SUN to 23 December 1991, RUS from the 24th.

    >>> permanent_on(dt.date(1991, 12, 23))
    ('CHN', 'FRA', 'SUN', 'GBR', 'USA')
    """
    return tuple(term.state for term in seated(on) if term.permanent)


def is_permanent(code: str, on: dt.date) -> bool:
    """Whether a state held a permanent seat on a day."""
    return code in permanent_on(on)


@cache
def _known_period() -> str:
    """The days on record: the last is the last on which all fifteen seats are filled."""
    ends = {term.end for term in terms() if term.end}
    last = max(end for end in ends if sum(covers(t.start, t.end, end) for t in terms()) == 15)
    return f"membership is known from 1946-01-12 to {last.isoformat()}"


@lru_cache(maxsize=1024)
def alphabetical(name: str) -> str:
    """The key by which names stand in English alphabetical order, marks and case left out."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
