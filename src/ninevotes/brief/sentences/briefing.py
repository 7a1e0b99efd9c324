"""A briefing to the Council."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import _
from ninevotes.brief.sentences.phrases import person
from ninevotes.brief.sentences.telling import Telling, joined, listed


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Whose briefing was reported. Announced or held: the claim's date tells."""
    names = [person(plain(one)) for one in listed(fields.get("who"))]
    who = joined([by.quote(name) for name in names if name])
    if not who:
        return by.either(
            _("a briefing to the Security Council was reported"),
            _("a briefing to the Security Council was expected to take place"),
        )
    return by.either(
        _("a briefing to the Security Council by %(who)s was reported", who=who),
        _("a briefing to the Security Council by %(who)s was expected to take place", who=who),
    )
