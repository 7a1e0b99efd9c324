"""Tallies in words: how many, and who, as far as the sources say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.language import N_, _, ngettext
from ninevotes.brief.sentences.telling import Telling, joined, listed

_LISTS = (
    ("yes", N_("in favour at least %(who)s")),
    ("no", N_("against at least %(who)s")),
    ("abstain", N_("abstaining at least %(who)s")),
)


def tally(fields: Mapping[str, Any], by: Telling) -> str:
    """The tally of a vote with the members known; "" where nothing of it is known."""
    parts = [_part(fields, name, by) for name, _least in _LISTS]
    said = [part for part in parts if part]
    counts = [fields.get(name) for name, _least in _LISTS if _part(fields, name, by)]
    return "; ".join(said) if not all(_is_count(count) for count in counts) else joined(said)


def _part(fields: Mapping[str, Any], name: str, by: Telling) -> str:
    count, names = fields.get(name), listed(fields.get(f"{name}_by"))
    who = by.parties(names) if 0 < len(names) <= 5 else ""
    if not isinstance(count, int) or isinstance(count, bool):
        return _(dict(_LISTS)[name], who=who or len(names)) if names else ""
    told = _counted(name, count)
    if not who:
        return told
    if len(names) == count:
        return _("%(count)s (%(who)s)", count=told, who=who)
    return _("%(count)s (among them %(who)s)", count=told, who=who)


def _is_count(count: Any) -> bool:
    return isinstance(count, int) and not isinstance(count, bool)


def _counted(name: str, count: int) -> str:
    if name == "yes":
        return ngettext("%(num)s in favour", "%(num)s in favour", count)
    if name == "no":
        return ngettext("%(num)s against", "%(num)s against", count)
    return ngettext("%(num)s abstaining", "%(num)s abstaining", count)
