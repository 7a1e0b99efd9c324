"""Something said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import quoted
from ninevotes.brief.language import _
from ninevotes.brief.sentences.telling import Telling


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Who said what, in the speaker's words."""
    speaker = quoted(fields.get("speaker") or _("a speaker not named"), by.words)
    where = f" ({by.party(fields['affiliation'])})" if fields.get("affiliation") else ""
    return _(
        "%(who)s said: %(words)s", who=f"{speaker}{where}", words=by.quote(fields.get("text") or "")
    )
