"""States that have sat on the Council: names, terms, presidencies."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict

from ninevotes.answers.errors import NothingError, asked_rightly
from ninevotes.answers.parts import member_named
from ninevotes.vocabulary.membership import NoCouncilError, Term, alphabetical, members_on, terms
from ninevotes.vocabulary.states import state


class TermRow(TypedDict):
    """Days on the Council, both included; ``end`` is null while the term runs."""

    start: str
    end: str | None
    permanent: bool


class MemberRow(TypedDict):
    """A state that sits or sat on the Council.

    ``name`` is its official name on the day asked about, or the last day on which it sat;
    ``sits`` says whether it sits on the day.
    """

    code: str
    name: str
    permanent: bool
    sits: bool
    terms: list[TermRow]


def member_rows(on: dt.date, *, sitting: bool = False) -> list[MemberRow]:
    """Every state that had sat by a day, in English alphabetical order.

    Args:
        on: the day.
        sitting: only those that sit on it.

    Raises:
        AskedError: no Council is on record for the day.
    """
    with asked_rightly(NoCouncilError):
        seated = set(members_on(on))
    held: dict[str, list[Term]] = {}
    for term in sorted(terms(), key=lambda each: each.start):
        if term.start <= on:
            held.setdefault(term.state, []).append(term)
    rows = [_row(code, found, on, sits=code in seated) for code, found in held.items()]
    chosen = [row for row in rows if row["sits"] or not sitting]
    return sorted(chosen, key=lambda row: alphabetical(row["name"]))


def member_row(name: str, on: dt.date) -> MemberRow:
    """One of them, by name or code.

    Raises:
        AskedError: no state is called so.
        NothingError: the state has not sat by the day.
    """
    code = member_named(name)
    found = next((row for row in member_rows(on) if row["code"] == code), None)
    if found is None:
        raise NothingError(
            f"{state(code).name_on(on)} had not sat on the Council by {on.isoformat()}"
        )
    return found


def _row(code: str, held: list[Term], on: dt.date, *, sits: bool) -> MemberRow:
    last = max(min(term.end or on, on) for term in held)
    return {
        "code": code,
        "name": state(code).name_on(last),
        "permanent": any(term.permanent for term in held),
        "sits": sits,
        "terms": [
            {
                "start": term.start.isoformat(),
                "end": term.end.isoformat() if term.end else None,
                "permanent": term.permanent,
            }
            for term in held
        ],
    }
