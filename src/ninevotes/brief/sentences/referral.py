"""A referral of a situation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.telling import Telling

_STATUS = {
    "proposed": ("was proposed", "be proposed"),
    "adopted": ("was adopted", "be adopted"),
    "blocked": ("was blocked", "be blocked"),
}


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Which situation was to go to which court, how far it came, and through whom."""
    situation = (
        f" of the situation in {by.party(fields['situation'])}" if fields.get("situation") else ""
    )
    court = by.party(fields.get("to") or "ICC")
    past, base = _STATUS.get(plain(fields.get("status")), ("was discussed", "be discussed"))
    who = f" by {by.parties(fields['by'])}" if fields.get("by") else ""
    return f"a referral{situation} to {court} {by.did(past, base)}{who}"
