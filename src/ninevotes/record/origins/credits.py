"""Which agency a document credits."""

from __future__ import annotations

import re

from ninevotes.record.origins.agencies import agency, agency_pattern
from ninevotes.record.origins.markup import lines
from ninevotes.vocabulary.documents import Document

_NAME = f"(?P<name>{agency_pattern()})"
_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        # a dateline: UNITED NATIONS, United States (AFP) - North Korea comes under
        rf"^.{{0,80}}?\({_NAME}\)\s*[-–—:•]",
        # a dateline without a dash: NEW YORK, Dec 18 (Xinhua) The General Assembly
        rf"^[A-Z]{{3}}[A-Z ,./]*[A-Z][a-z]{{2,8}}\.? \d{{1,2}} \({_NAME}\) ",
        # alone on a line: AFP, or - Reuters
        rf"^[-–—(\[]*\s*{_NAME}\s*[)\]]?$",
        # a byline or notice: By Jane Doe, Associated Press; Source: Xinhua; © 2014 AFP
        rf"^(?:By|Source|Agency|Credit|Copyright|©)(?!\w).{{0,60}}?(?<!\w){_NAME}\.?$",
        # after the last sentence: the ambassador said. - AFP, or (Reuters)
        rf"[.\"”]\s*[-–—]+\s*{_NAME}$",
        rf"[.\"”]\s*\({_NAME}\)$",
    )
)


def credited_agencies(document: Document) -> frozenset[str]:
    """The agencies that a document gives as its source.

    An agency named as the outlet, in a dateline, a byline or a credit line counts. One that is
    only spoken of ("told AFP", "Reuters reported") or that took a photograph does not.
    """
    found = {agency(document.outlet)} if document.outlet else set()
    for line in lines(document):
        found.update(_in_line(line))
    return frozenset(found - {None})  # type: ignore[arg-type]


def _in_line(line: str) -> set[str | None]:
    for pattern in _CREDITS:
        match = pattern.search(line)
        if match:
            return {agency(match["name"])}
    return set()
