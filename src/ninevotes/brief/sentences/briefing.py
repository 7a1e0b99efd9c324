"""A briefing to the Council."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import person
from ninevotes.brief.sentences.telling import Telling, joined, listed


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Whose briefing was reported. Announced or held: the claim's date tells."""
    names = [person(plain(one)) for one in listed(fields.get("who"))]
    who = joined([by.quote(name) for name in names if name])
    return f"a briefing to the Security Council{f' by {who}' if who else ''} " + by.did(
        "was reported", "take place"
    )
