"""Chapter 2, SC-PRES-1 and SC-PRES-2: the presidency (Provisional Rules of Procedure, 18-20)."""

from __future__ import annotations

import datetime as dt
from functools import cache

from ninevotes.rules import facts
from ninevotes.rules.case import Case
from ninevotes.rules.composition import council_on
from ninevotes.rules.remarks import Remark
from ninevotes.rules.wording import begun, the
from ninevotes.vocabulary.membership import alphabetical
from ninevotes.vocabulary.states import state

FIRST_CALENDAR_MONTH = (1947, 1)
FIRST_HOLDER = "AUS"
"""From January 1947 the presidency runs by calendar months (S/RES/14 (1946)): Australia's first."""


@cache
def president(year: int, month: int) -> str:
    """The member that presides in a calendar month (SC-PRES-1; rule 18).

    One month each, in the English alphabetical order of the names of the day. When the
    membership changes in January the order goes on from the last holder over the new list.

    >>> president(2014, 12)
    'TCD'

    Raises:
        ValueError: before January 1947, when the presidency did not run by calendar months.
        NoCouncilError: membership is not known for the month.
    """
    if (year, month) < FIRST_CALENDAR_MONTH:
        raise ValueError("the presidency runs by calendar months since January 1947")
    return _presidents(year)[month - 1]


@cache
def _presidents(year: int) -> tuple[str, ...]:
    """The twelve Presidents of a year, each following on the one before."""
    if year == FIRST_CALENDAR_MONTH[0]:
        holders = [FIRST_HOLDER]
    else:
        december = dt.date(year - 1, 12, 1)
        holders = [next_president(_presidents(year - 1)[-1], december, dt.date(year, 1, 1))]
    for month in range(2, 13):
        before, first = dt.date(year, month - 1, 1), dt.date(year, month, 1)
        holders.append(next_president(holders[-1], before, first))
    return tuple(holders)


def next_president(holder: str, held_on: dt.date, on: dt.date) -> str:
    """Who follows a President (SC-PRES-1; rule 18): the next name in English order, then round.

    Args:
        holder: the member that presided.
        held_on: a day of its presidency, for its name.
        on: the first day of the next presidency, for the membership.
    """
    members = council_on(on).members
    last = alphabetical(state(holder).name_on(held_on))
    for code in members:
        if alphabetical(state(code).name_on(on)) > last and code != holder:
            return code
    return members[0]


def chair_for(question_states: tuple[str, ...], holder: str, on: dt.date) -> str:
    """Who takes the chair for a question if the President gives it up (SC-PRES-2; rule 20).

    The next in order. Nothing obliges the President to: he judges alone whether his state is
    directly connected with the question.
    """
    return next_president(holder, on, on) if holder in question_states else holder


def presiding_party_remark(case: Case) -> Remark | None:
    """The President's state is named a party to the dispute (SC-PRES-2; rule 20)."""
    presiding = facts.codes(case.question, "president")
    parties = facts.codes(case.question, "party")
    shared = [code for code in presiding if code in parties]
    if not shared:
        return None
    name = begun(the(shared[0], case.on))
    note = (
        f"{name} presided and was named a party; whether to leave the chair is the President's "
        "own judgement (rule 20)."
    )
    return Remark(notes=(note,), citations=("SC-PRES-2",))
