"""What stands between quotation marks and is no speech: titles, wording, scare quotes."""

from __future__ import annotations

import re

from ninevotes.reading.find.speakers.verbs import SAYS
from ninevotes.reading.structure.quotations import Quotation
from ninevotes.reading.structure.report import Sentence
from ninevotes.reading.wording import Form

_WORD = Form(r"[\w'-]+")
_TITLE = Form(
    r"\b(?:film|movie|comedy|documentary|book|song|headlined?|entitled|titled|novel|newspaper|"
    r"magazine|show|series|banner|slogan|placard|poster|item|so-called|known as|nicknamed|dubbed|"
    r"codenamed|under the (?:title|heading|banner|name)|the (?:words?|phrase|term|expression)|"
    r"marked|labelled|stamped|play|sign)\b[^\"]{0,30}$"
)
_WORDING = Form(
    r"\b(?:resolution|draft|text|paragraph|preamble|amendment|charter|article \d+|document|"
    r"clause|rule \d+|measure|statute|treaty|declaration|"
    r"title)\b(?!['’]s)[^\"]{0,120}\b(?:demands?|would have (?:called|condemned|described|demanded|"
    r"declared|labelled)|"
    r"calls?|read|reads|says|said|decides?|urges?|condemns?|recall(?:s|ing)|stat(?:es|ed|ing)|"
    r"describ(?:es|ed)|speaks?|spoke|refers?|requests?|affirms?|expresses|authori[sz]es|"
    r"provides?|contains?|includes?|mentions?|notes|welcomes|deplores?|determines|encourages|"
    r"stresses|underlines)\b[^\"]{0,80}$",
    re.IGNORECASE,
)
_DETERMINED = Form(
    r"\b(?:the|an?|its|his|her|their|this|that|these|those|some|of|no)\s*$", re.IGNORECASE
)
_NOUN_AFTER = Form(
    r"^ (?!(?:and|or|but|on|in|at|of|to|for|from|by|with|as|if|when|while|after|before|because|"
    r"that|which|who|is|was|were|are|had|has|have|if|than|over|about|against|during|until|since|"
    r"between|into|unless|according|through|without|despite|under|not|also)\b)[a-z]"
)
_HELD = Form(
    rf"\b{SAYS}\b[^\"]{{0,120}}\b(?:as|is|was|were|are|be|been|being|it|them|him|her|(?:draft|"
    rf"text|move|vote|"
    r"veto|plan|decision|meeting|resolution|proposal|measure|request|idea|claims?|charges?|"
    r"accusations?|situation|step|action|attack|sanctions)) $"
)
_OPENERS = frozenset(
    [
        "I",
        "We",
        "You",
        "He",
        "She",
        "It",
        "They",
        "This",
        "That",
        "There",
        "No",
        "Not",
        "Never",
        "Shame",
        "Enough",
        "Nobody",
    ]
)
_SAYING = Form(rf"\b{SAYS}\b|:|accord")
_WARNS_OF = Form(r"\bwarn\w* of $")
_AFTER_PREPOSITION = Form(r"\b(?:under|of|on|about|into|from|in|at|by|through|via|for) $")


def is_speech(sentence: Sentence, quotation: Quotation) -> bool:
    """Whether quoted words are speech.

    Three words or more are, unless they name a work, give the wording of a document or stand
    as an attribute before a noun; two are where they carry what the speaker holds ("called
    it a 'living nightmare'"); one never is.
    """
    text = sentence.text[quotation.inner_start : quotation.inner_end].strip()
    before, after = sentence.text[: quotation.start], sentence.text[quotation.end :]
    words = _WORD.findall(text)
    if not words or _TITLE.search(before) or _is_wording(_own_part(before)):
        return False
    if _looks_like_title(words, text) or (len(words) <= 4 and _attribute(before, after, text)):
        return False
    if len(words) <= 4 and _DETERMINED.search(before) and not _SAYING.search(before):
        return False
    return len(words) >= 3 or _carries_position(_own_part(before), after, words, text)


_WHO_SAYS = Form(rf", who (?:\w+ ){{0,3}}?{SAYS}\b")
_ASIDE = Form(r", whos?e? [^,]*$")


def _is_wording(before: str) -> bool:
    """Whether a document speaks; one told of in an aside ("X, who drafted the text, said") not."""
    found = _WORDING.search(before)
    if found is None or _ASIDE.search(before[: found.start()]):
        return False
    return _WHO_SAYS.search(before, found.start()) is None


def _carries_position(before: str, after: str, words: list[str], text: str) -> bool:
    """Whether two words are what the speaker holds, not words kept at a distance."""
    if len(words) < 2:
        return False
    if words[0][:1].isupper():
        return words[0] in _OPENERS and text.endswith((",", ".", "!", "?"))
    if _HELD.search(re.sub(r"\b(?:a|an|the|so|too|very|deeply|utterly) $", "", before)):
        return not (_DETERMINED.search(before) and _NOUN_AFTER.match(after))
    if _WARNS_OF.search(before):
        return True
    return not _DETERMINED.search(before) and not _AFTER_PREPOSITION.search(before)


def _own_part(before: str) -> str:
    """What precedes the quotation since the last one."""
    return before.rpartition('"')[2]


def _looks_like_title(words: list[str], text: str) -> bool:
    long = [word for word in words if len(word) > 3]
    return (
        len(words) <= 6
        and not text.endswith((",", ".", "!", "?"))
        and len(long) > 1
        and all(word[:1].isupper() for word in long)
    )


def _attribute(before: str, after: str, text: str) -> bool:
    """Whether the quoted words stand before a noun ("the "snap back" clause")."""
    return bool(
        not text.endswith((",", ".")) and _DETERMINED.search(before) and _NOUN_AFTER.match(after)
    )
