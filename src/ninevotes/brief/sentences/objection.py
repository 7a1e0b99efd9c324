"""An objection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import _, ngettext
from ninevotes.brief.sentences.phrases import ground
from ninevotes.brief.sentences.telling import Telling, listed


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Who objected, and on what ground."""
    who = by.parties(fields.get("by")) or _("members not named")
    told = by.either(
        _("%(who)s objected", who=who),
        ngettext(
            "%(who)s was expected to object",
            "%(who)s were expected to object",
            len(listed(fields.get("by"))),
            who=who,
        ),
    )
    return told + _ground(fields.get("ground"), by)


def _ground(words: object, by: Telling) -> str:
    """The ground where the words are one; the footnote has them in any case."""
    found = ground(plain(words)) if words else None
    return by.led(found[0], found[1]) if found else ""
