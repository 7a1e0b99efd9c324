"""What of a page is passed over as a whole: comments, scripts, menus that are closed."""

from __future__ import annotations

import re
from functools import cache


def after_no_element(source: str, less: int) -> int:
    """Where a comment or a declaration ends."""
    if source.startswith("<!--", less):
        return _after(source, "-->", less + 4)
    return _after(source, ">", less)


def _after(source: str, mark: str, position: int) -> int:
    found = source.find(mark, position)
    return len(source) if found < 0 else found + len(mark)


@cache
def _opens_or_closes(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?)(?:{name}|{name.upper()})[\s/>]")


def after_menu(source: str, name: str, position: int) -> int | None:
    """Where an element ends that is open at ``position``; null when it is not closed plainly.

    It looks no further than the next tag of that name, so that nesting costs nothing.
    """
    found = _opens_or_closes(name).search(source, position)
    return _after(source, ">", found.end() - 1) if found and found[1] else None


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


def closing_of(name: str, source: str, start: int) -> re.Match[str] | None:
    """The tag that closes an element whose content is raw: the first of its name."""
    return _closing(name).search(source, start)
