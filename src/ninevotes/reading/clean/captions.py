"""Photo captions: told by their form, read against their own date."""

from __future__ import annotations

import re

from ninevotes.reading.wording import Form

_CREDIT = Form(
    r"""\((?:AP|AFP|Reuters|EPA|UN|Getty|Xinhua|KCNA|Kyodo|TASS)?\s?(?:Photo|Images?|File)\b[^)]{0,80}\)
    |\([^()]{0,60}(?:Photo|Images|via\s+AP|Handout|File\s+photo)[^()]{0,60}\)
    |\b(?:AFP|Reuters|EPA|Getty\s+Images)/(?:File|[A-Z]\w+)
    |[Pp]hoto(?:graph)?:\s|\bPhoto\s+by\b|\bUN\s+Photo\b|,\s*AFP/File\s*$""",
    re.VERBOSE,
)
_OPENING = Form(
    r"^\s*(?:FILE\s*(?:PHOTO)?\s*[-–—:]|File\s+photo\b|Photo\b|Picture\b|Image\b|Caption\b|"
    r"In\s+this\s+(?:file\s+)?(?:[A-Z][a-z]+\.?\s+\d|photo|image)|Pictured\b)",
)
_INITIALS = frozenset("FPIC")
"""What the opening of a caption begins with."""


def is_caption(text: str) -> bool:
    """Whether a paragraph is the caption of a photograph.

    >>> is_caption("FILE - Delegates at U.N. headquarters, March 7, 2013. (Agency Photo/A. Name)")
    True
    """
    if len(text) >= 900:
        return False
    # A match of the credit holds one of these, and to look for them is quicker.
    if ("(" in text or "/" in text or "hoto" in text) and _CREDIT.search(text):
        return True
    return text.lstrip()[:1] in _INITIALS and _OPENING.match(text) is not None
