"""A list of votes as an address states it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from ninevotes.record.search.query import QueryError
from ninevotes.record.search.vote_list import VoteQuery
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.organs import Organ
from ninevotes.web.views.asked import day_of, member_vote, one_of

SIZE = 40
"""Votes on a page."""

ORGANS = {"UNSC": "Security Council", "UNGA": "General Assembly"}
OUTCOMES = {outcome.value: outcome.value for outcome in OfficialOutcome}


@dataclass(frozen=True, slots=True)
class AskedVotes:
    """The parts of the address as text, empty where nothing is asked."""

    organ: str = "UNSC"
    topic: str = ""
    member: str = ""
    since: str = ""
    until: str = ""
    outcome: str = ""
    contested: str = ""
    source: str = ""
    page: str = "1"

    @property
    def named(self) -> Iterator[tuple[str, str]]:
        """Names and values of what is asked."""
        for each in fields(self):
            if value := getattr(self, each.name):
                yield each.name, value


def vote_query(asked: AskedVotes) -> VoteQuery:
    """The question.

    Raises:
        QueryError: a part of it is not as it should be; the message says what would be right.
    """
    if not asked.page.isdecimal():
        raise QueryError(f"{asked.page!r} is no page: pages are counted from 1")
    return VoteQuery(
        organ=one_of(Organ, asked.organ, "body") or Organ.SECURITY_COUNCIL,
        source=asked.source or None,
        topic=asked.topic.strip() or None,
        members=tuple(member_vote(each) for each in asked.member.split(",") if each.strip()),
        since=day_of(asked.since),
        until=day_of(asked.until),
        outcome=one_of(OfficialOutcome, asked.outcome, "outcome"),
        contested=asked.contested == "yes",
        page=int(asked.page),
        size=SIZE,
    )
