"""A vote on a resolution."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import _
from ninevotes.brief.sentences.phrases import subject
from ninevotes.brief.sentences.tallies import tally
from ninevotes.brief.sentences.telling import Telling, organ


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """What became of a draft, in which body, by which tally, and who vetoed it."""
    body = organ(fields["organ"]) if fields.get("organ") else _("a body not named")
    about = f" {by.symbol(fields['symbol'])}" if fields.get("symbol") else ""
    about += by.aside(subject(plain(fields["subject"]))) if fields.get("subject") else ""
    counted = tally(fields, by)
    told = _told(fields, by, body, about)
    return told + (_(": %(tally)s", tally=counted) if counted else "")


def _told(fields: Mapping[str, Any], by: Telling, body: str, about: str) -> str:
    outcome = fields.get("outcome")
    named = {"body": body, "draft": about}
    if outcome == "vetoed" or fields.get("vetoed_by"):
        return _vetoed(by, by.parties(fields.get("vetoed_by")), named)
    if outcome == "adopted":
        return _adopted(fields, by, named)
    if outcome == "failed":
        return by.either(
            _("%(body)s did not adopt a draft resolution%(draft)s", **named),
            _("%(body)s was expected to reject a draft resolution%(draft)s", **named),
        )
    return by.either(
        _("%(body)s voted on a draft resolution%(draft)s", **named),
        _("%(body)s was expected to vote on a draft resolution%(draft)s", **named),
    )


def _vetoed(by: Telling, who: str, named: Mapping[str, str]) -> str:
    text = by.either(
        _("a draft resolution%(draft)s before %(body)s was vetoed", **named),
        _("a draft resolution%(draft)s before %(body)s was expected to be vetoed", **named),
    )
    return text + (_(" by %(who)s", who=who) if who else "")


def _adopted(fields: Mapping[str, Any], by: Telling, named: Mapping[str, str]) -> str:
    if fields.get("symbol"):
        what = _("resolution%(draft)s", **named)
    else:
        what = _("a resolution%(draft)s", **named)
    told = {"body": named["body"], "what": what}
    if fields.get("unanimous"):
        return by.either(
            _("%(body)s unanimously adopted %(what)s", **told),
            _("%(body)s was expected to unanimously adopt %(what)s", **told),
        )
    return by.either(
        _("%(body)s adopted %(what)s", **told),
        _("%(body)s was expected to adopt %(what)s", **told),
    )
