"""A state's part in a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.sentences.telling import Telling


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Whether a state was invited, and whether it meant to come."""
    who = by.party(fields["state"]) if fields.get("state") else "a state not named"
    invited, attends = _invited(fields.get("invited"), by), _attends(fields.get("will_attend"))
    if invited and attends:
        return f"{who} {invited} to the meeting and {attends} it"
    if invited:
        return f"{who} {invited} to the meeting"
    if attends:
        return f"{who} {attends} the meeting"
    return f"the part of {who} in the meeting was reported"


def _invited(invited: object, by: Telling) -> str:
    if invited is None:
        return ""
    return by.did("was invited", "be invited") if invited else "was not invited"


def _attends(attends: object) -> str:
    if attends is None:
        return ""
    return "was to attend" if attends else "was to stay away from"
