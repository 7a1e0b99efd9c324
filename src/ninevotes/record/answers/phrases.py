"""What a forecast's wording says is to happen, and who is to do it.

A wording may be three words or a whole sentence of the press. Each pattern asks for the verb
and what belongs to it within one clause, so that another clause does not answer for it.
"""

from __future__ import annotations

import re

from ninevotes.record.matching.words import states_named

_APPOSITION = re.compile(r",[^,;.]{1,60},")
_CLAUSE = re.compile(r"[;:]|\b(?:while|but|although|whereas)\b")
_REACH = 80
"""Characters before a verb in which its subject stands."""

_SAME = r"[^,;:.]{0,60}?"
"""A little more of the same clause."""

VETO = re.compile(
    r"\bveto(?:e[ds]|ing)\b|\b(?:to|will|would|may|could|might) veto\b"
    r"|\b(?:us|cast|wield|exercis)(?:e|es|ing|s)? (?:its|his|a|the) veto\b"
)
BLOCK_MEETING = re.compile(
    rf"\b(?:block|prevent|oppos)\w*\b{_SAME}\b(?:meeting|agenda|discussion|debate|session)\b"
    r"|\bobject(?:s|ing|ion|ions)?\b"
)
OVERRULED = re.compile(rf"\bobjections?\b{_SAME}\boverrul|\boverrul\w*{_SAME}\bobjections?\b")
HELD = re.compile(
    rf"\bmeeting\b{_SAME}\b(?:go(?:es|ing)? ahead|takes? place|(?:is|be) held|convenes?)\b"
    rf"|\b(?:hold|convene)(?:s|ing)? {_SAME}\bmeeting\b"
)
WON = re.compile(rf"\b(?:win|wins|carry|carries|prevail)\b{_SAME}\bprocedur")
ATTEND = re.compile(r"\battend(?:s|ing)?\b|\btak(?:e|es|ing) part\b")
REFERRAL = re.compile(rf"\bcouncil\b{_SAME}\brefer(?:s|ring)?\b")
ASKED_OF_IT = re.compile(rf"\b(?:ask|urg|call|press|invit|encourag)\w*{_SAME}\bcouncil\b")
DECISION = re.compile(rf"\bdeci(?:sion|d)\w*{_SAME}\brefer")
ADOPTION = re.compile(
    rf"\b(?:adopt|approv|pass)(?:e?s|e|ing)?\b{_SAME}\b(?:resolution|draft|text)\b"
)

_TEXTS = re.compile(r"\b(?:resolution|draft|text|sanctions)\b")


def says(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the wording has what the pattern describes."""
    return bool(pattern.search(_plain(text).casefold()))


def about_a_meeting(text: str) -> bool:
    """Whether the wording speaks of stopping a meeting, not a text, and not of its failing."""
    return (
        says(BLOCK_MEETING, text)
        and not says(OVERRULED, text)
        and not _TEXTS.search(text.casefold())
    )


def actor_of(pattern: re.Pattern[str], text: str) -> str | None:
    """The state that is to do what the pattern describes: the last one named before it.

    >>> actor_of(VETO, "China, long its ally, is expected to veto a text on North Korea")
    'CHN'
    """
    plain = _plain(text)
    found = pattern.search(plain.casefold())
    if found is None:
        return None
    before = plain[max(0, found.start() - _REACH) : found.start()]
    named = states_named(_CLAUSE.split(before)[-1])
    return named[-1] if named else None


def _plain(text: str) -> str:
    return _APPOSITION.sub(" ", text)
