"""Whether a date in a sentence lies ahead: the tense of the verb that it goes with."""

from __future__ import annotations

import re
from functools import lru_cache

from ninevotes.reading.wording import Form

_MARKER = Form(
    r"""\b(?:(?P<ahead>will|would|shall|won't|is\ to|are\ to|was\ to\ be|
        (?:was|were)\ (?:due\ )?to\ have|to\ be\ held|expect(?:s|
        ed|ing)|likely|unlikely|
        scheduled|plan(?:s|ned|ning)|due|set\ (?:to|for)|slated|upcoming|tentatively|intend(?:s|
        ed|ing)|hop(?:es|ed|ing)|
        want(?:s|ed)\ to|prepar(?:es|ing)|can|could|may|might|must|should|refus(?:es|ing)|faces?|
        holds?|meets|votes|opens|convenes|
        takes|begins|starts|tomorrow|ahead\ of|in\ the\ run-up|awaits?)
      |(?P<behind>(?!(?:closed|armed|united|allied|mixed|limited|unarmed|so-called)\b)\w{2,}ed|said|met|held|took|gave|came|went|won|lost|told|was|were|had|has|have|
        sent|wrote|heard|
        saw|began|put|cast|led|let|made|fell|failed|sat|spoke|left|brought|got|drew|ran|stood|
        split|sought|fought))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 120


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether a date at ``start`` to ``end`` of a text is one to come.

    The nearest verb before it decides, else the nearest after it; null where neither has a
    tense to show.

    >>> looks_ahead("It vetoed on Friday a draft that would lift sanctions", 13, 19)
    False
    >>> looks_ahead("Diplomats said the council would meet on Monday", 41, 47)
    True
    """
    cut = max(text.rfind(mark, max(0, start - _REACH), start) for mark in (";", ". ", " but "))
    floor = max(cut, start - _REACH, 0)
    markers = _markers(text)
    before = [ahead for first, last, ahead in markers if floor <= first and last <= start]
    if before:
        return before[-1]
    return next((ahead for first, last, ahead in markers if end <= first <= end + _REACH), None)


@lru_cache(maxsize=256)
def _markers(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Start, end and tense of every verb that shows one."""
    return tuple((*m.span(), m.lastgroup == "ahead") for m in _MARKER.finditer(text))
