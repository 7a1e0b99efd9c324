"""Sanctions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import N_, _
from ninevotes.brief.sentences.phrases import measure
from ninevotes.brief.sentences.telling import Telling

_STATUS = {
    "proposed": (N_("%(what)s were proposed"), N_("%(what)s were expected to be proposed")),
    "adopted": (N_("%(what)s were adopted"), N_("%(what)s were expected to be adopted")),
    "blocked": (N_("%(what)s were blocked"), N_("%(what)s were expected to be blocked")),
    "in force": (
        N_("%(what)s were reported in force"),
        N_("%(what)s were expected to stay in force"),
    ),
    "triggered": (N_("%(what)s were triggered"), N_("%(what)s were expected to be triggered")),
    "pending": (N_("%(what)s were pending"), N_("%(what)s were expected to be pending")),
}
_OTHER = (N_("%(what)s were reported"), N_("%(what)s were expected to follow"))


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Which sanctions, on account of which situation, and how they stand."""
    what = _("sanctions")
    if fields.get("situation"):
        what = _("sanctions concerning %(where)s", where=by.party(fields["situation"]))
    measures = by.aside(measure(plain(fields["measure"]))) if fields.get("measure") else ""
    what += measures
    told = _STATUS.get(plain(fields.get("status")), _OTHER)
    return by.either(_(told[0], what=what), _(told[1], what=what))
