"""Free words of a source made fit to stand inside a sentence, or refused.

A reader takes some fields as they stand in the text: they may begin in the middle of a clause or
run on into the next one. Words are only ever taken away at the ends, so that what is quoted
stands so in the source; what is no phrase of the kind wanted is refused.
"""

from __future__ import annotations

import re

from ninevotes.brief.sentences.openings import (
    DETERMINER,
    FINITE,
    GERUND,
    PREPOSITION,
    PRONOUN,
    SUBORDINATE,
    TEXT_VERB,
    first_word,
    is_verb,
)

_TIME = re.compile(
    r"(?:(?:on|in|last|this|late|early)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?|(?:last|this|next)\s+(?:week|month|year))\b[,\s]*"
)
_COUNTED = re.compile(
    r"(?:^|[\s,]+)(?:by\s+(?:a\s+vote\s+of\s+)?\d|without\s+a\s+vote\b|(?:with|on)\s+\d+\s+votes?\b|"
    r"(?:last|this|next)\s+(?:week|month|year)\b|(?:earlier|yesterday|today)\b).*$",
    re.DOTALL,
)
_CLAUSE_END = re.compile(
    rf"(?:[:;]\s|,\s+(?:and\s+)?(?:but|while|as|when|who|which|after|before|with)\s)|"
    rf"(?<!\bthat)(?<!\bwhich)(?<!\bwho)\s(?:{FINITE}|failed|fails|passed|received|got|won|drew|"
    r"remains?|stays?|fell)\s|\s(?:failed|passed|fell),",
)
_DANGLING = re.compile(
    r"(?:[\s,;:]+(?:and|or|but|as|that|which|who|the|a|of|they|it|to))*[\s,;:]*$"
)
_MEASURE = re.compile(
    r"sanction|embargo|\bban|freez|asset|\bcap\b|ceiling|limit|list|restrict|penalt|measure|"
    r"export|import|cargo|panel",
    re.IGNORECASE,
)
_ADOPTS = re.compile(r"\s(?:adopts?|adopted|approves?|approved|votes?|voted|passes|passed)\s")
_INSIDE = re.compile(r"\b(?:it|they|he|she)\b", re.IGNORECASE)
_SAYING = re.compile(
    r",?\s+(?:and|but)\s+(?:said|says|warned|concluded|complained|added|called|accused|argued|"
    r"urged|demanded|recommended|never|rejected|denied|told)\b.*$",
    re.DOTALL,
)
_ACCUSED = re.compile(r"^(?:[\w.'’-]+\s+){1,8}?of\s+\w+ing\b")


def clipped(text: str) -> str:
    """The words up to the end of their clause.

    >>> clipped("to keep the panel at work for another year had 13 votes in favour")
    'to keep the panel at work for another year'
    """
    found = _CLAUSE_END.search(text, len(text.split(" ", 1)[0]))
    return _DANGLING.sub("", text[: found.start()] if found else text)


def subject(text: str) -> str | None:
    """What a draft is about: a name, "to ...", "on ...", "condemning ..."; or nothing.

    >>> subject("on 18 November by 111 votes to 19, with 55 abstentions")
    """
    own = _DANGLING.sub("", _COUNTED.sub("", clipped(_TIME.sub("", text, count=1))))
    word = first_word(own)
    if word in {"to", "on", "about", "concerning"} or GERUND.fullmatch(word):
        return own if len(own.split()) > 1 else None
    return own if noun(own) or TEXT_VERB.fullmatch(word) else None


def noun(text: str) -> str | None:
    """A name or noun phrase up to the end of its clause; or nothing.

    >>> noun("failing to line up a ninth vote"), noun("Pyongyang's human rights record")
    (None, "Pyongyang's human rights record")
    """
    own = clipped(text)
    word = first_word(own)
    if not word or PRONOUN.fullmatch(word) or PREPOSITION.fullmatch(word) or is_verb(word):
        return None
    return None if GERUND.fullmatch(word) or SUBORDINATE.fullmatch(word) else own


def measure(text: str) -> str | None:
    """What sanctions consist of, where the words say more than that there are sanctions."""
    own = noun(text)
    if own is None or _ADOPTS.search(text) or _INSIDE.search(own) or not _MEASURE.search(own):
        return None
    return None if re.fullmatch(r"(?:the |new )?sanctions", own, re.IGNORECASE) else own


def person(text: str) -> str | None:
    """Who spoke, without the clause before or behind the name; or nothing."""
    own = text.strip()
    if SUBORDINATE.fullmatch(first_word(own)):
        own = own.partition(", ")[2]
    own = re.split(r",\s+(?:as|when|while|who|which|after|before)\s", own)[0]
    word = first_word(own)
    return None if not word or PRONOUN.fullmatch(word) or is_verb(word) else own


def ground(text: str) -> tuple[str, str] | None:
    """Why somebody objected, with the word that leads to it ("that", "to", ":"); or nothing.

    >>> ground("the Council that such matters are not for it")
    (' that ', 'such matters are not for it')
    """
    stated = _content(text)
    if stated:
        return " that ", stated
    word = first_word(text)
    if is_verb(word) or PREPOSITION.fullmatch(word) or GERUND.fullmatch(word):
        return None
    if _ACCUSED.search(text) or not word:
        return None
    if DETERMINER.fullmatch(word) and not _MAIN_VERB.search(text):
        return " to ", _SAYING.sub("", text)
    return ": ", _SAYING.sub("", text)


def finding(text: str) -> tuple[str, str] | None:
    """What a body found, with the word that leads to it; or nothing where the words are open."""
    stated = _content(text)
    if stated:
        return " that ", stated
    word = first_word(text)
    known = DETERMINER.fullmatch(word) or word in _FOUND or word[:1].isdigit()
    if not known or _ACCUSED.search(text):
        return None
    return ": ", _SAYING.sub("", text)


_MAIN_VERB = re.compile(rf"(?<!\bthat)(?<!\bwhich)(?<!\bwho)\s(?:{FINITE})\s")
_FOUND = frozenset(
    ("number", "crimes", "human", "abuses", "violations", "evidence", "cases", "widespread")
)
_BEFORE_THAT = re.compile(
    r"(?:the\s+(?:Security\s+)?Council|reporters|journalists|members|(?:his|her|its)\s.*|"
    rf"(?:{PREPOSITION.pattern}|{GERUND.pattern})\b.*)",
    re.DOTALL,
)


def _content(text: str) -> str | None:
    """The clause after "that", where only an addressee, a time or a place stands before it."""
    before, that, after = f" {text}".partition(" that ")
    known = not before.strip() or _BEFORE_THAT.match(before.strip())
    if not that or not known or len(before.split()) > 14:
        return None
    return after.strip() or None
