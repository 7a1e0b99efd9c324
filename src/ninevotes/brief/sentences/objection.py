"""An objection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.sentences.telling import Telling, listed


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Who objected, and on what ground."""
    many = len(listed(fields.get("by"))) != 1
    who = by.parties(fields.get("by")) or "members not named"
    ground = f": {by.quote(fields['ground'])}" if fields.get("ground") else ""
    return f"{who} {by.did('objected', 'object', many=many)}{ground}"
