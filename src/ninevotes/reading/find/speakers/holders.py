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
        return _one_who_speaks(bare.group("noun"), context) if bare else None
    if wanted:
        named = context.people.holder(wanted, kinds, context.number)
        return named or _just_introduced(context)
    if bare is None:
        return None
    stateless = bare.group("un") is not None
    return context.people.holder(set(), kinds, context.number, stateless=stateless)


def _one_who_speaks(noun: str, context: Context) -> str | None:
    """Whom "the diplomat" means, whose office and state are not told."""
    if not _ONE_WHO_SPEAKS.match(noun):
        return None
    return _unnamed_before(noun, context) or _last_of_all(context)


def _unnamed_before(noun: str, context: Context) -> str | None:
    """Somebody brought in without a name just before: "said a council diplomat who asked ..."."""
    form = re.compile(
        rf"\b(?:an?|one|another) ((?:[\w-]+ ){{0,3}}?{re.escape(noun)})\b", re.IGNORECASE
    )
    for back in range(1, min(2, context.number) + 1):
        found = form.search(context.outside(context.number - back))
        if found:
            return found.group(1)
    return None


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
