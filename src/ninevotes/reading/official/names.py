"""Members as official lists print them, to codes."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from ninevotes.reading.wording import Form
from ninevotes.vocabulary.aliases import AliasKind
from ninevotes.vocabulary.printed_names import Printed, bearer, printed_names

_PARTS = Form(r"(?:[^,;()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+")
_EDGES = Form(r"^(?:and |the (?:representatives? of )?(?:the )?|The )+|[\s.*]+$")
_AND = Form(r"\s+and\s+(?:the\s+)?")


def members(text: str, on: dt.date | None) -> tuple[list[str], list[str]]:
    """The codes of a list of states, in its order, and the names that nobody knows.

    >>> members("China, Bolivia (Plurinational State of) and the Russian Federation.", None)
    (['CHN', 'BOL', 'RUS'], [])
    """
    found: list[str] = []
    unknown: list[str] = []
    for match in _PARTS.finditer(text):
        _take(match.group(), on, found, unknown)
    return found, unknown


def _take(part: str, on: dt.date | None, found: list[str], unknown: list[str]) -> None:
    name = _EDGES.sub("", part.strip()).strip()
    if not name or _plain(name) in _NOBODY:
        return
    code = member(name, on)
    if code:
        found += [code] if code not in found else []
        return
    for joint in _AND.finditer(name):
        left, right = name[: joint.start()], name[joint.end() :]
        if member(right, on) and (member(left, on) or _AND.search(left)):
            _take(left, on, found, unknown)
            _take(right, on, found, unknown)
            return
    unknown.append(name)


_NOBODY = frozenset({"none", "nil", "no one", "-", "--", "—"})


def member(name: str, on: dt.date | None) -> str | None:
    """The code of a state by its name as printed, or null.

    Args:
        name: official, or one that lists use; case and a line feed do not matter.
        on: the day that decides where a name changed its meaning.
    """
    return bearer(_table(), _plain(name), on)


@cache
def _table() -> Printed:
    return printed_names(_plain, {AliasKind.NAME, AliasKind.ABBREVIATION})


def _plain(name: str) -> str:
    text = re.sub(r"\s+", " ", name.replace("’", "'")).strip().casefold()
    return text.removeprefix("the ")
