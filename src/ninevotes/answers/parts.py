"""The parts of a question as people write them: days, members, votes, bodies."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from ninevotes.answers.errors import AskedError
from ninevotes.record.moments import as_text, moment
from ninevotes.record.search import MemberVote
from ninevotes.vocabulary.aliases import state_code
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import UnknownStateError, state, states
from ninevotes.vocabulary.votes import Vote

_ORGANS = {"council": Organ.SECURITY_COUNCIL, "assembly": Organ.GENERAL_ASSEMBLY}
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_Kind = TypeVar("_Kind", bound=StrEnum)


def day_of(text: str | None, *, last: bool = False) -> dt.date | None:
    """A day; of a month or year the first, or the last; null where nothing is asked.

    >>> day_of("2014-02", last=True)
    datetime.date(2014, 2, 28)

    Raises:
        AskedError: it is no day.
    """
    if not text:
        return None
    found = _DAY.fullmatch(text)
    wrong = AskedError(f"{text[:40]!r} is no day: write YYYY-MM-DD, YYYY-MM or YYYY")
    if found is None:
        raise wrong
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _day(year or 0, month, day, last=last)
    except ValueError:
        raise wrong from None


def whole_day(text: str) -> dt.date:
    """A day, written whole.

    Raises:
        AskedError: it is no day.
    """
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise AskedError(f"{text[:40]!r} is no day: write it as 2014-12-22")


def earlier(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    """The earlier of two last days; none of them bounds where both are null."""
    return min((day for day in (one, other) if day), default=None)


def moment_of(text: str | None) -> str | None:
    """A moment in UTC; of a day alone its end; null where nothing is asked.

    Raises:
        AskedError: it is no moment.
    """
    if not text:
        return None
    try:
        return as_text(moment(text))
    except (ValueError, OverflowError) as error:
        raise AskedError(str(error)) from None


def organ_named(text: str | None) -> Organ | None:
    """The body of a name (council, assembly) or code; null where nothing is asked.

    Raises:
        AskedError: there is none.
    """
    if not text:
        return None
    try:
        return _ORGANS.get(text.lower()) or Organ(text.upper())
    except ValueError:
        codes = ", ".join(organ.value for organ in Organ)
        raise AskedError(f"{text[:40]!r} is no body: council, assembly or {codes}") from None


def member_named(text: str) -> str:
    """The code of a member, given by code or name.

    >>> member_named("fra"), member_named("Russian Federation")
    ('FRA', 'RUS')

    Raises:
        AskedError: no state is called so.
    """
    code = text.strip().upper()
    if code in states():
        return code
    named = state_code(text) or state_code(text.title())
    if named is None:
        raise AskedError(f"{text[:60]!r} is no state: give its name or code, such as PRK")
    return named


def members_named(texts: Iterable[str]) -> tuple[str, ...]:
    """Codes of members, each given by code or name; an entry may hold several, with commas.

    Raises:
        AskedError: no state is called so.
    """
    return tuple(member_named(each) for each in listed(texts))


def member_vote(text: str, vote: Vote | None = None) -> MemberVote:
    """A member, with its own vote where one follows a colon (``RUS:N``).

    Raises:
        AskedError: no state is called so, or there is no such vote.
    """
    name, _, letter = text.partition(":")
    return MemberVote(member_named(name), vote_of(letter) if letter else vote)


def member_votes(texts: Iterable[str]) -> tuple[MemberVote, ...]:
    """Several members with their votes; an entry may hold several, with commas.

    Raises:
        AskedError: as :func:`member_vote`.
    """
    return tuple(member_vote(each) for each in listed(texts))


def vote_of(letter: str | None) -> Vote | None:
    """The vote of a letter: Y in favour, N against, A abstaining, P did not participate.

    Raises:
        AskedError: there is no such vote.
    """
    if letter is None:
        return None
    try:
        return Vote(letter.strip().upper())
    except ValueError:
        raise AskedError(
            f"{letter[:20]!r} is no vote: Y in favour, N against, A abstaining, "
            "P did not participate"
        ) from None


def one_of(kinds: type[_Kind], text: str | None, what: str) -> _Kind | None:
    """One of several kinds; null where nothing is asked.

    Raises:
        AskedError: there is no such kind.
    """
    try:
        return kinds(text) if text else None
    except ValueError:
        known = ", ".join(kinds)
        raise AskedError(f"{(text or '')[:40]!r} is no {what}: one of {known}") from None


def short_name(code: str, on: dt.date | None = None) -> str:
    """The everyday name of a member on a day, or its code where it has none."""
    try:
        return state(code).everyday_name_on(on or dt.date(2026, 1, 1))
    except UnknownStateError:
        return code


def listed(texts: Iterable[str]) -> tuple[str, ...]:
    """Entries of a list, each of which may hold several with commas.

    >>> listed(["RUS:N, CHN", "FRA"])
    ('RUS:N', 'CHN', 'FRA')
    """
    return tuple(part.strip() for text in texts for part in text.split(",") if part.strip())


def _day(year: int, month: int | None, day: int | None, *, last: bool) -> dt.date:
    if day is not None or not last:
        return dt.date(year, 1 if month is None else month, 1 if day is None else day)
    month = 12 if month is None else month
    return dt.date(year, month, calendar.monthrange(year, month)[1])
