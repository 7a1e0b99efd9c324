"""Results in records of the General Assembly: "was adopted by 116 votes to 20, with 53 ..."."""

from __future__ import annotations

import re

from ninevotes.reading.official.announcements import count, resolution_in
from ninevotes.reading.official.model import Announcement
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.votes import Vote

_N = r"\d{1,3}|none|no|nil"
_RESULT = Form(
    r"(?P<what>(?:Draft|The|Operative|Preambular|Paragraph|Amendment|It)\b"
    r"(?:[^.]|\.(?=\S)){0,300}?)"
    r" was (?P<verb>adopted|approved|retained|rejected|not adopted|carried|lost)"
    rf"(?:(?:,? as a whole,?)? by (?P<yes>{_N})(?: votes?)? to (?P<no>{_N})"
    rf"(?:,? with (?P<abstain>{_N}) abstentions?)?| without a vote)?"
    r"\s*(?P<rest>\(resolution [^()]{1,40}\))?(?=[.\s]|$)"
)
_MOTION = re.compile(r"\bmotion\b|\bagenda\b", re.IGNORECASE)


def assembly_announcement(words: str, offset: int) -> list[Announcement]:
    """The results in a paragraph, those adopted without a vote too where a resolution is named.

    Args:
        words: the paragraph.
        offset: where it starts in the running text.
    """
    found = []
    for match in _RESULT.finditer(words):
        if match["yes"] is None and match["rest"] is None:
            continue
        lost = match["verb"] in {"rejected", "not adopted", "lost"}
        motion = bool(_MOTION.search(match["what"]))
        outcome = ("rejected" if motion else "failed") if lost else "adopted"
        found.append(
            Announcement(
                _counts(match),
                outcome,
                motion,
                resolution_in(match["rest"] or ""),
                unanimous=False,
                what=" ".join(match["what"].split()),
                start=offset + match.start(),
                end=offset + match.end(),
            )
        )
    return found


def _counts(match: re.Match[str]) -> dict[Vote, int]:
    names = (("yes", Vote.IN_FAVOUR), ("no", Vote.AGAINST), ("abstain", Vote.ABSTENTION))
    told = {vote: count(match[name]) for name, vote in names if match[name]}
    return {vote: number for vote, number in told.items() if number is not None}
