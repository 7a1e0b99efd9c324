"""Members of the Council: their terms, names by date, and the months in which they presided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ninevotes.rules.presidency import FIRST_CALENDAR_MONTH, president
from ninevotes.vocabulary.membership import NoCouncilError, Term, alphabetical, terms
from ninevotes.vocabulary.states import State, state


@dataclass(frozen=True, slots=True)
class Member:
    """A state that sits or sat on the Council.

    Args:
        state: the state.
        name: its last official name, or the one it bore when it last sat.
        terms: in the order of time.
        permanent: whether one of the terms is of a permanent seat.
        years: years on the Council, those of a running term to the day asked about.
        sits: whether a term runs on that day.
    """

    state: State
    name: str
    terms: tuple[Term, ...]
    permanent: bool
    years: int
    sits: bool

    @property
    def code(self) -> str:
        """Code of the state."""
        return self.state.code


@dataclass(frozen=True, slots=True)
class Presidency:
    """Months in which a member presided, of one year."""

    year: int
    months: tuple[str, ...]


def members(on: dt.date) -> tuple[Member, ...]:
    """Every state that has sat, in English alphabetical order.

    Args:
        on: the day that years and names are counted to.
    """
    found: dict[str, list[Term]] = {}
    for term in terms():
        if term.start <= on:
            found.setdefault(term.state, []).append(term)
    made = (_member(code, sorted(held, key=lambda t: t.start), on) for code, held in found.items())
    return tuple(sorted(made, key=lambda member: alphabetical(member.name)))


def member(code: str, on: dt.date) -> Member | None:
    """One of them; null where the state has never sat."""
    return next((each for each in members(on) if each.code == code), None)


def _member(code: str, held: list[Term], on: dt.date) -> Member:
    ends = [min(term.end or on, on) for term in held]
    days = sum((end - term.start).days + 1 for term, end in zip(held, ends, strict=True))
    return Member(
        state(code),
        state(code).name_on(max(ends)),
        tuple(held),
        any(term.permanent for term in held),
        round(days / 365.25),
        any(term.end is None or term.end >= on for term in held),
    )


def presidencies(code: str, on: dt.date) -> tuple[Presidency, ...]:
    """When a member presided by rule 18, the latest year first; from 1947, to a day."""
    found: dict[int, list[str]] = {}
    for year, month, holder in _holders(on.year, on.month):
        if holder == code:
            found.setdefault(year, []).append(f"{dt.date(year, month, 1):%B}")
    return tuple(Presidency(year, tuple(found[year])) for year in sorted(found, reverse=True))


@cache
def _holders(last_year: int, last_month: int) -> tuple[tuple[int, int, str], ...]:
    return tuple(_by_month(last_year, last_month))


def _by_month(last_year: int, last_month: int) -> Iterator[tuple[int, int, str]]:
    first_year, _ = FIRST_CALENDAR_MONTH
    for year in range(first_year, last_year + 1):
        for month in range(1, (last_month if year == last_year else 12) + 1):
            try:
                yield year, month, president(year, month)
            except NoCouncilError:
                return
