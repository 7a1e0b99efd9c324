"""Options of the commands that ask the record, and what their values mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from enum import StrEnum
from typing import Annotated

import typer

from ninevotes.record.moments import as_text, moment
from ninevotes.record.search import MemberVote
from ninevotes.vocabulary.aliases import state_code
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import UnknownStateError, state, states
from ninevotes.vocabulary.votes import Vote


class Form(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Format = Annotated[
    Form, typer.Option("--format", help="Table for people, json or csv for programs.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="First day, YYYY, YYYY-MM or whole.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="Last day, YYYY, YYYY-MM or whole.")
]
OrganName = Annotated[
    str | None,
    typer.Option("--organ", help="The body: council, assembly, or a code such as UNGA-C3."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="Only what had happened by the end of this day."),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        "--known-at",
        metavar="MOMENT",
        help="As the record stood then: a day, or a moment such as 2026-02-06T12:00:00+00:00.",
    ),
]
Author = Annotated[
    str,
    typer.Option("--by", envvar="NINEVOTES_AUTHOR", help="Who says so.", show_default=False),
]

_ORGANS = {"council": Organ.SECURITY_COUNCIL, "assembly": Organ.GENERAL_ASSEMBLY}
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def organ_named(text: str | None) -> Organ | None:
    """The body of a name or code.

    Raises:
        typer.BadParameter: there is none.
    """
    if text is None:
        return None
    try:
        return _ORGANS.get(text.lower()) or Organ(text.upper())
    except ValueError:
        codes = ", ".join(organ.value for organ in Organ)
        raise typer.BadParameter(f"{text!r} is no body: council, assembly or {codes}") from None


def member_named(text: str) -> str:
    """The code of a member, given by code or name.

    Raises:
        typer.BadParameter: no state is called so.
    """
    code = text.upper()
    if code in states():
        return code
    named = state_code(text) or state_code(text.title())
    if named is None:
        raise typer.BadParameter(f"{text!r} is no state: give its name or code, such as PRK")
    return named


def member_vote(text: str, vote: Vote | None) -> MemberVote:
    """A member, with its own vote where one follows a colon (``RUS:N``).

    Raises:
        typer.BadParameter: no state is called so, or there is no such vote.
    """
    name, _, letter = text.partition(":")
    return MemberVote(member_named(name), vote_of(letter) if letter else vote)


def vote_of(letter: str | None) -> Vote | None:
    """The vote of a letter: Y in favour, N against, A abstaining, P did not participate.

    Raises:
        typer.BadParameter: there is no such vote.
    """
    if letter is None:
        return None
    try:
        return Vote(letter.upper())
    except ValueError:
        raise typer.BadParameter(
            f"{letter!r} is no vote: Y in favour, N against, A abstaining, P did not participate"
        ) from None


def day_of(text: str | None, *, last: bool = False) -> dt.date | None:
    """A day; of a month or year the first, or the last.

    Raises:
        typer.BadParameter: it is no day.
    """
    if text is None:
        return None
    found = _DAY.fullmatch(text)
    wrong = typer.BadParameter(f"{text!r} is no day: write YYYY-MM-DD, YYYY-MM or YYYY")
    if found is None:
        raise wrong
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _day(year or 0, month, day, last=last)
    except ValueError:
        raise wrong from None


def earlier(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    """The earlier of two last days; none of them bounds where both are null."""
    return min((day for day in (one, other) if day), default=None)


def moment_of(text: str | None) -> str | None:
    """A moment in UTC; of a day alone its end.

    Raises:
        typer.BadParameter: it is no moment.
    """
    if text is None:
        return None
    try:
        return as_text(moment(text))
    except ValueError as error:
        raise typer.BadParameter(f"--known-at: {error}") from None


def _day(year: int, month: int | None, day: int | None, *, last: bool) -> dt.date:
    if day is not None or not last:
        return dt.date(year, 1 if month is None else month, 1 if day is None else day)
    month = 12 if month is None else month
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def now() -> str:
    """The moment at which a person judges or corrects, ISO 8601 in UTC."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def short_name(code: str, on: dt.date | None = None) -> str:
    """The everyday name of a member on a day, or its code where it has none."""
    try:
        return state(code).everyday_name_on(on or dt.date(2026, 1, 1))
    except UnknownStateError:
        return code
