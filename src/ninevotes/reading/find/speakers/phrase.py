"""A noun phrase to a speaker."""

from __future__ import annotations

import re

from ninevotes.reading.find.speakers.context import Context, Speaker
from ninevotes.reading.find.speakers.coreference import one_of, referent
from ninevotes.reading.find.speakers.holders import known_holder
from ninevotes.reading.find.speakers.names import person_in
from ninevotes.reading.find.speakers.offices import HEADS, has_head, is_paper
from ninevotes.reading.find.speakers.verbs import AUXILIARY, VERB
from ninevotes.reading.mentions.states import find_states
from ninevotes.reading.wording import Form

_LEAD = Form(
    r"^(?:(?:And|But|Yet|However|Meanwhile|Earlier|Later|So|Still|Then|Instead|and|but|yet|"
    r"though|or|while|as|even as|for|to|where|that)\b,? )+"
)
_FRONTED = Form(
    r"^(?:(?:In|On|At|After|Before|During|Speaking|Asked|When|With|By|From|Outside|Inside|Since|"
    r"Until|As|For|Despite|Under|Amid|Following|Citing|Quoting|Addressing|Responding|Last|This|"
    r"Late|Early|Hours|Minutes|Days|Shortly|Moments|Afterwards?|Privately|"
    r"Publicly)\b[^,]{0,120}, )+"
)
_AFTER_FRONT = Form(
    r"^(?:the (?:first|second|third|last|only|latest)|a (?:move|step))\b[^,]{5,160}, "
)
_PRONOUN = Form(r"^(?:he|she|they|it|who|him|her)$", re.IGNORECASE)
_DETERMINER = (
    r"(?:the|a|an|one|another|some|several|his|her|its|their|two|three|[A-ZÀ-Þ][\w.-]*(?:'s|s'))"
)
_LAST_PHRASE = Form(
    rf"(?:^|.* )(?P<np>{_DETERMINER} (?:(?!(?:the|a|an) )[\w'.-]+ ){{0,6}}?{HEADS})$", re.IGNORECASE
)
_TRAILING = Form(
    r"(?:,? (?:has|have|had|also|then|later|once|again|was|were|is|himself|herself|reportedly|in "
    r"turn|both|all|just|even|still|only|simply|\w+ly|(?:this|last) (?:week|month|year)|(?:later "
    r"|earlier |late |early )?(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday|yesterday|today)))+$"
)
_RELATIVE = Form(
    r", (?:who|which|whose|where|when|speaking|citing|quoting|using|referring|visibly|still|then|"
    r"himself|herself|in|on|at|after|before|with|as|himself) ?[^,]*$|,? (?:who|which|that) [^,]*$"
)
_NOT_WHO = Form(
    r"^(?:there|this|that|these|those|what|nothing|everything|to|of|by|in|on|at)$", re.IGNORECASE
)
_PREPOSED = Form(r"(?:In|On|At|After|Before|During|By|From|With|For)\b")
_MOST_WORDS = 16


def describe(text: str, context: Context, position: int = 0) -> Speaker | None:
    """The speaker that a noun phrase means; null when it can mean none.

    Args:
        text: the phrase, perhaps with a fronted adverbial and an apposition.
        context: where it stands.
        position: where in the sentence it begins, for pronouns.
    """
    bare = _bare(text)
    if not bare or _NOT_WHO.match(bare) or VERB.match(bare):
        return None
    if _PRONOUN.match(bare):
        return referent(bare.lower(), context, position)
    single = one_of(bare, context)
    if single:
        return single
    person = person_in(bare)
    if person and (" " in person or _stands_for_person(bare, person, context)):
        return Speaker(context.people.full(person), _beside(bare, person))
    head = bare.split(", ")[0]
    if is_paper(head):
        return None
    return _by_office(bare, head, context)


def _bare(text: str) -> str:
    bare = _LEAD.sub("", text.strip(" ,:-(\u2026"))
    bare = _AFTER_FRONT.sub("", _FRONTED.sub("", bare))
    return _TRAILING.sub("", _LEAD.sub("", bare).strip(" ,:-"))


def _stands_for_person(bare: str, person: str, context: Context) -> bool:
    """Whether one capitalised word is somebody: known in full, titled, or the whole phrase."""
    if context.people.full(person) != person:
        return True
    return bare == person or (has_head(bare) and not bare.startswith(person))


