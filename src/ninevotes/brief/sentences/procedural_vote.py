"""A procedural vote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import subject
from ninevotes.brief.sentences.tallies import tally
from ninevotes.brief.sentences.telling import Telling, organ


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """What was decided in a procedural vote, and by which tally."""
    body = organ(fields.get("organ") or "UNSC")
    about = by.aside(subject(plain(fields["item"]))) if fields.get("item") else ""
    counted = tally(fields, by)
    return f"{body} {_held(fields.get('outcome'), by)}{about}" + (f": {counted}" if counted else "")


def _held(outcome: object, by: Telling) -> str:
    if outcome == "adopted":
        return by.did("carried the motion in a procedural vote", "carry a procedural vote")
    if outcome == "rejected":
        return by.did("rejected the motion in a procedural vote", "lose a procedural vote")
    return by.did("held a procedural vote", "hold a procedural vote")
