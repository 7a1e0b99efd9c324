"""A procedural vote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import _
from ninevotes.brief.sentences.phrases import subject
from ninevotes.brief.sentences.tallies import tally
from ninevotes.brief.sentences.telling import Telling, organ


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """What was decided in a procedural vote, and by which tally."""
    body = organ(fields.get("organ") or "UNSC")
    about = by.aside(subject(plain(fields["item"]))) if fields.get("item") else ""
    counted = tally(fields, by)
    held = _held(fields.get("outcome"), body, by)
    return f"{held}{about}" + (_(": %(tally)s", tally=counted) if counted else "")


def _held(outcome: object, body: str, by: Telling) -> str:
    if outcome == "adopted":
        return by.either(
            _("%(body)s carried the motion in a procedural vote", body=body),
            _("%(body)s was expected to carry a procedural vote", body=body),
        )
    if outcome == "rejected":
        return by.either(
            _("%(body)s rejected the motion in a procedural vote", body=body),
            _("%(body)s was expected to lose a procedural vote", body=body),
        )
    return by.either(
        _("%(body)s held a procedural vote", body=body),
        _("%(body)s was expected to hold a procedural vote", body=body),
    )
