"""The names under which a vote is known, made one form across sources."""

from __future__ import annotations

import re

from ninevotes.vocabulary.official import OfficialVeto, OfficialVote
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol

_DRAFT = re.compile(r"S/((?:\d{4}/)?\d+)((?:/Rev\.\s?\d+)?)", re.IGNORECASE)
_RECORD = re.compile(r"S/PV\.\s?\d+", re.IGNORECASE)


def draft_name(printed: str | None) -> str | None:
    """A draft's symbol with its revision, whatever is printed around it.

    >>> draft_name("S/10805/Rev.1 (as amended)"), draft_name("S/4733/Rev. 1")
    ('S/10805/Rev.1', 'S/4733/Rev.1')
    >>> draft_name("S/471 and S/471/Add.1"), draft_name("S/PV.303"), draft_name("Oral amendment")
    ('S/471', None, None)
    """
    found = _DRAFT.match((printed or "").strip())
    return f"S/{found[1]}{found[2].replace(' ', '')}" if found else None


def record_name(*printed: str | None) -> str | None:
    """The first meeting record among symbols: so drafts without a symbol of their own are named.

    >>> record_name(None, "S/PV.57 (Ireland)")
    'S/PV.57'
    """
    for each in printed:
        found = _RECORD.match((each or "").strip())
        if found:
            return found[0].upper().replace(" ", "")
    return None


def without_revision(name: str) -> str:
    """A draft's symbol without its revision.

    >>> without_revision("S/18087/Rev.1")
    'S/18087'
    """
    return name.partition("/Rev.")[0]


def resolution_name(printed: str | None) -> str | None:
    """A resolution's symbol in one form, or null."""
    if not printed:
        return None
    try:
        return str(parse_symbol(printed))
    except SymbolError:
        return printed.strip()


def name_of(vote: OfficialVote | OfficialVeto) -> str | None:
    """What a vote is looked up by: its resolution, else its draft, else its meeting record."""
    if isinstance(vote, OfficialVeto):
        draft = draft_name(vote.draft)
        return without_revision(draft) if draft else record_name(vote.draft, vote.meeting)
    resolution = resolution_name(vote.resolution)
    if resolution:
        return resolution
    draft = draft_name(vote.symbol)
    return without_revision(draft) if draft else record_name(vote.symbol, vote.meeting)
