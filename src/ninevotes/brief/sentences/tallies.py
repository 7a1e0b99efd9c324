"""Tallies in words: how many, and who, as far as the sources say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.sentences.telling import Telling, joined, listed

_LISTS = (("yes", "in favour"), ("no", "against"), ("abstain", "abstaining"))


def tally(fields: Mapping[str, Any], by: Telling) -> str:
    """The tally of a vote with the members known; "" where nothing of it is known."""
    parts = [_part(fields.get(name), fields.get(f"{name}_by"), words, by) for name, words in _LISTS]
    said = [part for part in parts if part]
    return "; ".join(said) if any("at least" in part for part in said) else joined(said)


def _part(count: Any, members: Any, words: str, by: Telling) -> str:
    names = listed(members)
    who = by.parties(members) if 0 < len(names) <= 5 else ""
    if not isinstance(count, int) or isinstance(count, bool):
        return f"{words} at least {who or len(names)}" if names else ""
    if not who:
        return f"{count} {words}"
    return (
        f"{count} {words} ({who})" if len(names) == count else f"{count} {words} (among them {who})"
    )
