"""Who informs the Council: names and offices, each by itself."""

from __future__ import annotations

import re

from ninevotes.reading.find.speakers.people import names_in
from ninevotes.reading.structure.report import Report
from ninevotes.reading.wording import Form

_BEFORE = Form(
    r"^(?:.*\b(?:invit(?:e|ing)|ask(?:ed|ing)?|let(?:ting)?|allow(?:ed|ing)?|hear(?:d|ing)?"
    r"(?: from)?|at which|that|whether)\b[\"”']? |(?:Should|If|When|While|After|As|Before|Although)"
    r" [^,]*, |[A-Z][^,.]{0,40}? (?:was|were|is|are) (?=[A-Z]))"
)
_AFTER = Form(
    r"(?:,? (?:who|which|whom|but|as|while|where|when|though|after|before)\b.*|"
    r",? (?:was|were|is|are|has|had|will|would|could|can|may|might|should|then|also)\b.*|"
    r" come and| to$| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|, via .*|, by video.*)$"
)
_HE = Form(r"(?:he|she|they|it|the (?:two|pair|three))", re.IGNORECASE)
_ARTICLE = r"(?:the|a|an|one|two|three|its|his|her)"
_THREE = Form(rf"^{_ARTICLE} .+, {_ARTICLE} .+ and {_ARTICLE} ", re.IGNORECASE)
_JOINT = Form(rf", (?={_ARTICLE} )| and (?={_ARTICLE} )", re.IGNORECASE)
_NAME = r"[A-ZÀ-ÞŠ][\w'’.-]+(?: [A-ZÀ-ÞŠ][\w'’.-]+)+"
_PAIR = Form(rf"^[a-z][^,]*s(?:-general)?, (?P<one>{_NAME})[^,]*? and (?P<other>{_NAME})")


def briefers(who: list[str], number: int, report: Report) -> list[str] | None:
    """Names or offices of those who brief, without the clauses around them.

    Args:
        who: the words before the verb.
        number: the sentence that they stand in: a pronoun goes back to the name before.
        report: the report.
    """
    found = [one for text in who for one in _each(_noun(text))]
    named = [_named_before(number, report) if _HE.fullmatch(one) else one for one in found]
    return list(dict.fromkeys(one for one in named if one)) or None


def _noun(text: str) -> str:
    begun = _BEFORE.sub("", text)
    text = begun if len(begun) > 2 else text
    return _AFTER.sub("", text).strip(" ,\"'“”")


def _each(text: str) -> list[str]:
    """A list of people one by one; a name with its office is one."""
    pair = _PAIR.match(text)
    if pair:
        return [pair.group("one"), pair.group("other")]
    return [one.strip() for one in _JOINT.split(text)] if _THREE.match(text) else [text]


def _named_before(number: int, report: Report) -> str | None:
    for sentence in reversed(report.sentences[max(0, number - 2) : number]):
        names = [name for _, _, name in names_in(sentence) if " " in name]
        if names:
            return names[0]
    return None
