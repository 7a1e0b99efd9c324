"""Sanctions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import measure
from ninevotes.brief.sentences.telling import Telling

_STATUS = {
    "proposed": ("were proposed", "be proposed"),
    "adopted": ("were adopted", "be adopted"),
    "blocked": ("were blocked", "be blocked"),
    "in force": ("were reported in force", "stay in force"),
    "triggered": ("were triggered", "be triggered"),
    "pending": ("were pending", "be pending"),
}


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Which sanctions, on account of which situation, and how they stand."""
    about = f" concerning {by.party(fields['situation'])}" if fields.get("situation") else ""
    measures = by.aside(measure(plain(fields["measure"]))) if fields.get("measure") else ""
    past, base = _STATUS.get(plain(fields.get("status")), ("were reported", "follow"))
    return f"sanctions{about}{measures} {by.did(past, base, many=True)}"
