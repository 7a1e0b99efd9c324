"""The API, version 1: what the commands answer, as the same JSON. A file for each question."""

from __future__ import annotations

from litestar import Router

from ninevotes.web.api.decide import decide_ballot
from ninevotes.web.api.rules import api_rule, api_rules
from ninevotes.web.api.search import api_search

V1 = Router(
    "/api/v1", route_handlers=[api_rule, api_rules, api_search, decide_ballot], tags=["record"]
)
"""Version 1."""
