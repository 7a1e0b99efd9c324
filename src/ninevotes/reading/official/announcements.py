"""The announcement of a result: the counts, and what became of what was put to the vote."""

from __future__ import annotations

import re
from itertools import pairwise

from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.official.forms import ANNOUNCED
from ninevotes.reading.official.model import Announcement
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.votes import Vote

_NUMBER = r"(?P<n>\d{1,3}|none|no|nil|[a-z]+(?:-[a-z]+)?)"
_COUNTS = (
    (Vote.IN_FAVOUR, Form(rf"\b{_NUMBER} (?:votes? )?(?:in favou?r\b|for\b)", re.IGNORECASE)),
    (Vote.AGAINST, Form(rf"\b{_NUMBER} (?:votes? )?against\b", re.IGNORECASE)),
    (Vote.ABSTENTION, Form(rf"\b{_NUMBER} (?:abstentions?|abstain\w+)\b", re.IGNORECASE)),
    (
        Vote.DID_NOT_PARTICIPATE,
        Form(rf"\b{_NUMBER} (?:members? )?(?:did|does|do) not participat\w+", re.IGNORECASE),
    ),
)
_NOTHING = frozenset({"no", "none", "nil"})
_SENTENCE = Form(r"(?:[^.]|\.(?=\S)|(?<=\b[A-Z])\.(?=\s))+\.?")
_WHAT = (
    r"(?P<what>(?:the|this|that|draft|oral|operative|preambular|paragraph|it)\b"
    r"(?:[^.]|\.(?=\S)){0,220}?)"
)
_ADOPTED = Form(
    rf"\b{_WHAT} (?:has|have|is|was) (?:thus |therefore |thereby )?(?:been )?"
    r"(?:adopted|carried|approved|retained)\b"
    r"(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_NOT = Form(
    rf"\b{_WHAT} (?:(?:has|have|was|is) (?:thus |therefore )?not (?:been )?(?:adopted|carried|"
    r"approved|retained)|"
    r"(?:has|have|was) (?:thus |therefore )?(?:been )?(?:rejected|defeated))\b"
    r"(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_VETO = Form(r"negative votes?\b[^.]{0,40}\bpermanent members?\b", re.IGNORECASE)
_TEXT = Form(
    r"\b(?:draft (?:resolution|decision)|resolution|amendments?|(?:operative|preambular) paragraph|"
    r"paragraph|text)\b",
    re.IGNORECASE,
)
_MOTION = Form(r"\b(?:agenda|motion|proposal|request|invitation|ruling|item)\b", re.IGNORECASE)
_RESOLUTION = Form(
    r"\bresolution (?:(?P<council>\d{1,4}) \((?P<year>\d{4})\)|"
    r"(?P<assembly>(?:\d{1,3}|ES-\d{1,2}|S-\d{1,2})/\d{1,3}(?: ?[A-Z])?)\b)"
)


def announcements(paragraph: str, offset: int) -> list[Announcement]:
    """The results announced in a paragraph.

    Args:
        paragraph: its words.
        offset: where it starts in the running text.
    """
    found = []
    opened = [match.start() for match in ANNOUNCED.finditer(paragraph)]
    for start, stop in pairwise([*opened, len(paragraph)]):
        told = _announcement(paragraph[start:stop], offset + start)
        if told.counts:
            found.append(told)
    return found


def _announcement(words: str, start: int) -> Announcement:
    sentences = list(_SENTENCE.finditer(words))[:4]
    first = sentences[0].group()
    end = sentences[0].end()
    counts = counts_in(first)
    outcome: re.Match[str] | None = None
    adopted = False
    for sentence in sentences[1:]:
        if not counts_in(sentence.group()):
            outcome = _NOT.search(sentence.group()) or _ADOPTED.search(sentence.group())
        else:
            counts = {**counts_in(sentence.group()), **counts}
            end = sentence.end()
        if outcome:
            adopted = outcome.re.pattern == _ADOPTED.pattern
            end = sentence.end()
            break
    what = outcome["what"] if outcome else ""
    rest = outcome.group() if outcome else ""
    procedural = bool(_MOTION.search(what)) and not _TEXT.search(what)
    return Announcement(
        counts,
        _outcome(rest, adopted=adopted, procedural=procedural) if outcome else None,
        procedural,
        resolution_in(rest) if adopted else None,
        "unanimous" in rest,
        re.sub(r"\s+", " ", what).strip(),
        start,
        start + end,
    )


def counts_in(words: str) -> dict[Vote, int]:
    """The counts that a sentence announces; what it does not count is left out."""
    counts: dict[Vote, int] = {}
    for vote, form in _COUNTS:
        found = form.search(words)
        value = count(found["n"]) if found else None
        if value is not None:
            counts[vote] = value
    return counts


def count(text: str) -> int | None:
    """A number in digits or words; "none" and "no" are zero; null for any other word."""
    word = text.casefold()
    if word.isdigit():
        return int(word)
    if word in _NOTHING:
        return 0
    number = next(iter(find_numbers(word)), None)
    return int(number.value) if number and number.start == 0 and number.end == len(word) else None


def _outcome(words: str, *, adopted: bool, procedural: bool) -> str:
    if adopted:
        return "adopted"
    if procedural:
        return "rejected"
    return "vetoed" if _VETO.search(words) else "failed"


def resolution_in(words: str) -> str | None:
    """The symbol of the resolution that words name by its number."""
    found = _RESOLUTION.search(words)
    if found is None:
        return None
    if found["assembly"]:
        return f"A/RES/{found['assembly'].replace(' ', '')}"
    return f"S/RES/{found['council']} ({found['year']})"
