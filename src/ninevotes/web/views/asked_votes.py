"""A list of votes as an address states it."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.record.search.vote_list import VoteQuery
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.organs import Organ
from ninevotes.web.views.asked import FACETS, Parts, day_of, member_vote, one_of, page_of

SIZE = 40
"""Votes on a page."""

ORGANS = FACETS["organ"]
OUTCOMES = {outcome.value: outcome.value for outcome in OfficialOutcome}


@dataclass(frozen=True, slots=True)
class AskedVotes(Parts):
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


def vote_query(asked: AskedVotes) -> VoteQuery:
    """The question.

    Raises:
        QueryError: a part of it is not as it should be; the message says what would be right.
    """
    return VoteQuery(
        organ=one_of(Organ, asked.organ, "body") or Organ.SECURITY_COUNCIL,
        source=asked.source or None,
        topic=asked.topic.strip() or None,
        members=tuple(member_vote(each) for each in asked.member.split(",") if each.strip()),
        since=day_of(asked.since),
        until=day_of(asked.until),
        outcome=one_of(OfficialOutcome, asked.outcome, "outcome"),
        contested=asked.contested == "yes",
        page=page_of(asked.page),
        size=SIZE,
    )
