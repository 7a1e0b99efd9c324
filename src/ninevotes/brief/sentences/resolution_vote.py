"""A vote on a resolution."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import subject
from ninevotes.brief.sentences.tallies import tally
from ninevotes.brief.sentences.telling import Telling, organ


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """What became of a draft, in which body, by which tally, and who vetoed it."""
    body = organ(fields["organ"]) if fields.get("organ") else "a body not named"
    about = f" {by.symbol(fields['symbol'])}" if fields.get("symbol") else ""
    about += by.aside(subject(plain(fields["subject"]))) if fields.get("subject") else ""
    counted = tally(fields, by)
    return _told(fields, by, body, about) + (f": {counted}" if counted else "")


def _told(fields: Mapping[str, Any], by: Telling, body: str, about: str) -> str:
    outcome = fields.get("outcome")
    if outcome == "vetoed" or fields.get("vetoed_by"):
        who = by.parties(fields.get("vetoed_by"))
        vetoed = f"{by.did('was vetoed', 'be vetoed')}{f' by {who}' if who else ''}"
        return f"a draft resolution{about} before {body} {vetoed}"
    if outcome == "adopted":
        text = "resolution" if fields.get("symbol") else "a resolution"
        manner = "unanimously " if fields.get("unanimous") else ""
        return f"{body} {by.did(f'{manner}adopted', f'{manner}adopt')} {text}{about}"
    if outcome == "failed":
        return f"{body} {by.did('did not adopt', 'reject')} a draft resolution{about}"
    return f"{body} {by.did('voted', 'vote')} on a draft resolution{about}"
