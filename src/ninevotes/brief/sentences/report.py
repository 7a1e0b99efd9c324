"""A finding of an inquiry or a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.sentences.telling import Telling, joined, listed, number


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Which body found what, with the figures given."""
    body = by.party(fields["body"]) if fields.get("body") else "a body not named"
    found = f": {by.quote(fields['finding'])}" if fields.get("finding") else ""
    figures = joined([number(one) for one in listed(fields.get("numbers"))])
    given = f"; figures given: {figures}" if figures else ""
    return f"{body} {by.did('reported', 'report')}{found}{given}"