def _by_office(bare: str, head: str, context: Context) -> Speaker | None:
    if not has_head(head):
        whole = has_head(bare) or _is_state(head) or _is_body(head)
        return Speaker(_without_article(head)) if whole and len(head.split()) <= 8 else None
    last = _LAST_PHRASE.match(head) if _PREPOSED.match(head) or len(head.split()) > 6 else None
    if last and (_PREPOSED.match(head) or VERB.search(head[: last.start("np")])):
        head = bare = last.group("np")
    verb = AUXILIARY.search(head)
    if verb and has_head(head[: verb.start()]):
        head = bare = head[: verb.start()].strip(" ,")
    known = known_holder(head, context)
    if known:
        return Speaker(known, head)
    words = _without_article(bare)
    if len(words.split()) > _MOST_WORDS:
        words = _without_article(head)
    return Speaker(words) if len(words.split()) <= _MOST_WORDS else None


def _is_state(text: str) -> bool:
    covered = sum(m.end - m.start for m in find_states(text, None))
    return covered > 0 and covered >= len(text.replace(" and ", "").replace(", ", "")) - 4


def _is_body(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= 6 and words[-1][:1].isupper() and words[0].lower() not in {"at", "in"}


def _without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an|one) (?=\w)", "", text, flags=re.IGNORECASE).strip(" ,")


def _beside(text: str, person: str) -> str | None:
    """What stands by a name: title, office or body."""
    before, _, after = text.partition(person)
    found = re.match(r"(?:,? (?:of|from|at|with|for) |, | \()(?P<of>[^,)]{2,80})", after)
    left = re.sub(r"^(?:Mr|Mrs|Ms|Dr|Miss)\b\.?", "", before.strip(" ,"))
    return left or (found.group("of").strip() if found else None) or None


def subject(text: str) -> str:
    """The noun phrase right before a verb, from all that precedes the verb in its sentence.

    >>> subject("In New York, Russia's ambassador, Vassily Nebenzia, ")
    "Russia's ambassador, Vassily Nebenzia"
    >>> subject("asking for the meeting, he ")
    'he'
    """
    text = _TRAILING.sub("", text.rstrip())
    told_of = _WHO.search(text)
    if told_of:
        return _AFTER_A_PREPOSITION.sub("", _last_clause(text[: told_of.start()]))
    closed = text.endswith(",")
    text = _last_clause(text.rstrip(" ,"))
    if closed:
        shorter = _RELATIVE.sub("", text)
        if shorter != text:
            apposed = _APPOSED.search(shorter) is not None
            return _apposed(shorter) if apposed else _after_comma(shorter)
        return _apposed(text)
    return _after_comma(text)


_WHO = Form(r", who(?: (?:also|has|had|later|then|earlier|\w+ly))*$")
"""What ties a verb to somebody named just before: "Alain Juppe, who said"."""
_AFTER_A_PREPOSITION = Form(r"^.*\b(?:by|with|from|for|to|including|like) (?=[A-Z])")
_APPOSED = Form(r"[A-Z][\w'-]+, (?:the|an?|its|his|her|their|[A-Z][\w.-]+['’]s) [^,]+$")
"""A name with its apposition: "Volker Turk, the UN High Commissioner"."""
_BOUND = Form(
    r"[;:\u2026)]|, (?:and|but|while|as|although|though|whereas|yet)\b|\b(?:that|but|while|"
    r"because|since|when|after|before|although|though|whereas|if|what|whom|where|yet)\b"
)


def _last_clause(text: str) -> str:
    bounds = list(_BOUND.finditer(text))
    for bound in reversed(bounds):
        if text[bound.end() :].strip(" ,"):
            return text[bound.end() :].strip(" ,")
    return text.strip()


def _after_comma(text: str) -> str:
    return text.rsplit(", ", 1)[-1]


def _apposed(text: str) -> str:
    """Head and apposition: the last two phrases between commas, if the first is no adverbial."""
    parts = text.split(", ")
    pair = parts[-2:]
    if len(pair) == 2 and (_FRONTED.match(pair[0] + ", ") or not _is_phrase(pair[0])):
        return pair[1]
    return ", ".join(pair)


def _is_phrase(text: str) -> bool:
    return has_head(text) or person_in(text) is not None or text.lower().startswith("one of")
