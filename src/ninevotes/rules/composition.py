"""Chapter 2 of the rulebook: who sits, and how many votes are needed.

SC-COMP-1 to SC-COMP-5 and SC-MAJ-1 (Charter, Articles 23 and 27).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from ninevotes.rules.parameters import number
from ninevotes.vocabulary.membership import seated, terms

CHINA = "CHN"
ROC_DISPUTED_FROM = dt.date(1949, 10, 1)
ROC_DISPUTED_TO = dt.date(1971, 10, 24)
AMENDMENT_IN_FORCE = dt.date(1965, 8, 31)
RUSSIA_CONTINUES_FROM = dt.date(1991, 12, 24)


@dataclass(frozen=True, slots=True)
class Council:
    """The Council of one day.

    Args:
        on: the day.
        members: codes, in English alphabetical order of names.
        permanent: codes of the permanent members, in the same order.
        seats: how many seats the Charter provides, filled or not.
        required: affirmative votes that a decision needs.
    """

    on: dt.date
    members: tuple[str, ...]
    permanent: tuple[str, ...]
    seats: int
    required: int

    @property
    def elected(self) -> tuple[str, ...]:
        """Codes of the elected members."""
        return tuple(code for code in self.members if code not in self.permanent)

    @property
    def vacant(self) -> int:
        """Seats that nobody holds (SC-COMP-5)."""
        return self.seats - len(self.members)


@lru_cache(maxsize=8192)
def council_on(on: dt.date) -> Council:
    """The Council of a day (SC-COMP-1, SC-COMP-2; Charter, Article 23(1)).

    Eleven members to the end of 1965, fifteen since; five of them permanent.

    Raises:
        NoCouncilError: no Council is on record for the day.
    """
    running = seated(on)
    return Council(
        on,
        tuple(term.state for term in running),
        tuple(term.state for term in running if term.permanent),
        seats(on),
        required_votes(on),
    )


def seats(on: dt.date) -> int:
    """Seats on the Council: 11 from 1946, 15 from 1966 (SC-COMP-1, SC-COMP-2; Article 23(1)).

    The amendment was in force on 31 August 1965; the four new seats were filled on
    1 January 1966.
    """
    return number("seats", on)


def elected_seats(on: dt.date) -> int:
    """Elected seats: six to the end of 1965, ten since (SC-COMP-1, SC-COMP-2; Article 23(1))."""
    return number("elected_seats", on)


def required_votes(on: dt.date) -> int:
    """Affirmative votes needed: 7 of eleven, 9 of fifteen (SC-MAJ-1; Article 27(2)-(3)).

    The number is fixed. It is not a share of the members present, or of those that vote:
    an empty chair, an abstention and a vote against all leave it where it is.
    """
    return number("required_votes", on)


def threshold_disputed(obtained: int | None, on: dt.date) -> bool:
    """Whether seven or eight votes fall in the gap of 1965 (SC-MAJ-1).

    From 31 August to 31 December 1965 the amended Article 27 (nine votes) was in force and
    eleven members still sat. The Council went on deciding by seven.
    """
    in_text = number("required_votes_in_the_text", on)
    return obtained is not None and required_votes(on) <= obtained < in_text


def permanent_members(on: dt.date) -> tuple[str, ...]:
    """The permanent members of a day (SC-COMP-3; Article 23(1)).

    One Chinese seat throughout, under the code CHN: the Republic of China held it to
    24 October 1971, the People's Republic of China since. The Union of Soviet Socialist
    Republics (SUN) to 23 December 1991, then the Russian Federation (RUS).
    """
    return council_on(on).permanent


def roc_disputed(on: dt.date) -> bool:
    """Whether the Republic of China's right to the seat was in dispute (SC-COMP-3).

    From 1 October 1949 to 24 October 1971; its votes were counted all the same.
    """
    return ROC_DISPUTED_FROM <= on <= ROC_DISPUTED_TO


def continued_seat(code: str, on: dt.date) -> str | None:
    """A note on the seat that a permanent member took over, null for the others (SC-COMP-3)."""
    if code == "RUS" and on >= RUSSIA_CONTINUES_FROM:
        return (
            "The Russian Federation sits where the Union of Soviet Socialist Republics sat, by "
            "its letter of 24 December 1991; some hold that a decision was needed."
        )
    if code == CHINA and roc_disputed(on):
        return (
            "The Republic of China held China's seat; several members denied that it could "
            "represent China."
        )
    return None


def term_of(code: str, on: dt.date) -> tuple[dt.date, dt.date | None] | None:
    """First and last day of a member's running term; null when it does not sit (SC-COMP-4).

    Elected members sit two calendar years (Article 23(2)), shorter in 1946 and 1966 and where
    a term was split or a seat filled late.
    """
    for term in seated(on):
        if term.state == code:
            return term.start, term.end
    return None


def may_be_elected(code: str, from_day: dt.date) -> bool:
    """Whether a state may be elected to a seat that begins on a day (SC-COMP-4; Article 23(2)).

    A member that retires cannot follow itself; permanent members are not elected.
    """
    eve = from_day - dt.timedelta(days=1)
    return not any(
        term.state == code and term.start <= eve and (term.end is None or term.end >= eve)
        for term in terms()
    )
