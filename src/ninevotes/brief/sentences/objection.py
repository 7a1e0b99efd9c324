"""An objection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import ground
from ninevotes.brief.sentences.telling import Telling, listed


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Who objected, and on what ground."""
    many = len(listed(fields.get("by"))) != 1
    who = by.parties(fields.get("by")) or "members not named"
    return f"{who} {by.did('objected', 'object', many=many)}{_ground(fields.get('ground'), by)}"


def _ground(words: object, by: Telling) -> str:
    """The ground where the words are one; the footnote has them in any case."""
    found = ground(plain(words)) if words else None
    return f"{found[0]}{by.quote(found[1])}" if found else ""
