"""A search as an address states it, for the page and the API alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import TypeVar
from urllib.parse import urlencode

from ninevotes.brief.language import N_
from ninevotes.record.search import MemberVote, QueryError, SearchQuery
from ninevotes.vocabulary.events import Truth
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote

_Kind = TypeVar("_Kind", Organ, Truth, OfficialOutcome)

FACETS = {
    "organ": {"UNSC": N_("Security Council"), "UNGA": N_("General Assembly")},
    "truth": {"official": N_("official"), "reported": N_("reported")},
    "kind": {
        "vote": N_("votes on the official record"),
        "meeting": N_("meetings"),
        "draft": N_("drafts"),
        "veto": N_("vetoes"),
        "resolution_vote": N_("votes as reported"),
        "procedural_vote": N_("procedural votes as reported"),
        "document": N_("reports"),
        "quote": N_("what was said"),
    },
    "outcome": {
        "adopted": N_("adopted"),
        "vetoed": N_("vetoed"),
        "not adopted": N_("not adopted"),
        "failed": N_("failed"),
        "rejected": N_("rejected"),
    },
}
"""What a reader may choose from: value to words."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an address as text, each a field, empty where nothing is asked."""

    @property
    def named(self) -> Iterator[tuple[str, str]]:
        """Names and values of what is asked."""
        for each in fields(self):
            if value := getattr(self, each.name):
                yield each.name, value


@dataclass(frozen=True, slots=True)
class Asked(Parts):
    """The parts of a search as text, empty where nothing is asked; ``member`` as RUS or RUS:N."""

    q: str = ""
    member: str = ""
    item: str = ""
    organ: str = ""
    since: str = ""
    until: str = ""
    outcome: str = ""
    truth: str = ""
    kind: str = ""
    page: str = "1"

    def narrowed(self, name: str, value: str) -> str:
        """The part of the address that asks the same of one value only, from the first page."""
        return urlencode(
            [*((n, v) for n, v in self.named if n not in (name, "page")), (name, value)]
        )


def query_of(asked: Asked, size: int = 20) -> SearchQuery:
    """The question.

    Raises:
        QueryError: a part of it is not as it should be; the message says what would be right.
    """
    return SearchQuery(
        asked.q,
        tuple(member_vote(each) for each in asked.member.split(",") if each.strip()),
        asked.item or None,
        one_of(Organ, asked.organ, "body"),
        day_of(asked.since),
        day_of(asked.until),
        tuple(filter(None, asked.outcome.split(","))),
        one_of(Truth, asked.truth, "kind of truth"),
        tuple(filter(None, asked.kind.split(","))),
        page_of(asked.page),
        size,
    )


def page_of(written: str) -> int:
    """The number of a page as an address states it.

    Raises:
        QueryError: it is no number.
    """
    if not written.isdecimal():
        raise QueryError(f"{written!r} is no page: pages are counted from 1")
    return int(written)


def member_vote(written: str) -> MemberVote:
    """A member and its vote as an address states them: RUS, or RUS:N.

    Raises:
        QueryError: no such member or vote.
    """
    code, _, letter = written.strip().upper().partition(":")
    try:
        vote = Vote(letter) if letter else None
    except ValueError:
        vote, code = None, ""
    if code not in states():
        raise QueryError(
            f"{written!r} names no member and vote: write RUS, or RUS:N with Y, N, A or P"
        )
    return MemberVote(code, vote)


def day_of(written: str) -> dt.date | None:
    """A day as an address states it; null where nothing is stated.

    Raises:
        QueryError: it is no day.
    """
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        raise QueryError(f"{written!r} is no day: write it as 2014-12-22") from None


def one_of(kinds: type[_Kind], written: str, what: str) -> _Kind | None:
    """One of several kinds, null where nothing is stated.

    Raises:
        QueryError: there is no such kind.
    """
    try:
        return kinds(written) if written else None
    except ValueError:
        raise QueryError(f"{written!r} is no {what}: one of {', '.join(kinds)}") from None
