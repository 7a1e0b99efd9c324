"""A request for a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import _, ngettext
from ninevotes.brief.sentences.phrases import noun
from ninevotes.brief.sentences.telling import Telling, listed, number


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Who asked the Council for a meeting, on what and for when."""
    who = _who(fields, by)
    text = by.either(
        _("%(who)s asked for a meeting of the Security Council", who=who),
        ngettext(
            "%(who)s was expected to ask for a meeting of the Security Council",
            "%(who)s were expected to ask for a meeting of the Security Council",
            _how_many(fields),
            who=who,
        ),
    )
    if fields.get("item"):
        text += by.aside(noun(plain(fields["item"])))
    if fields.get("requested_for"):
        text += _(", to be held on %(day)s", day=by.day(fields["requested_for"]))
    if fields.get("document_symbol"):
        text += f" ({by.symbol(fields['document_symbol'])})"
    return text


def _how_many(fields: Mapping[str, Any]) -> int:
    count = fields.get("requester_count")
    return count if isinstance(count, int) else len(listed(fields.get("requesters")))


def _who(fields: Mapping[str, Any], by: Telling) -> str:
    names = listed(fields.get("requesters"))
    count = _how_many(fields)
    if not names:
        return _("%(count)s states", count=number(count)) if count else _("states not named")
    others = count - len(names)
    if others > 0:
        return ngettext(
            "%(names)s and %(count)s other",
            "%(names)s and %(count)s others",
            others,
            names=by.parties(names),
            count=number(others),
        )
    return by.parties(names)
