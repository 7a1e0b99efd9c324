"""A referral of a situation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import N_, _
from ninevotes.brief.sentences.telling import Telling

_STATUS = {
    "proposed": (N_("%(what)s was proposed"), N_("%(what)s was expected to be proposed")),
    "adopted": (N_("%(what)s was adopted"), N_("%(what)s was expected to be adopted")),
    "blocked": (N_("%(what)s was blocked"), N_("%(what)s was expected to be blocked")),
}
_OTHER = (N_("%(what)s was discussed"), N_("%(what)s was expected to be discussed"))


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Which situation was to go to which court, how far it came, and through whom."""
    court = by.party(fields.get("to") or "ICC")
    what = _("a referral to %(court)s", court=court)
    if fields.get("situation"):
        where = by.party(fields["situation"])
        what = _("a referral of the situation in %(where)s to %(court)s", where=where, court=court)
    told = _STATUS.get(plain(fields.get("status")), _OTHER)
    text = by.either(_(told[0], what=what), _(told[1], what=what))
    return text + (_(" by %(who)s", who=by.parties(fields["by"])) if fields.get("by") else "")
