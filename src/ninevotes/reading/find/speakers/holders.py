"""Offices without a name to whoever was named in them before."""

from __future__ import annotations

import re

from ninevotes.reading.find.speakers.context import Context
from ninevotes.reading.find.speakers.coreference import referent
from ninevotes.reading.find.speakers.offices import offices
from ninevotes.reading.mentions.states import find_states
from ninevotes.reading.wording import Form

_ONE_WHO_SPEAKS = Form(r"(?:diplomat|official|politician)$")
_DEFINITE = Form(r"^(?:the|his|her|its|their)\b|^[A-Z][\w. -]{1,40}'s? ", re.IGNORECASE)


def known_holder(head: str, context: Context) -> str | None:
    """The person named earlier whose office and state a phrase like "the French envoy" repeats."""
    if not _DEFINITE.match(head):
        return None
    kinds = offices(head)
    wanted = {mention.value for mention in find_states(head, None)}
    bare = re.match(
        r"(?:the|his|her|its|their) (?P<un>UN |U\.N\. )?(?P<noun>[\w-]+)$", head, re.IGNORECASE
    )
    spoke = _spoke_before(bare.group("noun"), context) if bare else None
    if spoke:
        return spoke
    if not kinds - {"deputy", "person"}:
        return _last_of_all(context) if bare and _ONE_WHO_SPEAKS.match(bare.group("noun")) else None
    if wanted:
        named = context.people.holder(wanted, kinds, context.number)
        return named or _just_introduced(context)
    if bare is None:
        return None
    stateless = bare.group("un") is not None
    return context.people.holder(set(), kinds, context.number, stateless=stateless)


def _last_of_all(context: Context) -> str | None:
    """Whom "he" would mean: "the diplomat stressed"."""
    meant = referent("he", context, 0)
    return meant.name if meant else None


def _spoke_before(noun: str, context: Context) -> str | None:
    """The last speaker called by the same noun, as "the group's director" by "the director"."""
    for number in sorted(context.spoken, reverse=True):
        speaker = context.spoken[number]
        described = f"{speaker.name} {speaker.affiliation or ''}"
        if re.search(rf"\b{re.escape(noun)}\b", described, re.IGNORECASE):
            return speaker.name
    return None


def _just_introduced(context: Context) -> str | None:
    """Somebody named without an office earlier in the same paragraph."""
    first = context.number
    while first and context.report.sentences[first - 1].paragraph == context.sentence.paragraph:
        first -= 1
    return context.people.undescribed(range(first, context.number))
