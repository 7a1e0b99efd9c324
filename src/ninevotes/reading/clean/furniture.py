"""Page furniture: lines that belong to the page, not to the report."""

from __future__ import annotations

import re

from ninevotes.reading.wording import Form

_PHRASES = Form(
    r"""^\W*(?:
      sign\s+up|subscribe|log\s?in|sign\s+in|register|read\s+(?:more|full|next|also|the\s+full)|
      related(?:\s+\w+){0,3}:?$|more\s+(?:in|from|on|news|stories)\b|most\s+(?:read|viewed|popular)|
      you\s+(?:may|might)\s+(?:also\s+)?(?:like|unsubscribe)|recommended|trending|from\s+our|
      share\s+(?:this|on|via)|follow\s+us|connect\s+with\s+us|like\s+us|join\s+(?:our|us|st's)|
      accessibility\s+links|skip\s+to|breaking\s+news:?$|latest\s+news:?$|top\s+stories|
      advertisement|sponsored|emails?\s+may\s+offer|our\s+newsletters?|newsletter|
      copyright|©|\(c\)\s|all\s+rights\s+reserved|terms\s+(?:of|and)|privacy|cookies?\b|
      we\s+use\s+cookies|accept\s+(?:all|cookies)|this\s+(?:site|website)\s+uses|
      click\s+(?:here|to)|see\s+(?:all|gallery|also)|show\s+caption|hide\s+caption|back\s+to\s+(?:slide|top)|
      view\s+(?:all|gallery|comments)|comments?(?:\s*\(\d+\))?:?$|leave\s+a\s+(?:comment|reply)|
      print\s+(?:this|edition)|e-?mail\s+(?:this|us)|download\s+(?:our|the)|get\s+the\s+(?:latest|app)|
      before\s+you\s+go|hi,\s+what\s+are\s+you|written\s+by|watch\s+(?:live|now|:)|listen\s+(?:live|now)|
      \d+\s+photos?$|of$|close(?:\s+icon)?$|menu$|search$|home(?:\s*[|>/].*)?$|world$|tags?:|topics?:|filed\s+under|
      next\s+(?:article|story)|previous\s+(?:article|story)|photo\s+gallery|video:?$|image\s+(?:source|caption)$|
      support\s+(?:our|independent)|donate|become\s+a\s+(?:member|subscriber)|don't\s+miss|editor'?s?\s+picks?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_STOPS = (".", "!", "?", ":", "…")
_CLOSING = "\"')]"
_LIST_OPENER = Form(
    r"^\W*(?:more\s+(?:in|from|on)\b.*|related(?:\s+\w+){0,3}|read\s+(?:more|next|also)|"
    r"you\s+(?:may|might)\s+(?:also\s+)?like|recommended.*|trending.*|most\s+(?:read|viewed|"
    r"popular)|"
    r"from\s+our\s+partners|top\s+stories|latest\s+news|see\s+also)\s*:?\W*$",
    re.IGNORECASE,
)
_AGENCY_NOTE = Form(
    r"\b(?:delivers?|provides?|covers?)\b.{0,80}\b(?:news|journalism|coverage)\b", re.IGNORECASE
)

_LONG = 160
"""Characters of a line from which on it is a paragraph, however it begins."""


def is_furniture(line: str) -> bool:
    """Whether a line is one of the page's own.

    >>> is_furniture("Sign up for our newsletter"), is_furniture("The Council met on Monday.")
    (True, False)
    """
    text = line.strip()
    small = text.lower()
    if len(text) < _LONG and _PHRASES.match(text):
        return True
    # The words are looked for one by one, which is quicker; a match holds one of them.
    if "deliver" not in small and "provide" not in small and "cover" not in small:
        return False
    return bool(_AGENCY_NOTE.search(text)) and "council" not in small and not _PHRASES.match(text)


def is_fragment(line: str) -> bool:
    """Whether a line is a label, a heading or a link: short, and no sentence."""
    return len(line.strip()) < 90 and not ends_sentence(line)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, which headlines do not."""
    return line.rstrip().rstrip(_CLOSING).endswith(_STOPS)


def opens_list(line: str) -> bool:
    """Whether a list of links to other stories starts with this line."""
    return bool(_LIST_OPENER.match(line.strip()))
