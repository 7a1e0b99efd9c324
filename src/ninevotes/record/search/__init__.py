"""Questions to the record: full text and filters over all statements, and one thing whole.

`query.py` says what may be asked, `find.py` answers it, `shown.py` lays every source's
statement of one vote, resolution, meeting or event side by side.
"""

from __future__ import annotations

from ninevotes.record.search.find import search
from ninevotes.record.search.hits import Found, Hit
from ninevotes.record.search.query import MemberVote, QueryError, SearchQuery
from ninevotes.record.search.shown import Shown, show

__all__ = ["Found", "Hit", "MemberVote", "QueryError", "SearchQuery", "Shown", "search", "show"]
