"""The API, version 1: what the commands answer, as the same JSON. A file for each question."""

from __future__ import annotations

from litestar import Router

from ninevotes.web.api.computed import api_forecast, api_power, api_replay
from ninevotes.web.api.decide import decide_ballot
from ninevotes.web.api.described import DESCRIBED
from ninevotes.web.api.errors import HANDLERS
from ninevotes.web.api.known import known_parts_only
from ninevotes.web.api.meetings import api_brief, api_items, api_meeting, api_meetings
from ninevotes.web.api.members import (
    api_agreement,
    api_member,
    api_member_votes,
    api_members,
    api_points,
)
from ninevotes.web.api.next_steps import api_next
from ninevotes.web.api.page import api_description, api_page
from ninevotes.web.api.rules import api_rule, api_rules, api_sources
from ninevotes.web.api.search import api_search
from ninevotes.web.api.votes import api_show, api_vote, api_votes

__all__ = ["API", "DESCRIBED"]

V1 = Router(
    "/api/v1",
    # In the order in which the description and the page tell of them.
    route_handlers=[
        api_search,
        api_votes,
        api_vote,
        api_show,
        api_meetings,
        api_meeting,
        api_items,
        api_brief,
        api_sources,
        decide_ballot,
        api_next,
        api_rules,
        api_rule,
        api_members,
        api_member,
        api_member_votes,
        api_agreement,
        api_forecast,
        api_points,
        api_power,
        api_replay,
    ],
    before_request=known_parts_only,
    exception_handlers=HANDLERS,
)
"""Version 1."""

API = (V1, api_description, api_page)
"""Everything below ``/api``."""
