"""A prediction: always told as an expectation, never as a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.telling import Telling

_POLARITY = {
    "will": "predicted",
    "will_not": "predicted not to happen",
    "unlikely": "called unlikely",
    "expected": "expected",
}


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """What was expected, in the source's words, and by whom."""
    held = _POLARITY.get(plain(fields.get("polarity")), "expected")
    who = f" by {by.parties(fields['by'])}" if fields.get("by") else ""
    event = by.quote(fields["event"]) if fields.get("event") else "something not stated"
    return f"{held}{who}: {event}"
