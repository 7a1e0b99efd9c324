"""A request for a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import noun
from ninevotes.brief.sentences.telling import Telling, listed, number


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Who asked the Council for a meeting, on what and for when."""
    asked = by.did("asked", "ask", many=_how_many(fields) != 1)
    text = f"{_who(fields, by)} {asked} for a meeting of the Security Council"
    if fields.get("item"):
        text += by.aside(noun(plain(fields["item"])))
    if fields.get("requested_for"):
        text += f", to be held on {by.day(fields['requested_for'])}"
    if fields.get("document_symbol"):
        text += f" ({by.symbol(fields['document_symbol'])})"
    return text


def _how_many(fields: Mapping[str, Any]) -> int:
    count = fields.get("requester_count")
    return count if isinstance(count, int) else len(listed(fields.get("requesters")))


def _who(fields: Mapping[str, Any], by: Telling) -> str:
    names = listed(fields.get("requesters"))
    count = _how_many(fields)
    if not names:
        return f"{number(count)} states" if count else "states not named"
    others = count - len(names)
    if others > 0:
        return f"{by.parties(names)} and {number(others)} other{'s' if others > 1 else ''}"
    return by.parties(names)
