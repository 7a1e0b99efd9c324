"""Clauses: the stretch of a sentence that a verb governs."""

from __future__ import annotations

import re

from ninevotes.reading.wording import Form

_CUT = Form(
    r"; |, (?:but|while|though|although|as|which|who|even|with|whereas|despite|after|because|"
    r"since)\b |"
    r", and (?=[\w\ue000-\ue0ff]+ (?:is|are|was|were|will|would|has|have|had|said)\b)|"
    r"(?<!\ball) (?:but|while|although|whereas) |^(?:But|While|Although|And|Though|However,) |, "
    r"(?=(?:diplomats|officials|analysts) said)"
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause of a masked sentence that holds the characters ``start`` to ``end``.

    Cut at conjunctions, relative pronouns and semicolons. An apposition between two commas
    right before the verb stays inside.
    """
    first, last = 0, len(text)
    for cut in _CUT.finditer(text):
        if cut.end() <= start:
            if not _apposition(text, cut, start):
                first = cut.end()
        elif cut.start() >= end:
            last = cut.start()
            break
    return first, last


def _apposition(text: str, cut: re.Match[str], start: int) -> bool:
    """Whether a relative clause opened by ``cut`` is closed again before ``start``."""
    if not re.match(r", (?:which|who|with|as|even)", cut.group()):
        return False
    return ", " in text[cut.end() : start]
