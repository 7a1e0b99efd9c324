"""A state's part in a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.language import N_, _
from ninevotes.brief.sentences.telling import Telling


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Whether a state was invited, and whether it meant to come."""
    who = by.party(fields["state"]) if fields.get("state") else _("a state not named")
    invited, attends = fields.get("invited"), fields.get("will_attend")
    if invited is None and attends is None:
        return _("the part of %(who)s in the meeting was reported", who=who)
    if invited is None:
        return _(_COMING[bool(attends)], who=who)
    expected = bool(invited) and by.modality == "predicted"
    told = _EXPECTED if expected else _INVITED[bool(invited)]
    return _(told[None if attends is None else bool(attends)], who=who)


_COMING = {
    True: N_("%(who)s was to attend the meeting"),
    False: N_("%(who)s was to stay away from the meeting"),
}
_EXPECTED = {
    None: N_("%(who)s was expected to be invited to the meeting"),
    True: N_("%(who)s was expected to be invited to the meeting and was to attend it"),
    False: N_("%(who)s was expected to be invited to the meeting and was to stay away from it"),
}
_INVITED = {
    True: {
        None: N_("%(who)s was invited to the meeting"),
        True: N_("%(who)s was invited to the meeting and was to attend it"),
        False: N_("%(who)s was invited to the meeting and was to stay away from it"),
    },
    False: {
        None: N_("%(who)s was not invited to the meeting"),
        True: N_("%(who)s was not invited to the meeting and was to attend it"),
        False: N_("%(who)s was not invited to the meeting and was to stay away from it"),
    },
}
